//===- SplitFrameObjects.cpp - an object for each variable ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE
//   %frame = wasm.stack_alloc 16
//   wasm.store @memory_0[%frame + 8], %x align 4 : i32
//   %a = wasm.load8_u volatile @memory_0[%frame + 9] align 1 : i32
//   %b = wasm.load volatile @memory_0[%frame + 12] align 4 : f32
// AFTER
//   %v8 = wasm.stack_alloc 4
//   %v12 = wasm.stack_alloc 4
//   wasm.store @memory_0[%v8], %x align 4 : i32
//   %0 = wasm.load @memory_0[%v8] align 4 : i32
//   %1 = wasm.shr_u %0, %c8 : i32
//   %a = wasm.and %1, %c255 : i32
//   %b = wasm.load @memory_0[%v12] align 4 : f32
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/ReturnsTwice.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

namespace warm::wasm {
#define GEN_PASS_DEF_SPLITFRAMEOBJECTSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// Who accesses an object
//===----------------------------------------------------------------------===//

namespace {
/// A load or store of the bytes [begin, end) of an object.
struct Access {
  MemoryAccessOpInterface op;
  int64_t begin;
  int64_t end;
};

/// Accesses that overlap, sorted, and the bytes [begin, end) of them all.
struct Variable {
  ArrayRef<Access> accesses;
  int64_t begin;
  int64_t end;
};
} // namespace

/// What is added to an address of `distance` bytes into an object to give the
/// result; nothing if it is not known.
static std::optional<int64_t> getAddend(OpOperand &address, int64_t distance) {
  Operation *op = address.getOwner();
  APInt constant;
  if (!isa<AddOp, OrOp, SubOp>(op) ||
      !matchPattern(op->getOperand(1 - address.getOperandNumber()),
                    m_ConstantInt(&constant)))
    return std::nullopt;
  int64_t number = constant.getSExtValue();
  if (isa<AddOp>(op))
    return number;
  // No bit of both: LLVM's way to add to a multiple of 16.
  constexpr int64_t objectAlign = 16;
  if (isa<OrOp>(op) && number >= 0 && number < objectAlign &&
      (distance & number) == 0)
    return number;
  if (isa<SubOp>(op) && address.getOperandNumber() == 0)
    return -number;
  return std::nullopt;
}

/// Whether the use is the address of a load or store that is not atomic.
static bool isAccess(OpOperand &use) {
  return isa<LoadOp, Load8SOp, Load8UOp, Load16SOp, Load16UOp, Load32SOp,
             Load32UOp, StoreOp, Store8Op, Store16Op, Store32Op>(
             use.getOwner()) &&
         use.getOperandNumber() == 0;
}

/// All accesses to the object, by their first byte; nothing if its address is
/// used for something else.
static std::optional<SmallVector<Access>> collectAccesses(StackAllocOp object) {
  SmallVector<Access> accesses;
  SmallVector<std::pair<Value, int64_t>> worklist = {{object.getResult(), 0}};
  while (!worklist.empty()) {
    auto [address, distance] = worklist.pop_back_val();
    for (OpOperand &use : address.getUses()) {
      if (isAccess(use)) {
        auto op = cast<MemoryAccessOpInterface>(use.getOwner());
        int64_t begin = distance + static_cast<int64_t>(op.getOffset());
        int64_t end = begin + static_cast<int64_t>(op.getAccessSize());
        if (begin < 0 || end > static_cast<int64_t>(object.getSize()))
          return std::nullopt;
        accesses.push_back({op, begin, end});
      } else if (std::optional<int64_t> addend = getAddend(use, distance)) {
        worklist.push_back({use.getOwner()->getResult(0), distance + *addend});
      } else {
        return std::nullopt;
      }
    }
  }
  llvm::sort(accesses, [](const Access &a, const Access &b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
  });
  return accesses;
}

static SmallVector<Variable> findVariables(ArrayRef<Access> accesses) {
  SmallVector<Variable> variables;
  while (!accesses.empty()) {
    size_t count = 1;
    int64_t end = accesses.front().end;
    for (; count < accesses.size() && accesses[count].begin < end; ++count)
      end = std::max(end, accesses[count].end);
    variables.push_back(
        {accesses.take_front(count), accesses.front().begin, end});
    accesses = accesses.drop_front(count);
  }
  return variables;
}

//===----------------------------------------------------------------------===//
// Accesses to a whole object
//===----------------------------------------------------------------------===//

/// The value that a store stores; null for a load.
static Value getStoredValue(Operation *op) {
  return op->getNumResults() == 0 ? op->getOperand(1) : Value();
}

/// The type of what is loaded or stored.
static Type getValueType(Operation *op) {
  Value stored = getStoredValue(op);
  return stored ? stored.getType() : op->getResult(0).getType();
}

static bool isSignedPart(Operation *op) {
  return isa<Load8SOp, Load16SOp, Load32SOp>(op);
}

namespace {
/// Makes accesses to a variable accesses to an object of its own.
class VariableRewriter {
public:
  VariableRewriter(StackAllocOp object, const Variable &variable)
      : object(object), variable(variable), builder(object->getContext()),
        type(chooseType()),
        zeroExtends(llvm::none_of(variable.accesses, [](const Access &access) {
          return isSignedPart(access.op);
        })) {}

