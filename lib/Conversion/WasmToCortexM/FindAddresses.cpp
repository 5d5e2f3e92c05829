//===- FindAddresses.cpp - finds constants that are addresses
//--------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/ABI.md, "Native pointers", says how a constant is judged. Each use of a
// constant is judged alone: canonicalization has made one of equal constants.
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

#include "AddressEvidence.h"
#include "StaticRegion.h"
#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "llvm/Support/Endian.h"

namespace warm {
#define GEN_PASS_DEF_FINDADDRESSES
#include "warm/Conversion/Passes.h.inc"
} // namespace warm

using namespace mlir;
using namespace warm;

//===----------------------------------------------------------------------===//
// Constants and offsets
//===----------------------------------------------------------------------===//

namespace {

enum class Ambiguous { Address, Number, Error };

/// Finds addresses and puts `wasm.address_of`s in their places.
class AddressFinder {
public:
  AddressFinder(ModuleOp module, const StaticRegion &region,
                FlatSymbolRefAttr symbol, Ambiguous ambiguous)
      : module(module), region(region), symbol(symbol), ambiguous(ambiguous) {}

  void judge(wasm::ConstOp constant);
  void judge(wasm::MemoryAccessOpInterface access);
  /// The words of the static data that are addresses in it.
  ArrayAttr judge(StringRef bytes, Location loc);

  bool hasFailed = false;
  /// An address has been found.
  bool isUsed = false;
  /// The end of what is accessed at constant addresses.
  uint64_t accessedEnd = 0;
  /// The first place where an address goes where it cannot be followed.
  std::optional<Location> escape;

private:
  bool decide(Location loc, const Twine &what);
  Value getAddress(OpBuilder &builder, Location loc, uint64_t address);
  void noteUse(OpOperand &use, uint64_t address);

  ModuleOp module;
  StaticRegion region;
  FlatSymbolRefAttr symbol;
  Ambiguous ambiguous;
};

} // namespace

/// Reports what may be both and says whether it is an address.
bool AddressFinder::decide(Location loc, const Twine &what) {
  if (ambiguous == Ambiguous::Error) {
    emitError(loc) << what << " may be an address or a number";
    hasFailed = true;
    return false;
  }
  bool isAddress = ambiguous == Ambiguous::Address;
  emitWarning(loc) << what << " is taken as "
                   << (isAddress ? "an address" : "a number");
  return isAddress;
}

Value AddressFinder::getAddress(OpBuilder &builder, Location loc,
                                uint64_t address) {
  isUsed = true;
  return wasm::AddressOfOp::create(
      builder, loc, symbol,
      builder.getI64IntegerAttr(int64_t(address) - int64_t(region.begin)));
}

/// Remembers what has to be there at an address.
void AddressFinder::noteUse(OpOperand &use, uint64_t address) {
  auto access = dyn_cast<wasm::MemoryAccessOpInterface>(use.getOwner());
  if (access && use.getOperandNumber() == 0)
    accessedEnd = std::max(accessedEnd, address + access.getOffset() +
                                            access.getAccessSize());
  else if (!escape)
    escape = use.getOwner()->getLoc();
}

void AddressFinder::judge(wasm::ConstOp constant) {
  if (!constant.getType().isInteger(32) ||
      !isa<wasm::FuncOp>(constant->getParentOp()))
    return;
  uint64_t value =
      cast<IntegerAttr>(constant.getValue()).getValue().getZExtValue();
  bool isInside = region.contains(value);
  if (!isInside && !region.isHeap(value))
    return;
  Value address;
  for (OpOperand &use : llvm::make_early_inc_range(constant->getUses())) {
    Evidence evidence = getEvidence(use);
    Operation *user = use.getOwner();
    if (evidence == Evidence::Address && !isInside) {
      user->emitError("the address ")
          << value
          << " is in linear memory but behind the static data: with "
             "native pointers there is nothing";
      hasFailed = true;
      return;
    }
    if (!isInside || evidence == Evidence::Number)
      continue;
    if (evidence == Evidence::Open &&
        !decide(user->getLoc(), "the constant " + Twine(value)))
      continue;
    if (!address) {
      OpBuilder builder(constant);
      address = getAddress(builder, constant.getLoc(), value);
    }
    noteUse(use, value);
    use.set(address);
  }
}

/// The constant offset of an access is the address of an array if the operand
/// is an index, and a number if the operand is an address.
void AddressFinder::judge(wasm::MemoryAccessOpInterface access) {
  uint64_t offset = access.getOffset();
  if (isa<wasm::CheckBoundsOp>(access) || !region.contains(offset))
    return;
  Value index = access.getAddr();
  if (isKnownAddress(index))
    return;
  if (!isIndex(index) &&
      !decide(access.getLoc(), "the offset " + Twine(offset)))
    return;
  OpBuilder builder(access);
  Location loc = access.getLoc();
  Value base = getAddress(builder, loc, offset);
  if (!escape)
    escape = loc;
  access->setOperand(0, wasm::AddOp::create(builder, loc, base, index));
  access->setAttr("offset", builder.getI64IntegerAttr(0));
}

