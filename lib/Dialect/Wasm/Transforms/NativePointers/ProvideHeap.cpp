//===- ProvideHeap.cpp - machine memory for a module's allocator ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where addresses are the machine's, a module has no memory of its own that
// could grow. Its allocator gets a part of the image's, in one of two shapes:
//
// * An allocator of C begins at `__heap_base` and ends at `__heap_end`, or at
//   `memory.size`: these are the symbols given. It has all of the heap from the
//   beginning, so that the memory does not grow. WebAssembly has zeros there.
// * An allocator that only grows the memory, as Rust's does, gets whole pages
//   out of the heap. Each is cleared when it is given.
//
// BEFORE, with start=heap_start end=heap_end
//   %old = wasm.memory_grow @memory_0, %delta
// AFTER
//   wasm.extern private @heap_start
//   wasm.extern private @heap_end
//   wasm.global private mutable @heap_page : i32 { ... 0 }  // 0: none given
//   yet
//   ...
//   %old = wasm.call @grow_heap(%delta) : (i32) -> i32
//
//===----------------------------------------------------------------------===//

#include "../Linking/Constructors.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_PROVIDEHEAPPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

static constexpr int32_t pageLog2 = 16;
static_assert(MemoryOp::pageSize == 1 << pageLog2);

namespace {

/// Builds i32 arithmetic at one place.
struct Words {
  OpBuilder builder;
  Location loc;

  template <typename OpT, typename... Operands>
  Value create(Operands... operands) {
    return OpT::create(builder, loc, operands...);
  }
  Value constant(int32_t value) { return create<ConstOp>(value); }
  Value addressOf(Operation *symbol) {
    return AddressOfOp::create(builder, loc, builder.getI32Type(),
                               SymbolTable::getSymbolName(symbol), 0);
  }
  /// The number of whole pages below an address.
  Value pagesBelow(Value address) {
    return create<ShrUOp>(address, constant(pageLog2));
  }
  Value select(Value condition, Value a, Value b) {
    return create<SelectOp>(condition, a, b);
  }
};

class ProvideHeapPass
    : public warm::wasm::impl::ProvideHeapPassBase<ProvideHeapPass> {
public:
  using ProvideHeapPassBase::ProvideHeapPassBase;
  void runOnOperation() override;

private:
  LogicalResult check();
  ExternOp getExtern(StringRef name);
  bool replaceNames();
  void clear(MemoryOp memory);
  void replaceSizes(bool grows);
  FuncOp createFunction(StringRef name, TypeRange parameters);
  GlobalOp createPage();
  Value getPage(Words &words, Value &last);
  FuncOp createGrow(MemoryOp memory);
  FuncOp createSize();

  std::optional<SymbolTable> symbols;
  ExternOp first, last;
  /// The number of the next page to be given; 0 at first.
  GlobalOp page;
};

} // namespace

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

LogicalResult ProvideHeapPass::check() {
  if (start.empty() || end.empty())
    return getOperation().emitError("a heap has two symbols, start and end");
  if (!isAddressed(getOperation()))
    return getOperation().emitError(
        "a heap is for modules whose addresses are the machine's");
  return success();
}

/// Data of the image. A function or data of the module's own that has the name
/// is not what the user means, and linkers would say that it is there twice.
ExternOp ProvideHeapPass::getExtern(StringRef name) {
  if (auto known = symbols->lookup<ExternOp>(name))
    return known;
  OpBuilder builder(getOperation().getBody(),
                    getOperation().getBody()->begin());
  auto op = ExternOp::create(builder, getOperation().getLoc(), name,
                             builder.getStringAttr("private"),
                             /*weak=*/false);
  symbols->insert(op);
  return op;
}

/// Makes the linker's names those of the heap. Returns whether there were any.
bool ProvideHeapPass::replaceNames() {
  bool isNamed = false;
  for (auto [name, symbol] :
       {std::pair("__heap_base", first), std::pair("__heap_end", last)}) {
    auto old = symbols->lookup<ExternOp>(name);
    if (!old || old == symbol)
      continue;
    bool isUsed = !SymbolTable::symbolKnownUseEmpty(old, getOperation());
    isNamed |= isUsed;
    if (failed(SymbolTable::replaceAllSymbolUses(old, symbol.getSymNameAttr(),
                                                 getOperation())))
      signalPassFailure();
    symbols->erase(old);
  }
  return isNamed;
}

FuncOp ProvideHeapPass::createFunction(StringRef name, TypeRange parameters) {
  auto builder = OpBuilder::atBlockEnd(getOperation().getBody());
  Type i32 = builder.getI32Type();
  auto func = FuncOp::create(builder, getOperation().getLoc(), name,
                             builder.getFunctionType(parameters, i32));
  func.setPrivate();
  symbols->insert(func);
  builder.createBlock(&func.getBody(), {}, parameters,
                      SmallVector<Location>(parameters.size(), func.getLoc()));
  return func;
}

