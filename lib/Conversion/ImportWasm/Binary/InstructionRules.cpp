//===- InstructionRules.cpp - Validation rules of instructions ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Specification 3.3 ("Instructions"). Most instructions have their signature
// in Opcodes.def; here are those that look at the module, the locals, the
// labels or the types of their operands.
//
//===----------------------------------------------------------------------===//

#include "BodyWalk.h"

using namespace llvm;
using namespace warm::wasm::binary;

void BodyWalk::applySignature(const FuncType &type) {
  pop(type.params);
  push(type.results);
}

// 3.3.7: the alignment is at most the width; of atomic accesses it is the
// width.
void BodyWalk::applyAccess(const OpcodeInfo &info) {
  if (!known(0, theModule.memories.size(), "memory"))
    return;
  if (inst.alignLog2 > 3 || (1u << inst.alignLog2) > info.accessBytes)
    fail("alignment must not be larger than natural");
  else if (isAtomic(inst.opcode) && 1u << inst.alignLog2 != info.accessBytes)
    fail("the alignment of an atomic access must be natural");
}

void BodyWalk::applySelect() {
  pop(ValType::I32);
  ValType second = pop();
  ValType first = pop();
  if (isReference(first) || isReference(second))
    fail("type mismatch: select of references needs a type");
  else if (first != second && first != ValType::Unknown &&
           second != ValType::Unknown)
    mismatch(toString(first), toString(second));
  push(first == ValType::Unknown ? second : first);
}

void BodyWalk::applySelectT() {
  if (inst.types.size() != 1) {
    fail("invalid result arity: select with " + Twine(inst.types.size()) +
         " types");
    return;
  }
  ValType type = inst.types.front();
  pop(ValType::I32);
  pop(type);
  pop(type);
  push(type);
}

void BodyWalk::applyLocal() {
  if (!known(inst.index, localTypes.size(), "local"))
    return;
  ValType type = localTypes[inst.index];
  if (inst.opcode != Opcode::LocalGet)
    pop(type);
  if (inst.opcode != Opcode::LocalSet)
    push(type);
}

void BodyWalk::applyGlobal() {
  if (!known(inst.index, theModule.globals.size(), "global"))
    return;
  const Global &global = theModule.globals[inst.index];
  if (inst.opcode == Opcode::GlobalGet) {
    push(global.type);
    return;
  }
  if (!global.isMutable)
    fail("global is immutable: global.set " + Twine(inst.index));
  pop(global.type);
}

void BodyWalk::applyCallIndirect() {
  if (!known(inst.index2, theModule.tables.size(), "table") ||
      !known(inst.index, theModule.types.size(), "type"))
    return;
  if (theModule.tables[inst.index2].type != ValType::FuncRef)
    mismatch("a table of funcref", "a table of externref");
  pop(ValType::I32);
  applySignature(theModule.types[inst.index]);
}

// 3.3.2.
void BodyWalk::applyReference() {
  if (inst.opcode == Opcode::RefNull) {
    push(inst.refType);
  } else if (inst.opcode == Opcode::RefFunc) {
    if (!known(inst.index, theModule.functions.size(), "function"))
      return;
    if (!theModule.declaredFunctions.test(inst.index))
      fail("undeclared function reference " + Twine(inst.index));
    push(ValType::FuncRef);
  } else {
    ValType type = pop();
    if (type != ValType::Unknown && !isReference(type))
      mismatch("a reference", toString(type));
    push(ValType::I32);
  }
}

// 3.3.6: instructions with one table, and table.copy.
void BodyWalk::applyTable() {
  if (!known(inst.index, theModule.tables.size(), "table"))
    return;
  ValType type = theModule.tables[inst.index].type;
  switch (inst.opcode) {
  case Opcode::TableGet:
    pop(ValType::I32);
    return push(type);
  case Opcode::TableSet:
    pop(type);
    pop(ValType::I32);
    return;
  case Opcode::TableGrow:
    pop(ValType::I32);
    pop(type);
    return push(ValType::I32);
  case Opcode::TableSize:
    return push(ValType::I32);
  case Opcode::TableFill:
    pop(ValType::I32);
    pop(type);
    pop(ValType::I32);
    return;
  default:
    break;
  }
  // table.copy; its operands are in Opcodes.def.
  if (known(inst.index2, theModule.tables.size(), "table") &&
      theModule.tables[inst.index2].type != type)
    mismatch(toString(type), toString(theModule.tables[inst.index2].type));
}

