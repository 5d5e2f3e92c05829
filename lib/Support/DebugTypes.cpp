//===- DebugTypes.cpp - types in debug information ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Support/DebugTypes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/DebugInfo/DWARF/DWARFFormValue.h"
#include "llvm/DebugInfo/DWARF/DWARFUnit.h"

using namespace llvm;
using namespace llvm::dwarf;

bool warm::isComposite(DWARFDie type) {
  return type.getTag() == DW_TAG_structure_type ||
         type.getTag() == DW_TAG_union_type ||
         type.getTag() == DW_TAG_class_type;
}

DWARFDie warm::getDebugType(DWARFDie die) {
  return die.getAttributeValueAsReferencedDie(DW_AT_type)
      .resolveTypeUnitReference();
}

DWARFDie warm::getPlainType(DWARFDie type) {
  for (unsigned depth = 0;
       depth < maxDebugTypeDepth && type.isValid() &&
       is_contained({DW_TAG_typedef, DW_TAG_const_type, DW_TAG_volatile_type,
                     DW_TAG_restrict_type, DW_TAG_atomic_type},
                    type.getTag());
       ++depth)
    type = getDebugType(type);
  return type;
}

uint64_t warm::getDebugNumber(DWARFDie die, Attribute attribute) {
  // What an abbreviation has for all its entries counts as signed.
  std::optional<DWARFFormValue> value = die.find(attribute);
  return toUnsigned(value).value_or(toSigned(value, 0));
}

uint64_t warm::getDebugTypeSize(DWARFDie type) {
  if (!type.isValid())
    return 0;
  if (uint64_t size = getDebugNumber(type, DW_AT_byte_size))
    return size;
  unsigned pointerSize = type.getDwarfUnit()->getAddressByteSize();
  return type.getTypeSize(pointerSize).value_or(0);
}
