//===- AdaptRecords.cpp - passes structs as C on Arm does -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C for wasm32 passes the address of a struct, C on Arm its words; a result of
// up to four bytes goes to an address here, and is in r0 there. Where
// prototypes show that, an import becomes a function that calls one with Arm's
// parameters, and an export gets an entry that has them.
//
// BEFORE
//   wasm.func private @take(i32) attributes {import_name = "take", prototype =
//       #wasm.prototype<(<record 8 "struct pair" align 4>) -> ...>}
// AFTER
//   wasm.func private @take(%pair: i32) {
//     %0 = wasm.load @memory[%pair] align 4 : i32
//     %1 = wasm.load @memory[%pair + 4] align 4 : i32
//     wasm.call @take.native(%0, %1) : (i32, i32) -> ()
//     wasm.return
//   }
//   wasm.func private @take.native(i32, i32) attributes {import_name = "take"}
//
//===----------------------------------------------------------------------===//

#include "ExportEntries.h"
#include "Records/ArmCall.h"
#include "Records/RecordWords.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_ADAPTRECORDSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {

struct AdaptRecordsPass
    : warm::wasm::impl::AdaptRecordsPassBase<AdaptRecordsPass> {
  using AdaptRecordsPassBase::AdaptRecordsPassBase;
  void runOnOperation() override;

private:
  LogicalResult adapt(FuncOp func);
};

/// Makes the body of a function between two calling conventions.
class AdapterBuilder {
public:
  AdapterBuilder(Block *block, Location loc, const ArmCall &call,
                 StringRef memory)
      : builder(OpBuilder::atBlockEnd(block)), loc(loc), call(call),
        words(builder, loc, memory), block(block) {}
  void callNative(FuncOp native);
  void callModule(FuncOp func);

private:
  Value joinWords(ValueRange parts, Type type);
  SmallVector<Value> splitWords(Value value);

  OpBuilder builder;
  Location loc;
  const ArmCall &call;
  RecordWords words;
  Block *block;
};

} // namespace

static constexpr unsigned wordBits = 32;

/// An i64 or f64 of two words.
Value AdapterBuilder::joinWords(ValueRange parts, Type type) {
  Type wide = builder.getI64Type();
  Value low = ExtendI32UOp::create(builder, loc, wide, parts[0]);
  Value high = ExtendI32UOp::create(builder, loc, wide, parts[1]);
  Value count =
      ConstOp::create(builder, loc, builder.getI64IntegerAttr(wordBits));
  high = ShlOp::create(builder, loc, high, count);
  Value joined = OrOp::create(builder, loc, low, high);
  if (type == wide)
    return joined;
  return ReinterpretOp::create(builder, loc, type, joined);
}

SmallVector<Value> AdapterBuilder::splitWords(Value value) {
  Type wide = builder.getI64Type(), word = builder.getI32Type();
  if (value.getType() != wide)
    value = ReinterpretOp::create(builder, loc, wide, value);
  Value count =
      ConstOp::create(builder, loc, builder.getI64IntegerAttr(wordBits));
  Value high = ShrUOp::create(builder, loc, value, count);
  return {WrapOp::create(builder, loc, word, value),
          WrapOp::create(builder, loc, word, high)};
}

/// From the module's convention to that of Arm.
void AdapterBuilder::callNative(FuncOp native) {
  ValueRange given = block->getArguments();
  Value resultAddress;
  if (call.result == ArmResult::InRegister) {
    resultAddress = given.front();
    given = given.drop_front();
  }
  SmallVector<Value> args;
  for (auto [value, parameter] : llvm::zip_equal(given, call.parameters)) {
    if (parameter.isRecord)
      llvm::append_range(args, words.load(value, parameter.types,
                                          parameter.source.getSize(),
                                          getAlign(parameter.source)));
    else
      args.push_back(value);
  }
  auto inner = CallOp::create(builder, loc, native, args);
  SmallVector<Value> results(inner.getResults());
  if (call.result == ArmResult::InRegister) {
    words.store(resultAddress, results, call.resultSize, call.resultAlign);
    results.clear();
  } else if (call.result == ArmResult::InMemory) {
    Type type = cast<FuncOp>(block->getParentOp()).getResultTypes().front();
    results = {joinWords(results, type)};
  }
  ReturnOp::create(builder, loc, results);
}