// Instructions that name a segment: memory.init, data.drop, table.init,
// elem.drop.
void BodyWalk::applySegment() {
  if (inst.opcode == Opcode::MemoryInit || inst.opcode == Opcode::DataDrop) {
    if (inst.opcode == Opcode::MemoryInit &&
        !known(0, theModule.memories.size(), "memory"))
      return;
    known(inst.index, theModule.datas.size(), "data segment");
    return;
  }
  bool isInit = inst.opcode == Opcode::TableInit;
  if (isInit && !known(inst.index2, theModule.tables.size(), "table"))
    return;
  if (!known(inst.index, theModule.elems.size(), "elem segment") || !isInit)
    return;
  ValType table = theModule.tables[inst.index2].type;
  ValType segment = theModule.elems[inst.index].type;
  if (table != segment)
    mismatch(toString(table), toString(segment));
}

void BodyWalk::applyBranch() {
  ControlFrame *frame = labelFrame(inst.index);
  if (!frame)
    return;
  if (inst.opcode == Opcode::BrIf)
    pop(ValType::I32);
  pop(frame->labelTypes());
  markTargeted(*frame);
  if (inst.opcode == Opcode::BrIf)
    push(frame->labelTypes());
  else
    makeUnreachable();
}

// All labels take as many values as the default; unreachable operands may fit
// labels of different types.
void BodyWalk::applyBrTable() {
  pop(ValType::I32);
  ControlFrame *last = labelFrame(inst.labels.back());
  if (!last)
    return;
  ArrayRef<ValType> types = last->labelTypes();
  for (uint32_t label : inst.labels) {
    ControlFrame *frame = labelFrame(label);
    if (!frame || !reader.ok())
      return;
    // Most labels of a large table are the same.
    ArrayRef<ValType> other = frame->labelTypes();
    if (other.size() != types.size())
      fail("type mismatch: br_table labels take " + toString(types) + " and " +
           toString(other));
    else if (other.data() != types.data())
      checkTop(other);
    markTargeted(*frame);
  }
  pop(types);
  makeUnreachable();
}

void BodyWalk::applyRule() {
  const OpcodeInfo &info = inst.info();
  switch (inst.opcode) {
  case Opcode::Unreachable:
    return makeUnreachable();
  case Opcode::Br:
  case Opcode::BrIf:
    return applyBranch();
  case Opcode::BrTable:
    return applyBrTable();
  case Opcode::Return:
    pop(frames.front().results);
    markTargeted(frames.front());
    return makeUnreachable();
  case Opcode::Call:
    if (known(inst.index, theModule.functions.size(), "function"))
      applySignature(theModule.functionType(inst.index));
    return;
  case Opcode::CallIndirect:
    return applyCallIndirect();
  case Opcode::Drop:
    pop();
    return;
  case Opcode::Select:
    return applySelect();
  case Opcode::SelectT:
    return applySelectT();
  case Opcode::LocalGet:
  case Opcode::LocalSet:
  case Opcode::LocalTee:
    return applyLocal();
  case Opcode::GlobalGet:
  case Opcode::GlobalSet:
    return applyGlobal();
  case Opcode::RefNull:
  case Opcode::RefIsNull:
  case Opcode::RefFunc:
    return applyReference();
  case Opcode::TableGet:
  case Opcode::TableSet:
  case Opcode::TableGrow:
  case Opcode::TableSize:
  case Opcode::TableFill:
    return applyTable();
  case Opcode::TableCopy:
    applyTable();
    break;
  case Opcode::TableInit:
  case Opcode::ElemDrop:
  case Opcode::MemoryInit:
  case Opcode::DataDrop:
    applySegment();
    break;
  case Opcode::MemorySize:
  case Opcode::MemoryGrow:
  case Opcode::MemoryCopy:
  case Opcode::MemoryFill:
    known(0, theModule.memories.size(), "memory");
    break;
  default:
    if (info.accessBytes)
      applyAccess(info);
    break;
  }
  assert(info.hasSignature && "instruction without a rule");
  if (!reader.ok())
    return;
  pop(info.operands());
  push(info.results());
}
