//===- Combine.cpp - folds machine instructions into others ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Selection knows no users; here each value's users are known. What is folded
// away has one use, so nothing is computed twice. Instructions: Armv7-M
// Architecture Reference Manual, chapter A7.
//
//   %0 = cortexm.lsl_imm %b, 2
//   %1 = cortexm.add %a, %0          ->  %1 = cortexm.ldr_reg %a, %b lsl 2
//   %2 = cortexm.ldr %1, 0
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_COMBINEMACHINECODE
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

namespace {

/// The op that makes `value` if it is an OpTy and has no other use.
template <typename OpTy> OpTy getOnlyUsed(Value value) {
  return value.hasOneUse() ? value.getDefiningOp<OpTy>() : OpTy();
}

/// The shift by a constant that makes `value`: its operand and the attribute
/// of a shifted operand.
struct ConstantShift {
  Value operand;
  ShiftAttr attr;
};

template <typename OpTy>
bool matchShift(Value value, ShiftKind kind, ConstantShift &shift) {
  auto op = getOnlyUsed<OpTy>(value);
  if (!op)
    return false;
  shift = {op.getRn(), ShiftAttr::get(op.getContext(), kind, op.getImm())};
  return true;
}

bool matchShift(Value value, ConstantShift &shift) {
  return matchShift<LslImmOp>(value, ShiftKind::lsl, shift) ||
         matchShift<LsrImmOp>(value, ShiftKind::lsr, shift) ||
         matchShift<AsrImmOp>(value, ShiftKind::asr, shift) ||
         matchShift<RorImmOp>(value, ShiftKind::ror, shift);
}

//===----------------------------------------------------------------------===//
// Shifted operands
//===----------------------------------------------------------------------===//

/// a op (b shifted)
template <typename OpTy> struct FoldShift : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    ConstantShift shift;
    if (op.getShiftAttr() || !matchShift(op.getRm(), shift))
      return failure();
    rewriter.modifyOpInPlace(op, [&] {
      op.getRmMutable().assign(shift.operand);
      op.setShiftAttr(shift.attr);
    });
    return success();
  }
};

/// (a shifted) op b, where the operands may change places.
template <typename OpTy> struct FoldLeftShift : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    ConstantShift shift;
    if (op.getShiftAttr() || !matchShift(op.getRn(), shift))
      return failure();
    rewriter.modifyOpInPlace(op, [&] {
      op.getRnMutable().assign(op.getRm());
      op.getRmMutable().assign(shift.operand);
      op.setShiftAttr(shift.attr);
    });
    return success();
  }
};

/// (a shifted) - b
struct FoldShiftedMinuend : OpRewritePattern<SubOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(SubOp op,
                                PatternRewriter &rewriter) const override {
    ConstantShift shift;
    if (op.getShiftAttr() || !matchShift(op.getRn(), shift))
      return failure();
    rewriter.replaceOpWithNewOp<RsbOp>(op, op.getRd().getType(), op.getRm(),
                                       shift.operand, shift.attr);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Multiply and accumulate
//===----------------------------------------------------------------------===//

/// a * b + c
struct FoldMultiplyAdd : OpRewritePattern<AddOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AddOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getShiftAttr())
      return failure();
    auto mul = getOnlyUsed<MulOp>(op.getRm());
    Value addend = op.getRn();
    if (!mul) {
      mul = getOnlyUsed<MulOp>(op.getRn());
      addend = op.getRm();
    }
    if (!mul)
      return failure();
    rewriter.replaceOpWithNewOp<MlaOp>(op, mul.getRn(), mul.getRm(), addend);
    return success();
  }
};

/// c - a * b
struct FoldMultiplySubtract : OpRewritePattern<SubOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(SubOp op,
                                PatternRewriter &rewriter) const override {
    auto mul = getOnlyUsed<MulOp>(op.getRm());
    if (op.getShiftAttr() || !mul)
      return failure();
    rewriter.replaceOpWithNewOp<MlsOp>(op, mul.getRn(), mul.getRm(),
                                       op.getRn());
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Bit fields and rotations
//===----------------------------------------------------------------------===//

/// (a >> n) & (2^width - 1)
template <typename OpTy> struct ExtractFromMask : OpRewritePattern<OpTy> {
  ExtractFromMask(MLIRContext *context, unsigned width)
      : OpRewritePattern<OpTy>(context), width(width) {}
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    auto shift = getOnlyUsed<LsrImmOp>(op->getOperand(0));
    if (!shift || shift.getImm() + width > 32)
      return failure();
    rewriter.replaceOpWithNewOp<UbfxOp>(op, shift.getRn(), shift.getImm(),
                                        width);
    return success();
  }
  unsigned width;
};

