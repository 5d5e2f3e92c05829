//===- BodyWalk.cpp - The validation algorithm ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The operand and control stacks, block, loop, if, else and end, as in the
// specification's appendix 7.3. Beside the algorithm's `polymorphic` flag the
// walk keeps true reachability, which the visitor sees.
//
//===----------------------------------------------------------------------===//

#include "BodyWalk.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

BodyState::~BodyState() = default;
BodyVisitor::~BodyVisitor() = default;

Error BodyVisitor::onBegin(const BodyState &) { return Error::success(); }
Error BodyVisitor::onInstruction(const Instruction &, const BodyState &) {
  return Error::success();
}
Error BodyVisitor::onBlock(const Instruction &, const BodyState &) {
  return Error::success();
}
Error BodyVisitor::onLoop(const Instruction &, const BodyState &,
                          ArrayRef<uint32_t>) {
  return Error::success();
}
Error BodyVisitor::onIf(const Instruction &, const BodyState &) {
  return Error::success();
}
Error BodyVisitor::onElse(const Instruction &, const BodyState &, FrameExit) {
  return Error::success();
}
Error BodyVisitor::onEnd(const Instruction &, const BodyState &, FrameExit) {
  return Error::success();
}

Error warm::wasm::binary::readBody(const Module &module, uint32_t function,
                                   BodyVisitor &visitor) {
  return BodyWalk(module, function, visitor).run();
}

ArrayRef<ValType> warm::wasm::binary::asSequence(ValType type) {
  static constexpr ValType types[] = {ValType::I32,     ValType::I64,
                                      ValType::F32,     ValType::F64,
                                      ValType::FuncRef, ValType::ExternRef};
  return ArrayRef<ValType>(find(types, type), 1);
}

/// Parameters and locals, each once.
static std::vector<ValType> expandLocals(const Module &module,
                                         uint32_t function) {
  const FuncType &type = module.functionType(function);
  std::vector<ValType> types(type.params.begin(), type.params.end());
  for (const LocalDecl &group : module.functions[function].locals)
    types.insert(types.end(), group.count, group.type);
  return types;
}

BodyWalk::BodyWalk(const Module &module, uint32_t function,
                   BodyVisitor &visitor)
    : theModule(module), functionIndex(function), visitor(visitor),
      reader(module.bytes, {module.functions[function].codeBegin,
                            module.functions[function].body.end}),
      instructions(reader),
      loopLocals(module,
                 {module.functions[function].codeBegin,
                  module.functions[function].body.end},
                 module.functionType(function).params.size() +
                     module.functions[function].numLocals),
      localTypes(expandLocals(module, function)) {}

Error BodyWalk::run() {
  inst.offset = reader.offset();
  openFrame(FrameKind::Function, {},
            theModule.functionType(functionIndex).results);
  if (Error error = visitor.onBegin(*this))
    return error;
  while (!frames.empty() && instructions.read(inst))
    if (Error error = visit())
      return error;
  return reader.takeError();
}

//===----------------------------------------------------------------------===//
// Operand stack
//===----------------------------------------------------------------------===//

bool BodyWalk::mismatch(StringRef expected, StringRef actual) {
  return fail("type mismatch: expected " + expected + ", got " + actual +
              " in " + toString(inst.opcode));
}

ValType BodyWalk::pop() {
  ValType type = ValType::Unknown;
  if (stack.size() > top().height)
    type = stack.pop_back_val();
  else if (!top().polymorphic)
    mismatch("a value", "nothing");
  popped.push_back(type);
  return type;
}

ValType BodyWalk::pop(ValType expected) {
  if (stack.size() == top().height && !top().polymorphic)
    mismatch(toString(expected), "nothing");
  ValType type = pop();
  if (type != expected && type != ValType::Unknown &&
      expected != ValType::Unknown)
    mismatch(toString(expected), toString(type));
  return type;
}

void BodyWalk::pop(ArrayRef<ValType> expected) {
  for (ValType type : reverse(expected))
    pop(type);
}

void BodyWalk::checkTop(ArrayRef<ValType> expected) {
  size_t available = stack.size() - top().height;
  if (available < expected.size() && !top().polymorphic)
    mismatch(toString(expected),
             toString(ArrayRef<ValType>(stack).take_back(available)));
  size_t count = std::min(available, expected.size());
  for (size_t i = 1; i <= count; ++i) {
    ValType type = stack[stack.size() - i];
    ValType wanted = expected[expected.size() - i];
    if (type != wanted && type != ValType::Unknown)
      mismatch(toString(wanted), toString(type));
  }
}

void BodyWalk::push(ValType type) {
  stack.push_back(type);
  pushed.push_back(type);
}

void BodyWalk::push(ArrayRef<ValType> types) {
  append_range(stack, types);
  append_range(pushed, types);
}

void BodyWalk::setTypes() {
  std::reverse(popped.begin(), popped.end());
  inst.operands = popped;
  inst.results = pushed;
}

