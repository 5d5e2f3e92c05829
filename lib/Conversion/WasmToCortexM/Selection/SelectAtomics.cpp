//===- SelectAtomics.cpp - atomic accesses -------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Up to 32 bits: a plain access, or a loop of exclusive accesses, between
// barriers (Armv7-M ARM, A3.4 and A3.7.3); on Armv8-M load-acquire and
// store-release. M-profile cores have no exclusive access to 64 bits: those are
// calls of the runtime, which holds interrupts back meanwhile; so are all on
// Armv6-M, which has no exclusive accesses.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

bool Selector::hasAcquireRelease() {
  auto module = target->getParentOfType<ModuleOp>();
  auto attr = module->getAttrOfType<TargetAttr>(TargetAttr::getAttrName());
  const CoreInfo *core = attr ? lookupCore(attr.getCpu()) : nullptr;
  return core && core->has(Feature::V8MMain);
}

/// The address in one register; traps if it is not aligned to the access. A
/// memory is aligned to 8 bytes, as frames are; objects of C as they must be.
Value Selector::getAtomicAddress(wasm::MemoryAccessOpInterface access) {
  uint32_t bytes = access.getAccessSize();
  Address address = getAddress(access, /*allowsIndex=*/false);
  Word sum;
  bool isAligned = address.offset % bytes == 0;
  if (address.object) {
    sum = words.frameAddress(address.object.getInt(), address.offset);
  } else if (auto symbol = address.base.getDefiningOp<MovSymOp>()) {
    uint32_t offset = symbol.getOffset() + address.offset;
    sum = Word(words.symbol(symbol.getSymbol(), offset));
    isAligned = offset % bytes == 0;
  } else {
    sum = words.add(Word(address.base), Word::constant(address.offset));
    isAligned = bytes == 1;
  }
  if (!isAligned)
    words.trapIf(words.test(Predicate::NE, sum, Word::constant(bytes - 1)),
                 trap_code::UnalignedAtomic);
  return words.reg(sum);
}

//===----------------------------------------------------------------------===//
// Up to 32 bits
//===----------------------------------------------------------------------===//

Value Selector::loadAtomic(Value address, unsigned bytes) {
  if (!hasAcquireRelease()) {
    Value value = load({address, 0, {}, {}}, bytes, /*isSigned=*/false);
    words.create<DmbOp>();
    return value;
  }
  if (bytes == 4)
    return words.create<LdaOp>(address);
  if (bytes == 2)
    return words.create<LdahOp>(address);
  return words.create<LdabOp>(address);
}

void Selector::storeAtomic(Value address, unsigned bytes, Word value) {
  if (!hasAcquireRelease()) {
    words.create<DmbOp>();
    store({address, 0, {}, {}}, bytes, value);
    words.create<DmbOp>();
  } else if (bytes == 4) {
    words.create<StlOp>(words.reg(value), address);
  } else if (bytes == 2) {
    words.create<StlhOp>(words.reg(value), address);
  } else {
    words.create<StlbOp>(words.reg(value), address);
  }
}

static AtomicKind getAtomicKind(wasm::RmwKind kind) {
  switch (kind) {
  case wasm::RmwKind::Add:
    return AtomicKind::add;
  case wasm::RmwKind::Sub:
    return AtomicKind::sub;
  case wasm::RmwKind::And:
    return AtomicKind::bit_and;
  case wasm::RmwKind::Or:
    return AtomicKind::bit_or;
  case wasm::RmwKind::Xor:
    return AtomicKind::bit_xor;
  case wasm::RmwKind::Xchg:
    break;
  }
  llvm_unreachable("an exchange computes nothing");
}

Value Selector::modifyAtomic(wasm::AtomicRmwOp op, Value address) {
  Type gpr = GPRType::get(op.getContext());
  bool ordered = hasAcquireRelease();
  auto bytes = static_cast<uint32_t>(op.getBytes());
  Value value = words.reg(get(op.getValue())[0]);
  if (op.getKind() == wasm::RmwKind::Xchg)
    return words
        .create<AtomicExchangeOp>(gpr, gpr, bytes, address, value, ordered)
        .getOld();
  return words
      .create<AtomicRmwOp>(gpr, gpr, gpr, getAtomicKind(op.getKind()), bytes,
                           address, value, ordered)
      .getOld();
}