/// (a >> n) & mask, for any mask of low bits.
struct ExtractFromAnd : OpRewritePattern<AndImmOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(AndImmOp op,
                                PatternRewriter &rewriter) const override {
    auto shift = getOnlyUsed<LsrImmOp>(op.getRn());
    if (!shift || !llvm::isMask_32(op.getImm()))
      return failure();
    unsigned width = llvm::popcount(op.getImm());
    if (shift.getImm() + width > 32)
      return failure();
    rewriter.replaceOpWithNewOp<UbfxOp>(op, shift.getRn(), shift.getImm(),
                                        width);
    return success();
  }
};

/// (a << n) >> m, for m not below n.
template <typename ShiftOp, typename ExtractOp>
struct ExtractFromShifts : OpRewritePattern<ShiftOp> {
  using OpRewritePattern<ShiftOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(ShiftOp op,
                                PatternRewriter &rewriter) const override {
    auto left = getOnlyUsed<LslImmOp>(op.getRn());
    unsigned right = op.getImm();
    if (!left || right < left.getImm() || right > 31)
      return failure();
    rewriter.replaceOpWithNewOp<ExtractOp>(op, left.getRn(),
                                           right - left.getImm(), 32 - right);
    return success();
  }
};

/// a << n | a >> (32 - n), after the second shift has become an operand.
struct FormRotation : OpRewritePattern<OrrOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(OrrOp op,
                                PatternRewriter &rewriter) const override {
    ShiftAttr shift = op.getShiftAttr();
    ConstantShift other;
    if (!shift || !matchShift(op.getRn(), other) ||
        other.operand != op.getRm() ||
        shift.getAmount() + other.attr.getAmount() != 32)
      return failure();
    bool isLeft = shift.getKind() == ShiftKind::lsl &&
                  other.attr.getKind() == ShiftKind::lsr;
    bool isRight = shift.getKind() == ShiftKind::lsr &&
                   other.attr.getKind() == ShiftKind::lsl;
    if (!isLeft && !isRight)
      return failure();
    unsigned amount = isRight ? shift.getAmount() : other.attr.getAmount();
    rewriter.replaceOpWithNewOp<RorImmOp>(op, other.operand, amount);
    return success();
  }
};

/// a & ~b, a | ~b
template <typename OpTy, typename InvertedOp>
struct FoldComplement : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (op.getShiftAttr())
      return failure();
    auto inverse = getOnlyUsed<MvnOp>(op.getRm());
    Value other = op.getRn();
    if (!inverse) {
      inverse = getOnlyUsed<MvnOp>(op.getRn());
      other = op.getRm();
    }
    if (!inverse)
      return failure();
    rewriter.replaceOpWithNewOp<InvertedOp>(op, other, inverse.getRm());
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// The sum of a register and a register shifted left by 0 to 3.
struct IndexedAddress {
  Value base, index;
  unsigned scale;
};

bool matchIndexedAddress(Value value, IndexedAddress &address) {
  auto add = getOnlyUsed<AddOp>(value);
  if (!add)
    return false;
  ShiftAttr shift = add.getShiftAttr();
  if (shift && (shift.getKind() != ShiftKind::lsl || shift.getAmount() > 3))
    return false;
  address = {add.getRn(), add.getRm(), shift ? shift.getAmount() : 0};
  return true;
}

/// Load from a + (b << n).
template <typename OffsetOp, typename IndexOp>
struct FoldLoadIndex : OpRewritePattern<OffsetOp> {
  using OpRewritePattern<OffsetOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(OffsetOp op,
                                PatternRewriter &rewriter) const override {
    IndexedAddress address;
    if (op.getOffset() != 0 || !matchIndexedAddress(op.getRn(), address))
      return failure();
    rewriter.replaceOpWithNewOp<IndexOp>(op, address.base, address.index,
                                         address.scale);
    return success();
  }
};

/// Store to a + (b << n).
template <typename OffsetOp, typename IndexOp>
struct FoldStoreIndex : OpRewritePattern<OffsetOp> {
  using OpRewritePattern<OffsetOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(OffsetOp op,
                                PatternRewriter &rewriter) const override {
    IndexedAddress address;
    if (op.getOffset() != 0 || !matchIndexedAddress(op.getRn(), address))
      return failure();
    rewriter.replaceOpWithNewOp<IndexOp>(op, op.getRt(), address.base,
                                         address.index, address.scale);
    return success();
  }
};

