//===- NativePointers.cpp - linear addresses as machine addresses
//----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The layout is wasm-ld's: the stack below the static data or above it, then
// the heap. docs/ABI.md, "Native pointers", says how a constant is judged.
//
//===----------------------------------------------------------------------===//

#include "NativePointers.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

namespace warm {

//===----------------------------------------------------------------------===//
// The static region
//===----------------------------------------------------------------------===//

wasm::GlobalOp getStackPointer(ModuleOp module) {
  for (auto global : module.getOps<wasm::GlobalOp>())
    if (global.getSymName() == "__stack_pointer" && global.getIsMutable() &&
        global.getType().isInteger(32))
      return global;
  return {};
}

/// The value of a constant initializer or offset.
static std::optional<uint64_t> getConstant(Region &expression) {
  if (expression.empty())
    return std::nullopt;
  auto yield = cast<wasm::YieldOp>(expression.front().getTerminator());
  APInt value;
  if (!matchPattern(yield.getValue(), m_ConstantInt(&value)))
    return std::nullopt;
  return value.getZExtValue();
}

/// The value of an exported immutable global, as wasm-ld exports addresses.
static std::optional<uint64_t> getExportedAddress(ModuleOp module,
                                                  StringRef name) {
  for (auto global : module.getOps<wasm::GlobalOp>())
    for (Attribute exported : global.getExportsAttr()
                                  ? global.getExportsAttr().getValue()
                                  : ArrayRef<Attribute>())
      if (cast<StringAttr>(exported).getValue() == name)
        return getConstant(global.getInitializer());
  return std::nullopt;
}

/// The region as the module's layout bounds it, and whether its end is known.
static std::pair<StaticRegion, bool> getBounds(ModuleOp module) {
  constexpr uint64_t defaultGlobalBase = 1024;
  uint64_t begin = UINT64_MAX, end = 0;
  for (auto data : module.getOps<wasm::DataOp>()) {
    if (!data.isActive())
      continue;
    if (auto offset = getConstant(data.getOffset())) {
      begin = std::min(begin, *offset);
      end = std::max(end, *offset + data.getBytes().size());
    }
  }
  uint64_t memoryEnd = 0;
  for (auto memory : module.getOps<wasm::MemoryOp>())
    memoryEnd = memory.getMinBytes();
  std::optional<uint64_t> stack;
  if (wasm::GlobalOp global = getStackPointer(module);
      global && !global.isImport())
    stack = getConstant(global.getInitializer());
  // Static data that is all zero has no segment.
  if (stack && (*stack <= begin || begin == UINT64_MAX))
    begin = *stack;
  else if (begin != UINT64_MAX && begin > defaultGlobalBase)
    begin = defaultGlobalBase;
  if (begin == UINT64_MAX)
    return {{}, true};
  for (StringRef name : {"__data_end", "__heap_base"})
    if (auto address = getExportedAddress(module, name))
      return {{begin, std::max(end, *address)}, true};
  uint64_t limit = stack && *stack > begin ? *stack : memoryEnd;
  return {{begin, std::max(end, limit)}, false};
}

//===----------------------------------------------------------------------===//
// What a constant is
//===----------------------------------------------------------------------===//

namespace {

/// What the uses of a value say about it. A sum of these.
enum Evidence : unsigned { None = 0, IsAddress = 1, IsNumber = 2, IsOpen = 4 };

/// Follows values to their uses.
class UseFollower {
public:
  unsigned follow(OpOperand &use);

private:
  unsigned followAll(Value value) {
    if (!visited.insert(value).second)
      return None;
    unsigned evidence = None;
    for (OpOperand &use : value.getUses())
      evidence |= follow(use);
    return evidence;
  }
  unsigned followOther(OpOperand &use);
  unsigned followBranch(OpOperand &use);

  llvm::DenseSet<Value> visited;
};

} // namespace

/// The constant is compared with, or subtracted from, the other operand: it is
/// an address if that one is.
unsigned UseFollower::followOther(OpOperand &use) {
  Value other = use.getOwner()->getOperand(1 - use.getOperandNumber());
  return UseFollower().followAll(other) & IsAddress ? IsAddress : IsNumber;
}

unsigned UseFollower::followBranch(OpOperand &use) {
  auto branch = cast<BranchOpInterface>(use.getOwner());
  auto argument = branch.getSuccessorBlockArgument(use.getOperandNumber());
  return argument ? followAll(*argument) : unsigned(IsNumber);
}

unsigned UseFollower::follow(OpOperand &use) {
  Operation *op = use.getOwner();
  unsigned number = use.getOperandNumber();
  if (isa<wasm::MemoryAccessOpInterface>(op))
    return number == 0 ? IsAddress : IsOpen;
  if (isa<wasm::MemoryCopyOp>(op))
    return number < 2 ? IsAddress : IsNumber;
  if (isa<wasm::MemoryFillOp, wasm::MemoryInitOp>(op))
    return number == 0 ? IsAddress : IsNumber;
  if (isa<wasm::AddOp>(op))
    return followAll(op->getResult(0));
  if (isa<wasm::SubOp>(op))
    return number == 0 ? followAll(op->getResult(0)) : followOther(use);
  if (isa<wasm::SelectOp>(op))
    return number == 0 ? IsNumber : followAll(op->getResult(0));
  if (isa<wasm::EqOp, wasm::NeOp, wasm::LtUOp, wasm::GtUOp, wasm::LeUOp,
          wasm::GeUOp, wasm::LtSOp, wasm::GtSOp, wasm::LeSOp, wasm::GeSOp>(op))
    return followOther(use);
  if (isa<BranchOpInterface>(op))
    return followBranch(use);
  if (isa<wasm::CallOp, wasm::CallIndirectOp, wasm::ReturnOp,
          wasm::GlobalSetOp>(op))
    return IsOpen;
  return IsNumber;
}

//===----------------------------------------------------------------------===//
// Marking
//===----------------------------------------------------------------------===//

namespace {

/// Marks the addresses of a module.
class AddressFinder {
public:
  AddressFinder(const StaticRegion &bounds, StringRef ambiguous)
      : bounds(bounds), ambiguous(ambiguous) {}

