//===- CortexMModuleOps.cpp - functions and data --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Interfaces/FunctionImplementation.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"

using namespace mlir;
using namespace warm::cortexm;

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

void FuncOp::build(OpBuilder &builder, OperationState &state, StringRef name,
                   FunctionType type) {
  state.addAttribute(getSymNameAttrName(state.name),
                     builder.getStringAttr(name));
  state.addAttribute(getFunctionTypeAttrName(state.name), TypeAttr::get(type));
  state.addRegion();
}

ParseResult FuncOp::parse(OpAsmParser &parser, OperationState &result) {
  auto buildType = [](Builder &builder, ArrayRef<Type> arguments,
                      ArrayRef<Type> results,
                      function_interface_impl::VariadicFlag, std::string &) {
    return builder.getFunctionType(arguments, results);
  };
  return function_interface_impl::parseFunctionOp(
      parser, result, /*allowVariadic=*/false,
      getFunctionTypeAttrName(result.name), buildType,
      getArgAttrsAttrName(result.name), getResAttrsAttrName(result.name));
}

void FuncOp::print(OpAsmPrinter &printer) {
  function_interface_impl::printFunctionOp(
      printer, *this, /*isVariadic=*/false, getFunctionTypeAttrName(),
      getArgAttrsAttrName(), getResAttrsAttrName());
}

/// The target of the module around; null without one.
static TargetAttr lookupTarget(FuncOp func) {
  auto module = func->getParentOfType<ModuleOp>();
  return module ? module->getAttrOfType<TargetAttr>(TargetAttr::getAttrName())
                : TargetAttr();
}

bool FuncOp::isOptimizedForSize() {
  TargetAttr target = lookupTarget(*this);
  return target && target.getOptimizeFor() == OptimizeFor::size;
}

/// The core of the target of the module around; null without one.
static const CoreInfo *getCore(FuncOp func) {
  TargetAttr target = lookupTarget(func);
  return target ? lookupCore(target.getCpu()) : nullptr;
}

bool FuncOp::isBaseline() {
  const CoreInfo *core = getCore(*this);
  return core && !core->has(Feature::V7M);
}

FailureOr<TargetAttr> FuncOp::getTarget() {
  TargetAttr target = lookupTarget(*this);
  if (!target)
    return emitOpError() << "is in no module with an attribute '"
                         << TargetAttr::getAttrName() << "'";
  return target;
}

uint32_t FuncOp::getAllocatableMask(TargetAttr target) {
  uint32_t mask = target.getAllocatableMask();
  if (auto pointer = getFramePointer())
    mask &= ~(1u << static_cast<unsigned>(*pointer));
  return mask;
}

/// Entry arguments are where the calling convention puts them.
static LogicalResult verifyEntryArgument(FuncOp func, Type type) {
  auto gpr = dyn_cast<GPRType>(type);
  auto slot = dyn_cast<SlotType>(type);
  if ((gpr && !gpr.isVirtual()) || (slot && slot.getArea() == SlotArea::in))
    return success();
  return func.emitOpError() << "entry arguments are physical registers or "
                               "incoming stack slots, not "
                            << type;
}

LogicalResult FuncOp::verify() {
  for (Type type : getFunctionType().getInputs())
    if (failed(verifyEntryArgument(*this, type)))
      return failure();
  for (int32_t size : getFrameObjects().value_or(ArrayRef<int32_t>()))
    if (size < 0)
      return emitOpError("a frame object has a negative size");
  if (auto pointer = getFramePointer())
    if (*pointer < GPR::r4 || *pointer > GPR::r11)
      return emitOpError() << stringifyGPR(*pointer)
                           << " is no callee-saved register: it cannot be the "
                              "frame pointer";
  return success();
}

/// Whether a value of this type may be there in this phase.
static bool typeFitsPhase(Type type, Phase phase) {
  auto gpr = dyn_cast<GPRType>(type);
  auto slot = dyn_cast<SlotType>(type);
  if (phase >= Phase::Framed && slot)
    return slot.getArea() == SlotArea::in;
  if (phase >= Phase::Allocated)
    return !(gpr && gpr.isVirtual()) && !(slot && slot.isVirtual());
  return true;
}

/// Checks the ops of one block against the phase.
static LogicalResult verifyBlockInPhase(Block &block, Phase phase) {
  for (Type type : block.getArgumentTypes())
    if (!typeFitsPhase(type, phase))
      return block.getParentOp()->emitOpError()
             << "has a block argument of type " << type << " in phase "
             << stringifyPhase(phase);
  for (Operation &op : block) {
    for (Type type : op.getResultTypes())
      if (!typeFitsPhase(type, phase))
        return op.emitOpError() << "makes a value of type " << type
                                << " in phase " << stringifyPhase(phase);
    if (phase >= Phase::Resolved && isa<ParallelCopyOp>(op))
      return op.emitOpError() << "is left in phase " << stringifyPhase(phase);
  }
  return success();
}

/// What the core must have for the instruction and has not, bit n for the
/// Feature with the number n. An encoding of more than 16 bits is known to be
/// one when the code is final.
static uint32_t getMissingFeatures(MachineInstOpInterface inst,
                                   const CoreInfo &core, bool isFinal) {
  const InstDesc &desc = inst.getInstDesc();
  uint32_t required = desc.features;
  bool isWide = isFinal && !desc.baseline && inst.getEncodedSize() > 2;
  if (isWide || inst.isMainlineOnly())
    required |= 1u << static_cast<unsigned>(Feature::V7M);
  return required & ~core.features.bits;
}

/// Every instruction is one that the target's core has. Without a target there
/// is nothing to check.
static LogicalResult verifyFeatures(FuncOp func) {
  const CoreInfo *core = getCore(func);
  if (!core)
    return success();
  bool isFinal = func.getCurrentPhase() == Phase::Final;
  auto result = func.walk([&](MachineInstOpInterface inst) {
    uint32_t missing = getMissingFeatures(inst, *core, isFinal);
    if (!missing)
      return WalkResult::advance();
    auto feature = static_cast<Feature>(llvm::countr_zero(missing));
    inst->emitOpError() << "needs " << describe(feature) << ", which "
                        << core->name << " does not have";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// A function to which a call may return once more is not left for another one.
static LogicalResult verifyTailCalls(FuncOp func) {
  auto jumps = func.getBody().getOps<TailCallOp>();
  if (jumps.empty())
    return success();
  BlOp call = findCallReturningTwice(func);
  if (!call)
    return success();
  InFlightDiagnostic diagnostic =
      (*jumps.begin())
          .emitOpError("leaves a function to which a call returns twice");
  diagnostic.attachNote(call.getLoc()) << "this is the call";
  return diagnostic;
}

LogicalResult FuncOp::verifyRegions() {
  for (Block &block : getBody())
    if (failed(verifyBlockInPhase(block, getCurrentPhase())))
      return failure();
  return success(succeeded(verifyTailCalls(*this)) &&
                 succeeded(verifyFeatures(*this)));
}

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

LogicalResult DataOp::verify() {
  uint64_t given = getBytes() ? getBytes()->size() : 0;
  if (given > getSize())
    return emitOpError() << "has " << given << " bytes but size " << getSize();
  if (!llvm::isPowerOf2_32(getAlign()))
    return emitOpError("alignment is not a power of two");
  if (!llvm::is_contained({"rodata", "data", "bss"}, getKind()))
    return emitOpError() << "kind is 'rodata', 'data' or 'bss', not '"
                         << getKind() << "'";
  if (getKind() == "bss" && (given != 0 || getRelocations()))
    return emitOpError("of kind 'bss' is all zeros");
  return success();
}
