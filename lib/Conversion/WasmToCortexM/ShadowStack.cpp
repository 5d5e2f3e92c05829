//===- ShadowStack.cpp - shadow stack frames as frame objects
//--------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE:
//   %sp = wasm.global_get @__stack_pointer : i32
//   %frame = wasm.sub %sp, %c16 : i32
//   wasm.global_set @__stack_pointer, %frame : i32
//   ... uses of %frame ...
//   %old = wasm.add %frame, %c16 : i32
//   wasm.global_set @__stack_pointer, %old : i32
//
// AFTER:
//   %frame = wasm.const {warm.frame_size = 16} 0 : i32
//   ... uses of %frame ...
//
//===----------------------------------------------------------------------===//

#include "ShadowStack.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace warm {

/// The constant that `value` differs from `base` by, following additions and
/// subtractions of constants.
static std::optional<int64_t> getDistance(Value value, Value base) {
  int64_t distance = 0;
  while (value != base) {
    Operation *op = value.getDefiningOp();
    APInt constant;
    if (!isa_and_nonnull<wasm::AddOp, wasm::SubOp>(op) ||
        !matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
      return std::nullopt;
    distance += isa<wasm::AddOp>(op) ? constant.getSExtValue()
                                     : -constant.getSExtValue();
    value = op->getOperand(0);
  }
  return distance;
}

namespace {

/// A frame: what is below one reading of the stack pointer.
struct ShadowFrame {
  wasm::GlobalGetOp get;
  /// The bytes below the stack pointer that are used.
  int64_t size = 0;
};

/// The shadow stack in one function. Inlining may have put several frames
/// into it, each allocated and freed like a block.
class ShadowStack {
public:
  ShadowStack(wasm::FuncOp func, StringAttr global)
      : func(func), global(global) {}

  LogicalResult lower();

private:
  void collect();
  static void measure(ShadowFrame &frame);
  bool isFrameEdge(Value value);
  static void replace(ShadowFrame &frame);

  wasm::FuncOp func;
  StringAttr global;
  SmallVector<ShadowFrame> frames;
  SmallVector<wasm::GlobalSetOp> sets;
};

} // namespace

void ShadowStack::collect() {
  func.walk([&](Operation *op) {
    if (auto get = dyn_cast<wasm::GlobalGetOp>(op);
        get && get.getGlobalAttr().getAttr() == global)
      frames.push_back({get});
    if (auto set = dyn_cast<wasm::GlobalSetOp>(op);
        set && set.getGlobalAttr().getAttr() == global)
      sets.push_back(set);
  });
}

/// The frame reaches down to the lowest address that is computed.
void ShadowStack::measure(ShadowFrame &frame) {
  Value base = frame.get.getResult();
  SmallVector<std::pair<Value, int64_t>> worklist{{base, 0}};
  while (!worklist.empty()) {
    auto [value, distance] = worklist.pop_back_val();
    frame.size = std::max(frame.size, -distance);
    for (Operation *user : value.getUsers())
      if (user->getNumResults() == 1 && user->getOperand(0) == value)
        if (auto step = getDistance(user->getResult(0), value))
          worklist.push_back({user->getResult(0), distance + *step});
  }
}

/// Whether a value stored to the stack pointer allocates or frees a frame.
bool ShadowStack::isFrameEdge(Value value) {
  return llvm::any_of(frames, [&](ShadowFrame &frame) {
    auto distance = getDistance(value, frame.get.getResult());
    return distance && (*distance == 0 || *distance == -frame.size);
  });
}

/// The stack pointer that was read is the end of the frame.
void ShadowStack::replace(ShadowFrame &frame) {
  wasm::GlobalGetOp get = frame.get;
  // The stack pointer is 16-byte aligned: so is the frame's begin then.
  int64_t rounded = llvm::alignTo(frame.size, 16);
  OpBuilder builder(get);
  auto address = wasm::ConstOp::create(builder, get.getLoc(), int32_t(0));
  address->setAttr(frameAttrName, builder.getI64IntegerAttr(rounded));
  auto size = wasm::ConstOp::create(builder, get.getLoc(),
                                    static_cast<int32_t>(rounded));
  get.getResult().replaceAllUsesWith(wasm::AddOp::create(
      builder, get.getLoc(), address.getResult(), size.getResult()));
  get.erase();
}

LogicalResult ShadowStack::lower() {
  collect();
  for (ShadowFrame &frame : frames)
    measure(frame);
  for (wasm::GlobalSetOp set : sets)
    if (!isFrameEdge(set.getValue()))
      return set.emitError("a stack frame whose size is not constant is not "
                           "supported with native pointers");
  for (wasm::GlobalSetOp set : sets)
    set.erase();
  for (ShadowFrame &frame : frames)
    replace(frame);
  return success();
}

LogicalResult lowerShadowStack(wasm::FuncOp func, wasm::GlobalOp stackPointer) {
  return ShadowStack(func, stackPointer.getSymNameAttr()).lower();
}

} // namespace warm