//===----------------------------------------------------------------------===//
// Control stack
//===----------------------------------------------------------------------===//

void BodyWalk::openFrame(FrameKind kind, ArrayRef<ValType> params,
                         ArrayRef<ValType> results) {
  ControlFrame frame;
  frame.kind = kind;
  frame.offset = inst.offset;
  frame.params = params;
  frame.results = results;
  frame.height = stack.size();
  frame.entered = reachable;
  frames.push_back(frame);
  push(params);
}

void BodyWalk::makeUnreachable() {
  stack.truncate(top().height);
  top().polymorphic = true;
  reachable = false;
}

bool BodyWalk::known(uint64_t index, uint64_t size, StringRef what) {
  return index < size || fail("unknown " + what + " " + Twine(index));
}

ControlFrame *BodyWalk::labelFrame(uint32_t label) {
  if (!known(label, frames.size(), "label"))
    return nullptr;
  return &frames[frames.size() - 1 - label];
}

void BodyWalk::markTargeted(ControlFrame &frame) {
  frame.targeted |= reachable;
}

void BodyWalk::popFrameResults() {
  pop(top().results);
  if (stack.size() != top().height)
    fail("type mismatch: " + Twine(stack.size() - top().height) +
         " values remain on the stack at " + toString(inst.opcode));
}

bool BodyWalk::resolveBlockType(ArrayRef<ValType> &params,
                                ArrayRef<ValType> &results) {
  const BlockType &type = inst.blockType;
  switch (type.kind) {
  case BlockType::Empty:
    break;
  case BlockType::Value:
    results = asSequence(type.value);
    break;
  case BlockType::Index:
    if (!known(type.index, theModule.types.size(), "type"))
      return false;
    params = theModule.types[type.index].params;
    results = theModule.types[type.index].results;
    break;
  }
  return true;
}

Error BodyWalk::openBlock(FrameKind kind) {
  ArrayRef<ValType> params, results;
  if (kind == FrameKind::If)
    pop(ValType::I32);
  if (!resolveBlockType(params, results))
    return reader.takeError();
  pop(params);
  if (!reader.ok())
    return reader.takeError();
  openFrame(kind, params, results);
  setTypes();
  switch (kind) {
  case FrameKind::If:
    return visitor.onIf(inst, *this);
  case FrameKind::Loop:
    // Nothing is built for a loop that is never reached.
    return visitor.onLoop(inst, *this,
                          reachable ? loopLocals.assigned(inst.offset)
                                    : ArrayRef<uint32_t>());
  default:
    return visitor.onBlock(inst, *this);
  }
}

Error BodyWalk::visitElse() {
  popFrameResults();
  if (!reader.ok())
    return reader.takeError();
  setTypes();
  ControlFrame &frame = top();
  if (Error error = visitor.onElse(inst, *this, {reachable, frame.entered}))
    return error;
  frame.kind = FrameKind::Else;
  frame.thenFallsThrough = reachable;
  frame.polymorphic = false;
  reachable = frame.entered;
  push(frame.params);
  return Error::success();
}

/// Whether control comes behind the end of a frame.
static bool continues(const ControlFrame &frame, bool fallsThrough) {
  switch (frame.kind) {
  case FrameKind::Loop:
    return fallsThrough;
  case FrameKind::If:
    // Without an `else`, a false condition leads there.
    return frame.entered;
  case FrameKind::Else:
    return fallsThrough || frame.thenFallsThrough || frame.targeted;
  case FrameKind::Block:
  case FrameKind::Function:
    return fallsThrough || frame.targeted;
  }
  return true;
}

Error BodyWalk::visitEnd() {
  popFrameResults();
  ControlFrame &frame = top();
  if (frame.kind == FrameKind::If && frame.params != frame.results)
    fail("type mismatch: if without else must have the same parameters " +
         toString(frame.params) + " and results " + toString(frame.results));
  if (!reader.ok())
    return reader.takeError();
  setTypes();
  inst.results = frame.results;
  FrameExit exit{reachable, continues(frame, reachable)};
  if (Error error = visitor.onEnd(inst, *this, exit))
    return error;
  ArrayRef<ValType> results = frame.results;
  frames.pop_back();
  push(results);
  reachable = exit.continues;
  return Error::success();
}

Error BodyWalk::visit() {
  popped.clear();
  pushed.clear();
  inst.reachable = reachable;
  switch (inst.opcode) {
  case Opcode::Block:
    return openBlock(FrameKind::Block);
  case Opcode::Loop:
    return openBlock(FrameKind::Loop);
  case Opcode::If:
    return openBlock(FrameKind::If);
  case Opcode::Else:
    return visitElse();
  case Opcode::End:
    return visitEnd();
  default:
    applyRule();
    if (!reader.ok())
      return reader.takeError();
    setTypes();
    return visitor.onInstruction(inst, *this);
  }
}