  LogicalResult judge(wasm::ConstOp constant);
  /// The end of what is accessed by constant addresses.
  uint64_t accessedEnd = 0;
  /// The first constant of which it is not known what is accessed.
  wasm::ConstOp escaped;

private:
  bool isAddress(OpOperand &use, wasm::ConstOp constant, bool &isReported);

  StaticRegion bounds;
  StringRef ambiguous;
  bool hasFailed = false;
};

} // namespace

bool AddressFinder::isAddress(OpOperand &use, wasm::ConstOp constant,
                              bool &isReported) {
  unsigned evidence = UseFollower().follow(use);
  if (evidence & IsAddress)
    return true;
  if (!(evidence & IsOpen))
    return false;
  uint64_t value =
      cast<IntegerAttr>(constant.getValue()).getValue().getZExtValue();
  bool takesAddress = ambiguous != "number";
  if (ambiguous == "error") {
    use.getOwner()->emitError()
        << "the constant " << value << " may be an address or a number";
    hasFailed = true;
  } else if (!isReported) {
    use.getOwner()->emitWarning() << "the constant " << value << " is taken as "
                                  << (takesAddress ? "an address" : "a number");
    isReported = true;
  }
  return takesAddress;
}

LogicalResult AddressFinder::judge(wasm::ConstOp constant) {
  if (!constant.getType().isInteger(32) ||
      isa<wasm::GlobalOp, wasm::DataOp, wasm::ElemOp>(constant->getParentOp()))
    return success();
  uint64_t value =
      cast<IntegerAttr>(constant.getValue()).getValue().getZExtValue();
  if (!bounds.contains(value))
    return success();
  bool isReported = false;
  wasm::ConstOp address;
  for (OpOperand &use : llvm::make_early_inc_range(constant->getUses())) {
    if (!isAddress(use, constant, isReported))
      continue;
    if (!address) {
      OpBuilder builder(constant);
      address = cast<wasm::ConstOp>(builder.clone(*constant));
      address->setAttr(addressAttrName,
                       builder.getI64IntegerAttr(value - bounds.begin));
    }
    use.set(address.getResult());
    auto access = dyn_cast<wasm::MemoryAccessOpInterface>(use.getOwner());
    if (access && use.getOperandNumber() == 0)
      accessedEnd = std::max(accessedEnd, value + access.getOffset() +
                                              access.getAccessSize());
    else if (!escaped)
      escaped = address;
  }
  return failure(hasFailed);
}

FailureOr<StaticRegion> findAddresses(ModuleOp module, StringRef ambiguous) {
  StaticRegion bounds;
  bool isKnown;
  std::tie(bounds, isKnown) = getBounds(module);
  if (bounds.isEmpty())
    return bounds;
  AddressFinder finder(bounds, ambiguous);
  SmallVector<wasm::ConstOp> constants;
  module.walk([&](wasm::ConstOp op) { constants.push_back(op); });
  for (wasm::ConstOp op : constants)
    if (failed(finder.judge(op)))
      return failure();
  bool isIndexed = false;
  module.walk([&](wasm::MemoryAccessOpInterface access) {
    isIndexed |= isOffsetAddress(access, bounds);
  });
  if (isKnown)
    return bounds;
  if (finder.escaped || isIndexed) {
    if (finder.escaped)
      finder.escaped->emitWarning()
          << "the size of the static data is not known: "
          << bounds.end - bounds.begin
          << " bytes are reserved; export __data_end to tell it";
    return bounds;
  }
  uint64_t end = std::max(finder.accessedEnd, bounds.begin);
  for (auto data : module.getOps<wasm::DataOp>())
    if (auto offset = getConstant(data.getOffset()); offset && data.isActive())
      end = std::max(end, *offset + data.getBytes().size());
  return StaticRegion{bounds.begin, end};
}

bool isOffsetAddress(wasm::MemoryAccessOpInterface access,
                     const StaticRegion &region) {
  // The first page of a layout with the stack first is the stack.
  constexpr uint64_t leastClearAddress = 65536;
  uint64_t offset = access.getOffset();
  if (!region.contains(offset) ||
      access.getAddr().getDefiningOp<wasm::ConstOp>())
    return false;
  if (offset >= leastClearAddress)
    return true;
  // An offset in a struct looks like a low address; an index is computed.
  return isa_and_nonnull<wasm::ShlOp, wasm::MulOp, wasm::AndOp, wasm::ShrUOp>(
      access.getAddr().getDefiningOp());
}

} // namespace warm
