//===- Module.h - A decoded wasm module -------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The declarations of a wasm module as plain data. Function bodies stay bytes:
// they are read by `readBody` (Validator.h). Everything here refers to the
// buffer the module was decoded from, which must outlive it. All offsets are
// byte offsets from the start of that file. Specification: "Structure",
// section "Modules" (2.5), and "Binary Format", section "Modules" (5.5).
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_MODULE_H
#define WARM_CONVERSION_IMPORTWASM_MODULE_H

#include "warm/Conversion/ImportWasm/Linking.h"
#include "warm/Conversion/ImportWasm/Names.h"
#include "warm/Conversion/ImportWasm/Opcodes.h"
#include "warm/Conversion/ImportWasm/Types.h"
#include "llvm/ADT/BitVector.h"
#include <vector>

namespace warm::wasm::binary {

/// Bytes of the file: [begin, end).
struct FileRange {
  uint64_t begin = 0;
  uint64_t end = 0;

  uint64_t size() const { return end - begin; }
};

/// One instruction of a constant expression.
struct ConstInst {
  Opcode opcode = Opcode::Unreachable;
  /// File offsets of the opcode and of its immediate.
  uint64_t offset = 0;
  uint64_t immediateOffset = 0;
  /// i32.const (zero-extended), i64.const, f32.const, f64.const: the bits.
  uint64_t bits = 0;
  /// ref.func, global.get: the index.
  uint32_t index = 0;
  /// ref.null: the type.
  ValType type = ValType::Unknown;
};

/// A constant expression without its `end`. In a valid module of wasm 2.0 it
/// is exactly one instruction out of the six kinds named in ConstInst.
struct ConstExpr {
  uint64_t offset = 0;
  llvm::SmallVector<ConstInst, 1> insts;

  /// The only instruction of a valid expression.
  const ConstInst &value() const { return insts.front(); }
};

struct Import {
  llvm::StringRef module;
  llvm::StringRef field;
  ExternKind kind = ExternKind::Func;
  /// Index in the index space of `kind`.
  uint32_t index = 0;
  uint64_t offset = 0;
};

struct Export {
  llvm::StringRef name;
  ExternKind kind = ExternKind::Func;
  uint32_t index = 0;
  uint64_t offset = 0;
};

/// `count` locals of one type, as the code section declares them.
struct LocalDecl {
  uint32_t count = 0;
  ValType type = ValType::I32;
};

struct Function {
  uint32_t typeIndex = 0;
  /// Index in Module::imports; a function without one has a body.
  std::optional<uint32_t> import;
  /// Offset of the import or of the entry in the function section.
  uint64_t offset = 0;
  /// Offset of the entry in the code section (its size field).
  uint64_t entryOffset = 0;
  /// From the local declarations to after the last `end`.
  FileRange body;
  /// The first instruction.
  uint64_t codeBegin = 0;
  /// The locals that are no parameters.
  llvm::SmallVector<LocalDecl, 2> locals;
  /// Their number, all declarations together.
  uint32_t numLocals = 0;
};

struct Table {
  ValType type = ValType::FuncRef;
  Limits limits;
  std::optional<uint32_t> import;
  uint64_t offset = 0;
};

struct Memory {
  Limits limits;
  std::optional<uint32_t> import;
  uint64_t offset = 0;
};

struct Global {
  ValType type = ValType::I32;
  bool isMutable = false;
  std::optional<uint32_t> import;
  /// Empty for an import.
  ConstExpr init;
  uint64_t offset = 0;
};

enum class SegmentMode { Active, Passive, Declarative };

struct ElemSegment {
  SegmentMode mode = SegmentMode::Active;
  ValType type = ValType::FuncRef;
  /// Active segments: the table and the first element to write.
  uint32_t table = 0;
  ConstExpr tableOffset;
  /// One for each element; function indices are ref.func.
  std::vector<ConstExpr> elements;
  uint64_t offset = 0;
};

struct DataSegment {
  /// Active or Passive.
  SegmentMode mode = SegmentMode::Active;
  /// Active segments: the memory and the first byte to write.
  uint32_t memory = 0;
  ConstExpr memoryOffset;
  llvm::ArrayRef<uint8_t> bytes;
  /// File offset of `bytes`.
  uint64_t bytesOffset = 0;
  uint64_t offset = 0;
};

/// A section as it stands in the file.
struct Section {
  /// The section id; 0 is a custom section.
  uint8_t id = 0;
  /// Name of a custom section, else empty.
  llvm::StringRef name;
  /// What follows the size field; for a custom section, what follows its name.
  /// Relocation offsets and DWARF code addresses count from its begin.
  FileRange content;
  /// Of the section id.
  uint64_t offset = 0;
};

/// A branch hint of the `metadata.code.branch_hint` section.
struct BranchHint {
  /// File offset of the `if` or `br_if`.
  uint64_t offset = 0;
  bool likely = false;
};

/// A custom section that could not be read completely; it has no effect on
/// the module's meaning.
struct DecodeWarning {
  uint64_t offset = 0;
  std::string message;
};

/// Index spaces hold imports first, then definitions, as in the specification.
struct Module {
  llvm::ArrayRef<uint8_t> bytes;
  std::vector<Section> sections;

  std::vector<FuncType> types;
  std::vector<Import> imports;
  std::vector<Function> functions;
  std::vector<Table> tables;
  std::vector<Memory> memories;
  std::vector<Global> globals;
  std::vector<Export> exports;
  std::optional<uint32_t> start;
  uint64_t startOffset = 0;
  std::vector<ElemSegment> elems;
  std::vector<DataSegment> datas;
  std::optional<uint32_t> dataCount;

  uint32_t numImportedFunctions = 0;
  uint32_t numImportedTables = 0;
  uint32_t numImportedMemories = 0;
  uint32_t numImportedGlobals = 0;

  /// Functions that occur outside of bodies and of the start section, which
  /// `ref.func` may name (the specification's C.refs).
  llvm::BitVector declaredFunctions;

  Names names;
  LinkingInfo linking;
  /// Sorted by offset.
  std::vector<BranchHint> branchHints;
  std::vector<DecodeWarning> warnings;

  /// The type of function `index`, which must exist.
  const FuncType &functionType(uint32_t index) const {
    return types[functions[index].typeIndex];
  }

  /// The first custom section of that name, or null.
  const Section *customSection(llvm::StringRef name) const;

  /// The section with that id (not custom), or null.
  const Section *section(uint8_t id) const;

  llvm::ArrayRef<uint8_t> contents(FileRange range) const {
    return bytes.slice(range.begin, range.size());
  }

  /// The hint for the `if` or `br_if` at a file offset: likely taken, unlikely
  /// taken, or none.
  std::optional<bool> branchHint(uint64_t offset) const;
};

/// Section ids (5.5.2).
enum SectionId : uint8_t {
  CustomSection = 0,
  TypeSection = 1,
  ImportSection = 2,
  FunctionSection = 3,
  TableSection = 4,
  MemorySection = 5,
  GlobalSection = 6,
  ExportSection = 7,
  StartSection = 8,
  ElementSection = 9,
  CodeSection = 10,
  DataSection = 11,
  DataCountSection = 12,
};

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_MODULE_H
