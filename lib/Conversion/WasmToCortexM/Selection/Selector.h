//===- Selector.h - selects one function's instructions ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One forward walk over the blocks of a wasm function in reverse postorder,
// with a map from wasm values to machine words. An op whose result is folded
// into its users is selected all the same, and erased at the end if nothing
// uses the outcome.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_SELECTOR_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_SELECTOR_H

#include "../Module/CallingConvention.h"
#include "../Module/ModuleInfo.h"
#include "BitSources.h"
#include "WordBuilder.h"
#include "llvm/ADT/StringSet.h"

namespace warm {

class Selector {
public:
  /// Fills `target`, an empty machine function, with what `source` does.
  /// Adds the names of the helpers that are called to `helpers`.
  Selector(const ModuleInfo &info, wasm::FuncOp source, cortexm::FuncOp target,
           llvm::StringSet<> &helpers);

  llvm::LogicalResult run();

private:
  //===--- Selector.cpp: values and the walk ------------------------------===//
  /// The words of a wasm value.
  Words get(mlir::Value value);
  Word getWord(mlir::Value value) { return get(value)[0]; }
  /// Says what the words of a result are.
  void set(mlir::Value value, Words words);
  void set(mlir::Value value, Word word) { set(value, Words{word}); }
  void createBlocks();
  void selectEntry();
  void select(mlir::Operation *op);
  void eraseDeadOps();
  /// Reports that `op` cannot be selected.
  void fail(mlir::Operation *op, const llvm::Twine &message);

  // Each of these selects `op` and returns true if the op is of its kind.

  //===--- SelectReversals.cpp --------------------------------------------===//
  bool selectReversal(mlir::Operation *op);

  //===--- SelectArithmetic.cpp: i32 --------------------------------------===//
  bool selectI32(mlir::Operation *op);
  Word popcnt(Word a);
  Word countLeadingZeros(Word a);
  Word countTrailingZeros(Word a);
  /// 1 if the word is zero, else 0.
  Word isZero(Word a);
  /// The shift amount of wasm: modulo 32.
  Word maskShift(Word amount);

  //===--- SelectDivision.cpp ---------------------------------------------===//
  void checkDivisor(Word divisor);
  Word divide(Word a, Word b, bool isSigned);
  Word remainder(Word a, Word b, bool isSigned);
  /// The quotient and the remainder by the helpers of the run-time ABI.
  Word divideByHelper(Word a, Word b, bool isSigned);
  Word remainderByHelper(Word a, Word b, bool isSigned);

  //===--- SelectI64.cpp --------------------------------------------------===//
  bool selectI64(mlir::Operation *op);
  bool selectWidthChange(mlir::Operation *op);
  Words add64(const Words &a, const Words &b);
  Words sub64(const Words &a, const Words &b);
  Words mul64(const Words &a, const Words &b);
  Words clz64(const Words &a);
  Words ctz64(const Words &a);
  /// 2^log2 - 1 if a is negative, else 0; `log2` is below 64.
  Words getRoundingBias(const Words &a, unsigned log2);
  Words divide64(const Words &a, const Words &b, bool isSigned);
  Words remainder64(const Words &a, const Words &b, bool isSigned);

  //===--- SelectShifts64.cpp ---------------------------------------------===//
  // The amount is that of wasm: modulo 64.
  Words shl64(const Words &a, Word amount);
  Words lshr64(const Words &a, Word amount);
  Words ashr64(const Words &a, Word amount);
  Words rotl64(const Words &a, Word amount);
  Words rotr64(const Words &a, Word amount);

  //===--- SelectConditions.cpp -------------------------------------------===//
  /// The condition that a wasm value is not zero; computed here and now.
  Condition getCondition(mlir::Value value);
  std::optional<Condition> getCompare(mlir::Operation *op);
  bool selectCompare(mlir::Operation *op);
  bool selectSelect(mlir::Operation *op);
  Condition compare64(Predicate predicate, Words a, Words b);
  /// Whether both words of a are those of b (EQ), or not (NE).
  Condition compareEqual64(Predicate predicate, const Words &a, const Words &b);

