//===- InstructionImporter.cpp - imports instructions that only compute ---===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One operation for each numeric, memory, table, variable and call
// instruction; a load or store has a bounds check in front.
//
//===----------------------------------------------------------------------===//

#include "FunctionImporter.h"

using namespace mlir;
using namespace warm::wasm;
using binary::Instruction;
using binary::Opcode;

//===----------------------------------------------------------------------===//
// Instructions that their rows describe
//===----------------------------------------------------------------------===//

/// Builds the operation that the instruction's row of Opcodes.def names.
void FunctionImporter::buildOperation(const Instruction &inst,
                                      ValueRange operands,
                                      ArrayRef<NamedAttribute> attributes) {
  OperationState operation(loc, inst.info().operation, operands, TypeRange(),
                           attributes);
  for (binary::ValType result : inst.results)
    operation.types.push_back(type(result));
  llvm::append_range(values, builder.create(operation)->getResults());
}

void FunctionImporter::buildConstant(const Instruction &inst) {
  if (address)
    return push(
        AddressOfOp::create(builder, loc, address->symbol,
                            builder.getI64IntegerAttr(address->offset)));
  push(ConstOp::create(builder, loc,
                       getNumberAttr(inst.bits, type(inst.results.front()))));
}

void FunctionImporter::buildSelect() {
  Value condition = pop(), second = pop(), first = pop();
  push(SelectOp::create(builder, loc, condition, first, second));
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// An offset that is an address becomes a part of the dynamic one. The check
/// has the number, or what will be one, so that the sum cannot wrap behind it.
Value FunctionImporter::buildCheck(const Instruction &inst, Value addr,
                                   uint64_t &offset) {
  bool isFinal = !address || !entities.isObject;
  CheckBoundsOp::create(
      builder, loc, FlatSymbolRefAttr::get(entities.memories.front()), addr,
      builder.getI64IntegerAttr(isFinal ? inst.memoryOffset : address->offset),
      builder.getI64IntegerAttr(inst.info().accessBytes),
      isFinal ? FlatSymbolRefAttr() : address->symbol);
  offset = inst.memoryOffset;
  if (!address)
    return addr;
  offset = 0;
  Value base = AddressOfOp::create(builder, loc, address->symbol,
                                   builder.getI64IntegerAttr(address->offset));
  return AddOp::create(builder, loc, base, addr);
}

/// The attributes of all loads and stores have the same names.
void FunctionImporter::buildAccess(const Instruction &inst) {
  SmallVector<Value> operands = popMany(inst.operands.size());
  uint64_t offset;
  operands[0] = buildCheck(inst, operands[0], offset);
  NamedAttribute attributes[] = {
      builder.getNamedAttr(
          "align", builder.getI64IntegerAttr(int64_t(1) << inst.alignLog2)),
      builder.getNamedAttr("memory",
                           FlatSymbolRefAttr::get(entities.memories.front())),
      builder.getNamedAttr("offset", builder.getI64IntegerAttr(offset))};
  buildOperation(inst, operands, attributes);
}

//===----------------------------------------------------------------------===//
// Memory and table instructions
//===----------------------------------------------------------------------===//

void FunctionImporter::buildMemory(const Instruction &inst) {
  auto memory = [&] {
    return FlatSymbolRefAttr::get(entities.memories.front());
  };
  switch (inst.opcode) {
  case Opcode::MemorySize:
    return push(MemorySizeOp::create(builder, loc, memory()));
  case Opcode::MemoryGrow:
    return push(MemoryGrowOp::create(builder, loc, memory(), pop()));
  case Opcode::DataDrop:
    DataDropOp::create(builder, loc, entities.datas[inst.index]);
    return;
  default:
    break;
  }
  Value size = pop(), source = pop(), destination = pop();
  if (inst.opcode == Opcode::MemoryFill)
    MemoryFillOp::create(builder, loc, memory(), destination, source, size);
  else if (inst.opcode == Opcode::MemoryCopy)
    MemoryCopyOp::create(builder, loc, memory(), destination, memory(), source,
                         size);
  else
    MemoryInitOp::create(builder, loc, memory(), destination,
                         entities.datas[inst.index], source, size);
}

void FunctionImporter::buildTable(const Instruction &inst) {
  auto table = [&](uint32_t index) {
    return FlatSymbolRefAttr::get(entities.tables[index]);
  };
  switch (inst.opcode) {
  case Opcode::TableGet:
    return push(TableGetOp::create(builder, loc, type(inst.results.front()),
                                   table(inst.index), pop()));
  case Opcode::TableSet: {
    Value value = pop(), index = pop();
    TableSetOp::create(builder, loc, table(inst.index), index, value);
    return;
  }
  case Opcode::TableSize:
    return push(TableSizeOp::create(builder, loc, table(inst.index)));
  case Opcode::TableGrow: {
    Value delta = pop(), value = pop();
    return push(
        TableGrowOp::create(builder, loc, table(inst.index), value, delta));
  }
  case Opcode::ElemDrop:
    ElemDropOp::create(builder, loc, entities.elems[inst.index]);
    return;
  default:
    break;
  }
  Value size = pop(), source = pop(), destination = pop();
  if (inst.opcode == Opcode::TableFill)
    TableFillOp::create(builder, loc, table(inst.index), destination, source,
                        size);
  else if (inst.opcode == Opcode::TableCopy)
    TableCopyOp::create(builder, loc, table(inst.index), destination,
                        table(inst.index2), source, size);
  else
    TableInitOp::create(builder, loc, table(inst.index2), destination,
                        entities.elems[inst.index], source, size);
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

void FunctionImporter::buildCall(const Instruction &inst) {
  FuncOp callee = entities.functions[inst.index];
  auto call =
      CallOp::create(builder, loc, callee, popMany(inst.operands.size()));
  values.append(call.result_begin(), call.result_end());
}

void FunctionImporter::buildCallIndirect(const Instruction &inst) {
  FlatSymbolRefAttr table =
      FlatSymbolRefAttr::get(entities.tables[inst.index2]);
  FunctionType signature = entities.types[inst.index];
  Value index = pop();
  auto call = CallIndirectOp::create(builder, loc, table, index, signature,
                                     popMany(signature.getNumInputs()));
  values.append(call.result_begin(), call.result_end());
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

void FunctionImporter::buildInstruction(const Instruction &inst) {
  bool isAccess = inst.info().accessBytes != 0;
  if (!inst.info().operation.empty())
    return isAccess ? buildAccess(inst)
                    : buildOperation(inst, popMany(inst.operands.size()));
  if (isAccess)
    return buildAtomic(inst);
  switch (inst.opcode) {
  case Opcode::I32Const:
  case Opcode::I64Const:
  case Opcode::F32Const:
  case Opcode::F64Const:
    return buildConstant(inst);
  case Opcode::Nop:
    return;
  case Opcode::Drop:
    pop();
    return;
  case Opcode::Select:
  case Opcode::SelectT:
    return buildSelect();
  case Opcode::LocalGet:
    return push(getLocal(inst.index));
  case Opcode::LocalSet:
    return locals.set(inst.index, pop());
  case Opcode::LocalTee:
    return locals.set(inst.index, values.back());
  case Opcode::GlobalGet: {
    GlobalOp global = entities.globals[inst.index];
    return push(GlobalGetOp::create(builder, loc, global.getType(),
                                    FlatSymbolRefAttr::get(global)));
  }
  case Opcode::GlobalSet:
    GlobalSetOp::create(builder, loc,
                        FlatSymbolRefAttr::get(entities.globals[inst.index]),
                        pop());
    return;
  case Opcode::RefNull:
    return push(RefNullOp::create(builder, loc, type(inst.refType)));
  case Opcode::RefFunc:
    return push(RefFuncOp::create(
        builder, loc, FlatSymbolRefAttr::get(entities.functions[inst.index])));
  case Opcode::Call:
    return buildCall(inst);
  case Opcode::CallIndirect:
    return buildCallIndirect(inst);
  case Opcode::MemorySize:
  case Opcode::MemoryGrow:
  case Opcode::MemoryCopy:
  case Opcode::MemoryFill:
  case Opcode::MemoryInit:
  case Opcode::DataDrop:
    return buildMemory(inst);
  default:
    return buildTable(inst);
  }
}
