//===- LowerFrame.cpp - lays out the frame; prologue and epilogue ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The frame of FrameLayout.h, made in the entry block, or behind early returns
// (Frame/ShrinkWrap.h), and taken down at each return that has it. A function
// that writes no register it must preserve and keeps nothing on the stack gets
// neither prologue nor frame.
//
// BEFORE                                AFTER
//   %a = cortexm.spill %r : ...           cortexm.push {r4, lr}
//   ...                                   cortexm.sub_sp 8
//   %b = cortexm.reload %a : ...          cortexm.str_sp %r, 0 : ...
//   cortexm.ret %b in [0] : ...           ...
//                                         %b = cortexm.ldr_sp 0 : ...
//                                         cortexm.add_sp 8
//                                         cortexm.pop_return {r4, pc}, %b : ...
//
// For debuggers, an op that moves sp has an attribute `cortexm.cfi`: an array
// of strings, each a `.cfi_` directive that holds behind the instruction
// ("def_cfa_offset 16", "offset r4, -16"). The first instruction of an epilogue
// has "remember_state", its return "restore_state": whatever block stands
// behind it has the state the prologue left. A jump to another function is like
// a return, but registers are popped in front of it.
//
// A function whose sp moves has a frame pointer, which is set in the prologue
// and gives sp back at each return:
//
//   cortexm.push {r4, r7, lr}
//   cortexm.sub_sp 12
//   %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
//   %top = cortexm.bic_imm %fp, 15 : ... -> !cortexm.gpr<lr>
//   cortexm.mov_sp %top : ...
//
// A variadic function makes room for its argument registers first, and frees it
// last:
//
//   cortexm.sub_sp 16                     cortexm.pop {r4, lr}
//   cortexm.push {r4, lr}                 cortexm.add_sp 16
//   cortexm.str_sp %r0, 8 : ...           cortexm.bx_lr %r0 : ...
//
// The function gets an attribute `cortexm.frame_size`: all bytes it takes from
// the stack, saved registers included; what it takes when it runs is not. If it
// has frame objects, `cortexm.frame_object_offsets` says where they are, in
// bytes from sp at entry; if it has a frame pointer, `cortexm.outgoing_bytes`
// how many bytes at sp are for arguments of callees.
//
//===----------------------------------------------------------------------===//

#include "Frame/FrameAccess.h"
#include "Frame/ShrinkWrap.h"
#include "Phases.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_LOWERFRAME
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

static constexpr RegisterMask programCounter = 1u << 15;
static constexpr uint32_t wordSize = 4;

namespace {

/// Makes prologue and epilogues, with call frame information.
class FrameBuilder {
public:
  FrameBuilder(FuncOp func, const FrameLayout &layout)
      : func(func), layout(layout), builder(func.getContext()) {}
  /// The frame pointer of a function that has one; before `createPrologue`.
  Value createFramePointer();
  void createPrologue(Block *start);
  void replaceReturn(RetOp ret);
  /// Takes the frame down in front of a jump to another function.
  LogicalResult leaveBefore(TailCallOp call);

private:
  void setCFI(Operation *op, ArrayRef<std::string> directives);
  void setReturnCFI(Operation *ret);
  void alignStack();
  void alignBaselineStack();
  void freeFrame(Location loc);
  void freeVariableFrame(Location loc);
  void popSaved(Location loc, bool isFirst);
  void popSavedBaseline(Location loc, bool isFirst);
  void freeArgumentArea(Location loc);
  Operation *createReturn(RetOp ret);

  FuncOp func;
  const FrameLayout &layout;
  OpBuilder builder;
  /// Null where sp does not move.
  FrameAddressOp framePointer;
};

} // namespace

static std::string cfaOffset(uint32_t bytes) {
  return ("def_cfa_offset " + Twine(bytes)).str();
}

void FrameBuilder::setCFI(Operation *op, ArrayRef<std::string> directives) {
  SmallVector<StringRef> texts(directives.begin(), directives.end());
  op->setAttr("cortexm.cfi", builder.getStrArrayAttr(texts));
}

static std::string cfaRegister(StringRef name) {
  return ("def_cfa_register " + name).str();
}

Value FrameBuilder::createFramePointer() {
  auto pointer = func.getFramePointer();
  if (!pointer)
    return {};
  builder.setInsertionPointToStart(&func.getBody().front());
  framePointer = FrameAddressOp::create(
      builder, func.getLoc(), GPRType::get(func.getContext(), *pointer),
      IntegerAttr(), 0);
  setCFI(framePointer, cfaRegister(stringifyGPR(*pointer)));
  return framePointer;
}

/// Makes room for outgoing arguments below the frame pointer, and sp a multiple
/// of what C's shadow stack pointer is one of.
void FrameBuilder::alignStack() {
  Location loc = func.getLoc();
  if (func.isBaseline())
    return alignBaselineStack();
  // lr has been saved.
  Type type = GPRType::get(func.getContext(), GPR::lr);
  Value top = framePointer;
  for (uint32_t part : splitImmediate(func, layout.outgoingBytes))
    top = SubImmOp::create(builder, loc, type, top, part);
  top =
      BicImmOp::create(builder, loc, type, top, FrameLayout::variableAlign - 1);
  MovSpOp::create(builder, loc, top);
}