  //===--- SelectControl.cpp ----------------------------------------------===//
  bool selectControl(mlir::Operation *op);
  void branch(mlir::Block *dest, mlir::ValueRange operands);
  mlir::Block *edgeTo(mlir::Block *dest, mlir::ValueRange operands);
  void conditionalBranch(mlir::Value condition, mlir::Block *ifTrue,
                         mlir::Block *ifFalse, mlir::DenseI32ArrayAttr weights);
  void branchTable(wasm::BrTableOp op);
  void searchCases(Word index, uint32_t first,
                   llvm::ArrayRef<mlir::Block *> targets);
  void compareCases(Word index, llvm::ArrayRef<mlir::Block *> targets,
                    mlir::Block *otherwise);
  /// A new block behind the one that is filled now.
  mlir::Block *createBlockAfter();
  void returnValues(mlir::ValueRange operands);

  //===--- SelectCalls.cpp ------------------------------------------------===//
  bool selectCall(mlir::Operation *op);
  /// Appends a call: `callee` names a function, or `target` holds its address.
  void call(llvm::StringRef callee, mlir::Value target, mlir::ValueRange args,
            mlir::ValueRange results, bool returnsTwice = false);
  /// Calls a helper with words in core registers, those beyond four on the
  /// stack; its results are r0, r1, ...
  llvm::SmallVector<Word, 4> callHelper(llvm::StringRef name,
                                        llvm::ArrayRef<Word> args,
                                        unsigned numResults);
  /// The number of a new object in the frame, of `size` bytes.
  int32_t createFrameObject(unsigned size);

  //===--- SelectMemory.cpp -----------------------------------------------===//
  /// An address: a register plus a constant that every load or store can hold,
  /// with up to seven bytes more. Or the sum of two registers.
  struct Address {
    mlir::Value base;
    uint32_t offset = 0;
    mlir::Value index;
    /// The object of the frame that the offset is in, instead of a base.
    mlir::IntegerAttr object;
  };
  bool selectMemory(mlir::Operation *op);
  uint32_t getLowOffset(uint32_t offset, unsigned bytes);
  /// The address of an access; the sum of two registers only if allowed.
  Address getAddress(wasm::MemoryAccessOpInterface access, bool allowsIndex);
  /// The same when linear addresses are machine addresses.
  Address getNativeAddress(wasm::MemoryAccessOpInterface access,
                           bool allowsIndex);
  /// Made where it is used: that costs no more than a copy.
  Word getAddressOf(wasm::AddressOfOp op);
  bool selectIsDefined(mlir::Operation *op);
  template <typename OffsetOp, typename IndexOp, typename FrameOp>
  mlir::Value createLoad(const Address &address);
  template <typename OffsetOp, typename IndexOp, typename FrameOp>
  void createStore(const Address &address, mlir::Value value);
  mlir::Value load(const Address &address, unsigned bytes, bool isSigned);
  void store(const Address &address, unsigned bytes, Word value);
  void loadInto(wasm::MemoryAccessOpInterface op, uint64_t align,
                bool isSigned);
  void storeFrom(wasm::MemoryAccessOpInterface op, uint64_t align,
                 mlir::Value value);
  void checkBounds(wasm::CheckBoundsOp op);
  /// Traps with `code` unless [start, start + count) is inside `size`.
  void checkRange(Word start, Word count, Word size, unsigned code);
  /// The size of a memory in bytes, of a table or segment in elements.
  Word loadSize(mlir::StringAttr symbol, uint32_t known);
  /// Sets a variable to 0.
  void clearWord(mlir::StringAttr symbol);
  Word getMemorySize(const MemoryInfo &memory);
  /// The size a thing had, or -1 if it cannot grow by `delta`.
  Word grow(mlir::StringAttr sizeSymbol, Word limit, Word delta,
            unsigned unitLog2);
  void fillMemory(wasm::MemoryFillOp op);
  void copyMemory(wasm::MemoryCopyOp op);
  void initMemory(wasm::MemoryInitOp op);
  /// The machine address of a linear address.
  Word getPointer(mlir::FlatSymbolRefAttr memory, Word address);

