//===- LayOutMemory.cpp - linear addresses for the data of objects --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Memory is laid out as `wasm-ld --stack-first` does it: the stack, which ends
// at 0, so that one too deep is out of bounds; static data, in the order of the
// segments; the heap. Functions whose addresses are taken get indices from 1
// on.
//
// BEFORE
//   module attributes {wasm.object, wasm.relocatable} {
//     wasm.memory private @memory_0 1
//     wasm.global private mutable @__stack_pointer : i32
//         attributes {import_module = "env", import_name = "__stack_pointer"}
//     wasm.data private @tab "\00\00\00\00" into @memory_0
//         attributes {relocations = [#wasm.relocation<0, @f, 0>]} { ... 0 }
//     wasm.func @f() {
//       %0 = wasm.address_of @tab
//       ...
// AFTER
//   module {
//     wasm.memory private @memory_0 2
//     wasm.table private @table 2 to 2 : !wasm.funcref
//     wasm.elem private @functions [@f] : !wasm.funcref into @table { ... 1 }
//     wasm.global private mutable @__stack_pointer : i32 { ... 65536 }
//     wasm.data private @tab "\01\00\00\00" into @memory_0 { ... 65536 }
//     wasm.func @f() {
//       %0 = wasm.const 65536 : i32
//       ...
//
//===----------------------------------------------------------------------===//

#include "MemoryParts.h"
#include "WeakFunctions.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