/// The same with 16-bit encodings.
void FrameBuilder::alignBaselineStack() {
  Location loc = func.getLoc();
  auto type = [&](unsigned number) {
    return GPRType::get(func.getContext(), static_cast<GPR>(number));
  };
  Type first = type(llvm::countr_zero(layout.rounding));
  Type second = type(31 - llvm::countl_zero(layout.rounding));
  Value top = MovOp::create(builder, loc, first, framePointer);
  for (uint32_t part : splitImmediate(func, layout.outgoingBytes))
    top = SubImmOp::create(builder, loc, first, top, part);
  Value mask =
      MovImmOp::create(builder, loc, second, FrameLayout::variableAlign - 1);
  top = BicOp::create(builder, loc, first, top, mask, ShiftAttr());
  MovSpOp::create(builder, loc, top);
}

void FrameBuilder::createPrologue(Block *start) {
  builder.setInsertionPointToStart(start);
  Location loc = func.getLoc();
  uint32_t bytes = layout.argumentBytes;
  if (bytes != 0)
    setCFI(SubSpOp::create(builder, loc, bytes), cfaOffset(bytes));
  bytes += layout.getPushedBytes();
  if (layout.pushed) {
    SmallVector<std::string> directives = {cfaOffset(bytes)};
    int offset = -static_cast<int>(bytes);
    for (unsigned number = 0; number < 16; ++number) {
      if (!(layout.pushed >> number & 1))
        continue;
      // What is pushed to fill a word is not saved.
      if (!(callerSavedRegisters >> number & 1))
        directives.push_back(("offset " +
                              stringifyGPR(static_cast<GPR>(number)) + ", " +
                              Twine(offset))
                                 .str());
      offset += 4;
    }
    setCFI(PushOp::create(builder, loc, layout.pushed), directives);
  }
  for (uint32_t part : splitAdjustment(func, layout.size)) {
    bytes += part;
    setCFI(SubSpOp::create(builder, loc, part), cfaOffset(bytes));
  }
  if (!framePointer)
    return;
  builder.setInsertionPointAfter(framePointer);
  alignStack();
}

/// Brings back the state of the body behind a return.
void FrameBuilder::setReturnCFI(Operation *ret) {
  if (layout.size != 0 || layout.argumentBytes != 0 || framePointer)
    setCFI(ret, std::string("restore_state"));
}

/// Brings sp back to the saved registers.
void FrameBuilder::freeFrame(Location loc) {
  uint32_t bytes = layout.getTotalBytes();
  bool isFirst = true;
  auto parts = splitAdjustment(func, layout.size);
  for (uint32_t part : llvm::reverse(parts)) {
    bytes -= part;
    SmallVector<std::string> directives;
    if (isFirst)
      directives.push_back("remember_state");
    directives.push_back(cfaOffset(bytes));
    setCFI(AddSpOp::create(builder, loc, part), directives);
    isFirst = false;
  }
}

/// The same, wherever sp is.
void FrameBuilder::freeVariableFrame(Location loc) {
  uint32_t bytes = layout.getTotalBytes();
  Value top = framePointer;
  SmallVector<std::string> directives = {"remember_state"};
  for (uint32_t part : splitImmediate(func, layout.size)) {
    bytes -= part;
    auto add = AddImmOp::create(builder, loc, top.getType(), top, part);
    directives.push_back(cfaOffset(bytes));
    setCFI(add, directives);
    directives.clear();
    top = add;
  }
  directives.push_back(cfaRegister("sp"));
  setCFI(MovSpOp::create(builder, loc, top), directives);
}

static void replaceFramelessReturn(RetOp ret) {
  OpBuilder builder(ret);
  BxLrOp::create(builder, ret.getLoc(), ret.getOperands());
  ret.erase();
}

/// Says that registers have the caller's values again.
static void addRestores(RegisterMask registers,
                        SmallVector<std::string> &directives) {
  for (unsigned number = 0; number < 16; ++number)
    if ((registers & ~callerSavedRegisters) >> number & 1)
      directives.push_back(
          ("restore " + stringifyGPR(static_cast<GPR>(number))).str());
}

/// Pops what was pushed, lr as well. `isFirst`: the epilogue begins here.
void FrameBuilder::popSaved(Location loc, bool isFirst) {
  SmallVector<std::string> directives;
  if (isFirst)
    directives.push_back("remember_state");
  directives.push_back(cfaOffset(layout.argumentBytes));
  addRestores(layout.pushed, directives);
  setCFI(PopOp::create(builder, loc, layout.pushed), directives);
}