  /// Bytes that the core can access at once, of `bytes` at a multiple of
  /// `align`.
  unsigned getPieceSize(uint64_t align, unsigned bytes);
  /// Accesses of up to four bytes in pieces of `size`.
  Word loadPieces(Address address, unsigned bytes, bool isSigned,
                  unsigned size);
  void storePieces(Address address, unsigned bytes, Word value, unsigned size);

  //===--- SelectAtomics.cpp ----------------------------------------------===//
  bool selectAtomic(mlir::Operation *op);
  /// Whether the core has load-acquire and store-release.
  bool hasAcquireRelease();
  mlir::Value getAtomicAddress(wasm::MemoryAccessOpInterface access);
  /// Accesses of up to four bytes; loads give the old value, zero-extended.
  mlir::Value loadAtomic(mlir::Value address, unsigned bytes);
  void storeAtomic(mlir::Value address, unsigned bytes, Word value);
  mlir::Value modifyAtomic(wasm::AtomicRmwOp op, mlir::Value address);
  mlir::Value compareExchangeAtomic(wasm::AtomicCmpxchgOp op,
                                    mlir::Value address);
  /// A call of the runtime, whose name ends in the operation's.
  void callAtomicHelper(mlir::Operation *op, llvm::StringRef prefix,
                        mlir::ValueRange operands, mlir::Value address);

  //===--- SelectStack.cpp ------------------------------------------------===//
  bool selectStack(mlir::Operation *op);
  /// The address of a frame object, made where it is used.
  Word getFrame(wasm::StackAllocOp op);
  /// Gives the function a frame pointer; an error at `op` if there is none.
  llvm::LogicalResult chooseFramePointer(mlir::Operation *op);
  /// Stores the argument registers behind the fixed parameters right below the
  /// arguments on the stack, where a `va_list` finds all of them.
  void saveVariadicArguments(llvm::ArrayRef<Word> registers);

  //===--- SelectGlobals.cpp ----------------------------------------------===//
  bool selectGlobal(mlir::Operation *op);

  //===--- SelectFloat.cpp ------------------------------------------------===//
  bool selectFloat(mlir::Operation *op);
  bool selectSign(mlir::Operation *op);

  //===--- SelectTables.cpp -----------------------------------------------===//
  bool selectTable(mlir::Operation *op);
  void callIndirect(wasm::CallIndirectOp op);
  Word getTableSize(const TableInfo &table);
  /// The address of the element at `index`, which is inside.
  Word getElement(const TableInfo &table, Word index);
  void growTable(wasm::TableGrowOp op);
  void fillElements(Word first, Word value, Word count);

  const ModuleInfo &info;
  wasm::FuncOp source;
  cortexm::FuncOp target;
  /// Whether the core has 16-bit encodings and few others: no divide, no long
  /// multiply, no count of leading zeros, no exclusive and unaligned accesses.
  bool isBaseline;
  llvm::StringSet<> &helpers;
  WordBuilder words;
  CallLayout layout;
  /// Where several results go.
  mlir::Value resultPointer;
  /// From the begin of the argument area to the first variadic argument.
  int32_t variadicOffset = 0;
  llvm::DenseMap<mlir::Value, Words> values;
  llvm::DenseMap<mlir::Block *, mlir::Block *> blocks;
  llvm::SmallVector<int32_t> frameObjects;
  BitSourceFinder bitSources;
  /// The frame objects of shadow frames.
  llvm::DenseMap<mlir::Operation *, int32_t> shadowFrames;
  bool hasFailed = false;
};

/// The comparison that a wasm op on integers makes, if it is one.
std::optional<Predicate> getPredicate(mlir::Operation *op);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_SELECTOR_H
