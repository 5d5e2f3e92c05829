//===- ConstantVariables.cpp - what a program never writes ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A data segment says by its name whether it is constant, unless the program
// has named it. Then only the declaration tells, which DWARF repeats: C
// compilers put into read-only sections what is `const`, as a whole, and not
// `volatile`.
//
//===----------------------------------------------------------------------===//

#include "ConstantVariables.h"
#include "DebugSections.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/DebugInfo/DWARF/DWARFCompileUnit.h"
#include "llvm/DebugInfo/DWARF/DWARFDie.h"
#include "llvm/Support/DataExtractor.h"

using namespace llvm;
using namespace llvm::dwarf;
using namespace warm::wasm;

/// Whether a type is `const`, itself or in its elements, and not `volatile`.
static bool isConstantType(DWARFDie type) {
  bool isConstant = false;
  // Malformed types may refer to themselves.
  for (unsigned depth = 0; type && depth < 64;
       type = type.getAttributeValueAsReferencedDie(DW_AT_type), ++depth) {
    switch (type.getTag()) {
    case DW_TAG_const_type:
      isConstant = true;
      break;
    case DW_TAG_typedef:
    case DW_TAG_array_type:
    case DW_TAG_restrict_type:
    case DW_TAG_atomic_type:
      break;
    case DW_TAG_volatile_type:
      return false;
    default:
      return isConstant;
    }
  }
  return isConstant;
}

/// The address of a variable in static memory, if that is what its location is.
static std::optional<uint64_t> getAddress(DWARFDie variable) {
  std::optional<DWARFFormValue> location = variable.find(DW_AT_location);
  std::optional<ArrayRef<uint8_t>> block =
      location ? location->getAsBlock() : std::nullopt;
  if (!block)
    return std::nullopt;
  DataExtractor bytes(*block, /*IsLittleEndian=*/true, /*AddressSize=*/4);
  DataExtractor::Cursor cursor(0);
  uint8_t operation = bytes.getU8(cursor);
  std::optional<uint64_t> address;
  if (operation == DW_OP_addr) {
    address = bytes.getU32(cursor);
  } else if (operation == DW_OP_addrx) {
    auto entry = variable.getDwarfUnit()->getAddrOffsetSectionItem(
        bytes.getULEB128(cursor));
    if (entry)
      address = entry->Address;
  }
  bool isWhole = cursor.tell() == block->size();
  if (Error error = cursor.takeError()) {
    consumeError(std::move(error));
    return std::nullopt;
  }
  return isWhole ? address : std::nullopt;
}

DenseSet<uint64_t>
warm::wasm::readConstantVariables(const binary::Module &module) {
  DenseSet<uint64_t> addresses;
  if (!module.customSection(".debug_info"))
    return addresses;
  std::unique_ptr<DWARFContext> debugInfo = createDebugInfo(module);
  for (const auto &unit : debugInfo->compile_units()) {
    unit->getUnitDIE(/*ExtractUnitDIEOnly=*/false);
    for (const DWARFDebugInfoEntry &entry : unit->dies()) {
      DWARFDie die(unit.get(), &entry);
      if (die.getTag() != DW_TAG_variable)
        continue;
      DWARFDie type = die.getAttributeValueAsReferencedDie(DW_AT_type);
      std::optional<uint64_t> address = getAddress(die);
      if (address && isConstantType(type))
        addresses.insert(*address);
    }
  }
  return addresses;
}
