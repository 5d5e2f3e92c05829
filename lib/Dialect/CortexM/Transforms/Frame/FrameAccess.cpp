//===- FrameAccess.cpp - loads and stores in the stack frame --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An access reaches 4095 bytes from sp. Beyond, the address is made in a
// register: a load's own destination; for a store, one that holds nothing at
// that point, else one that is pushed around the access. Nothing here writes
// the flags. Where sp moves, the frame pointer takes its place.
//
// On Armv6-M an access reaches 1020 bytes from sp and 124 from a register, and
// words only (cortexm-legalize-encodings has made addresses for others);
// beyond, the offset is a constant, which a literal pool may hold.
//
// BEFORE
//   %s = cortexm.spill %v : (!cortexm.gpr<r4>) -> !cortexm.slot<local 2000>
// AFTER
//   %a = cortexm.frame_address 4096 : !cortexm.gpr<r12>
//   cortexm.str %v, %a, 3904 : (!cortexm.gpr<r4>, !cortexm.gpr<r12>) -> ()
//
//===----------------------------------------------------------------------===//

#include "FrameAccess.h"
#include "DoubleAccesses.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

/// The largest offset of a load or store from sp.
static constexpr uint32_t maxOffset = 4095;
/// The same on Armv6-M, and the largest from a register.
static constexpr uint32_t maxBaselineOffset = 1020, maxBaselineIndex = 124;

static SmallVector<uint32_t, 3> splitEqually(uint32_t bytes, uint32_t most) {
  SmallVector<uint32_t, 3> parts(bytes / most, most);
  if (bytes % most != 0)
    parts.push_back(bytes % most);
  return parts;
}

static SmallVector<uint32_t, 3> splitFrameOffset(uint32_t bytes) {
  SmallVector<uint32_t, 3> parts;
  while (bytes > maxOffset && !isModifiedImmediate(bytes)) {
    uint32_t part = bytes & (0xffu << (24 - llvm::countl_zero(bytes)));
    // Leave what one last part can hold.
    if ((bytes & ~maxOffset) != 0 && isModifiedImmediate(bytes & ~maxOffset))
      part = bytes & ~maxOffset;
    parts.push_back(part);
    bytes -= part;
  }
  if (bytes != 0)
    parts.push_back(bytes);
  return parts;
}

SmallVector<uint32_t, 3> warm::cortexm::splitImmediate(FuncOp func,
                                                       uint32_t bytes) {
  constexpr uint32_t maxImmediate = 255;
  return func.isBaseline() ? splitEqually(bytes, maxImmediate)
                           : splitFrameOffset(bytes);
}

SmallVector<uint32_t, 3> warm::cortexm::splitAdjustment(FuncOp func,
                                                        uint32_t bytes) {
  constexpr uint32_t maxAdjustment = 508;
  return func.isBaseline() ? splitEqually(bytes, maxAdjustment)
                           : splitFrameOffset(bytes);
}

namespace {

/// The instructions that load or store the same width from sp and from a
/// register.
template <typename SpOp, typename RegisterOp> struct Forms {
  using FromSp = SpOp;
  using FromRegister = RegisterOp;
};

/// A byte of the frame, `offset` above `base`; above sp if that is null.
struct Place {
  Value base;
  uint32_t offset;
};

class AccessLowering {
public:
  AccessLowering(FuncOp func, const FrameLayout &layout, RegisterMask scratch,
                 Value framePointer)
      : func(func), layout(layout), scratch(scratch),
        framePointer(framePointer), isBaseline(func.isBaseline()),
        builder(func.getContext()) {}
  LogicalResult run();

private:
  LogicalResult lower(Operation *op, RegisterMask liveAfter);
  Place getPlace(SlotType slot) const;
  FailureOr<Place> getObjectPlace(Operation *op, std::optional<uint32_t> object,
                                  uint32_t offset);
  Value createAddress(Type type, Place place);
  Value createBaselineAddress(Type type, Place place);
  uint32_t getHeldOffset(Place place) const;

