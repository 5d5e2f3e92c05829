//===- ReadPrototypes.cpp - C prototypes from debug information -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DWARF Debugging Information Format Version 5, section 3.3 (subroutines).
//
//===----------------------------------------------------------------------===//

#include "CTypeReader.h"
#include "warm/Conversion/Prototypes.h"
#include "warm/Support/DebugTypes.h"
#include "llvm/DebugInfo/DWARF/DWARFCompileUnit.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"

using namespace mlir;
using namespace warm;
using namespace warm::wasm;
using namespace llvm::dwarf;
using llvm::DWARFDie;

namespace {

/// Reads the functions of one file.
class PrototypeReader {
public:
  explicit PrototypeReader(MLIRContext *context)
      : context(context), types(context) {}
  /// The function without its prototype.
  static std::optional<DebugFunction> identify(DWARFDie function,
                                               DWARFDie declaration);
  PrototypeAttr readPrototype(DWARFDie declaration);

private:
  MLIRContext *context;
  CTypeReader types;
};

} // namespace

/// The entry that has the prototype: a definition refers to its declaration in
/// a class, and code to the function that it is a copy of.
static DWARFDie getDeclaration(DWARFDie function) {
  constexpr unsigned longest = 4;
  for (unsigned i = 0; i < longest; ++i) {
    DWARFDie origin =
        function.getAttributeValueAsReferencedDie(DW_AT_abstract_origin);
    if (!origin.isValid())
      origin = function.getAttributeValueAsReferencedDie(DW_AT_specification);
    if (!origin.isValid())
      break;
    function = origin;
  }
  return function;
}

/// `f()` of old C says nothing of its parameters, and a function that the
/// compiler has changed takes others than it says.
static bool isReliable(DWARFDie function, DWARFDie declaration) {
  uint64_t language = getDebugNumber(
      function.getDwarfUnit()->getUnitDIE(/*ExtractUnitDIEOnly=*/true),
      DW_AT_language);
  if (llvm::dwarf::isC(static_cast<llvm::dwarf::SourceLanguage>(language)) &&
      !declaration.find(DW_AT_prototyped))
    return false;
  return getDebugNumber(function, DW_AT_calling_convention) != DW_CC_nocall;
}

/// The path of the source that an entry is from.
static std::string getFile(DWARFDie declaration) {
  using Kind = llvm::DILineInfoSpecifier::FileLineInfoKind;
  llvm::DWARFUnit *unit = declaration.getDwarfUnit();
  const char *directory = unit->getCompilationDir();
  std::string file;
  if (auto *table = unit->getContext().getLineTableForUnit(unit))
    table->getFileNameByIndex(getDebugNumber(declaration, DW_AT_decl_file),
                              directory ? directory : "",
                              Kind::AbsoluteFilePath, file);
  return file.empty() ? "?" : file;
}

PrototypeAttr PrototypeReader::readPrototype(DWARFDie declaration) {
  SmallVector<CTypeAttr> parameters;
  bool isVariadic = false;
  for (DWARFDie child : declaration.children()) {
    isVariadic |= child.getTag() == DW_TAG_unspecified_parameters;
    if (child.getTag() == DW_TAG_formal_parameter)
      parameters.push_back(types.read(getDebugType(child)));
  }
  CTypeAttr result = types.read(getDebugType(declaration));
  return PrototypeAttr::get(context, parameters, isVariadic, result,
                            StringAttr::get(context, getFile(declaration)),
                            getDebugNumber(declaration, DW_AT_decl_line));
}

std::optional<DebugFunction> PrototypeReader::identify(DWARFDie function,
                                                       DWARFDie declaration) {
  if (declaration.getTag() != DW_TAG_subprogram ||
      !declaration.getShortName() || !isReliable(function, declaration))
    return std::nullopt;
  DebugFunction result;
  result.name = declaration.getShortName();
  if (const char *name = function.getLinkageName())
    result.linkageName = name;
  result.isExternal = declaration.find(DW_AT_external).has_value();
  result.address = toAddress(function.find(DW_AT_low_pc));
  return result;
}

void warm::readPrototypes(llvm::DWARFContext &debugInfo, MLIRContext *context,
                          function_ref<bool(const DebugFunction &)> isWanted,
                          function_ref<void(const DebugFunction &)> visit) {
  PrototypeReader reader(context);
  for (const std::unique_ptr<llvm::DWARFUnit> &unit : debugInfo.normal_units())
    for (const llvm::DWARFDebugInfoEntry &entry : unit->dies()) {
      if (entry.getTag() != DW_TAG_subprogram)
        continue;
      DWARFDie die(unit.get(), &entry);
      DWARFDie declaration = getDeclaration(die);
      auto function = PrototypeReader::identify(die, declaration);
      if (!function || !isWanted(*function))
        continue;
      function->prototype = reader.readPrototype(declaration);
      visit(*function);
    }
}
