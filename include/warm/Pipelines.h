//===- Pipelines.h - the named pipelines ------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What warmc runs is what `warm-opt --warm-optimize --warm-codegen` runs.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_PIPELINES_H
#define WARM_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"
#include "warm/Support/OptimizationLevel.h"

namespace warm {

/// Options of `--warm-codegen`, forwarded to its passes.
struct CodegenOptions : mlir::PassPipelineOptions<CodegenOptions> {
  Option<std::string> target{
      *this, "target",
      llvm::cl::desc("Core to compile for; default: what the module says")};
  Option<OptimizationLevel> level{
      *this, "level",
      llvm::cl::desc("What to optimize for; counts where `target` is said"),
      llvm::cl::init(OptimizationLevel::Speed), getOptimizationLevels()};
  ListOption<std::string> reserved{
      *this, "reserved", llvm::cl::desc("Registers that are never allocated")};
  Option<std::string> moduleName{
      *this, "module-name", llvm::cl::desc("Name of the module in symbols")};
  Option<uint64_t> maxMemory{
      *this, "max-memory",
      llvm::cl::desc("Pages a memory may grow to; 0: no growth"),
      llvm::cl::init(0)};
  Option<uint64_t> maxTable{
      *this, "max-table",
      llvm::cl::desc("Elements a table may grow to; 0: no growth"),
      llvm::cl::init(0)};
  Option<bool> nativePointerABI{
      *this, "native-pointer-abi",
      llvm::cl::desc("Linear memory addresses are machine addresses"),
      llvm::cl::init(false)};
  Option<std::string> ambiguousAddress{
      *this, "ambiguous-address",
      llvm::cl::desc("A constant that may be a native address or a number: "
                     "address, number or error"),
      llvm::cl::init("address")};
  Option<std::string> stackPointer{
      *this, "stack-pointer",
      llvm::cl::desc("The global that is the stack pointer, with native "
                     "pointers, or none; default: what the module says")};
  Option<bool> checkNativePointers{
      *this, "check-native-pointers",
      llvm::cl::desc("With native pointers: trap where an inferred fact about "
                     "the stack is wrong"),
      llvm::cl::init(false)};
  Option<int64_t> staticSize{
      *this, "static-size",
      llvm::cl::desc("Bytes of static data with native pointers; -1: what the "
                     "module says"),
      llvm::cl::init(-1)};
  Option<std::string> init{
      *this, "init",
      llvm::cl::desc("Who calls the initialization function: array (start-up "
                     "code), call (the program) or lazy (the first call)"),
      llvm::cl::init("array")};
  Option<bool> anyAlignment{
      *this, "any-alignment",
      llvm::cl::desc("On Armv6-M: loads and stores may be at any address"),
      llvm::cl::init(false)};
  Option<bool> remarkSpills{*this, "remark-spills",
                            llvm::cl::desc("Say why each value is spilled"),
                            llvm::cl::init(false)};
};

/// From the wasm dialect to final machine code: selection on the module, then
/// everything else function by function.
void buildCodegenPipeline(mlir::OpPassManager &manager,
                          const CodegenOptions &options);

/// Makes `--warm-codegen` known to warm-opt.
void registerCodegenPipeline();

} // namespace warm

#endif // WARM_PIPELINES_H
