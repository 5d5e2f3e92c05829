//===- Messages.cpp - what warmc says about the input ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages.h"
#include "warm/Support/Diagnostics.h"
#include "warm/Support/Locations.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace warm;

MessagePrinter::MessagePrinter(MLIRContext *context,
                               const WarningOptions &warnings)
    : warnings(warnings), handler(context, [this](Diagnostic &diagnostic) {
        print(diagnostic);
        return success();
      }) {}

static void printLineAndColumn(raw_ostream &os, FileLineColLoc position) {
  os << position.getFilename().getValue() << ":" << position.getLine() << ":"
     << position.getColumn();
}

void MessagePrinter::printPosition(Location loc) {
  Origin origin = getOrigin(loc);
  raw_ostream &os = llvm::errs();
  if (origin.code && !textPositions)
    os << origin.code.getFilename().getValue() << ":0x"
       << llvm::Twine::utohexstr(origin.code.getColumn());
  else if (origin.code || origin.source)
    printLineAndColumn(os, origin.code ? origin.code : origin.source);
  else
    os << "warmc";
  os << ": ";
}

static llvm::raw_ostream &startSeverity(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Note:
    return llvm::WithColor::note();
  case DiagnosticSeverity::Warning:
    return llvm::WithColor::warning();
  case DiagnosticSeverity::Error:
    return llvm::WithColor::error();
  case DiagnosticSeverity::Remark:
    return llvm::WithColor::remark();
  }
  llvm_unreachable("all severities are covered");
}

void MessagePrinter::printWithNotes(Diagnostic &diagnostic,
                                    DiagnosticSeverity severity, Twine option) {
  printPosition(diagnostic.getLocation());
  startSeverity(severity) << diagnostic;
  Origin origin = getOrigin(diagnostic.getLocation());
  if (origin.code && origin.source && !textPositions) {
    llvm::errs() << " (";
    printLineAndColumn(llvm::errs(), origin.source);
    llvm::errs() << ")";
  }
  llvm::errs() << option << "\n";
  for (Diagnostic &note : diagnostic.getNotes())
    printWithNotes(note, note.getSeverity(), "");
}

void MessagePrinter::print(Diagnostic &diagnostic) {
  using Level = WarningOptions::Level;
  DiagnosticSeverity severity = diagnostic.getSeverity();
  llvm::StringRef id = getIdentifier(diagnostic);
  bool isWarning = severity == DiagnosticSeverity::Warning;
  Level level =
      isWarning || !id.empty() ? warnings.getLevel(id) : Level::Warning;
  if (level == Level::Silent)
    return;
  bool isError = isWarning && level == Level::Error;
  isFatal |= isError;
  std::string option;
  if (!id.empty())
    option = (" [-W" + Twine(isError ? "error=" : "") + id + "]").str();
  printWithNotes(diagnostic, isError ? DiagnosticSeverity::Error : severity,
                 option);
}
