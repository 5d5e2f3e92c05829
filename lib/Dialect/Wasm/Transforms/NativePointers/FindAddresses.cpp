//===- FindAddresses.cpp - finds constants that are addresses -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/ABI.md, "Addresses in code and data", says how a constant is judged. The
// whole module becomes constraints (Addresses/AddressConstraints.h), which are
// solved once (Addresses/KindSolver.h). What that leaves open is decided as the
// user says (Addresses/AddressDecisions.h), and addresses take the places of
// numbers (Addresses/AddressRewriter.h).
//
// BEFORE:
//   wasm.data private @data_0 "hello\00" into @memory_0 { 1024 }
//   %0 = wasm.const 1026 : i32
//   %1 = wasm.load8_u @memory_0[%0] align 1 : i32
//   %2 = wasm.load @memory_0[%index4 + 1040] align 4 : i32
//
// AFTER:
//   wasm.data private @static "hello\00" into @memory_0
//       attributes {align = 16, size = 20} { 1024 }
//   %0 = wasm.address_of @static + 2
//   %1 = wasm.load8_u @memory_0[%0] align 1 : i32
//   %base = wasm.address_of @static + 16
//   %2 = wasm.add %base, %index4 : i32
//   %3 = wasm.load @memory_0[%2] align 4 : i32
//
//===----------------------------------------------------------------------===//

#include "Addresses/AddressDecisions.h"
#include "Addresses/AddressRewriter.h"
#include "StaticRegion.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"

namespace warm::wasm {
#define GEN_PASS_DEF_FINDADDRESSESPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

using Place = AddressCandidate::Place;

//===----------------------------------------------------------------------===//
// Globals and data
//===----------------------------------------------------------------------===//

/// A constant global is that constant wherever it is used: each use is judged
/// alone.
static void replaceConstantGlobals(ModuleOp module) {
  llvm::DenseMap<StringAttr, ConstOp> constants;
  for (auto global : module.getOps<GlobalOp>()) {
    if (global.getIsMutable() || global.isImport())
      continue;
    auto yield = cast<YieldOp>(global.getInitializer().front().getTerminator());
    if (auto constant = yield.getValue().getDefiningOp<ConstOp>())
      constants[global.getSymNameAttr()] = constant;
  }
  for (auto func : module.getOps<FuncOp>())
    func.walk([&](GlobalGetOp get) {
      auto constant = constants.lookup(get.getGlobalAttr().getAttr());
      if (!constant)
        return;
      OpBuilder builder(get);
      get.replaceAllUsesWith(
          ConstOp::create(builder, get.getLoc(), constant.getValue())
              .getResult());
      get.erase();
    });
}

/// The bytes of all active segments, from the region's begin on, and the
/// zeros that the last word may end with.
static std::string getContents(ModuleOp module, const StaticRegion &region) {
  uint64_t bytes = region.initializedEnd > region.begin
                       ? region.initializedEnd - region.begin
                       : 0;
  constexpr unsigned restOfWord = 3;
  std::string contents(bytes ? bytes + restOfWord : 0, '\0');
  for (auto data : module.getOps<DataOp>())
    if (data.isActive())
      llvm::copy(data.getBytes(), contents.begin() +
                                      *getConstant(data.getOffset()) -
                                      region.begin);
  return contents;
}

/// The other active segments are dropped, or empty if an instruction names
/// them.
static void removeSegments(ModuleOp module, DataOp kept) {
  for (auto data : llvm::make_early_inc_range(module.getOps<DataOp>())) {
    if (!data.isActive() || data == kept)
      continue;
    if (SymbolTable::symbolKnownUseEmpty(data, module)) {
      data.erase();
      continue;
    }
    data.setBytes("");
    data.removeMemoryAttr();
    data.getOffset().getBlocks().clear();
  }
}

//===----------------------------------------------------------------------===//
// The size of the static data
//===----------------------------------------------------------------------===//

namespace {
/// What the addresses that were found reach.
struct Reach {
  uint64_t lowest = UINT64_MAX;
  /// The end of what is accessed at constant addresses.
  uint64_t accessedEnd = 0;
  /// The first place where an address goes where it cannot be followed.
  std::optional<Location> escape;

