//===- Compilation.h - from input file to output file -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_COMPILATION_H
#define WARM_LIB_TOOLS_WARMC_COMPILATION_H

#include "Messages.h"
#include "Options.h"
#include "Statistics.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/ThreadPool.h"

namespace warm {

/// One run of the compiler: import, the named pipelines, export. Every step
/// reports its errors and fails.
class Compilation {
public:
  explicit Compilation(const DriverOptions &options);
  llvm::LogicalResult run();

private:
  void configureThreads();
  llvm::LogicalResult load();
  llvm::LogicalResult runPasses();
  llvm::LogicalResult print(llvm::raw_pwrite_stream &os);
  llvm::LogicalResult printStatistics();
  llvm::LogicalResult write(llvm::StringRef path, llvm::StringRef bytes);
  llvm::LogicalResult writeDependencies();
  llvm::LogicalResult writeManifest(llvm::StringRef output);

  const DriverOptions &options;
  std::unique_ptr<llvm::DefaultThreadPool> pool;
  mlir::MLIRContext context;
  MessagePrinter messages;
  Statistics statistics;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_COMPILATION_H