  void run();

private:
  Type chooseType();
  void replaceLoad(const Access &access);
  void replaceStore(const Access &access);

  Value loadWhole(Operation *access);
  void storeWhole(Operation *access, Value value);

  bool isWhole(const Access &access) const {
    return access.begin == variable.begin && access.end == variable.end;
  }
  unsigned getFirstBit(const Access &access) const {
    return 8 * static_cast<unsigned>(access.begin - variable.begin);
  }
  static unsigned getBits(const Access &access) {
    return 8 * static_cast<unsigned>(access.end - access.begin);
  }

  Value constant(Type integer, uint64_t number);
  Value keepLow(Value value, unsigned bits, unsigned used);
  Value toInteger(Value value);
  Value convert(Value value, Type to);
  Value extendSign(Value value, unsigned bits, Type to);

  StackAllocOp object;
  const Variable &variable;
  OpBuilder builder;
  Location loc = object.getLoc();
  /// What the new object holds.
  Type type;
  Value address;
  /// A variable narrower than its type is kept as a load of it gives it.
  bool zeroExtends;
};
} // namespace

/// The type of all accesses if it is one and they are as wide, else an integer
/// that is wide enough.
Type VariableRewriter::chooseType() {
  Type first = getValueType(variable.accesses.front().op);
  auto size = static_cast<uint64_t>(variable.end - variable.begin);
  if (first.getIntOrFloatBitWidth() == 8 * size &&
      llvm::all_of(variable.accesses, [&](const Access &access) {
        return isWhole(access) && getValueType(access.op) == first;
      }))
    return first;
  return builder.getIntegerType(size > 4 ? 64 : 32);
}

Value VariableRewriter::constant(Type integer, uint64_t number) {
  APInt bits(64, number);
  return ConstOp::create(
      builder, loc,
      builder.getIntegerAttr(integer,
                             bits.trunc(integer.getIntOrFloatBitWidth())));
}

/// The low bits of an integer, of which `used` are of interest.
Value VariableRewriter::keepLow(Value value, unsigned bits, unsigned used) {
  if (bits >= used)
    return value;
  uint64_t mask = llvm::maskTrailingOnes<uint64_t>(bits);
  return AndOp::create(builder, loc, value, constant(value.getType(), mask));
}

/// The bits of a value as an integer of the same width.
Value VariableRewriter::toInteger(Value value) {
  Type integer =
      builder.getIntegerType(value.getType().getIntOrFloatBitWidth());
  return value.getType() == integer
             ? value
             : ReinterpretOp::create(builder, loc, integer, value);
}

/// The low bits of an integer as a value of another type. Bits that it has not
/// are zero.
Value VariableRewriter::convert(Value value, Type to) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  unsigned width = to.getIntOrFloatBitWidth();
  if (from > width)
    value = WrapOp::create(builder, loc, builder.getI32Type(), value);
  else if (from < width)
    value = ExtendI32UOp::create(builder, loc, builder.getI64Type(), value);
  return value.getType() == to ? value
                               : ReinterpretOp::create(builder, loc, to, value);
}