  template <typename F> Operation *load(Operation *op, Place place);
  template <typename F>
  Operation *store(Operation *op, Value value, Place place,
                   RegisterMask liveAfter);
  template <typename F>
  Operation *createStore(Location loc, Value value, Place place);
  template <typename F> LogicalResult loadObject(typename F::FromSp op);
  template <typename F>
  LogicalResult storeObject(typename F::FromSp op, RegisterMask liveAfter);
  LogicalResult lowerAddress(FrameAddressOp op);
  LogicalResult requireFramePointer(Operation *op);
  LogicalResult lowerStackTop(StackTopOp op);
  LogicalResult lowerSetStackTop(SetStackTopOp op);
  void eraseSlotValues();

  FuncOp func;
  const FrameLayout &layout;
  RegisterMask scratch;
  /// Where sp moves, the base of all but outgoing arguments; else null.
  Value framePointer;
  /// Whether there are 16-bit encodings only.
  bool isBaseline;
  OpBuilder builder;
  SmallVector<Operation *> spills;
  /// Accesses to words that only hold values: no pointer leads there.
  llvm::DenseSet<Operation *> kept;
};

} // namespace

Place AccessLowering::getPlace(SlotType slot) const {
  bool isOutgoing = slot.getArea() == SlotArea::out;
  return {isOutgoing ? Value() : framePointer, layout.getOffset(slot)};
}

/// The part of the offset that an access holds if the rest is made in a
/// register; all of it if that is not needed.
uint32_t AccessLowering::getHeldOffset(Place place) const {
  if (!isBaseline)
    return place.offset & maxOffset;
  uint32_t most = place.base ? maxBaselineIndex : maxBaselineOffset;
  if (place.offset <= most && place.offset % 4 == 0)
    return place.offset;
  return place.offset & maxBaselineIndex;
}

/// The same on Armv6-M.
Value AccessLowering::createBaselineAddress(Type type, Place place) {
  Location loc = builder.getInsertionPoint()->getLoc();
  auto [base, offset] = place;
  if (!base && offset % 4 == 0 && offset <= maxBaselineOffset)
    return FrameAddressOp::create(builder, loc, type, IntegerAttr(), offset);
  if (offset == 0)
    return MovOp::create(builder, loc, type, base);
  Value bytes = createConstant(builder, loc, type, offset);
  if (!base)
    return AddSpRegOp::create(builder, loc, type, bytes);
  return AddOp::create(builder, loc, type, bytes, base, ShiftAttr());
}