  bool isEmpty() const { return lowest == UINT64_MAX; }
  void add(const AddressCandidate &candidate);
};
} // namespace

void Reach::add(const AddressCandidate &candidate) {
  lowest = std::min(lowest, candidate.address);
  auto access = dyn_cast<MemoryAccessOpInterface>(candidate.op);
  bool isBase = candidate.place == Place::Operand && candidate.index == 0;
  if (access && isBase)
    accessedEnd = std::max(accessedEnd, candidate.address + access.getOffset() +
                                            access.getAccessSize());
  else if (!escape)
    escape = candidate.op->getLoc();
}

/// The end of the data: what the module says, or else what is accessed, or else
/// as much as there can be, with a warning.
static uint64_t getEnd(const StaticRegion &region, uint64_t begin,
                       const Reach &reach) {
  if (region.isEndKnown)
    return region.end;
  if (reach.escape) {
    warm::warn(*reach.escape, "static-size")
        << "the size of the static data is not known: " << region.end - begin
        << " bytes are reserved; link with --emit-relocs, or export "
           "__data_end or __heap_base, or say --static-size";
    return region.end;
  }
  return std::max({reach.accessedEnd, region.initializedEnd, begin});
}

/// Data begin with the first segment, or with what has none and an address.
static uint64_t getBegin(const StaticRegion &region, const Reach &reach) {
  return llvm::alignDown(std::min(region.initializedBegin, reach.lowest),
                         StaticRegion::align);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct FindAddressesPass
    : warm::wasm::impl::FindAddressesPassBase<FindAddressesPass> {
  using FindAddressesPassBase::FindAddressesPassBase;
  void runOnOperation() override;

private:
  std::optional<Ambiguous> getAmbiguous();
  LogicalResult find(const StaticRegion &region, Ambiguous ambiguous);
  /// A segment without contents yet.
  DataOp createSegment(uint64_t begin);
};
} // namespace

std::optional<Ambiguous> FindAddressesPass::getAmbiguous() {
  if (ambiguousAddress == "address")
    return Ambiguous::Address;
  if (ambiguousAddress == "number")
    return Ambiguous::Number;
  if (ambiguousAddress == "error")
    return Ambiguous::Error;
  getOperation().emitError()
      << "'" << ambiguousAddress
      << "' is no way to take ambiguous addresses: address, number or error";
  return std::nullopt;
}

DataOp FindAddressesPass::createSegment(uint64_t begin) {
  ModuleOp module = getOperation();
  auto builder = OpBuilder::atBlockBegin(module.getBody());
  auto memory = *module.getOps<MemoryOp>().begin();
  Location loc = memory.getLoc();
  for (auto data : module.getOps<DataOp>())
    if (data.isActive()) {
      loc = data.getLoc();
      break;
    }
  auto segment = DataOp::create(builder, loc, "static", "",
                                FlatSymbolRefAttr::get(memory));
  segment.setAlign(StaticRegion::align);
  builder.createBlock(&segment.getOffset());
  auto offset = ConstOp::create(builder, loc, static_cast<int32_t>(begin));
  YieldOp::create(builder, loc, offset.getResult());
  SymbolTable(module).insert(segment);
  return segment;
}

/// The contents from `begin` on, without zeros that no relocation needs.
static std::string getBytes(const StaticRegion &region, uint64_t begin,
                            StringRef contents,
                            const AddressRewriter &rewriter) {
  std::string bytes;
  if (begin < region.begin)
    bytes.assign(region.begin - begin, '\0');
  bytes += contents.drop_front(
      begin > region.begin ? std::min(begin - region.begin, contents.size())
                           : 0);
  uint64_t end = std::max(region.initializedEnd, rewriter.getLastWordEnd());
  bytes.resize(contents.empty() ? 0 : end - begin);
  return bytes;
}

LogicalResult FindAddressesPass::find(const StaticRegion &region,
                                      Ambiguous ambiguous) {
  ModuleOp module = getOperation();
  replaceConstantGlobals(module);
  std::string contents = getContents(module, region);
  AddressConstraints constraints(module, region, contents);
  constraints.build();
  constraints.solver.solve();
  AddressDecisions decisions(module, region, constraints, ambiguous);
  if (failed(decisions.run(remarks)))
    return failure();
  Reach reach;
  for (auto [i, candidate] : llvm::enumerate(constraints.candidates))
    if (decisions.isAddress(i))
      reach.add(candidate);
  uint64_t begin = getBegin(region, reach);
  DataOp segment = reach.isEmpty() ? DataOp() : createSegment(begin);
  removeSegments(module, segment);
  if (!segment)
    return success();
  AddressRewriter rewriter(segment, begin);
  for (auto [i, candidate] : llvm::enumerate(constraints.candidates))
    if (decisions.isAddress(i))
      rewriter.rewrite(candidate);
  rewriter.finish();
  segment.setBytes(getBytes(region, begin, contents, rewriter));
  segment.setSize(getEnd(region, begin, reach) - begin);
  return success();
}

void FindAddressesPass::runOnOperation() {
  ModuleOp module = getOperation();
  std::optional<Ambiguous> ambiguous = getAmbiguous();
  if (!ambiguous)
    return signalPassFailure();
  if (isAddressed(module))
    return;
  std::optional<uint64_t> size;
  if (staticSize >= 0)
    size = staticSize;
  FailureOr<StaticRegion> region = getStaticRegion(module, size);
  if (failed(region))
    return signalPassFailure();
  bool hasData = !module.getOps<MemoryOp>().empty() && !region->isEmpty();
  if (hasData && failed(find(*region, *ambiguous)))
    return signalPassFailure();
  setAddressed(module);
}