/// From Arm's convention to that of the module.
void AdapterBuilder::callModule(FuncOp func) {
  ValueRange given = block->getArguments();
  SmallVector<Value> args;
  auto allocate = [&](uint64_t size) -> Value {
    return StackAllocOp::create(builder, loc, builder.getI32Type(), size);
  };
  if (call.result == ArmResult::InRegister)
    args.push_back(allocate(call.resultSize));
  for (const ArmParameter &parameter : call.parameters) {
    ValueRange values = given.take_front(parameter.types.size());
    given = given.drop_front(values.size());
    if (!parameter.isRecord) {
      args.push_back(values.front());
      continue;
    }
    Value address = allocate(parameter.source.getSize());
    words.store(address, values, parameter.source.getSize(),
                getAlign(parameter.source));
    args.push_back(address);
  }
  auto inner = CallOp::create(builder, loc, func, args);
  SmallVector<Value> results(inner.getResults());
  if (call.result == ArmResult::InRegister)
    results = words.load(args.front(), builder.getI32Type(), call.resultSize,
                         call.resultAlign);
  else if (call.result == ArmResult::InMemory)
    results = splitWords(results.front());
  ReturnOp::create(builder, loc, results);
}

/// Makes the import a function that calls the import proper.
static FuncOp adaptImport(FuncOp import, const ArmCall &call,
                          StringRef memory) {
  OpBuilder builder(import);
  builder.setInsertionPointAfter(import);
  auto native = cast<FuncOp>(builder.clone(*import));
  native.setSymName((import.getSymName() + ".native").str());
  native.setFunctionType(call.getType(import.getFunctionType()));
  native.removeExportsAttr();
  native.setPrivate();
  SymbolTable(import->getParentOp()).insert(native, native->getIterator());
  import.removeImportModuleAttr();
  import.removeImportNameAttr();
  import.removeWeakAttr();
  ArrayRef<Type> inputs = import.getArgumentTypes();
  SmallVector<Location> locs(inputs.size(), import.getLoc());
  Block *block = builder.createBlock(&import.getBody(), {}, inputs, locs);
  AdapterBuilder(block, import.getLoc(), call, memory).callNative(native);
  return native;
}

static FuncOp adaptExport(FuncOp func, const ArmCall &call, StringRef memory) {
  FuncOp entry = createEntry(func, call.getType(func.getFunctionType()));
  AdapterBuilder(&entry.getBody().front(), func.getLoc(), call, memory)
      .callModule(func);
  return entry;
}

static InFlightDiagnostic refuse(FuncOp func, PrototypeAttr prototype,
                                 const Twine &why) {
  InFlightDiagnostic error = func.emitError()
                             << "'"
                             << func.getImportName().value_or(func.getSymName())
                             << "' " << why;
  error.attachNote(
      FileLineColLoc::get(prototype.getFile(), prototype.getLine(), 0))
      << "declared here";
  return error;
}

LogicalResult AdaptRecordsPass::adapt(FuncOp func) {
  PrototypeAttr prototype = func.getPrototypeAttr();
  AddressUse addressUse = getAddressUse(func);
  bool isAtSeam = func.isImport() || func.getExportsAttr() ||
                  addressUse == AddressUse::Native;
  std::optional<LoweredPrototype> lowered;
  if (prototype && isAtSeam)
    lowered = lowerPrototype(prototype);
  if (!lowered || !matches(*lowered, func.getFunctionType()))
    return success();
  if (lowered->hasLongDouble)
    return refuse(func, prototype,
                  "has a `long double`, which is a `double` on Arm: declare it "
                  "so");
  ArmCall call = getArmCall(prototype);
  if (call.isSame())
    return success();
  if (prototype.getIsVariadic())
    return refuse(func, prototype,
                  "is variadic and passes a struct by value, which C on Arm "
                  "does otherwise: pass a pointer");
  auto memories = getOperation().getOps<MemoryOp>();
  if (memories.empty())
    return refuse(func, prototype,
                  "passes a struct by value, but the module has no memory");
  if (addressUse == AddressUse::Module)
    warnOfAddress(func, "which passes a struct by value");
  StringRef memory = (*memories.begin()).getSymName();
  FuncOp native = func.isImport() ? adaptImport(func, call, memory)
                                  : adaptExport(func, call, memory);
  if (addressUse == AddressUse::Native)
    replaceAddress(func, native);
  return success();
}

void AdaptRecordsPass::runOnOperation() {
  bool hasFailed = false;
  for (auto func : llvm::to_vector(getOperation().getOps<FuncOp>()))
    hasFailed |= failed(adapt(func));
  if (hasFailed)
    signalPassFailure();
}
