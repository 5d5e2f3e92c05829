//===- ReadLayouts.cpp - layouts of structs from DWARF --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DWARF Debugging Information Format Version 5, sections 5.5 (arrays), 5.7
// (structures) and 5.7.6 (members); older forms of bit fields as in version 3.
//
//===----------------------------------------------------------------------===//

#include "Layouts.h"
#include "warm/Support/DebugTypes.h"
#include "llvm/DebugInfo/DWARF/DWARFCompileUnit.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"
#include "llvm/DebugInfo/DWARF/LowLevel/DWARFExpression.h"

using namespace llvm;
using namespace llvm::dwarf;
using namespace warm;
using namespace warm::layout;

bool Layout::isAlike(const Layout &other) const {
  auto isAlike = [](const Field &a, const Field &b) {
    return a.path == b.path && a.isAlike(b);
  };
  return size == other.size &&
         std::equal(fields.begin(), fields.end(), other.fields.begin(),
                    other.fields.end(), isAlike);
}

/// In bytes; an offset may be an expression `DW_OP_plus_uconst N`.
static uint64_t getMemberLocation(DWARFDie member) {
  std::optional<DWARFFormValue> value = member.find(DW_AT_data_member_location);
  if (!value)
    return 0;
  std::optional<ArrayRef<uint8_t>> block = value->getAsBlock();
  if (!block)
    return toUnsigned(value, 0);
  DWARFUnit *unit = member.getDwarfUnit();
  DataExtractor data(toStringRef(*block), /*IsLittleEndian=*/true,
                     unit->getAddressByteSize());
  DWARFExpression expression(data, unit->getAddressByteSize());
  for (const DWARFExpression::Operation &operation : expression)
    if (operation.getCode() == DW_OP_plus_uconst)
      return operation.getRawOperand(0);
  return 0;
}

namespace {

/// Reads one file.
class Reader {
public:
  explicit Reader(DWARFContext &context) : context(context) {}
  Layouts read();
  /// Whether a type contained itself.
  bool isDamaged = false;

private:
  void readDie(DWARFDie die);
  void add(std::string name, DWARFDie composite);
  void addMembers(DWARFDie composite, const std::string &prefix, uint64_t base,
                  Layout &layout, unsigned depth);
  void addMember(DWARFDie member, const std::string &prefix, uint64_t base,
                 Layout &layout, unsigned depth);
  Field makeField(DWARFDie member, DWARFDie type);

  DWARFContext &context;
  Layouts layouts;
};

} // namespace

/// Without its path; the offset is that in the struct it is a member of.
Field Reader::makeField(DWARFDie member, DWARFDie type) {
  Field field;
  field.offset = getMemberLocation(member) * 8;
  field.size = 8 * getDebugTypeSize(type);
  std::optional<DWARFFormValue> bitSize = member.find(DW_AT_bit_size);
  if (bitSize) {
    uint64_t bits = toUnsigned(bitSize, 0);
    uint64_t storage = getDebugNumber(member, DW_AT_byte_size) * 8;
    field.isBitField = true;
    if (member.find(DW_AT_bit_offset))
      // From the most significant bit of what contains it.
      field.offset += (storage ? storage : field.size) - bits -
                      getDebugNumber(member, DW_AT_bit_offset);
    else
      field.offset += getDebugNumber(member, DW_AT_data_bit_offset);
    field.size = bits;
  }
  field.isFloat = type.isValid() && type.getTag() == DW_TAG_base_type &&
                  getDebugNumber(type, DW_AT_encoding) == DW_ATE_float;
  return field;
}

void Reader::addMember(DWARFDie member, const std::string &prefix,
                       uint64_t base, Layout &layout, unsigned depth) {
  DWARFDie type = getPlainType(getDebugType(member));
  const char *name = member.getShortName();
  // clang's `_vptr$Base` is gcc's `_vptr.Base`.
  if (name && StringRef(name).starts_with("_vptr"))
    name = "_vptr";
  Field field = makeField(member, type);
  field.relativeOffset = field.offset;
  field.offset += base;
  uint64_t offset = field.offset;
  // The members of a member without a name are as good as its own.
  std::string path = prefix;
  if (name) {
    path += (prefix.empty() || prefix.back() == '.') ? "" : ".";
    path += name;
    field.path = path;
    layout.fields.push_back(std::move(field));
  }
  for (; depth < maxDebugTypeDepth && type.isValid() &&
         type.getTag() == DW_TAG_array_type;
       ++depth) {
    path += "[0]";
    type = getPlainType(getDebugType(type));
  }
  if (type.isValid() && isComposite(type))
    addMembers(type, path, offset, layout,
               std::min(depth + 1, maxDebugTypeDepth));
}

void Reader::addMembers(DWARFDie composite, const std::string &prefix,
                        uint64_t base, Layout &layout, unsigned depth) {
  if (depth == maxDebugTypeDepth) {
    isDamaged = true;
    return;
  }
  for (DWARFDie child : composite.children()) {
    bool isMember = child.getTag() == DW_TAG_member;
    // A static member is a declaration.
    if ((isMember || child.getTag() == DW_TAG_inheritance) &&
        !child.find(DW_AT_declaration) && !child.find(DW_AT_external))
      addMember(child, prefix, base, layout, depth);
  }
}

void Reader::add(std::string name, DWARFDie composite) {
  if (composite.find(DW_AT_declaration))
    return;
  Layout layout;
  layout.size = 8 * getDebugTypeSize(composite);
  addMembers(composite, "", 0, layout, 0);
  std::vector<Layout> &known = layouts[name];
  if (none_of(known,
              [&](const Layout &other) { return layout.isAlike(other); }))
    known.push_back(std::move(layout));
}

/// `outer::inner`.
static std::string getQualifiedName(DWARFDie die) {
  std::string name = die.getShortName();
  for (DWARFDie parent = die.getParent(); parent.isValid();
       parent = parent.getParent())
    if ((parent.getTag() == DW_TAG_namespace || isComposite(parent)) &&
        parent.getShortName())
      name = std::string(parent.getShortName()) + "::" + name;
  return name;
}

void Reader::readDie(DWARFDie die) {
  if (!die.getShortName())
    return;
  if (isComposite(die)) {
    add(getQualifiedName(die), die);
  } else if (die.getTag() == DW_TAG_typedef) {
    DWARFDie type = getPlainType(die);
    if (type.isValid() && isComposite(type) && !type.getShortName())
      add(getQualifiedName(die), type);
  }
}

Layouts Reader::read() {
  for (const std::unique_ptr<DWARFUnit> &unit : context.normal_units())
    for (const DWARFDebugInfoEntry &entry : unit->dies())
      readDie(DWARFDie(unit.get(), &entry));
  return std::move(layouts);
}

Expected<Layouts> warm::layout::readLayouts(const object::ObjectFile &object) {
  Error errors = Error::success();
  auto collect = [&errors](Error error) {
    errors = joinErrors(std::move(errors), std::move(error));
  };
  std::unique_ptr<DWARFContext> context = DWARFContext::create(
      object, DWARFContext::ProcessDebugRelocations::Process, nullptr, "",
      collect, [](Error error) { consumeError(std::move(error)); });
  bool hasUnits = context->getNumCompileUnits() != 0;
  Reader reader(*context);
  Layouts layouts = reader.read();
  if (errors)
    return std::move(errors);
  if (reader.isDamaged)
    return createStringError("the debug information is damaged");
  if (!hasUnits)
    return createStringError("no debug information; compile with -g");
  return layouts;
}