//===----------------------------------------------------------------------===//
// Data
//===----------------------------------------------------------------------===//

ArrayAttr AddressFinder::judge(StringRef bytes, Location loc) {
  SmallVector<Attribute> relocations;
  for (size_t i = 0; i + 4 <= bytes.size(); i += 4) {
    uint32_t value = llvm::support::endian::read32le(bytes.data() + i);
    if (!region.contains(value) ||
        !decide(loc, "the word " + Twine(value) + " at address " +
                         Twine(region.begin + i)))
      continue;
    isUsed = true;
    if (!escape)
      escape = loc;
    relocations.push_back(wasm::RelocationAttr::get(
        module.getContext(), i, symbol, value - region.begin));
  }
  return relocations.empty() ? ArrayAttr()
                             : ArrayAttr::get(module.getContext(), relocations);
}

/// The bytes of all active segments, from the region's begin on, in whole
/// words: a segment need not have the zeros that its last one ends with.
static std::string getContents(ModuleOp module, const StaticRegion &region) {
  uint64_t bytes = region.initializedEnd > region.begin
                       ? region.initializedEnd - region.begin
                       : 0;
  std::string contents(llvm::alignTo(bytes, 4), '\0');
  for (auto data : module.getOps<wasm::DataOp>())
    if (data.isActive())
      llvm::copy(data.getBytes(), contents.begin() +
                                      *getConstant(data.getOffset()) -
                                      region.begin);
  return contents;
}

/// The other active segments are dropped, or empty if an instruction names
/// them.
static void removeSegments(ModuleOp module, wasm::DataOp kept) {
  for (auto data : llvm::make_early_inc_range(module.getOps<wasm::DataOp>())) {
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
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct FindAddresses : warm::impl::FindAddressesBase<FindAddresses> {
  using FindAddressesBase::FindAddressesBase;
  void runOnOperation() override;

private:
  std::optional<Ambiguous> getAmbiguous();
  /// A segment without contents yet.
  wasm::DataOp createSegment(const StaticRegion &region);
};
} // namespace

std::optional<Ambiguous> FindAddresses::getAmbiguous() {
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

wasm::DataOp FindAddresses::createSegment(const StaticRegion &region) {
  ModuleOp module = getOperation();
  auto builder = OpBuilder::atBlockBegin(module.getBody());
  auto memory = *module.getOps<wasm::MemoryOp>().begin();
  Location loc = memory.getLoc();
  for (auto data : module.getOps<wasm::DataOp>())
    if (data.isActive()) {
      loc = data.getLoc();
      break;
    }
  auto segment = wasm::DataOp::create(builder, loc, "static", "",
                                      FlatSymbolRefAttr::get(memory));
  segment.setAlign(16);
  builder.createBlock(&segment.getOffset());
  auto offset =
      wasm::ConstOp::create(builder, loc, static_cast<int32_t>(region.begin));
  wasm::YieldOp::create(builder, loc, offset.getResult());
  SymbolTable(module).insert(segment);
  return segment;
}

/// The end of the data: what the module says, or else what is accessed, or else
/// as much as there can be, with a warning.
static uint64_t getEnd(const StaticRegion &region,
                       const AddressFinder &finder) {
  if (region.isEndKnown)
    return region.end;
  if (finder.escape) {
    emitWarning(*finder.escape)
        << "the size of the static data is not known: "
        << region.end - region.begin
        << " bytes are reserved; link with --emit-relocs, or export "
           "__data_end or __heap_base, or say --static-size";
    return region.end;
  }
  return std::max({finder.accessedEnd, region.initializedEnd, region.begin});
}

void FindAddresses::runOnOperation() {
  ModuleOp module = getOperation();
  std::optional<Ambiguous> ambiguous = getAmbiguous();
  if (!ambiguous)
    return signalPassFailure();
  if (wasm::isRelocatable(module))
    return;
  FailureOr<StaticRegion> region = getStaticRegion(module, staticSize);
  if (failed(region))
    return signalPassFailure();
  if (module.getOps<wasm::MemoryOp>().empty() || region->isEmpty())
    return;
  std::string contents = getContents(module, *region);
  wasm::DataOp segment = createSegment(*region);
  removeSegments(module, segment);
  AddressFinder finder(module, *region, FlatSymbolRefAttr::get(segment),
                       *ambiguous);
  SmallVector<wasm::ConstOp> constants;
  SmallVector<wasm::MemoryAccessOpInterface> accesses;
  module.walk([&](wasm::ConstOp op) { constants.push_back(op); });
  module.walk(
      [&](wasm::MemoryAccessOpInterface op) { accesses.push_back(op); });
  // Offsets first: a constant operand makes an index of an offset.
  for (auto op : accesses)
    finder.judge(op);
  for (auto op : constants)
    finder.judge(op);
  if (ArrayAttr relocations = finder.judge(contents, segment.getLoc()))
    segment.setRelocationsAttr(relocations);
  if (finder.hasFailed)
    return signalPassFailure();
  if (!finder.isUsed) {
    segment.erase();
    return;
  }
  segment.setBytes(contents);
  segment.setSize(getEnd(*region, finder) - region->begin);
}