/// An index that is shifted left by 1 to 3.
template <typename IndexOp> struct FoldScale : OpRewritePattern<IndexOp> {
  using OpRewritePattern<IndexOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(IndexOp op,
                                PatternRewriter &rewriter) const override {
    auto shift = getOnlyUsed<LslImmOp>(op.getRm());
    if (op.getScale() != 0 || !shift || shift.getImm() > 3)
      return failure();
    rewriter.modifyOpInPlace(op, [&] {
      op.getRmMutable().assign(shift.getRn());
      op.setScale(shift.getImm());
    });
    return success();
  }
};

/// A store of the low bits of what was extended from them.
template <typename StoreOp, typename... ExtendOps>
struct FoldStoredExtension : OpRewritePattern<StoreOp> {
  using OpRewritePattern<StoreOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(StoreOp op,
                                PatternRewriter &rewriter) const override {
    Operation *extend = op.getRt().getDefiningOp();
    if (!isa_and_nonnull<ExtendOps...>(extend) || !op.getRt().hasOneUse())
      return failure();
    rewriter.modifyOpInPlace(
        op, [&] { op.getRtMutable().assign(extend->getOperand(0)); });
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

/// Whether only Z and N of the flags are looked at.
bool usesOnlyZeroAndSign(Value flags) {
  return llvm::all_of(flags.getUsers(), [](Operation *user) {
    auto cond = user->getAttrOfType<CondAttr>("cond");
    return cond &&
           (cond.getValue() == Cond::eq || cond.getValue() == Cond::ne ||
            cond.getValue() == Cond::mi || cond.getValue() == Cond::pl);
  });
}

/// (a & imm) compared with 0
struct FormTestImmediate : OpRewritePattern<CmpImmOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(CmpImmOp op,
                                PatternRewriter &rewriter) const override {
    auto mask = getOnlyUsed<AndImmOp>(op.getRn());
    if (op.getImm() != 0 || !mask || !usesOnlyZeroAndSign(op.getFlags()))
      return failure();
    rewriter.replaceOpWithNewOp<TstImmOp>(op, mask.getRn(), mask.getImm());
    return success();
  }
};

/// A branch on a bit that was extracted: `cbz` of `a & imm`.
template <typename BranchOp, Cond cond>
struct FormTestBranch : OpRewritePattern<BranchOp> {
  using OpRewritePattern<BranchOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(BranchOp op,
                                PatternRewriter &rewriter) const override {
    auto mask = getOnlyUsed<AndImmOp>(op.getRn());
    if (!mask)
      return failure();
    Value flags =
        TstImmOp::create(rewriter, mask.getLoc(), mask.getRn(), mask.getImm());
    rewriter.replaceOpWithNewOp<BCondOp>(op, cond, flags, op.getDest(),
                                         op.getOtherwise(),
                                         op.getBranchWeightsAttr());
    return success();
  }
};

/// A loop that counts down: `cbnz` reaches forward only, so that the
/// subtraction had better set the flags. Nothing between the two may use the
/// difference, which moves down to the branch.
template <typename BranchOp, Cond cond>
struct CountDown : OpRewritePattern<BranchOp> {
  using OpRewritePattern<BranchOp>::OpRewritePattern;
  LogicalResult matchAndRewrite(BranchOp op,
                                PatternRewriter &rewriter) const override {
    auto sub = op.getRn().template getDefiningOp<SubImmOp>();
    if (!sub || sub->getBlock() != op->getBlock() ||
        !isModifiedImmediate(sub.getImm()))
      return failure();
    for (Operation *user : sub.getRd().getUsers())
      if (user != op && user->getBlock() == op->getBlock())
        return failure();
    auto subs =
        SubsImmOp::create(rewriter, sub.getLoc(), sub.getRn(), sub.getImm());
    rewriter.replaceOpWithNewOp<BCondOp>(op, cond, subs.getFlags(),
                                         op.getDest(), op.getOtherwise(),
                                         op.getBranchWeightsAttr());
    rewriter.replaceOp(sub, subs.getRd());
    return success();
  }
};

/// A comparison result that is flipped.
struct InvertCset : OpRewritePattern<EorImmOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(EorImmOp op,
                                PatternRewriter &rewriter) const override {
    auto cset = getOnlyUsed<CsetOp>(op.getRn());
    if (!cset || op.getImm() != 1)
      return failure();
    rewriter.modifyOpInPlace(cset,
                             [&] { cset.setCond(invert(cset.getCond())); });
    rewriter.replaceOp(op, cset.getRd());
    return success();
  }
};

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