GlobalOp ProvideHeapPass::createPage() {
  OpBuilder builder(getOperation().getBody(),
                    getOperation().getBody()->begin());
  Location loc = getOperation().getLoc();
  auto global = GlobalOp::create(
      builder, loc, builder.getStringAttr("heap_page"),
      builder.getStringAttr("private"), builder.getUnitAttr(),
      TypeAttr::get(builder.getI32Type()), nullptr, nullptr, nullptr, nullptr);
  symbols->insert(global);
  builder.createBlock(&global.getInitializer());
  YieldOp::create(builder, loc, ConstOp::create(builder, loc, int32_t(0)));
  return global;
}

//===----------------------------------------------------------------------===//
// A heap that is named
//===----------------------------------------------------------------------===//

void ProvideHeapPass::clear(MemoryOp memory) {
  FuncOp func = createFirstConstructor(getOperation(), "clear_heap");
  Words words{OpBuilder::atBlockBegin(&func.getBody().front()),
              memory.getLoc()};
  Value begin = words.addressOf(first);
  Value size = words.create<SubOp>(words.addressOf(last), begin);
  MemoryFillOp::create(words.builder, words.loc, memory.getSymName(), begin,
                       words.constant(0), size);
}

//===----------------------------------------------------------------------===//
// A heap of pages
//===----------------------------------------------------------------------===//

/// The next page, and in `limit` the one after the last of the heap. Where no
/// page has room, both are one.
Value ProvideHeapPass::getPage(Words &words, Value &limit) {
  Value begin = words.addressOf(first);
  Value before = words.create<SubOp>(begin, words.constant(1));
  Value firstPage =
      words.create<AddOp>(words.pagesBelow(before), words.constant(1));
  Value lastPage = words.pagesBelow(words.addressOf(last));
  limit = words.select(words.create<LtUOp>(lastPage, firstPage), firstPage,
                       lastPage);
  Value next = GlobalGetOp::create(
      words.builder, words.loc, words.builder.getI32Type(), page.getSymName());
  return words.select(next, next, firstPage);
}

FuncOp ProvideHeapPass::createSize() {
  FuncOp func = createFunction("heap_size", {});
  Words words{OpBuilder::atBlockBegin(&func.getBody().front()), func.getLoc()};
  Value limit;
  ReturnOp::create(words.builder, words.loc, getPage(words, limit));
  return func;
}

/// `memory.grow`: the number of the first new page, or -1.
FuncOp ProvideHeapPass::createGrow(MemoryOp memory) {
  Type i32 = IntegerType::get(&getContext(), 32);
  FuncOp func = createFunction("grow_heap", i32);
  Block *entry = &func.getBody().front();
  Words words{OpBuilder::atBlockBegin(entry), func.getLoc()};
  Value delta = entry->getArgument(0), limit;
  Value old = getPage(words, limit);
  Value fits =
      words.create<LeUOp>(delta, Value(words.create<SubOp>(limit, old)));
  Block *given = words.builder.createBlock(&func.getBody());
  Block *none = words.builder.createBlock(&func.getBody());
  words.builder.setInsertionPointToEnd(entry);
  CondBrOp::create(words.builder, words.loc, fits, given, ValueRange(), none,
                   ValueRange());
  words.builder.setInsertionPointToEnd(none);
  ReturnOp::create(words.builder, words.loc, words.constant(-1));
  words.builder.setInsertionPointToEnd(given);
  GlobalSetOp::create(words.builder, words.loc, page.getSymName(),
                      words.create<AddOp>(old, delta));
  Value shift = words.constant(pageLog2), zero = words.constant(0);
  Value begin = words.create<ShlOp>(old, shift);
  Value size = words.create<ShlOp>(delta, shift);
  MemoryFillOp::create(words.builder, words.loc, memory.getSymName(), begin,
                       zero, size);
  ReturnOp::create(words.builder, words.loc, old);
  return func;
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Replaces what asks for a size by a value or a call.
void ProvideHeapPass::replaceSizes(bool isNamed) {
  SmallVector<Operation *> users;
  getOperation().walk([&](Operation *op) {
    if (isa<MemorySizeOp, MemoryGrowOp>(op))
      users.push_back(op);
  });
  if (users.empty())
    return;
  FuncOp size, grow;
  if (!isNamed) {
    MemoryOp memory = *getOperation().getOps<MemoryOp>().begin();
    page = createPage();
    size = createSize();
    grow = createGrow(memory);
  }
  for (Operation *op : users) {
    Words words{OpBuilder(op), op->getLoc()};
    auto growth = dyn_cast<MemoryGrowOp>(op);
    Value value;
    if (!isNamed)
      value = CallOp::create(words.builder, words.loc, growth ? grow : size,
                             op->getOperands())
                  .getResult(0);
    else
      value = words.pagesBelow(words.addressOf(last));
    if (isNamed && growth)
      value = words.select(growth.getDelta(), words.constant(-1), value);
    op->replaceAllUsesWith(ValueRange(value));
    op->erase();
  }
}

void ProvideHeapPass::runOnOperation() {
  auto memories = getOperation().getOps<MemoryOp>();
  if (failed(check()))
    return signalPassFailure();
  if (memories.empty())
    return;
  symbols.emplace(getOperation());
  first = getExtern(start);
  last = getExtern(end);
  bool isNamed = replaceNames();
  if (isNamed)
    clear(*memories.begin());
  replaceSizes(isNamed);
  symbols.reset();
}
