//===- Reporter.cpp - says what is wrong with a translation ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reporter.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

static constexpr unsigned maxErrors = 5;

bool Reporter::shouldReport() {
  hasNoticed |= !isOn;
  return isOn && ++numErrors <= maxErrors;
}

void Reporter::report(Operation *op, const Twine &message, Operation *cause,
                      StringRef note) {
  if (!shouldReport())
    return;
  InFlightDiagnostic diagnostic = op->emitError("translation is wrong: ")
                                  << message;
  if (cause)
    diagnostic.attachNote(cause->getLoc()) << note;
}

void Reporter::verify(Operation *op) {
  if (isOn && isa<MachineInstOpInterface>(op) && failed(verifyMachineInst(op)))
    ++numErrors;
}

/// What is in a place, or what `isWanted` there.
std::string Reporter::describe(Number number, bool isWanted) const {
  const Numbers::Entry &entry = numbers[number];
  switch (entry.kind) {
  case Numbers::FromCaller:
    return ("what the caller left in " +
            stringifyGPR(static_cast<GPR>(entry.payload)))
        .str();
  case Numbers::Address:
    return ("the address of byte " + Twine(entry.payload) + " of the stack")
        .str();
  case Numbers::RoundedAddress:
    return "an address of the stack, rounded down";
  case Numbers::ComparedWithZero:
    return isWanted ? "the comparison with zero it should"
                    : "a comparison with zero";
  case Numbers::Constant:
    return isWanted ? "the constant it should" : "a constant";
  case Numbers::Unknown:
    return isWanted ? "the value it should" : "no certain value";
  case Numbers::Below:
  case Numbers::Temporary:
  case Numbers::Computed:
  case Numbers::Joined:
    return isWanted ? "the value it should" : "another value";
  }
  llvm_unreachable("all kinds are handled");
}

/// A note where the value comes from, as far as that is one place.
void Reporter::attachOrigin(InFlightDiagnostic &diagnostic, Number number,
                            StringRef what) const {
  const Numbers::Entry &entry = numbers[number];
  if (entry.kind == Numbers::Constant)
    return;
  if (entry.value)
    diagnostic.attachNote(entry.value.getLoc()) << what;
  else if (entry.op)
    diagnostic.attachNote(entry.op->getLoc()) << what;
}

void Reporter::reportContents(Operation *op, const Twine &place, Number held,
                              Number expected) {
  if (!shouldReport())
    return;
  InFlightDiagnostic diagnostic =
      op->emitError("translation is wrong: ")
      << place << " holds " << describe(held, /*isWanted=*/false) << ", not "
      << describe(expected, /*isWanted=*/true);
  attachOrigin(diagnostic, expected, "the value it should hold");
  attachOrigin(diagnostic, held, "the value it holds");
}