class CombineMachineCode
    : public warm::cortexm::impl::CombineMachineCodeBase<CombineMachineCode> {
public:
  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;

private:
  FrozenRewritePatternSet patterns;
};

} // namespace

static void addArithmetic(RewritePatternSet &patterns) {
  patterns.add<
      FoldShift<AddOp>, FoldShift<SubOp>, FoldShift<RsbOp>, FoldShift<AndOp>,
      FoldShift<OrrOp>, FoldShift<EorOp>, FoldShift<BicOp>, FoldShift<OrnOp>,
      FoldShift<CmpOp>, FoldShift<TstOp>, FoldLeftShift<AddOp>,
      FoldLeftShift<AndOp>, FoldLeftShift<OrrOp>, FoldLeftShift<EorOp>,
      FoldLeftShift<TstOp>, FoldShiftedMinuend, FoldMultiplyAdd,
      FoldMultiplySubtract, ExtractFromAnd, FormRotation, InvertCset,
      ExtractFromShifts<LsrImmOp, UbfxOp>, ExtractFromShifts<AsrImmOp, SbfxOp>,
      FoldComplement<AndOp, BicOp>, FoldComplement<OrrOp, OrnOp>>(
      patterns.getContext());
  patterns.add<ExtractFromMask<UxtbOp>>(patterns.getContext(), 8u);
  patterns.add<ExtractFromMask<UxthOp>>(patterns.getContext(), 16u);
}

static void addAccesses(RewritePatternSet &patterns) {
  patterns
      .add<FoldLoadIndex<LdrOp, LdrRegOp>, FoldLoadIndex<LdrbOp, LdrbRegOp>,
           FoldLoadIndex<LdrhOp, LdrhRegOp>, FoldLoadIndex<LdrsbOp, LdrsbRegOp>,
           FoldLoadIndex<LdrshOp, LdrshRegOp>, FoldStoreIndex<StrOp, StrRegOp>,
           FoldStoreIndex<StrbOp, StrbRegOp>, FoldStoreIndex<StrhOp, StrhRegOp>,
           FoldScale<LdrRegOp>, FoldScale<LdrbRegOp>, FoldScale<LdrhRegOp>,
           FoldScale<LdrsbRegOp>, FoldScale<LdrshRegOp>, FoldScale<StrRegOp>,
           FoldScale<StrbRegOp>, FoldScale<StrhRegOp>,
           FoldStoredExtension<StrbOp, UxtbOp, SxtbOp, UxthOp, SxthOp>,
           FoldStoredExtension<StrbRegOp, UxtbOp, SxtbOp, UxthOp, SxthOp>,
           FoldStoredExtension<StrbSpOp, UxtbOp, SxtbOp, UxthOp, SxthOp>,
           FoldStoredExtension<StrhOp, UxthOp, SxthOp>,
           FoldStoredExtension<StrhRegOp, UxthOp, SxthOp>,
           FoldStoredExtension<StrhSpOp, UxthOp, SxthOp>>(
          patterns.getContext());
}

static void addConditions(RewritePatternSet &patterns) {
  patterns.add<FormTestImmediate, FormTestBranch<CbzOp, Cond::eq>,
               FormTestBranch<CbnzOp, Cond::ne>, CountDown<CbzOp, Cond::eq>,
               CountDown<CbnzOp, Cond::ne>>(patterns.getContext());
}

LogicalResult CombineMachineCode::initialize(MLIRContext *context) {
  RewritePatternSet set(context);
  addArithmetic(set);
  addAccesses(set);
  addConditions(set);
  patterns = std::move(set);
  return success();
}

void CombineMachineCode::runOnOperation() {
  FuncOp func = getOperation();
  if (func.isExternal())
    return;
  // Blocks and constants are where selection wants them.
  GreedyRewriteConfig config;
  config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled)
      .enableFolding(false)
      .enableConstantCSE(false)
      .setMaxIterations(GreedyRewriteConfig::kNoLimit);
  if (failed(applyPatternsGreedily(func, patterns, config)))
    signalPassFailure();
}