/// The same on Armv6-M, where no instruction pops lr: its word, the last one,
/// stays. No result is in r3.
void FrameBuilder::popSavedBaseline(Location loc, bool isFirst) {
  auto type = [&](GPR reg) { return GPRType::get(func.getContext(), reg); };
  Value address = LdrSpOp::create(builder, loc, type(GPR::r3), IntegerAttr(),
                                  layout.getPushedBytes() - wordSize);
  SmallVector<std::string> directives;
  if (isFirst)
    directives.push_back("remember_state");
  directives.push_back("restore lr");
  setCFI(MovOp::create(builder, loc, type(GPR::lr), address), directives);
  RegisterMask registers = layout.pushed & ~linkRegister;
  if (!registers)
    return;
  directives = {cfaOffset(layout.argumentBytes + wordSize)};
  addRestores(registers, directives);
  setCFI(PopOp::create(builder, loc, registers), directives);
}

/// Pops what was pushed, and the argument area.
void FrameBuilder::freeArgumentArea(Location loc) {
  bool isFirst = layout.size == 0 && !framePointer;
  uint32_t bytes = layout.argumentBytes;
  if (layout.pushed && func.isBaseline()) {
    popSavedBaseline(loc, isFirst);
    bytes += wordSize;
  } else if (layout.pushed) {
    popSaved(loc, isFirst);
  }
  SmallVector<std::string> directives;
  if (isFirst && !layout.pushed)
    directives.push_back("remember_state");
  directives.push_back(cfaOffset(0));
  setCFI(AddSpOp::create(builder, loc, bytes), directives);
}

Operation *FrameBuilder::createReturn(RetOp ret) {
  Location loc = ret.getLoc();
  if (layout.argumentBytes != 0) {
    freeArgumentArea(loc);
    return BxLrOp::create(builder, loc, ret.getOperands());
  }
  if (!layout.pushed)
    return BxLrOp::create(builder, loc, ret.getOperands());
  RegisterMask popped = (layout.pushed & ~linkRegister) | programCounter;
  return PopReturnOp::create(builder, loc, ret.getOperands(), popped);
}

void FrameBuilder::replaceReturn(RetOp ret) {
  builder.setInsertionPoint(ret);
  Location loc = ret.getLoc();
  if (framePointer)
    freeVariableFrame(loc);
  else
    freeFrame(loc);
  setReturnCFI(createReturn(ret));
  ret.erase();
}

LogicalResult FrameBuilder::leaveBefore(TailCallOp call) {
  if (framePointer)
    return call.emitOpError("in a function whose stack pointer moves");
  builder.setInsertionPoint(call);
  freeFrame(call.getLoc());
  if (layout.pushed)
    popSaved(call.getLoc(), /*isFirst=*/layout.size == 0);
  if (layout.pushed || layout.size != 0)
    setCFI(call, std::string("restore_state"));
  return success();
}

namespace {
struct LowerFrame : warm::cortexm::impl::LowerFrameBase<LowerFrame> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    auto target = func.getTarget();
    if (failed(target) ||
        failed(requirePhase(func, Phase::Resolved, getArgument())))
      return signalPassFailure();
    auto &dominance = getAnalysis<DominanceInfo>();
    Block *start = placePrologue(func, dominance);
    FailureOr<FrameLayout> layout = FrameLayout::compute(func);
    if (failed(layout))
      return signalPassFailure();
    // What is saved may be written; what fills a word is caller-saved anyway.
    RegisterMask scratch = (callerSavedRegisters | layout->pushed) &
                           func.getAllocatableMask(*target);
    FrameBuilder frame(func, *layout);
    Value framePointer = frame.createFramePointer();
    if (failed(lowerFrameAccesses(func, *layout, scratch, framePointer)))
      return signalPassFailure();
    frame.createPrologue(start);
    for (Block &block : func.getBody()) {
      bool hasFrame = dominance.dominates(start, &block);
      auto ret = dyn_cast<RetOp>(block.getTerminator());
      if (ret && hasFrame)
        frame.replaceReturn(ret);
      else if (ret)
        replaceFramelessReturn(ret);
      else if (auto call = dyn_cast<TailCallOp>(block.getTerminator());
               call && hasFrame && failed(frame.leaveBefore(call)))
        return signalPassFailure();
    }
    describeFrame(func, *layout);
    setPhase(func, Phase::Framed);
  }

private:
  /// For the checker and for tools.
  static void describeFrame(FuncOp func, const FrameLayout &layout) {
    Builder builder(func.getContext());
    int32_t bytes = layout.getTotalBytes();
    func->setAttr("cortexm.frame_size", builder.getI32IntegerAttr(bytes));
    SmallVector<int32_t> offsets;
    for (uint32_t offset : layout.objectOffsets)
      offsets.push_back(static_cast<int32_t>(offset) - bytes);
    if (!offsets.empty())
      func->setAttr("cortexm.frame_object_offsets",
                    builder.getDenseI32ArrayAttr(offsets));
    if (func.getFramePointer())
      func->setAttr("cortexm.outgoing_bytes",
                    builder.getI32IntegerAttr(layout.outgoingBytes));
  }
};
} // namespace
