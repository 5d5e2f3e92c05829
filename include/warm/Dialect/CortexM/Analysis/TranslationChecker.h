//===- TranslationChecker.h - machine code against virtual code -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shows of a function whose registers, slots or frame are assigned that it does
// what it did when all registers were virtual: the same instructions on the
// same values, in the same order, on the same paths. Translation validation
// (Pnueli, Siegel, Singerman, "Translation Validation", TACAS 1998; Necula,
// "Translation Validation for an Optimizing Compiler", PLDI 2000), with the
// contents of places followed in the way of regalloc2's checker.
//
// Both codes are walked side by side, from entry, over all pairs of places in
// them that are reached together. Of the machine code only what is printed
// counts: instructions, register numbers, offsets from sp. The use-def chains
// it still has are not looked at.
//
// The lattice. At a pair, a state gives a number to each place: a register, the
// flags, a word of the stack (by its distance from sp at entry; a slot before
// the frame is laid out). What has the same number holds the same bits. A
// number stands for one of: a value of the virtual code, a constant (whichever
// op makes it), what the caller left in a register, the address of a byte of
// the stack, the flags of a comparison with zero. Without a number a place
// holds nothing certain. Block arguments of the virtual code have a number too:
// that of what was passed. Where paths meet, places and arguments that differ
// alike are equal to each other still, and get a new number together; the rest
// of what differs loses its number. All else is as small as a path makes it: sp
// is the same on all.
//
// At entry. Arguments are where the calling convention puts them, the other
// registers hold what the caller left in them, sp is 0.
//
// Transfer, virtual code. Copies, spills, reloads, constants, comparisons with
// zero and branches without a condition need no instruction.
//
// Transfer, machine code. An instruction is one of these:
//   * One that moves: mov, spill, reload, parallel copy; a load or store of a
//     word of the stack; push, pop. Its target gets its source's number. An
//     exclusive or of two numbers is kept for as long as the block, as three of
//     them swap.
//   * One that makes a constant, an address of the stack, or the flags of a
//     comparison with zero: the target gets the number of that.
//   * One that moves sp. What falls below sp is gone.
//   * One that sets sp, in a function with a frame pointer: to an address below
//     all of the frame that does not move, rounded down; to what the virtual
//     code makes the stack top, less the bytes for outgoing arguments; to an
//     address in the frame. From the first to the last of these, words at sp
//     have their offsets from where it was set, and none is known at a new sp.
//   * What the virtual code does next: the same op with the same attributes (an
//     access to a frame object: of the same bytes of it). Then
//       1. reads: the place of each operand, by constraint or by name, has the
//          number of the operand in the virtual code;
//       2. clobbers: places of the clobber mask and, as the record says, the
//          flags lose their numbers; so do words that a callee may write;
//       3. writes: the place of each result gets its number.
//     A `cset` may be two conditional moves, an atomic op the loop that stands
//     for it.
//     A call that returns twice returns again with the stack as it is then:
//     words that anything writes between that call and a later one, which leads
//     back, lose their numbers. All are walked again until no such word is new.
//   * A branch: on the condition that the virtual code branches or traps on, or
//     on its inverse with the successors exchanged. Behind it the condition is
//     known to hold, or not to, until the virtual code computes something. A
//     branch or trap on the same condition that is known so, in either code, is
//     one the other may lack. Where the virtual code's next branch is known,
//     paths that decide it differently do not meet.
//   * No branch, where the virtual code has one after which it does the same
//     either way.
//   * A return, where the virtual code returns: results in their registers, sp,
//     r4-r11 and the return address as at entry. A jump to another function
//     where the virtual code jumps to it: arguments in their registers, the
//     rest as at a return, the return address in lr.
//   * Anything else is an error.
// At calls sp is a multiple of 8. Nothing reads or writes below sp, nor the
// caller's part of the stack but for the arguments passed there, nor a frame
// object except as the virtual code does. Frame objects are where the function
// says they are, do not overlap, are aligned. Reserved callee-saved registers
// are never written.
// Machine code that goes round in circles while the virtual code has something
// to do is wrong.
// In phase `final`, moreover, what is printed must be what was checked: see
// checkFinalForm.
//
// What this does not show: that the virtual code is right, that no address made
// by the program reaches into the words where values are kept, and that an
// instruction's encoding is what its record says. Where sp is set to what the
// program computes, that this is below what it was is the program's to see to.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_ANALYSIS_TRANSLATIONCHECKER_H
#define WARM_DIALECT_CORTEXM_ANALYSIS_TRANSLATIONCHECKER_H

#include "mlir/IR/OwningOpRef.h"
#include "mlir/Pass/AnalysisManager.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Checks `code`, in phase `allocated` or later, against `specification`, the
/// same function in phase `virtual` with disjoint ranges of flags. Errors are
/// at ops of `code`, with notes at those of `specification`.
llvm::LogicalResult checkTranslation(FuncOp specification, FuncOp code);

/// Checks what phase `final` promises: every op is one instruction, conditional
/// ones stand under an `it` that names their conditions, branches that fall
/// through stand before the block they fall to.
llvm::LogicalResult checkFinalForm(FuncOp code);

/// A function as it was when this analysis was first asked for. No pass
/// invalidates it: what passes make of the function is to be compared with it.
class VirtualCode {
public:
  explicit VirtualCode(mlir::Operation *op)
      : copy(mlir::cast<FuncOp>(op).clone()) {}
  FuncOp getFunc() { return *copy; }
  bool isInvalidated(const mlir::detail::PreservedAnalyses &) { return false; }

private:
  mlir::OwningOpRef<FuncOp> copy;
};

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_ANALYSIS_TRANSLATIONCHECKER_H
