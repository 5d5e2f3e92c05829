//===- DataProcessing.cpp - computing with 16-bit encodings ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv6-M ARM, A5.2.1 and A5.2.2: immediates are those of moves, additions,
// subtractions and compares; no operand is shifted.
//
// BEFORE                                    AFTER
//   %a = cortexm.orr_imm %x, 8                %c = cortexm.mov_imm 8
//                                             %a = cortexm.orr %x, %c
//
//===----------------------------------------------------------------------===//

#include "Encodings.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm::cortexm;

/// The most that `movs`, `adds` and `subs` can hold.
static constexpr uint32_t maxImmediate = 255;

namespace {

class Expander {
public:
  explicit Expander(Operation *op)
      : op(op), builder(op), loc(op->getLoc()),
        gpr(GPRType::get(op->getContext())) {}
  bool run();

private:
  template <typename OpTy, typename... Args> OpTy create(Args &&...args) {
    return OpTy::create(builder, loc, std::forward<Args>(args)...);
  }
  Value constant(uint32_t value) {
    return createConstant(builder, loc, gpr, value);
  }
  bool replace(ValueRange values) {
    op->replaceAllUsesWith(values);
    op->erase();
    return true;
  }

  bool separateShift();
  Value shift(Value value, ShiftAttr attr);
  template <typename RegisterOp, typename ImmOp> bool immediate(ImmOp inst);
  template <typename RegisterOp, typename OppositeOp, typename ImmOp>
  bool addImmediate(ImmOp inst);
  template <typename RegisterOp, typename OppositeOp, typename ImmOp>
  bool addFlags(ImmOp inst);
  template <typename RegisterOp, typename ImmOp> bool withCarry(ImmOp inst);
  Value keepBits(Value value, uint32_t mask);
  bool insertField(BfiOp inst);
  bool testBits(TstImmOp inst);
  template <typename ShiftOp> bool extractField(Operation *field);

  Operation *op;
  OpBuilder builder;
  Location loc;
  Type gpr;
};

} // namespace

//===----------------------------------------------------------------------===//
// Shifted operands
//===----------------------------------------------------------------------===//

Value Expander::shift(Value value, ShiftAttr attr) {
  unsigned amount = attr.getAmount();
  switch (attr.getKind()) {
  case ShiftKind::lsl:
    return create<LslImmOp>(value, amount);
  case ShiftKind::lsr:
    return create<LsrImmOp>(value, amount);
  case ShiftKind::asr:
    return create<AsrImmOp>(value, amount);
  case ShiftKind::ror:
    return create<RorOp>(value, constant(amount));
  }
  llvm_unreachable("all shifts are handled");
}

/// Shifts the second operand of `op` in an instruction of its own.
bool Expander::separateShift() {
  auto attr = op->getAttrOfType<ShiftAttr>("shift");
  if (!attr)
    return false;
  op->setOperand(1, shift(op->getOperand(1), attr));
  op->removeAttr("shift");
  return true;
}

//===----------------------------------------------------------------------===//
// Immediates
//===----------------------------------------------------------------------===//

template <typename RegisterOp, typename ImmOp>
bool Expander::immediate(ImmOp inst) {
  Value value = constant(inst.getImm());
  return replace(create<RegisterOp>(inst.getRn(), value)->getResults());
}

/// Additions and subtractions: up to twice what one can hold.
template <typename RegisterOp, typename OppositeOp, typename ImmOp>
bool Expander::addImmediate(ImmOp inst) {
  uint32_t imm = inst.getImm();
  if (imm <= maxImmediate)
    return false;
  if (-imm <= maxImmediate)
    return replace(create<OppositeOp>(inst.getRn(), -imm)->getResults());
  if (imm > 2 * maxImmediate)
    return immediate<RegisterOp>(inst);
  Value most = create<ImmOp>(inst.getRn(), maxImmediate);
  return replace(create<ImmOp>(most, imm - maxImmediate)->getResults());
}

/// The same with flags, which are those of the opposite operation as well.
template <typename RegisterOp, typename OppositeOp, typename ImmOp>
bool Expander::addFlags(ImmOp inst) {
  uint32_t imm = inst.getImm();
  if (imm <= maxImmediate)
    return false;
  if (-imm <= maxImmediate)
    return replace(create<OppositeOp>(inst.getRn(), -imm)->getResults());
  return immediate<RegisterOp>(inst);
}