Value Selector::compareExchangeAtomic(wasm::AtomicCmpxchgOp op, Value address) {
  Type gpr = GPRType::get(op.getContext());
  auto bytes = static_cast<uint32_t>(op.getBytes());
  Word expected = get(op.getExpected())[0];
  if (bytes < 4)
    expected = words.bitAnd(expected, Word::constant((1u << 8 * bytes) - 1));
  Value replacement = words.reg(get(op.getReplacement())[0]);
  return words
      .create<AtomicCompareExchangeOp>(gpr, gpr, bytes, address,
                                       words.reg(expected), replacement,
                                       hasAcquireRelease())
      .getOld();
}

//===----------------------------------------------------------------------===//
// By the runtime
//===----------------------------------------------------------------------===//

/// How many words of its operands and its result the access is about.
static unsigned getAtomicWords(Operation *op) {
  return cast<wasm::MemoryAccessOpInterface>(op).getAccessSize() == 8 ? 2 : 1;
}

/// Values come first, so that they are in pairs of registers; the address is
/// the last argument.
void Selector::callAtomicHelper(Operation *op, StringRef prefix,
                                ValueRange operands, Value address) {
  std::string name =
      llvm::TypeSwitch<Operation *, std::string>(op)
          .Case<wasm::AtomicLoadOp>([](auto) { return "load"; })
          .Case<wasm::AtomicStoreOp>([](auto) { return "store"; })
          .Case<wasm::AtomicCmpxchgOp>([](auto) { return "cmpxchg"; })
          .Case<wasm::AtomicRmwOp>([](auto rmw) {
            return wasm::stringifyRmwKind(rmw.getKind()).str();
          });
  unsigned numWords = getAtomicWords(op);
  SmallVector<Word> args;
  for (Value operand : operands)
    llvm::append_range(args, ArrayRef(get(operand)).take_front(numWords));
  args.push_back(Word(address));
  auto values =
      callHelper((prefix + name).str(), args, numWords * op->getNumResults());
  if (values.empty())
    return;
  Words result(values.begin(), values.end());
  if (result.size() < getNumWords(op->getResult(0).getType()))
    result.push_back(Word::constant(0));
  set(op->getResult(0), result);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

bool Selector::selectAtomic(Operation *op) {
  if (isa<wasm::AtomicFenceOp>(op)) {
    words.create<DmbOp>();
    return true;
  }
  if (!isa<wasm::AtomicLoadOp, wasm::AtomicStoreOp, wasm::AtomicRmwOp,
           wasm::AtomicCmpxchgOp>(op))
    return false;
  auto access = cast<wasm::MemoryAccessOpInterface>(op);
  unsigned bytes = access.getAccessSize();
  Value address = getAtomicAddress(access);
  if (bytes == 8) {
    callAtomicHelper(op, "__warm_i64_atomic_", op->getOperands().drop_front(),
                     address);
    return true;
  }
  // Armv6-M has no exclusive accesses; plain ones are atomic.
  if (isBaseline && !isa<wasm::AtomicLoadOp, wasm::AtomicStoreOp>(op)) {
    std::string prefix = ("__warm_i" + Twine(8 * bytes) + "_atomic_").str();
    callAtomicHelper(op, prefix, op->getOperands().drop_front(), address);
    return true;
  }
  if (auto storeOp = dyn_cast<wasm::AtomicStoreOp>(op)) {
    storeAtomic(address, bytes, get(storeOp.getValue())[0]);
    return true;
  }
  Value old;
  if (isa<wasm::AtomicLoadOp>(op)) {
    old = loadAtomic(address, bytes);
  } else {
    bool needsBarriers = !hasAcquireRelease();
    if (needsBarriers)
      words.create<DmbOp>();
    if (auto rmw = dyn_cast<wasm::AtomicRmwOp>(op))
      old = modifyAtomic(rmw, address);
    else
      old = compareExchangeAtomic(cast<wasm::AtomicCmpxchgOp>(op), address);
    if (needsBarriers)
      words.create<DmbOp>();
  }
  Words result{Word(old)};
  if (getNumWords(op->getResult(0).getType()) == 2)
    result.push_back(Word::constant(0));
  set(op->getResult(0), result);
  return true;
}

} // namespace warm
