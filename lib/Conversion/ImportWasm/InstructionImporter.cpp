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
// Numeric instructions
//===----------------------------------------------------------------------===//

template <typename OpTy> void FunctionImporter::buildUnary() {
  push(OpTy::create(builder, loc, pop()));
}

template <typename OpTy> void FunctionImporter::buildBinary() {
  Value rhs = pop(), lhs = pop();
  push(OpTy::create(builder, loc, lhs, rhs));
}

template <typename OpTy>
void FunctionImporter::buildConvert(const Instruction &inst) {
  push(OpTy::create(builder, loc, type(inst.results.front()), pop()));
}

bool FunctionImporter::buildNumeric(const Instruction &inst) {
#define UNARY(NAME, OP)                                                        \
  case Opcode::NAME:                                                           \
    buildUnary<OP>();                                                          \
    return true;
#define BINARY(NAME, OP)                                                       \
  case Opcode::NAME:                                                           \
    buildBinary<OP>();                                                         \
    return true;
#define CONVERT(NAME, OP)                                                      \
  case Opcode::NAME:                                                           \
    buildConvert<OP>(inst);                                                    \
    return true;
#define INT(KIND, NAME, OP) KIND(I32##NAME, OP) KIND(I64##NAME, OP)
#define FLOAT(KIND, NAME, OP) KIND(F32##NAME, OP) KIND(F64##NAME, OP)
#define NUMBER(KIND, NAME, OP) INT(KIND, NAME, OP) FLOAT(KIND, NAME, OP)
  switch (inst.opcode) {
  case Opcode::I32Const:
    if (address) {
      push(AddressOfOp::create(builder, loc, address->symbol,
                               builder.getI64IntegerAttr(address->offset)));
      return true;
    }
    [[fallthrough]];
  case Opcode::I64Const:
  case Opcode::F32Const:
  case Opcode::F64Const:
    push(ConstOp::create(builder, loc,
                         getNumberAttr(inst.bits, type(inst.results.front()))));
    return true;
    INT(UNARY, Eqz, EqzOp)
    INT(UNARY, Clz, ClzOp)
    INT(UNARY, Ctz, CtzOp)
    INT(UNARY, Popcnt, PopcntOp)
    INT(UNARY, Extend8S, Extend8SOp)
    INT(UNARY, Extend16S, Extend16SOp)
    UNARY(I64Extend32S, Extend32SOp)
    NUMBER(BINARY, Add, AddOp)
    NUMBER(BINARY, Sub, SubOp)
    NUMBER(BINARY, Mul, MulOp)
    NUMBER(BINARY, Eq, EqOp)
    NUMBER(BINARY, Ne, NeOp)
    INT(BINARY, DivS, DivSOp)
    INT(BINARY, DivU, DivUOp)
    INT(BINARY, RemS, RemSOp)
    INT(BINARY, RemU, RemUOp)
    INT(BINARY, And, AndOp)
    INT(BINARY, Or, OrOp)
    INT(BINARY, Xor, XorOp)
    INT(BINARY, Shl, ShlOp)
    INT(BINARY, ShrS, ShrSOp)
    INT(BINARY, ShrU, ShrUOp)
    INT(BINARY, Rotl, RotlOp)
    INT(BINARY, Rotr, RotrOp)
    INT(BINARY, LtS, LtSOp)
    INT(BINARY, LtU, LtUOp)
    INT(BINARY, GtS, GtSOp)
    INT(BINARY, GtU, GtUOp)
    INT(BINARY, LeS, LeSOp)
    INT(BINARY, LeU, LeUOp)
    INT(BINARY, GeS, GeSOp)
    INT(BINARY, GeU, GeUOp)
    FLOAT(UNARY, Abs, AbsOp)
    FLOAT(UNARY, Neg, NegOp)
    FLOAT(UNARY, Ceil, CeilOp)
    FLOAT(UNARY, Floor, FloorOp)
    FLOAT(UNARY, Trunc, TruncOp)
    FLOAT(UNARY, Nearest, NearestOp)
    FLOAT(UNARY, Sqrt, SqrtOp)
    FLOAT(BINARY, Div, DivOp)
    FLOAT(BINARY, Min, MinOp)
    FLOAT(BINARY, Max, MaxOp)
    FLOAT(BINARY, Copysign, CopysignOp)
    FLOAT(BINARY, Lt, LtOp)
    FLOAT(BINARY, Gt, GtOp)
    FLOAT(BINARY, Le, LeOp)
    FLOAT(BINARY, Ge, GeOp)
    CONVERT(I32WrapI64, WrapOp)
    CONVERT(I64ExtendI32S, ExtendI32SOp)
    CONVERT(I64ExtendI32U, ExtendI32UOp)
    INT(CONVERT, TruncF32S, TruncSOp)
    INT(CONVERT, TruncF32U, TruncUOp)
    INT(CONVERT, TruncF64S, TruncSOp)
    INT(CONVERT, TruncF64U, TruncUOp)
    INT(CONVERT, TruncSatF32S, TruncSatSOp)
    INT(CONVERT, TruncSatF32U, TruncSatUOp)
    INT(CONVERT, TruncSatF64S, TruncSatSOp)
    INT(CONVERT, TruncSatF64U, TruncSatUOp)
    FLOAT(CONVERT, ConvertI32S, ConvertSOp)
    FLOAT(CONVERT, ConvertI32U, ConvertUOp)
    FLOAT(CONVERT, ConvertI64S, ConvertSOp)
    FLOAT(CONVERT, ConvertI64U, ConvertUOp)
    CONVERT(F32DemoteF64, DemoteOp)
    CONVERT(F64PromoteF32, PromoteOp)
    CONVERT(I32ReinterpretF32, ReinterpretOp)
    CONVERT(I64ReinterpretF64, ReinterpretOp)
    CONVERT(F32ReinterpretI32, ReinterpretOp)
    CONVERT(F64ReinterpretI64, ReinterpretOp)
  default:
    return false;
  }
#undef UNARY
#undef BINARY
#undef CONVERT
#undef INT
#undef FLOAT
#undef NUMBER
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

template <typename OpTy>
void FunctionImporter::buildLoad(const Instruction &inst) {
  uint64_t offset;
  Value addr = buildCheck(inst, pop(), offset);
  push(OpTy::create(builder, loc, type(inst.results.front()),
                    FlatSymbolRefAttr::get(entities.memories.front()), addr,
                    builder.getI64IntegerAttr(offset),
                    builder.getI64IntegerAttr(int64_t(1) << inst.alignLog2),
                    /*is_volatile=*/nullptr));
}

template <typename OpTy>
void FunctionImporter::buildStore(const Instruction &inst) {
  uint64_t offset;
  Value value = pop();
  Value addr = buildCheck(inst, pop(), offset);
  OpTy::create(builder, loc, FlatSymbolRefAttr::get(entities.memories.front()),
               addr, value, builder.getI64IntegerAttr(offset),
               builder.getI64IntegerAttr(int64_t(1) << inst.alignLog2));
}

bool FunctionImporter::buildAccess(const Instruction &inst) {
#define LOAD(NAME, OP)                                                         \
  case Opcode::NAME:                                                           \
    buildLoad<OP>(inst);                                                       \
    return true;
#define STORE(NAME, OP)                                                        \
  case Opcode::NAME:                                                           \
    buildStore<OP>(inst);                                                      \
    return true;
#define INT(KIND, NAME, OP) KIND(I32##NAME, OP) KIND(I64##NAME, OP)
#define NUMBER(KIND, NAME, OP)                                                 \
  INT(KIND, NAME, OP) KIND(F32##NAME, OP) KIND(F64##NAME, OP)
  switch (inst.opcode) {
    NUMBER(LOAD, Load, LoadOp)
    INT(LOAD, Load8S, Load8SOp)
    INT(LOAD, Load8U, Load8UOp)
    INT(LOAD, Load16S, Load16SOp)
    INT(LOAD, Load16U, Load16UOp)
    LOAD(I64Load32S, Load32SOp)
    LOAD(I64Load32U, Load32UOp)
    NUMBER(STORE, Store, StoreOp)
    INT(STORE, Store8, Store8Op)
    INT(STORE, Store16, Store16Op)
    STORE(I64Store32, Store32Op)
  default:
    return false;
  }
#undef LOAD
#undef STORE
#undef INT
#undef NUMBER
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
  if (buildNumeric(inst) || buildAccess(inst) || buildAtomic(inst))
    return;
  switch (inst.opcode) {
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
  case Opcode::RefIsNull:
    return buildUnary<RefIsNullOp>();
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