/// The constant is made in front of what sets the carry: there it may write the
/// flags.
template <typename RegisterOp, typename ImmOp>
bool Expander::withCarry(ImmOp inst) {
  if (Operation *carry = inst.getCarry().getDefiningOp();
      carry && carry->getBlock() == op->getBlock())
    builder.setInsertionPoint(carry);
  Value value = constant(inst.getImm());
  builder.setInsertionPoint(op);
  return replace(
      create<RegisterOp>(inst.getRn(), value, inst.getCarry())->getResults());
}

//===----------------------------------------------------------------------===//
// Masks and fields
//===----------------------------------------------------------------------===//

/// value & mask
Value Expander::keepBits(Value value, uint32_t mask) {
  if (mask > maxImmediate && llvm::isMask_32(mask)) {
    unsigned amount = llvm::countl_zero(mask);
    Value upper = create<LslImmOp>(value, amount);
    return create<LsrImmOp>(upper, amount);
  }
  if (llvm::isMask_32(~mask)) {
    unsigned amount = llvm::countr_zero(mask);
    Value lower = create<LsrImmOp>(value, amount);
    return create<LslImmOp>(lower, amount);
  }
  if (mask > maxImmediate && ~mask <= maxImmediate) {
    Value cleared = constant(~mask);
    return create<BicOp>(value, cleared);
  }
  Value kept = constant(mask);
  return create<AndOp>(value, kept);
}

/// The bits are shifted to the top, and down to where they belong.
bool Expander::insertField(BfiOp inst) {
  uint32_t lsb = inst.getLsb(), width = inst.getWidth();
  Value field = inst.getRn();
  if (width == 32)
    return replace(field);
  field = create<LslImmOp>(field, 32 - width);
  if (lsb + width != 32)
    field = create<LsrImmOp>(field, 32 - width - lsb);
  uint32_t mask = ((1u << width) - 1) << lsb;
  Value rest = keepBits(inst.getBase(), ~mask);
  return replace(create<OrrOp>(rest, field)->getResults());
}

/// Whether all users ask for zero or not.
static bool usesOnlyZero(Value flags) {
  return llvm::all_of(flags.getUsers(), [](Operation *user) {
    auto cond = user->getAttrOfType<CondAttr>("cond");
    return cond && (cond.getValue() == Cond::eq || cond.getValue() == Cond::ne);
  });
}

/// Low bits, or one bit, are shifted to the top.
bool Expander::testBits(TstImmOp inst) {
  uint32_t mask = inst.getImm();
  Value value = inst.getRn();
  unsigned amount = llvm::countl_zero(mask);
  if (!usesOnlyZero(inst.getFlags()) || amount == 0)
    return replace(create<TstOp>(value, constant(mask))->getResults());
  if (llvm::isMask_32(mask))
    return replace(create<LslsImmOp>(value, amount).getFlags());
  if (!llvm::isPowerOf2_32(mask))
    return replace(create<TstOp>(value, constant(mask))->getResults());
  Value flags = create<LslsImmOp>(value, amount).getFlags();
  for (Operation *user : inst.getFlags().getUsers()) {
    bool isZero = user->getAttrOfType<CondAttr>("cond").getValue() == Cond::eq;
    user->setAttr(
        "cond", CondAttr::get(op->getContext(), isZero ? Cond::pl : Cond::mi));
  }
  return replace(flags);
}