/// The address in a register.
Value AccessLowering::createAddress(Type type, Place place) {
  if (isBaseline)
    return createBaselineAddress(type, place);
  Location loc = builder.getInsertionPoint()->getLoc();
  SmallVector<uint32_t, 3> parts = splitFrameOffset(place.offset);
  Value address = place.base;
  if (!address) {
    address = FrameAddressOp::create(builder, loc, type, IntegerAttr(),
                                     parts.empty() ? 0 : parts.front());
    parts.erase(parts.begin(), parts.begin() + !parts.empty());
  } else if (parts.empty()) {
    address = MovOp::create(builder, loc, type, address);
  }
  for (uint32_t part : parts)
    address = AddImmOp::create(builder, loc, type, address, part);
  return address;
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// Replaces `op`, whose only result is loaded. Returns the load.
template <typename F>
Operation *AccessLowering::load(Operation *op, Place place) {
  builder.setInsertionPoint(op);
  Location loc = op->getLoc();
  Type type = op->getResult(0).getType();
  uint32_t low = getHeldOffset(place);
  Operation *loaded;
  if (place.offset != low)
    loaded = F::FromRegister::create(
        builder, loc, type,
        createAddress(type, {place.base, place.offset - low}), low);
  else if (place.base)
    loaded = F::FromRegister::create(builder, loc, type, place.base, low);
  else
    loaded = F::FromSp::create(builder, loc, type, IntegerAttr(), low);
  op->replaceAllUsesWith(loaded->getResults());
  op->erase();
  return loaded;
}

/// Stores to an offset that the instruction can hold.
template <typename F>
Operation *AccessLowering::createStore(Location loc, Value value, Place place) {
  if (place.base)
    return F::FromRegister::create(builder, loc, value, place.base,
                                   place.offset);
  return F::FromSp::create(builder, loc, value, IntegerAttr(), place.offset);
}

/// Stores `value` before `op`. Returns the store.
template <typename F>
Operation *AccessLowering::store(Operation *op, Value value, Place place,
                                 RegisterMask liveAfter) {
  builder.setInsertionPoint(op);
  Location loc = op->getLoc();
  if (place.offset == getHeldOffset(place))
    return createStore<F>(loc, value, place);
  RegisterMask valueMask = getRegisters(value);
  RegisterMask free = scratch & ~liveAfter & ~valueMask;
  bool pushes = free == 0;
  if (pushes) {
    free = 0xf & ~valueMask;
    place.offset += place.base ? 0 : 4;
  }
  unsigned number = llvm::countr_zero(free);
  auto createFarStore = [&] {
    uint32_t low = place.offset & (isBaseline ? maxBaselineIndex : maxOffset);
    Type type = GPRType::get(builder.getContext(), static_cast<GPR>(number));
    Value address = createAddress(type, {place.base, place.offset - low});
    return createStore<F>(loc, value, {address, low});
  };
  if (!pushes)
    return createFarStore();
  auto push = PushOp::create(builder, loc, 1u << number);
  auto setCFI = [&](Operation *op, StringRef directive) {
    // The frame pointer does not move.
    if (!framePointer)
      op->setAttr("cortexm.cfi", builder.getStrArrayAttr({directive}));
  };
  setCFI(push, "adjust_cfa_offset 4");
  Operation *stored = createFarStore();
  setCFI(PopOp::create(builder, loc, 1u << number), "adjust_cfa_offset -4");
  return stored;
}

//===----------------------------------------------------------------------===//
// Frame objects
//===----------------------------------------------------------------------===//

FailureOr<Place> AccessLowering::getObjectPlace(Operation *op,
                                                std::optional<uint32_t> object,
                                                uint32_t offset) {
  if (!object)
    return op->emitOpError("names no frame object");
  if (*object >= layout.objectOffsets.size())
    return op->emitOpError("names frame object ")
           << *object << ", but the function has "
           << layout.objectOffsets.size();
  return Place{framePointer, layout.objectOffsets[*object] + offset};
}

template <typename F>
LogicalResult AccessLowering::loadObject(typename F::FromSp op) {
  auto place = getObjectPlace(op, op.getObject(), op.getOffset());
  if (failed(place))
    return failure();
  load<F>(op, *place);
  return success();
}

template <typename F>
LogicalResult AccessLowering::storeObject(typename F::FromSp op,
                                          RegisterMask liveAfter) {
  auto place = getObjectPlace(op, op.getObject(), op.getOffset());
  if (failed(place))
    return failure();
  store<F>(op, op.getRt(), *place, liveAfter);
  op->erase();
  return success();
}

LogicalResult AccessLowering::lowerAddress(FrameAddressOp op) {
  if (op.getResult() == framePointer)
    return success();
  auto place = getObjectPlace(op, op.getObject(), op.getOffset());
  if (failed(place))
    return failure();
  builder.setInsertionPoint(op);
  op.replaceAllUsesWith(createAddress(op.getType(), *place));
  op->erase();
  return success();
}

//===----------------------------------------------------------------------===//
// The end of the stack
//===----------------------------------------------------------------------===//

LogicalResult AccessLowering::requireFramePointer(Operation *op) {
  if (framePointer)
    return success();
  return op->emitOpError("is in a function without a frame pointer");
}

LogicalResult AccessLowering::lowerStackTop(StackTopOp op) {
  if (failed(requireFramePointer(op)))
    return failure();
  builder.setInsertionPoint(op);
  op.replaceAllUsesWith(
      createAddress(op.getType(), {Value(), layout.outgoingBytes}));
  op->erase();
  return success();
}

LogicalResult AccessLowering::lowerSetStackTop(SetStackTopOp op) {
  if (failed(requireFramePointer(op)))
    return failure();
  builder.setInsertionPoint(op);
  Value top = op.getRn();
  for (uint32_t part : splitImmediate(func, layout.outgoingBytes))
    top = SubImmOp::create(builder, op.getLoc(), op.getType(), top, part);
  MovSpOp::create(builder, op.getLoc(), top);
  op->erase();
  return success();
}

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

using Word = Forms<LdrSpOp, LdrOp>;
using StoredWord = Forms<StrSpOp, StrOp>;

LogicalResult AccessLowering::lower(Operation *op, RegisterMask liveAfter) {
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](SpillOp spill) {
        auto slot = cast<SlotType>(spill.getSlot().getType());
        kept.insert(store<StoredWord>(spill, spill.getValue(), getPlace(slot),
                                      liveAfter));
        spills.push_back(spill);
        return success();
      })
      .Case([&](ReloadOp reload) {
        auto slot = cast<SlotType>(reload.getSlot().getType());
        kept.insert(load<Word>(reload, getPlace(slot)));
        return success();
      })
      .Case([&](LdrSpOp op) { return loadObject<Word>(op); })
      .Case(
          [&](LdrbSpOp op) { return loadObject<Forms<LdrbSpOp, LdrbOp>>(op); })
      .Case(
          [&](LdrhSpOp op) { return loadObject<Forms<LdrhSpOp, LdrhOp>>(op); })
      .Case([&](LdrsbSpOp op) {
        return loadObject<Forms<LdrsbSpOp, LdrsbOp>>(op);
      })
      .Case([&](LdrshSpOp op) {
        return loadObject<Forms<LdrshSpOp, LdrshOp>>(op);
      })
      .Case([&](StrSpOp op) { return storeObject<StoredWord>(op, liveAfter); })
      .Case([&](StrbSpOp op) {
        return storeObject<Forms<StrbSpOp, StrbOp>>(op, liveAfter);
      })
      .Case([&](StrhSpOp op) {
        return storeObject<Forms<StrhSpOp, StrhOp>>(op, liveAfter);
      })
      .Case([&](FrameAddressOp op) { return lowerAddress(op); })
      .Case([&](StackTopOp op) { return lowerStackTop(op); })
      .Case([&](SetStackTopOp op) { return lowerSetStackTop(op); })
      .Default([](Operation *) { return success(); });
}

