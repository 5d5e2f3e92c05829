//===- Codegen.cpp - --warm-codegen ---------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of the passes is the order of the phases (CortexMAttrs.td). The
// checker of allocations runs after assignment, and again once copies are
// moves. The final code is compared with the virtual code that allocation began
// with.
//
//===----------------------------------------------------------------------===//

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "warm/Conversion/Passes.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Dialect/Wasm/Transforms/Pipelines.h"
#include "warm/Pipelines.h"

using namespace mlir;
using namespace warm;

/// Makes values of what only the function itself can access: C's variables
/// whose address was an argument of a function that is part of it now.
static void addFramePromotion(OpPassManager &functions,
                              OptimizationLevel level) {
  functions.addPass(wasm::createSplitFrameObjectsPass());
  functions.addPass(createMem2Reg());
  functions.addPass(createCanonicalizerPass());
  wasm::addBranchThreading(functions, level);
  functions.addPass(createCanonicalizerPass());
}

/// What makes machine addresses of linear ones. Checks are of no use then, nor
/// is data whose address nobody has. Calls that return twice are marked, if
/// nobody has done it so far, before variables in the frame become values.
static void addNativePointers(OpPassManager &manager,
                              const CodegenOptions &options) {
  wasm::FindStackPointerPassOptions stack;
  stack.stackPointer = options.stackPointer;
  stack.nativePointers = true;
  manager.addPass(wasm::createFindStackPointerPass(stack));
  manager.addPass(wasm::createRemoveUnreferencedPass());
  manager.addNestedPass<wasm::FuncOp>(wasm::createRemoveBoundsChecksPass());
  MarkReturnsTwiceOptions returns;
  returns.nativePointerABI = true;
  manager.addPass(createMarkReturnsTwice(returns));
  wasm::FindAddressesPassOptions addresses;
  addresses.ambiguousAddress = options.ambiguousAddress;
  addresses.staticSize = options.staticSize;
  manager.addPass(wasm::createFindAddressesPass(addresses));
  wasm::PromoteShadowStackPassOptions promotion;
  promotion.check = options.checkNativePointers;
  manager.addPass(wasm::createPromoteShadowStackPass(promotion));
  if (options.level > OptimizationLevel::Quick)
    addFramePromotion(manager.nest<wasm::FuncOp>(), options.level);
}

static void addSelection(OpPassManager &manager,
                         const CodegenOptions &options) {
  if (!options.target.empty()) {
    cortexm::SetTargetOptions target;
    target.cpu = options.target;
    target.reserved.assign(options.reserved.begin(), options.reserved.end());
    target.optimizeFor = cortexm::stringifyOptimizeFor(
        options.level == OptimizationLevel::Size ? cortexm::OptimizeFor::size
                                                 : cortexm::OptimizeFor::speed);
    manager.addPass(cortexm::createSetTarget(target));
  }
  manager.addPass(createMarkFloatInterface());
  if (options.nativePointerABI)
    addNativePointers(manager, options);
  ConvertWasmToCortexMOptions selection;
  selection.moduleName = options.moduleName;
  selection.maxMemory = options.maxMemory;
  selection.maxTable = options.maxTable;
  selection.nativePointerABI = options.nativePointerABI;
  selection.init = options.init;
  selection.anyAlignment = options.anyAlignment;
  manager.addPass(createConvertWasmToCortexM(selection));
  manager.addPass(cortexm::createInlineImportBodies());
}

static void addAllocation(OpPassManager &functions,
                          const CodegenOptions &options) {
  functions.addPass(cortexm::createCombineMachineCode());
  functions.addPass(cortexm::createLegalizeEncodings());
  functions.addPass(cortexm::createPlaceConstants());
  if (options.level > OptimizationLevel::Quick)
    functions.addPass(cortexm::createFormTailCalls());
  functions.addPass(cortexm::createSplitCriticalEdges());
  functions.addPass(cortexm::createLegalizeFlags());
  functions.addPass(cortexm::createKeepVirtualCode());
  functions.addPass(cortexm::createSplitLiveRanges());
  cortexm::SpillOptions spill;
  spill.remarks = options.remarkSpills;
  functions.addPass(cortexm::createSpill(spill));
  functions.addPass(cortexm::createAssignRegisters());
  functions.addPass(cortexm::createVerifyAllocation());
  functions.addPass(cortexm::createResolveCopies());
  functions.addPass(cortexm::createVerifyAllocation());
}

void warm::buildCodegenPipeline(OpPassManager &manager,
                                const CodegenOptions &options) {
  addSelection(manager, options);
  OpPassManager &functions = manager.nest<cortexm::FuncOp>();
  addAllocation(functions, options);
  functions.addPass(cortexm::createLowerFrame());
  functions.addPass(cortexm::createFinalize());
  functions.addPass(cortexm::createVerifyTranslation());
}

void warm::registerCodegenPipeline() {
  PassPipelineRegistration<CodegenOptions>("warm-codegen",
                                           "Machine code from the wasm dialect",
                                           buildCodegenPipeline);
}
