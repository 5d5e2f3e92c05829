//===- SegmentSections.cpp - sections that a program names ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The segments of a C compiler's object are its sections of data, by name. What
// it names itself is `.data.x` for a variable x, or `.data` for all of them; a
// linker joins those to `.data`. Any other name is from the source:
// `__attribute__((section(".noinit")))`. Words of `.init_array` are also listed
// as init functions; as such they are called, and must not be twice.
//
// Without the `linking` section there is the name section only, in which anyone
// may call a segment anything: there a section's name has a dot in front.
//
//===----------------------------------------------------------------------===//

#include "SegmentSections.h"
#include "ConstantVariables.h"
#include "ModuleImporter.h"

using namespace mlir;
using namespace warm::wasm;
using namespace llvm::wasm;

namespace {
class SectionImporter {
public:
  SectionImporter(const ModuleEntities &entities);

  void run();

private:
  StringRef getName(uint32_t segment) const;
  bool isGivenByProgram(StringRef name, uint32_t segment) const;
  bool isConstant(uint32_t segment);

  const ModuleEntities &entities;
  const binary::Module &module;
  /// The data symbols in each segment.
  std::vector<SmallVector<const binary::LinkSymbol *, 1>> symbols;
  /// Read where it is asked for.
  std::optional<llvm::DenseSet<uint64_t>> constants;
};
} // namespace

SectionImporter::SectionImporter(const ModuleEntities &entities)
    : entities(entities), module(entities.module),
      symbols(module.datas.size()) {
  for (const binary::LinkSymbol &symbol : module.linking.symbols)
    if (symbol.kind == WASM_SYMBOL_TYPE_DATA && !symbol.isUndefined() &&
        !symbol.isAbsolute())
      symbols[symbol.segment].push_back(&symbol);
}

StringRef SectionImporter::getName(uint32_t segment) const {
  if (segment < module.linking.segments.size())
    return module.linking.segments[segment].name;
  StringRef name = module.names.datas.lookup(segment);
  return name.starts_with(".") ? name : StringRef();
}

bool SectionImporter::isGivenByProgram(StringRef name, uint32_t segment) const {
  StringRef rest = name;
  if (rest.consume_front(".init_array") &&
      (rest.empty() || rest.starts_with(".")))
    return false;
  rest = name;
  for (StringRef own : {".rodata", ".data", ".bss", ".tdata", ".tbss"}) {
    if (!rest.consume_front(own))
      continue;
    if (rest.empty())
      return false;
    if (!rest.consume_front("."))
      break;
    return !symbols[segment].empty() &&
           llvm::none_of(symbols[segment],
                         [&](const binary::LinkSymbol *symbol) {
                           return symbol->name == rest;
                         });
  }
  return !name.empty();
}

/// Whether all that is in the segment has been declared constant.
bool SectionImporter::isConstant(uint32_t segment) {
  const binary::ConstInst &base = module.datas[segment].memoryOffset.value();
  if (symbols[segment].empty() || base.opcode != binary::Opcode::I32Const)
    return false;
  if (!constants)
    constants = readConstantVariables(module);
  return llvm::all_of(symbols[segment], [&](const binary::LinkSymbol *symbol) {
    return constants->contains(base.bits + symbol->offset);
  });
}

void SectionImporter::run() {
  for (auto [i, data] : llvm::enumerate(module.datas)) {
    DataOp op = entities.dataOps[i];
    StringRef name = getName(i);
    if (!op.isActive() || !isGivenByProgram(name, i))
      continue;
    op.setSection(name);
    op.setConstant(isConstant(i));
  }
  for (auto [i, segment] : llvm::enumerate(module.linking.segments))
    if (segment.flags & WASM_SEG_FLAG_RETAIN)
      DataOp(entities.dataOps[i]).setUsed(true);
}

void warm::wasm::importSegmentSections(const ModuleEntities &entities) {
  SectionImporter(entities).run();
}
