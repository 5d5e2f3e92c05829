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
// the flags.
//
// BEFORE
//   %s = cortexm.spill %v : (!cortexm.gpr<r4>) -> !cortexm.slot<local 2000>
// AFTER
//   %a = cortexm.frame_address 4096 : !cortexm.gpr<r12>
//   cortexm.str %v, %a, 3904 : (!cortexm.gpr<r4>, !cortexm.gpr<r12>) -> ()
//
//===----------------------------------------------------------------------===//

#include "FrameAccess.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

/// The largest offset of a load or store from sp.
static constexpr uint32_t maxOffset = 4095;

SmallVector<uint32_t, 3> warm::cortexm::splitFrameOffset(uint32_t bytes) {
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

namespace {

/// The instructions that load or store the same width from sp and from a
/// register.
template <typename SpOp, typename RegisterOp> struct Forms {
  using FromSp = SpOp;
  using FromRegister = RegisterOp;
};

class AccessLowering {
public:
  AccessLowering(FuncOp func, const FrameLayout &layout, RegisterMask scratch)
      : func(func), layout(layout), scratch(scratch),
        builder(func.getContext()) {}
  LogicalResult run();

private:
  LogicalResult lower(Operation *op, RegisterMask liveAfter);
  FailureOr<uint32_t> getObjectOffset(Operation *op,
                                      std::optional<uint32_t> object,
                                      uint32_t offset);
  Value createAddress(Type type, uint32_t offset);

  template <typename F> void load(Operation *op, uint32_t offset);
  template <typename F>
  void store(Operation *op, Value value, uint32_t offset,
             RegisterMask liveAfter);
  template <typename F> LogicalResult loadObject(typename F::FromSp op);
  template <typename F>
  LogicalResult storeObject(typename F::FromSp op, RegisterMask liveAfter);
  LogicalResult lowerAddress(FrameAddressOp op);
  void eraseSlotValues();

  FuncOp func;
  const FrameLayout &layout;
  RegisterMask scratch;
  OpBuilder builder;
  SmallVector<Operation *> spills;
};

} // namespace

/// sp + offset in a register.
Value AccessLowering::createAddress(Type type, uint32_t offset) {
  Location loc = builder.getInsertionPoint()->getLoc();
  SmallVector<uint32_t, 3> parts = splitFrameOffset(offset);
  Value address = FrameAddressOp::create(builder, loc, type, IntegerAttr(),
                                         parts.empty() ? 0 : parts.front());
  for (uint32_t part : ArrayRef(parts).drop_front(parts.empty() ? 0 : 1))
    address = AddImmOp::create(builder, loc, type, address, part);
  return address;
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// Replaces `op`, whose only result is loaded from [sp + offset].
template <typename F>
void AccessLowering::load(Operation *op, uint32_t offset) {
  builder.setInsertionPoint(op);
  Type type = op->getResult(0).getType();
  Operation *loaded;
  if (offset <= maxOffset) {
    loaded =
        F::FromSp::create(builder, op->getLoc(), type, IntegerAttr(), offset);
  } else {
    uint32_t low = offset & maxOffset;
    loaded = F::FromRegister::create(builder, op->getLoc(), type,
                                     createAddress(type, offset - low), low);
  }
  op->replaceAllUsesWith(loaded->getResults());
  op->erase();
}

/// Stores `value` to [sp + offset] before `op`.
template <typename F>
void AccessLowering::store(Operation *op, Value value, uint32_t offset,
                           RegisterMask liveAfter) {
  builder.setInsertionPoint(op);
  Location loc = op->getLoc();
  if (offset <= maxOffset) {
    F::FromSp::create(builder, loc, value, IntegerAttr(), offset);
    return;
  }
  RegisterMask valueMask = getRegisters(value);
  RegisterMask free = scratch & ~liveAfter & ~valueMask;
  bool pushes = free == 0;
  if (pushes) {
    free = 0xf & ~valueMask;
    offset += 4;
  }
  unsigned number = llvm::countr_zero(free);
  auto createStore = [&] {
    uint32_t low = offset & maxOffset;
    Type type = GPRType::get(builder.getContext(), static_cast<GPR>(number));
    Value address = createAddress(type, offset - low);
    F::FromRegister::create(builder, loc, value, address, low);
  };
  if (!pushes)
    return createStore();
  auto push = PushOp::create(builder, loc, 1u << number);
  push->setAttr("cortexm.cfi",
                builder.getStrArrayAttr({"adjust_cfa_offset 4"}));
  createStore();
  auto pop = PopOp::create(builder, loc, 1u << number);
  pop->setAttr("cortexm.cfi",
               builder.getStrArrayAttr({"adjust_cfa_offset -4"}));
}

//===----------------------------------------------------------------------===//
// Frame objects
//===----------------------------------------------------------------------===//

FailureOr<uint32_t>
AccessLowering::getObjectOffset(Operation *op, std::optional<uint32_t> object,
                                uint32_t offset) {
  if (!object)
    return op->emitOpError("names no frame object");
  if (*object >= layout.objectOffsets.size())
    return op->emitOpError("names frame object ")
           << *object << ", but the function has "
           << layout.objectOffsets.size();
  return layout.objectOffsets[*object] + offset;
}

template <typename F>
LogicalResult AccessLowering::loadObject(typename F::FromSp op) {
  auto offset = getObjectOffset(op, op.getObject(), op.getOffset());
  if (failed(offset))
    return failure();
  load<F>(op, *offset);
  return success();
}

template <typename F>
LogicalResult AccessLowering::storeObject(typename F::FromSp op,
                                          RegisterMask liveAfter) {
  auto offset = getObjectOffset(op, op.getObject(), op.getOffset());
  if (failed(offset))
    return failure();
  store<F>(op, op.getRt(), *offset, liveAfter);
  op->erase();
  return success();
}

LogicalResult AccessLowering::lowerAddress(FrameAddressOp op) {
  auto offset = getObjectOffset(op, op.getObject(), op.getOffset());
  if (failed(offset))
    return failure();
  builder.setInsertionPoint(op);
  op.replaceAllUsesWith(createAddress(op.getType(), *offset));
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
        store<StoredWord>(spill, spill.getValue(), layout.getOffset(slot),
                          liveAfter);
        spills.push_back(spill);
        return success();
      })
      .Case([&](ReloadOp reload) {
        auto slot = cast<SlotType>(reload.getSlot().getType());
        load<Word>(reload, layout.getOffset(slot));
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
  return success();
}

LogicalResult warm::cortexm::lowerFrameAccesses(FuncOp func,
                                                const FrameLayout &layout,
                                                RegisterMask scratch) {
  return AccessLowering(func, layout, scratch).run();
}