/// Slots are addresses now: no op passes or makes one as a value.
void AccessLowering::eraseSlotValues() {
  auto isSlotValue = [](Value value) { return isa<SlotType>(value.getType()); };
  for (Block &block : func.getBody())
    for (Operation &op : block)
      for (unsigned i = op.getNumOperands(); i-- > 0;)
        if (isSlotValue(op.getOperand(i)))
          op.eraseOperand(i);
  for (Operation *spill : spills)
    spill->erase();
  for (Block &block : llvm::drop_begin(func.getBody()))
    block.eraseArguments([&](BlockArgument arg) { return isSlotValue(arg); });
}

LogicalResult AccessLowering::run() {
  RegisterLiveness liveness(func.getBody());
  for (Block &block : func.getBody()) {
    RegisterMask live = liveness.getLiveOut(&block);
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
      RegisterMask after = live;
      live = RegisterLiveness::stepBack(&op, after);
      if (failed(lower(&op, after)))
        return failure();
    }
  }
  eraseSlotValues();
  if (!isBaseline)
    formDoubleAccesses(func, kept);
  return success();
}

LogicalResult warm::cortexm::lowerFrameAccesses(FuncOp func,
                                                const FrameLayout &layout,
                                                RegisterMask scratch,
                                                Value framePointer) {
  return AccessLowering(func, layout, scratch, framePointer).run();
}
