//===- ModuleValidator.cpp - Validates everything outside of bodies -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Specification 3.2 ("Types") and 3.4 ("Modules").
//
//===----------------------------------------------------------------------===//

#include "BodyWalk.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

/// Pages of 64 KiB in the address space.
static constexpr uint64_t maxPages = 65536;

namespace {
/// Checks declarations; the first error sticks in `errors`.
class ModuleValidator {
public:
  explicit ModuleValidator(const Module &module)
      : module(module), errors(module.bytes, {}) {}

  Error run();

private:
  bool fail(uint64_t offset, const Twine &text) {
    return errors.fail(DecodeError::Invalid, offset, text);
  }
  bool known(uint64_t offset, uint64_t index, uint64_t size, StringRef what) {
    return index < size || fail(offset, "unknown " + what + " " + Twine(index));
  }

  void checkLimits(uint64_t offset, const Limits &limits);
  void checkMemories();
  void checkGlobals();
  void checkExports();
  void checkStart();
  void checkElem(const ElemSegment &segment);
  void checkData(const DataSegment &segment);

  const Module &module;
  ByteReader errors;
};
} // namespace

void ModuleValidator::checkLimits(uint64_t offset, const Limits &limits) {
  if (limits.max && limits.min > *limits.max)
    fail(offset, "size minimum must not be greater than maximum");
}

void ModuleValidator::checkMemories() {
  for (const Memory &memory : module.memories) {
    checkLimits(memory.offset, memory.limits);
    if (memory.limits.min > maxPages || memory.limits.max > maxPages)
      fail(memory.offset, "memory size must be at most 65536 pages (4 GiB)");
    if (memory.limits.isShared && !memory.limits.max)
      fail(memory.offset, "shared memory must have maximum");
  }
}

void ModuleValidator::checkGlobals() {
  for (const Global &global :
       drop_begin(module.globals, module.numImportedGlobals))
    validateConstExpr(errors, module, global.init, global.type);
}

void ModuleValidator::checkExports() {
  DenseSet<StringRef> names;
  const size_t sizes[] = {module.functions.size(), module.tables.size(),
                          module.memories.size(), module.globals.size()};
  static constexpr StringLiteral words[] = {"function", "table", "memory",
                                            "global"};
  for (const Export &entry : module.exports) {
    unsigned kind = static_cast<unsigned>(entry.kind);
    known(entry.offset, entry.index, sizes[kind], words[kind]);
    if (!names.insert(entry.name).second)
      fail(entry.offset, "duplicate export name '" + entry.name + "'");
  }
}

void ModuleValidator::checkStart() {
  if (!module.start || !known(module.startOffset, *module.start,
                              module.functions.size(), "function"))
    return;
  const FuncType &type = module.functionType(*module.start);
  if (!type.params.empty() || !type.results.empty())
    fail(module.startOffset, "start function must have type [] -> []");
}

void ModuleValidator::checkElem(const ElemSegment &segment) {
  if (segment.mode == SegmentMode::Active) {
    if (!known(segment.offset, segment.table, module.tables.size(), "table"))
      return;
    ValType table = module.tables[segment.table].type;
    if (table != segment.type)
      fail(segment.offset, "type mismatch: expected " + toString(table) +
                               ", got " + toString(segment.type) +
                               " in element segment");
    validateConstExpr(errors, module, segment.tableOffset, ValType::I32);
  }
  for (const ConstExpr &element : segment.elements)
    validateConstExpr(errors, module, element, segment.type);
}

void ModuleValidator::checkData(const DataSegment &segment) {
  if (segment.mode != SegmentMode::Active ||
      !known(segment.offset, segment.memory, module.memories.size(), "memory"))
    return;
  validateConstExpr(errors, module, segment.memoryOffset, ValType::I32);
}

Error ModuleValidator::run() {
  for (const Function &function : module.functions)
    known(function.offset, function.typeIndex, module.types.size(), "type");
  // The rest looks at the types of functions.
  if (!errors.ok())
    return errors.takeError();
  for (const Table &table : module.tables)
    checkLimits(table.offset, table.limits);
  checkMemories();
  checkGlobals();
  checkExports();
  checkStart();
  for (const ElemSegment &segment : module.elems)
    checkElem(segment);
  for (const DataSegment &segment : module.datas)
    checkData(segment);
  return errors.takeError();
}

static bool isExtendedConst(Opcode opcode) {
  switch (opcode) {
  case Opcode::I32Add:
  case Opcode::I32Sub:
  case Opcode::I32Mul:
  case Opcode::I64Add:
  case Opcode::I64Sub:
  case Opcode::I64Mul:
    return true;
  default:
    return false;
  }
}

/// The type of an instruction in a constant expression; Unknown and an error
/// if it may not be there.
static ValType checkConstInst(ByteReader &errors, const Module &module,
                              const ConstInst &inst) {
  switch (inst.opcode) {
  case Opcode::I32Const:
    return ValType::I32;
  case Opcode::I64Const:
    return ValType::I64;
  case Opcode::F32Const:
    return ValType::F32;
  case Opcode::F64Const:
    return ValType::F64;
  case Opcode::RefNull:
    return inst.type;
  case Opcode::RefFunc:
    if (inst.index < module.functions.size())
      return ValType::FuncRef;
    errors.fail(DecodeError::Invalid, inst.offset,
                "unknown function " + Twine(inst.index));
    return ValType::Unknown;
  case Opcode::GlobalGet:
    // Only imported globals have their value before instantiation.
    if (inst.index >= module.numImportedGlobals)
      errors.fail(DecodeError::Invalid, inst.offset,
                  "unknown global " + Twine(inst.index));
    else if (module.globals[inst.index].isMutable)
      errors.fail(DecodeError::Invalid, inst.offset,
                  "constant expression required: global " + Twine(inst.index) +
                      " is mutable");
    else
      return module.globals[inst.index].type;
    return ValType::Unknown;
  default:
    if (isExtendedConst(inst.opcode))
      errors.fail(DecodeError::Unsupported, inst.offset,
                  "constant expression required: " + toString(inst.opcode) +
                      " (extended constant expressions) is not supported");
    else
      errors.fail(DecodeError::Invalid, inst.offset,
                  "constant expression required, got " + toString(inst.opcode));
    return ValType::Unknown;
  }
}

void warm::wasm::binary::validateConstExpr(ByteReader &errors,
                                           const Module &module,
                                           const ConstExpr &expr,
                                           ValType type) {
  SmallVector<ValType> stack;
  for (const ConstInst &inst : expr.insts)
    stack.push_back(checkConstInst(errors, module, inst));
  if (stack != asSequence(type))
    errors.fail(DecodeError::Invalid, expr.offset,
                "type mismatch: expected " + toString(asSequence(type)) +
                    ", got " + toString(stack));
}

Error warm::wasm::binary::validateDeclarations(const Module &module) {
  return ModuleValidator(module).run();
}

Error warm::wasm::binary::validateModule(const Module &module) {
  if (Error error = validateDeclarations(module))
    return error;
  BodyVisitor nothing;
  for (uint32_t i = module.numImportedFunctions; i < module.functions.size();
       ++i)
    if (Error error = readBody(module, i, nothing))
      return error;
  return Error::success();
}
