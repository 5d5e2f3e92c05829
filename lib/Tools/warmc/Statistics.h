//===- Statistics.h - what --stats prints -----------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_STATISTICS_H
#define WARM_LIB_TOOLS_WARMC_STATISTICS_H

#include "Options.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassInstrumentation.h"
#include "llvm/ADT/StringMap.h"
#include <mutex>

namespace warm {

/// What is counted in a function.
struct FunctionStatistics {
  /// Of code, in the object file.
  uint64_t bytes = 0;
  /// Of stack, saved registers and outgoing arguments included.
  uint64_t frame = 0;
  /// Instructions made by allocation.
  unsigned spills = 0, reloads = 0, moves = 0;
  /// The largest number of core registers wanted at once, before spilling.
  unsigned pressure = 0;
};

/// Watches the passes and counts; passes run on several functions at once.
class Statistics {
public:
  /// The observer for a pass manager. Has to outlive neither.
  std::unique_ptr<mlir::PassInstrumentation> makeObserver();
  /// Takes sizes from the object file made of the module.
  void readObject(mlir::ModuleOp module, llvm::StringRef object);
  /// Prints the functions in the module's order.
  void print(mlir::ModuleOp module, StatsFormat format,
             llvm::raw_ostream &os) const;

private:
  class Observer;

  void printText(mlir::ModuleOp module, llvm::raw_ostream &os) const;
  void printJSON(mlir::ModuleOp module, llvm::raw_ostream &os) const;

  std::mutex mutex;
  llvm::StringMap<FunctionStatistics> functions;
};

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_STATISTICS_H
