//===- MovingStack.cpp - a stack pointer set to what is computed ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function with a frame pointer sets sp below the part of its frame that does
// not move, then to the stack top that the virtual code computes, and back to
// an address of that part:
//
//   virtual code                     machine code
//                                      sub_imm lr, r7, #8   ; outgoing bytes
//                                      bic_imm lr, lr, #15
//                                      mov_sp lr
//   %top = stack_top                   frame_address r0, #8
//   %new = sub %top, %size             sub r0, r0, r1
//   set_stack_top %new                 sub_imm r0, r0, #8
//                                      mov_sp r0
//   ret                                add_imm r7, r7, #16
//                                      mov_sp r7
//                                      pop_return {r7, pc}
//
// Where sp is then, nobody knows but the program; what is above it as far as
// the outgoing arguments reach is at known distances.
//
//===----------------------------------------------------------------------===//

#include "BlockWalk.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

bool warm::cortexm::translation::isStackTop(Operation *expected,
                                            Operation *op) {
  return (isa<SetStackTopOp>(expected) && isa<MovSpOp>(op)) ||
         (isa<StackTopOp>(expected) && isa<FrameAddressOp>(op));
}

/// The first time: to where no more than `limit` bytes from sp at entry are.
void BlockWalk::moveStack(Operation *op, int64_t limit) {
  if (state.moved || limit + context.frame.getOutgoingBytes() > state.sp)
    context.reporter.report(op, "sets the stack pointer to an address that may "
                                "be inside the frame");
  state.moved = 0;
}

void BlockWalk::restoreStack(Operation *op, int64_t offset) {
  state.moved = std::nullopt;
  if (offset < state.sp)
    lowerStack(op, state.sp - offset);
  else
    raiseStack(op, offset - state.sp);
}

/// To what the virtual code makes the stack top, less the outgoing arguments.
void BlockWalk::setStackTop(Operation *op, Number top) {
  int64_t bytes = context.frame.getOutgoingBytes();
  check(op, "the register", getContents(op->getOperand(0)),
        numbers.getBelow(top, bytes));
  if (!state.moved)
    context.reporter.report(op, "sets the stack pointer before it has left the "
                                "frame");
  state.moved = 0;
  for (int64_t offset = 0; offset < bytes; offset += 4)
    setWord(op, context.frame.getWord({offset, /*isMoved=*/true}), 0);
  state.fact = {};
  point = context.specification.advance(point.op->getNextNode(), state);
  hasStepped = true;
}

/// Whether `op` sets sp.
bool BlockWalk::setStack(Operation *op) {
  auto move = dyn_cast<MovSpOp>(op);
  if (!move || !context.frame.isLaidOut() || !context.code.getFramePointer())
    return false;
  const Numbers::Entry &entry = numbers[getContents(move.getRm())];
  if (entry.kind == Numbers::Address)
    restoreStack(op, entry.payload);
  else if (entry.kind == Numbers::RoundedAddress)
    moveStack(op, entry.payload);
  else if (isNext(op))
    setStackTop(
        op, context.specification.getNumber(point.op->getOperand(0), state));
  else
    return false;
  return true;
}

/// If `op` begins what makes the stack top of the virtual code: the last
/// instruction of that.
Operation *BlockWalk::visitStackTop(Operation *op) {
  auto first = dyn_cast<FrameAddressOp>(op);
  if (!first || !state.moved)
    return nullptr;
  passBranchesBefore(op);
  if (!isNext(op))
    return nullptr;
  int64_t bytes = *state.moved + static_cast<int32_t>(first.getOffset());
  Value top = first.getRd();
  while (bytes != context.frame.getOutgoingBytes()) {
    auto add = dyn_cast_if_present<AddImmOp>(op->getNextNode());
    if (!add || !same(add.getRn(), top))
      return nullptr;
    bytes += static_cast<int32_t>(add.getImm());
    setContents(op, top, 0);
    op = add;
    clobber(op);
    top = add.getRd();
  }
  setContents(op, top, numbers.getComputed(point.op->getResult(0)));
  state.fact = {};
  point = context.specification.advance(point.op->getNextNode(), state);
  hasStepped = true;
  return op;
}