template <typename ShiftOp> bool Expander::extractField(Operation *field) {
  uint32_t lsb = field->getAttrOfType<IntegerAttr>("lsb").getInt();
  uint32_t width = field->getAttrOfType<IntegerAttr>("width").getInt();
  Value value = field->getOperand(0);
  if (lsb + width != 32)
    value = create<LslImmOp>(value, 32 - lsb - width);
  if (width != 32)
    value = create<ShiftOp>(value, 32 - width);
  return replace(value);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

bool Expander::run() {
  bool changed = separateShift();
  return llvm::TypeSwitch<Operation *, bool>(op)
      .Case([&](RsbOp inst) {
        return replace(create<SubOp>(inst.getRm(), inst.getRn())->getResults());
      })
      .Case([&](OrnOp inst) {
        Value inverse = create<MvnOp>(inst.getRm());
        return replace(create<OrrOp>(inst.getRn(), inverse)->getResults());
      })
      .Case([&](AndImmOp inst) {
        return replace(keepBits(inst.getRn(), inst.getImm()));
      })
      .Case([&](BicImmOp inst) {
        return replace(keepBits(inst.getRn(), ~inst.getImm()));
      })
      .Case([&](OrrImmOp inst) { return immediate<OrrOp>(inst); })
      .Case([&](EorImmOp inst) { return immediate<EorOp>(inst); })
      .Case([&](OrnImmOp inst) {
        Value value = constant(~inst.getImm());
        return replace(create<OrrOp>(inst.getRn(), value)->getResults());
      })
      .Case([&](AddImmOp inst) { return addImmediate<AddOp, SubImmOp>(inst); })
      .Case([&](SubImmOp inst) { return addImmediate<SubOp, AddImmOp>(inst); })
      .Case([&](RsbImmOp inst) {
        if (inst.getImm() == 0)
          return false;
        Value minuend = constant(inst.getImm());
        return replace(create<SubOp>(minuend, inst.getRn())->getResults());
      })
      .Case([&](AddsImmOp inst) { return addFlags<AddsOp, SubsImmOp>(inst); })
      .Case([&](SubsImmOp inst) { return addFlags<SubsOp, AddsImmOp>(inst); })
      .Case([&](RsbsImmOp inst) {
        if (inst.getImm() == 0)
          return false;
        Value minuend = constant(inst.getImm());
        return replace(create<SubsOp>(minuend, inst.getRn())->getResults());
      })
      .Case([&](AdcImmOp inst) { return withCarry<AdcOp>(inst); })
      .Case([&](SbcImmOp inst) { return withCarry<SbcOp>(inst); })
      .Case([&](SbcsImmOp inst) { return withCarry<SbcsOp>(inst); })
      .Case([&](RorImmOp inst) { return immediate<RorOp>(inst); })
      .Case([&](CmpImmOp inst) {
        return inst.getImm() > maxImmediate && immediate<CmpOp>(inst);
      })
      .Case([&](CmnImmOp inst) { return immediate<CmnOp>(inst); })
      .Case([&](TstImmOp inst) { return testBits(inst); })
      .Case([&](TeqOp inst) {
        return replace(create<EorsOp>(inst.getRn(), inst.getRm()).getFlags());
      })
      .Case([&](TeqImmOp inst) {
        Value value = constant(inst.getImm());
        return replace(create<EorsOp>(inst.getRn(), value).getFlags());
      })
      .Case([&](MlaOp inst) {
        Value product = create<MulOp>(inst.getRn(), inst.getRm());
        return replace(create<AddOp>(inst.getRa(), product)->getResults());
      })
      .Case([&](MlsOp inst) {
        Value product = create<MulOp>(inst.getRn(), inst.getRm());
        return replace(create<SubOp>(inst.getRa(), product)->getResults());
      })
      .Case([&](BfiOp inst) { return insertField(inst); })
      .Case([&](UbfxOp inst) { return extractField<LsrImmOp>(inst); })
      .Case([&](SbfxOp inst) { return extractField<AsrImmOp>(inst); })
      .Case([&](CbzOp branch) {
        Value flags = create<CmpImmOp>(branch.getRn(), 0u);
        create<BCondOp>(Cond::eq, flags, branch.getDest(),
                        branch.getOtherwise(), branch.getBranchWeightsAttr());
        return replace(ValueRange());
      })
      .Case([&](CbnzOp branch) {
        Value flags = create<CmpImmOp>(branch.getRn(), 0u);
        create<BCondOp>(Cond::ne, flags, branch.getDest(),
                        branch.getOtherwise(), branch.getBranchWeightsAttr());
        return replace(ValueRange());
      })
      .Default([&](Operation *) { return changed; });
}

bool warm::cortexm::expandDataProcessing(Operation *op) {
  return Expander(op).run();
}
