//===- CTypeReader.cpp - C types from debug information -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a record has as its only scalar is what clang finds
// (isSingleElementStruct): empty members do not count, an array of one element
// is that element, and nothing is padded.
//
//===----------------------------------------------------------------------===//

#include "CTypeReader.h"
#include "warm/Support/DebugTypes.h"
#include "llvm/DebugInfo/DWARF/DWARFFormValue.h"

using namespace mlir;
using namespace warm;
using namespace warm::wasm;
using namespace llvm::dwarf;
using llvm::DWARFDie;

/// What the members of a record say of it.
struct CTypeReader::Members {
  uint64_t align = 1;
  unsigned number = 0;
  /// Of the last one.
  CTypeAttr type;
  bool isPacked = false, isKnown = true;
};

static CTypeKind getBaseKind(uint64_t encoding) {
  switch (encoding) {
  case DW_ATE_boolean:
    return CTypeKind::Boolean;
  case DW_ATE_float:
    return CTypeKind::FloatingPoint;
  case DW_ATE_complex_float:
    return CTypeKind::Complex;
  case DW_ATE_signed:
  case DW_ATE_signed_char:
    return CTypeKind::SignedInteger;
  case DW_ATE_unsigned:
  case DW_ATE_unsigned_char:
  case DW_ATE_UTF:
    return CTypeKind::UnsignedInteger;
  case DW_ATE_address:
    return CTypeKind::Pointer;
  default:
    return CTypeKind::Other;
  }
}

static uint64_t getAlign(CTypeAttr type) {
  if (type.getAlign() != 0)
    return type.getAlign();
  // Of the two parts of a complex number, one.
  uint64_t size = type.getSize();
  return std::max<uint64_t>(1, type.getKind() == CTypeKind::Complex ? size / 2
                                                                    : size);
}

void CTypeReader::addMember(DWARFDie member, Members &members) {
  // A static member is a declaration.
  if ((member.getTag() != DW_TAG_member &&
       member.getTag() != DW_TAG_inheritance) ||
      member.find(DW_AT_declaration) || member.find(DW_AT_external)) {
    members.isKnown &= member.getTag() != DW_TAG_variant_part;
    return;
  }
  CTypeAttr type = read(getDebugType(member));
  // A base class without members, or an array without elements.
  if (type.getSize() == 0 || (type.getKind() == CTypeKind::Other &&
                              member.getTag() == DW_TAG_inheritance))
    return;
  members.isPacked |=
      !member.find(DW_AT_bit_size) &&
      getDebugNumber(member, DW_AT_data_member_location) % getAlign(type) != 0;
  members.align = std::max(members.align, getAlign(type));
  members.type = type;
  ++members.number;
}

CTypeAttr CTypeReader::readRecord(DWARFDie record, StringAttr name) {
  uint64_t size = getDebugTypeSize(record);
  // C++: what has a copy constructor or destructor is passed by its address.
  if (getDebugNumber(record, DW_AT_calling_convention) ==
      DW_CC_pass_by_reference)
    return make(CTypeKind::Pointer, /*size=*/4, name);
  Members members;
  for (DWARFDie child : record.children())
    addMember(child, members);
  if (record.find(DW_AT_declaration) || members.number == 0 || !members.isKnown)
    return make(CTypeKind::Other, size, name);
  uint64_t align =
      members.isPacked || size % members.align != 0 ? 1 : members.align;
  align = std::max(align, getDebugNumber(record, DW_AT_alignment));
  CTypeAttr scalar;
  if (members.number == 1 && members.type.getSize() == size)
    scalar = members.type.getKind() == CTypeKind::Record
                 ? members.type.getScalar()
                 : members.type;
  if (scalar && (scalar.getKind() == CTypeKind::Other ||
                 scalar.getKind() == CTypeKind::Complex))
    scalar = {};
  return make(CTypeKind::Record, size, name, align, scalar);
}

/// A member that is an array; as large as one element it is that element.
CTypeAttr CTypeReader::readArray(DWARFDie array, StringAttr name) {
  CTypeAttr element = read(getDebugType(array));
  uint64_t size = getDebugTypeSize(array);
  if (size == element.getSize())
    return element;
  return make(CTypeKind::Other, size, name, getAlign(element));
}

CTypeAttr CTypeReader::classify(DWARFDie type, StringAttr name) {
  uint64_t size = getDebugTypeSize(type);
  switch (type.getTag()) {
  case DW_TAG_base_type:
    return make(getBaseKind(getDebugNumber(type, DW_AT_encoding)), size, name);
  case DW_TAG_pointer_type:
  case DW_TAG_reference_type:
  case DW_TAG_rvalue_reference_type:
    return make(CTypeKind::Pointer, size, name);
  case DW_TAG_enumeration_type:
    return make(CTypeKind::Enumeration, size, name);
  case DW_TAG_structure_type:
  case DW_TAG_union_type:
  case DW_TAG_class_type:
    return readRecord(type, name);
  case DW_TAG_array_type:
    return readArray(type, name);
  default:
    return make(CTypeKind::Other, size, name);
  }
}

static StringRef getKeyword(DWARFDie type) {
  switch (type.getTag()) {
  case DW_TAG_structure_type:
    return "struct ";
  case DW_TAG_union_type:
    return "union ";
  case DW_TAG_class_type:
    return "class ";
  case DW_TAG_enumeration_type:
    return "enum ";
  default:
    return "";
  }
}

/// The type as C writes it. LLVM's printer does not return from a type that
/// contains itself, which is damaged.
static std::string getName(DWARFDie type, unsigned depth = 0) {
  if (!type.isValid())
    return "void";
  if (const char *name = type.getShortName())
    return (getKeyword(type) + name).str();
  if (depth == maxDebugTypeDepth)
    return "?";
  auto getInner = [&] { return getName(getDebugType(type), depth + 1); };
  switch (type.getTag()) {
  case DW_TAG_pointer_type: {
    std::string inner = getInner();
    return inner + (StringRef(inner).ends_with("*") ? "*" : " *");
  }
  case DW_TAG_reference_type:
    return getInner() + " &";
  case DW_TAG_rvalue_reference_type:
    return getInner() + " &&";
  case DW_TAG_const_type:
    return "const " + getInner();
  case DW_TAG_volatile_type:
    return "volatile " + getInner();
  case DW_TAG_restrict_type:
  case DW_TAG_atomic_type:
    return getInner();
  case DW_TAG_array_type:
    return getInner() + "[]";
  case DW_TAG_subroutine_type:
    return "function";
  default:
    return getKeyword(type).rtrim().str();
  }
}

CTypeAttr CTypeReader::read(DWARFDie type) {
  DWARFDie plain = getPlainType(type);
  auto attr = [&](const Twine &text) { return StringAttr::get(context, text); };
  if (!plain.isValid())
    return make(CTypeKind::Void, 0, attr("void"));
  auto [entry, isNew] = known.try_emplace(type.getOffset());
  if (!isNew)
    // A type that contains itself is damaged.
    return entry->second ? entry->second : make(CTypeKind::Other, 0, attr("?"));
  CTypeAttr result = classify(plain, attr(getName(type)));
  return known[type.getOffset()] = result;
}