/// The low bits of an integer as a signed number of another type.
Value VariableRewriter::extendSign(Value value, unsigned bits, Type to) {
  if (bits == 32 && value.getType().isInteger(32))
    return ExtendI32SOp::create(builder, loc, to, value);
  value = convert(value, to);
  if (bits == 8)
    return Extend8SOp::create(builder, loc, value);
  if (bits == 16)
    return Extend16SOp::create(builder, loc, value);
  return Extend32SOp::create(builder, loc, value);
}

Value VariableRewriter::loadWhole(Operation *access) {
  return LoadOp::create(builder, loc, type,
                        cast<MemoryAccessOpInterface>(access).getMemoryAttr(),
                        address, builder.getI64IntegerAttr(0),
                        builder.getI64IntegerAttr(1), /*is_volatile=*/nullptr);
}

void VariableRewriter::storeWhole(Operation *access, Value value) {
  StoreOp::create(builder, loc,
                  cast<MemoryAccessOpInterface>(access).getMemoryAttr(),
                  address, value, builder.getI64IntegerAttr(0),
                  builder.getI64IntegerAttr(1));
}

void VariableRewriter::replaceLoad(const Access &access) {
  unsigned bits = getBits(access);
  unsigned first = getFirstBit(access);
  unsigned width = type.getIntOrFloatBitWidth();
  Type result = getValueType(access.op);
  Value value = loadWhole(access.op);
  if (first)
    value = ShrUOp::create(builder, loc, value, constant(type, first));
  if (isSignedPart(access.op)) {
    value = extendSign(value, bits, result);
  } else {
    bool isKeptSo = isWhole(access) && zeroExtends;
    if (!isKeptSo && first + bits < width)
      value = keepLow(value, bits, result.getIntOrFloatBitWidth());
    value = convert(value, result);
  }
  access.op->getResult(0).replaceAllUsesWith(value);
}

void VariableRewriter::replaceStore(const Access &access) {
  unsigned bits = getBits(access);
  Value value = getStoredValue(access.op);
  if (value.getType() != type)
    value = toInteger(value);
  if (!isWhole(access) || zeroExtends)
    value = keepLow(value, bits, value.getType().getIntOrFloatBitWidth());
  value = convert(value, type);
  if (!isWhole(access)) {
    unsigned first = getFirstBit(access);
    uint64_t others = ~(llvm::maskTrailingOnes<uint64_t>(bits) << first);
    Value kept = AndOp::create(builder, loc, loadWhole(access.op),
                               constant(type, others));
    if (first)
      value = ShlOp::create(builder, loc, value, constant(type, first));
    value = OrOp::create(builder, loc, kept, value);
  }
  storeWhole(access.op, value);
}

void VariableRewriter::run() {
  builder.setInsertionPoint(object);
  address =
      StackAllocOp::create(builder, loc, type.getIntOrFloatBitWidth() / 8);
  for (const Access &access : variable.accesses) {
    builder.setInsertionPoint(access.op);
    Operation *op = access.op;
    loc = op->getLoc();
    if (getStoredValue(access.op))
      replaceStore(access);
    else
      replaceLoad(access);
    op->erase();
  }
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Splits the object if it has no more variables than there is room for.
static void splitObject(StackAllocOp object, uint64_t &room) {
  std::optional<SmallVector<Access>> accesses = collectAccesses(object);
  if (!accesses)
    return;
  constexpr int64_t widestValue = 8;
  SmallVector<Variable> variables = findVariables(*accesses);
  llvm::erase_if(variables, [](const Variable &variable) {
    return variable.end - variable.begin > widestValue;
  });
  if (variables.size() > room)
    return;
  room -= variables.size();
  for (const Variable &variable : variables)
    VariableRewriter(object, variable).run();
}

namespace {
struct SplitFrameObjectsPass
    : warm::wasm::impl::SplitFrameObjectsPassBase<SplitFrameObjectsPass> {
  using Base::Base;
  void runOnOperation() override {
    if (getOperation().isExternal() || callsReturnTwice(getOperation()))
      return;
    uint64_t room = maxWork / getOperation().getBody().getBlocks().size();
    for (auto object : llvm::make_early_inc_range(
             getOperation().getBody().front().getOps<StackAllocOp>()))
      splitObject(object, room);
  }
};
} // namespace