namespace warm::wasm {
#define GEN_PASS_DEF_LAYOUTMEMORYPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

/// Where data begin if there is no stack: 0 is the null pointer.
static constexpr uint64_t firstAddress = 1024;
static constexpr uint64_t addressLimit = uint64_t(1) << 32;

namespace {
class LayOutMemoryPass
    : public warm::wasm::impl::LayOutMemoryPassBase<LayOutMemoryPass> {
public:
  using LayOutMemoryPassBase::LayOutMemoryPassBase;
  void runOnOperation() override {
    assignWeakWords(getOperation());
    if (!isObject(getOperation())) {
      if (failed(placeWeakFunctions(getOperation())))
        signalPassFailure();
      return;
    }
    addresses.clear();
    functions.clear();
    stackEnd = 0;
    if (failed(placeData()) || failed(defineStackPointer()) ||
        failed(findAddresses()))
      return signalPassFailure();
    createElements();
    replaceAddresses();
    if (failed(sizeMemory()))
      return signalPassFailure();
    clearObject(getOperation());
    symbols.reset();
  }

private:
  LogicalResult placeData();
  LogicalResult defineStackPointer();
  LogicalResult findAddresses();
  LogicalResult findAddress(Operation *user, FlatSymbolRefAttr symbol);
  LogicalResult findFunction(Operation *user, FuncOp func);
  LogicalResult findLinkerSymbol(ExternOp op);
  void createElements();
  void replaceAddresses();
  void patch(DataOp data);
  uint64_t getHeapBase() const;
  LogicalResult sizeMemory();

  uint32_t getAddress(FlatSymbolRefAttr symbol, int64_t offset) const {
    return addresses.lookup(symbol.getAttr()) + static_cast<uint32_t>(offset);
  }

  /// Of a segment, a function or a symbol of the linker's.
  llvm::DenseMap<StringAttr, uint32_t> addresses;
  std::optional<SymbolTable> symbols;
  /// In the order of their indices.
  SmallVector<Attribute> functions;
  /// Where the stack, where static data end.
  uint64_t stackEnd = 0, dataEnd = 0;
};
} // namespace

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// Makes the region of a segment or a global the constant.
static void setConstant(Region &region, Location loc, uint32_t value) {
  region.dropAllReferences();
  region.getBlocks().clear();
  OpBuilder builder(region.getContext());
  builder.createBlock(&region);
  Value constant =
      ConstOp::create(builder, loc, builder.getI32IntegerAttr(value));
  YieldOp::create(builder, loc, constant);
}

LogicalResult LayOutMemoryPass::placeData() {
  if (findStatedStackPointer(getOperation()))
    stackEnd = llvm::alignTo(stackSize, stackPointerAlign);
  uint64_t address = stackEnd ? stackEnd : firstAddress;
  for (auto data : getOperation().getOps<DataOp>()) {
    if (!data.isActive())
      continue;
    address = llvm::alignTo(address, data.getAlign().value_or(1));
    addresses[data.getSymNameAttr()] = address;
    setConstant(data.getOffset(), data.getLoc(), address);
    address += data.getTotalSize();
    if (address > addressLimit)
      return data.emitError("static data do not fit into 4 GiB");
  }
  dataEnd = address;
  return success();
}

LogicalResult LayOutMemoryPass::defineStackPointer() {
  GlobalOp stack = findStatedStackPointer(getOperation());
  if (!stack)
    return success();
  if (stackEnd == 0)
    return stack.emitError("the stack has no room");
  stack.removeImportModuleAttr();
  stack.removeImportNameAttr();
  setConstant(stack.getInitializer(), stack.getLoc(), stackEnd);
  if (getOperation()->hasAttr(stackPointerAttrName))
    getOperation()->setAttr(stackPointerAttrName, makeStackPointer(stack));
  return success();
}

uint64_t LayOutMemoryPass::getHeapBase() const {
  return llvm::alignTo(dataEnd, stackPointerAlign);
}

LogicalResult LayOutMemoryPass::sizeMemory() {
  uint64_t end = getHeapBase();
  for (auto memory : getOperation().getOps<MemoryOp>()) {
    memory.setMinPages(llvm::divideCeil(end, MemoryOp::pageSize));
    if (fit && failed(fitMemory(memory, {stackEnd, end - stackEnd, heapSize})))
      return failure();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Addresses
//===----------------------------------------------------------------------===//

LogicalResult LayOutMemoryPass::findFunction(Operation *user, FuncOp func) {
  functions.push_back(FlatSymbolRefAttr::get(func.getSymNameAttr()));
  addresses[func.getSymNameAttr()] = functions.size();
  return success();
}

/// What a linker of linear memory defines.
LogicalResult LayOutMemoryPass::findLinkerSymbol(ExternOp op) {
  uint64_t heap = getHeapBase();
  uint64_t heapEnd =
      fit ? heap + heapSize : llvm::alignTo(heap, MemoryOp::pageSize);
  auto address = llvm::StringSwitch<std::optional<uint64_t>>(op.getSymName())
                     .Case("__stack_low", 0)
                     .Case("__stack_high", stackEnd)
                     .Cases({"__global_base", "__dso_handle"},
                            stackEnd ? stackEnd : firstAddress)
                     .Case("__data_end", dataEnd)
                     .Case("__heap_base", heap)
                     .Case("__heap_end", heapEnd)
                     .Default(std::nullopt);
  if (!address && !op.getWeak())
    return op.emitError()
           << "no object defines " << op.getSymNameAttr()
           << ": data of the image have no address in linear memory; with "
              "native pointers they have";
  addresses[op.getSymNameAttr()] = address.value_or(0);
  return success();
}

LogicalResult LayOutMemoryPass::findAddress(Operation *user,
                                            FlatSymbolRefAttr symbol) {
  if (addresses.contains(symbol.getAttr()))
    return success();
  Operation *op = symbols->lookup(symbol.getAttr());
  if (auto func = dyn_cast_if_present<FuncOp>(op))
    return findFunction(user, func);
  return findLinkerSymbol(cast<ExternOp>(op));
}

LogicalResult LayOutMemoryPass::findAddresses() {
  symbols.emplace(getOperation());
  WalkResult result = getOperation().walk([&](Operation *op) {
    if (auto address = dyn_cast<AddressOfOp>(op))
      return WalkResult(findAddress(op, address.getSymbolAttr()));
    if (auto check = dyn_cast<CheckBoundsOp>(op);
        check && check.getSymbolAttr())
      return WalkResult(findAddress(op, check.getSymbolAttr()));
    auto data = dyn_cast<DataOp>(op);
    if (!data || !data.getRelocations())
      return WalkResult::advance();
    for (auto word : data.getRelocationsAttr().getAsRange<RelocationAttr>())
      if (failed(findAddress(op, word.getSymbol())))
        return WalkResult::interrupt();
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

/// Elements of objects are the addresses of functions, which relocations say
/// better.
void LayOutMemoryPass::createElements() {
  ModuleOp module = getOperation();
  for (auto elem : llvm::make_early_inc_range(module.getOps<ElemOp>()))
    if (elem.isActive())
      symbols->erase(elem);
  auto tables = module.getOps<TableOp>();
  TableOp table = tables.empty() ? TableOp() : *tables.begin();
  if (!table && functions.empty())
    return;
  OpBuilder builder(module.getBody(), module.getBody()->begin());
  Type reference = FuncRefType::get(module.getContext());
  auto size = builder.getI64IntegerAttr(functions.size() + 1);
  if (!table) {
    table = TableOp::create(builder, module.getLoc(),
                            builder.getStringAttr("__indirect_function_table"),
                            builder.getStringAttr("private"), size, size,
                            TypeAttr::get(reference), nullptr, nullptr, nullptr,
                            nullptr);
    symbols->insert(table);
  }
  table.setMinSizeAttr(size);
  table.setMaxSizeAttr(size);
  if (functions.empty())
    return;
  builder.setInsertionPointAfter(table);
  auto elem = ElemOp::create(
      builder, table.getLoc(), builder.getStringAttr("functions"),
      builder.getStringAttr("private"), builder.getArrayAttr(functions),
      TypeAttr::get(reference), UnitAttr(),
      FlatSymbolRefAttr::get(table.getSymNameAttr()));
  symbols->insert(elem);
  setConstant(elem.getOffset(), table.getLoc(), 1);
}

void LayOutMemoryPass::patch(DataOp data) {
  data.removeSymbolsAttr();
  if (!data.getRelocations())
    return;
  std::string bytes = data.getBytes().str();
  for (auto word : data.getRelocationsAttr().getAsRange<RelocationAttr>())
    llvm::support::endian::write32le(
        &bytes[word.getOffset()],
        getAddress(word.getSymbol(), word.getAddend()));
  data.setBytes(bytes);
  data.removeRelocationsAttr();
}

void LayOutMemoryPass::replaceAddresses() {
  getOperation().walk([&](AddressOfOp op) {
    OpBuilder builder(op);
    uint32_t address = getAddress(op.getSymbolAttr(), op.getOffset());
    auto func = symbols->lookup<FuncOp>(op.getSymbol());
    Value value =
        isUndefinedWeak(func)
            ? createWeakIndex(builder, op.getLoc(), op.getSymbolAttr(), address)
            : ConstOp::create(builder, op.getLoc(),
                              builder.getI32IntegerAttr(address));
    op.replaceAllUsesWith(value);
    op.erase();
  });
  getOperation().walk([&](CheckBoundsOp op) {
    if (!op.getSymbolAttr())
      return;
    op.setOffset(getAddress(op.getSymbolAttr(), op.getOffset()));
    op.removeSymbolAttr();
  });
  for (auto data : getOperation().getOps<DataOp>())
    patch(data);
  for (auto op : llvm::make_early_inc_range(getOperation().getOps<ExternOp>()))
    op.erase();
}
