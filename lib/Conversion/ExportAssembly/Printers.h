//===- Printers.h - the parts of the assembly exporter ----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to the exporter. Each part prints one sort of thing in the module and
// fails with a diagnostic at the op.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_EXPORTASSEMBLY_PRINTERS_H
#define WARM_LIB_CONVERSION_EXPORTASSEMBLY_PRINTERS_H

#include "warm/Conversion/ExportAssembly.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/MapVector.h"

namespace warm {

/// Writes `name` as a symbol or section name, quoted where it has to be.
void printSymbol(llvm::raw_ostream &os, llvm::StringRef name);

/// Checks that an assembler can define or refer to `name`: an error at `op`.
llvm::LogicalResult checkSymbol(mlir::Operation *op, llvm::StringRef name);

/// Starts a section: `.section NAME,"flags",%type`; in a COMDAT group if that
/// has a name.
void printSection(llvm::raw_ostream &os, llvm::StringRef name,
                  llvm::StringRef flags, llvm::StringRef type,
                  llvm::StringRef group = "");

/// `.globl NAME`, or `.weak NAME` if it is one of the weak names of `op`.
void printGlobal(llvm::raw_ostream &os, llvm::StringRef name,
                 mlir::ArrayAttr weak);

/// `.hidden NAME`: the symbol is of this image and of no shared library.
void printHidden(llvm::raw_ostream &os, llvm::StringRef name);

/// The same unless the symbol `op` is private.
void printBinding(llvm::raw_ostream &os, mlir::Operation *op,
                  llvm::StringRef name, mlir::ArrayAttr weak);

/// A relocation that changes nothing, to each symbol that `op` keeps: linkers
/// drop none of them that do not drop the section.
void printKeptSymbols(llvm::raw_ostream &os, mlir::Operation *op);

/// The label of a block, `.LBB<function>_<block>`, and that of a word in a
/// literal pool, `.LCP<function>_<literal>`.
class BlockLabels {
public:
  BlockLabels(mlir::Region &body, unsigned functionNumber);
  void print(llvm::raw_ostream &os, mlir::Block *block) const;
  void printLiteral(llvm::raw_ostream &os, uint32_t literal) const;

private:
  llvm::DenseMap<mlir::Block *, unsigned> numbers;
  unsigned functionNumber;
};

/// Call frame information (DWARF 4) and unwind tables (Exception Handling ABI
/// for the Arm Architecture): directives between the instructions.
class CallFrames {
public:
  CallFrames(llvm::raw_ostream &os, const ExportOptions &options)
      : os(os), isEnabled(options.callFrames),
        hasUnwindTables(options.unwindTables) {}

  /// Before the first function.
  void begin();
  /// After a function's label, before its end.
  void beginFunction();
  void endFunction();
  /// After an instruction: what it did to the frame.
  void afterInstruction(mlir::Operation *op);

private:
  void printUnwinding(mlir::Operation *op, llvm::StringRef directive);

  llvm::raw_ostream &os;
  bool isEnabled, hasUnwindTables;
  bool isInPrologue = false;
};

/// Line table and function names (DWARF 4): `.loc` directives between the
/// instructions, then the sections that name the functions. Prints nothing
/// where it is not asked for.
class DebugInfo {
public:
  DebugInfo(llvm::raw_ostream &os, const ExportOptions &options)
      : os(os), enabled(options.debugInfo), filePrefixes(options.filePrefixes) {
  }

  /// After a function's label, before its end.
  void beginFunction(cortexm::FuncOp func, unsigned functionNumber);
  void endFunction(cortexm::FuncOp func, unsigned functionNumber);
  /// Before an instruction: its position, where it differs from the last.
  void beforeInstruction(mlir::Operation *op);
  /// After the last function.
  void end(mlir::ModuleOp module);

private:
  /// What the debugger shows for an instruction; null for what the last one
  /// has.
  mlir::FileLineColLoc getShownPosition(mlir::Operation *op) const;
  unsigned getFileNumber(llvm::StringRef path);
  /// Prints a file's name as it is to be seen, in quotation marks.
  void printFile(llvm::StringRef path);
  void printAbbreviations();
  void printUnit(mlir::ModuleOp module);
  void printFunctionEntry(cortexm::FuncOp func, unsigned number);
  void printRanges();

  llvm::raw_ostream &os;
  bool enabled;
  llvm::ArrayRef<std::pair<std::string, std::string>> filePrefixes;
  llvm::MapVector<llvm::StringRef, unsigned> files;
  std::vector<std::pair<cortexm::FuncOp, unsigned>> functions;
  /// The first position in the function's source, if it has any.
  mlir::FileLineColLoc firstSource;
  std::pair<unsigned, unsigned> lastFileAndLine;
};

/// What is said about instructions beside them.
struct Annotations {
  Annotations(llvm::raw_ostream &os, const ExportOptions &options)
      : debug(os, options), frames(os, options) {}
  DebugInfo debug;
  CallFrames frames;
};

/// Prints a function with a body.
llvm::LogicalResult printFunction(llvm::raw_ostream &os, cortexm::FuncOp func,
                                  unsigned functionNumber,
                                  Annotations &annotations);

/// Prints static data.
llvm::LogicalResult printData(llvm::raw_ostream &os, cortexm::DataOp data);

/// Prints bytes as assembly.
void printText(llvm::raw_ostream &os, llvm::StringRef bytes);

/// Prints the section with what tools want to know of the functions.
void printMeta(llvm::raw_ostream &os, mlir::ModuleOp module,
               llvm::StringRef core);

} // namespace warm

#endif // WARM_LIB_CONVERSION_EXPORTASSEMBLY_PRINTERS_H
