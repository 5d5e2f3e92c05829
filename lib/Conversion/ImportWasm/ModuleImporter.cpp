//===- ModuleImporter.cpp - imports the entities of a module --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions, memories, tables, globals and segments become symbols. A symbol
// is private unless it is exported; an imported function is private always,
// since MLIR has no public declarations.
//
//===----------------------------------------------------------------------===//

#include "ModuleImporter.h"
#include "SymbolNamer.h"

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// Types and numbers
//===----------------------------------------------------------------------===//

Type warm::wasm::convertType(binary::ValType type, MLIRContext *context) {
  switch (type) {
  case binary::ValType::I32:
    return IntegerType::get(context, 32);
  case binary::ValType::I64:
    return IntegerType::get(context, 64);
  case binary::ValType::F32:
    return Float32Type::get(context);
  case binary::ValType::F64:
    return Float64Type::get(context);
  case binary::ValType::FuncRef:
    return FuncRefType::get(context);
  case binary::ValType::ExternRef:
    return ExternRefType::get(context);
  case binary::ValType::Unknown:
    break;
  }
  llvm_unreachable("reachable code has no values of unknown type");
}

SmallVector<Type> warm::wasm::convertTypes(ArrayRef<binary::ValType> types,
                                           MLIRContext *context) {
  return llvm::map_to_vector(
      types, [&](binary::ValType type) { return convertType(type, context); });
}

TypedAttr warm::wasm::getNumberAttr(uint64_t bits, Type type) {
  llvm::APInt value(64, bits);
  if (type.getIntOrFloatBitWidth() == 32)
    value = value.trunc(32);
  if (auto floatType = dyn_cast<FloatType>(type))
    return FloatAttr::get(floatType,
                          llvm::APFloat(floatType.getFloatSemantics(), value));
  return IntegerAttr::get(type, value);
}

//===----------------------------------------------------------------------===//
// Declarations
//===----------------------------------------------------------------------===//

namespace {
/// Creates the operations, in the order of the declarations' methods.
class DeclarationImporter {
public:
  DeclarationImporter(ModuleEntities &entities, ModuleOp op)
      : entities(entities), module(entities.module),
        builder(OpBuilder::atBlockEnd(op.getBody())) {
    for (const binary::Export &exported : module.exports)
      exports[{static_cast<unsigned>(exported.kind), exported.index}].push_back(
          builder.getStringAttr(exported.name));
    for (const binary::LinkSymbol &symbol : module.linking.symbols)
      if (symbol.kind == llvm::wasm::WASM_SYMBOL_TYPE_FUNCTION)
        linkNames.try_emplace(symbol.index, symbol.name);
  }

  void importTypes();
  void importExterns();
  void importMemories();
  void importTables();
  void importGlobals();
  void importFunctions();
  void importUndefinedWeak(FuncOp function, StringRef name);
  void importDatas();
  void importElems();
  void importStart();

private:
  ModuleEntities &entities;
  const binary::Module &module;
  OpBuilder builder;
  SymbolNamer namer;
  DenseMap<std::pair<unsigned, uint32_t>, SmallVector<Attribute>> exports;
  /// The names that the symbol table has for functions.
  DenseMap<uint32_t, StringRef> linkNames;
  /// The symbols of functions, which initializers use early.
  std::vector<FlatSymbolRefAttr> functionNames;

  Location loc(uint64_t offset) const { return entities.locations.get(offset); }

  /// An object imports what its linker would define. There is no such linker
  /// here: the object has a memory and a table of its own.
  bool isLinkerProvided(const binary::Import &import) {
    return module.linking.present &&
           (import.field == "__linear_memory" ||
            import.field == "__indirect_function_table");
  }
  /// Sets the attributes of import and export, and the visibility.
  template <typename OpTy>
  void setLinkage(OpTy op, binary::ExternKind kind, uint32_t index,
                  std::optional<uint32_t> import);
  /// The name in the name section, else that of the link symbol, else empty.
  StringRef getFunctionName(uint32_t index) {
    StringRef undefined = getUndefinedWeakName(module, index);
    if (!undefined.empty())
      return undefined;
    StringRef name = module.names.functions.lookup(index);
    return name.empty() ? linkNames.lookup(index) : name;
  }
  std::optional<int64_t> getMax(const binary::Limits &limits) {
    if (limits.max)
      return static_cast<int64_t>(*limits.max);
    return std::nullopt;
  }
  IntegerAttr getMaxAttr(const binary::Limits &limits) {
    std::optional<int64_t> max = getMax(limits);
    return max ? builder.getI64IntegerAttr(*max) : IntegerAttr();
  }
  void buildInitializer(Region &region, const binary::ConstExpr &expr);
  Value buildConstInst(const binary::ConstInst &inst);
  Attribute getElement(const binary::ConstExpr &expr);
  void growObjectTable(const binary::ElemSegment &elem);
};
} // namespace

template <typename OpTy>
void DeclarationImporter::setLinkage(OpTy op, binary::ExternKind kind,
                                     uint32_t index,
                                     std::optional<uint32_t> import) {
  auto exported = exports.find({static_cast<unsigned>(kind), index});
  bool isExported = exported != exports.end();
  if (isExported)
    op.setExportsAttr(builder.getArrayAttr(exported->second));
  if (import && isLinkerProvided(module.imports[*import]))
    import.reset();
  if (import) {
    op.setImportModule(module.imports[*import].module);
    op.setImportName(module.imports[*import].field);
  }
  bool isDeclaration = import && isa<FuncOp>(op);
  if (!isExported || isDeclaration)
    op.setSymVisibility("private");
}

void DeclarationImporter::importTypes() {
  for (const binary::FuncType &type : module.types)
    entities.types.push_back(builder.getFunctionType(
        convertTypes(type.params, builder.getContext()),
        convertTypes(type.results, builder.getContext())));
}

/// First of all, since the names are what the linker knows.
void DeclarationImporter::importExterns() {
  for (auto [i, symbol] : llvm::enumerate(module.linking.symbols)) {
    if (symbol.kind != llvm::wasm::WASM_SYMBOL_TYPE_DATA ||
        !symbol.isUndefined())
      continue;
    std::string name = namer.unique(symbol.name, "extern", i);
    auto op =
        ExternOp::create(builder, loc(0), name,
                         builder.getStringAttr("private"), symbol.isWeak());
    entities.externs[i] = FlatSymbolRefAttr::get(op);
  }
}

void DeclarationImporter::importMemories() {
  for (auto [i, memory] : llvm::enumerate(module.memories)) {
    std::string name =
        namer.unique(module.names.memories.lookup(i), "memory", i);
    auto op = MemoryOp::create(
        builder, loc(memory.offset), builder.getStringAttr(name), nullptr,
        builder.getI64IntegerAttr(memory.limits.min), getMaxAttr(memory.limits),
        nullptr, nullptr, nullptr, nullptr,
        memory.limits.isShared ? builder.getUnitAttr() : UnitAttr(), nullptr,
        nullptr, nullptr);
    setLinkage(op, binary::ExternKind::Memory, i, memory.import);
    entities.memories.push_back(op);
  }
}

void DeclarationImporter::importTables() {
  for (auto [i, table] : llvm::enumerate(module.tables)) {
    std::string name = namer.unique(module.names.tables.lookup(i), "table", i);
    auto op = TableOp::create(
        builder, loc(table.offset), builder.getStringAttr(name), nullptr,
        builder.getI64IntegerAttr(table.limits.min), getMaxAttr(table.limits),
        TypeAttr::get(convertType(table.type, builder.getContext())), nullptr,
        nullptr, nullptr, nullptr);
    setLinkage(op, binary::ExternKind::Table, i, table.import);
    entities.tables.push_back(op);
  }
}

void DeclarationImporter::importFunctions() {
  for (auto [i, function] : llvm::enumerate(module.functions)) {
    auto op = FuncOp::create(
        builder, loc(function.import ? function.offset : function.entryOffset),
        functionNames[i].getValue(), entities.types[function.typeIndex]);
    setLinkage(op, binary::ExternKind::Func, i, function.import);
    if (StringRef name = getUndefinedWeakName(module, i); !name.empty())
      importUndefinedWeak(op, name);
    entities.functions.push_back(op);
  }
}

/// What the linker has replaced is an import again: the image may define it.
void DeclarationImporter::importUndefinedWeak(FuncOp function, StringRef name) {
  function.setImportModule("env");
  function.setImportName(name);
  function.setWeakAttr(builder.getStrArrayAttr({name}));
  function.setSymVisibility("private");
}

void DeclarationImporter::importGlobals() {
  // Function names first: an initializer may take a function's reference.
  for (unsigned i = 0; i < module.functions.size(); ++i)
    functionNames.push_back(FlatSymbolRefAttr::get(
        builder.getContext(), namer.unique(getFunctionName(i), "func", i)));
  for (auto [i, global] : llvm::enumerate(module.globals)) {
    std::string name =
        namer.unique(module.names.globals.lookup(i), "global", i);
    auto op = GlobalOp::create(
        builder, loc(global.offset), builder.getStringAttr(name), nullptr,
        global.isMutable ? builder.getUnitAttr() : UnitAttr(),
        TypeAttr::get(convertType(global.type, builder.getContext())), nullptr,
        nullptr, nullptr, nullptr);
    setLinkage(op, binary::ExternKind::Global, i, global.import);
    entities.globals.push_back(op);
    if (!global.import)
      buildInitializer(op.getInitializer(), global.init);
  }
}

//===----------------------------------------------------------------------===//
// Constant expressions
//===----------------------------------------------------------------------===//

Value DeclarationImporter::buildConstInst(const binary::ConstInst &inst) {
  MLIRContext *context = builder.getContext();
  Location at = loc(inst.offset);
  auto number = [&](Type type) -> Value {
    return ConstOp::create(builder, at, getNumberAttr(inst.bits, type));
  };
  switch (inst.opcode) {
  case binary::Opcode::I32Const:
    return number(builder.getI32Type());
  case binary::Opcode::I64Const:
    return number(builder.getI64Type());
  case binary::Opcode::F32Const:
    return number(builder.getF32Type());
  case binary::Opcode::F64Const:
    return number(builder.getF64Type());
  case binary::Opcode::RefNull:
    return RefNullOp::create(builder, at, convertType(inst.type, context));
  case binary::Opcode::RefFunc:
    return RefFuncOp::create(builder, at, functionNames[inst.index]);
  case binary::Opcode::GlobalGet: {
    GlobalOp global = entities.globals[inst.index];
    return GlobalGetOp::create(builder, at, global.getType(),
                               FlatSymbolRefAttr::get(global));
  }
  default:
    llvm_unreachable("not an instruction of a constant expression");
  }
}

void DeclarationImporter::buildInitializer(Region &region,
                                           const binary::ConstExpr &expr) {
  OpBuilder::InsertionGuard guard(builder);
  builder.createBlock(&region);
  Value value = buildConstInst(expr.value());
  YieldOp::create(builder, value.getLoc(), value);
}

/// An object's table is as long as its linker makes it.
void DeclarationImporter::growObjectTable(const binary::ElemSegment &elem) {
  TableOp table = entities.tables[elem.table];
  const binary::Table &declared = module.tables[elem.table];
  const binary::ConstInst &offset = elem.tableOffset.value();
  if (!declared.import || table.isImport() ||
      offset.opcode != binary::Opcode::I32Const)
    return;
  uint64_t end = offset.bits + elem.elements.size();
  if (end > table.getMinSize())
    table.setMinSize(end);
}

/// An item of a segment: a function, null or the value of a global.
Attribute DeclarationImporter::getElement(const binary::ConstExpr &expr) {
  const binary::ConstInst &inst = expr.value();
  switch (inst.opcode) {
  case binary::Opcode::RefFunc:
    return functionNames[inst.index];
  case binary::Opcode::RefNull:
    return builder.getUnitAttr();
  case binary::Opcode::GlobalGet:
    return GlobalValueAttr::get(
        builder.getContext(),
        FlatSymbolRefAttr::get(entities.globals[inst.index]));
  default:
    llvm_unreachable("not an instruction that gives a reference");
  }
}

//===----------------------------------------------------------------------===//
// Segments and start
//===----------------------------------------------------------------------===//

void DeclarationImporter::importDatas() {
  for (auto [i, data] : llvm::enumerate(module.datas)) {
    StringRef given = module.names.datas.lookup(i);
    if (given.empty() && i < module.linking.segments.size())
      given = module.linking.segments[i].name;
    std::string name = namer.unique(given, "data", i);
    StringRef bytes(reinterpret_cast<const char *>(data.bytes.data()),
                    data.bytes.size());
    bool isActive = data.mode == binary::SegmentMode::Active;
    auto op = DataOp::create(
        builder, loc(data.offset), name, bytes,
        isActive ? FlatSymbolRefAttr::get(entities.memories[data.memory])
                 : FlatSymbolRefAttr());
    if (isActive)
      buildInitializer(op.getOffset(), data.memoryOffset);
    entities.datas.push_back(FlatSymbolRefAttr::get(op));
    entities.dataOps.push_back(op);
  }
}

void DeclarationImporter::importElems() {
  for (auto [i, elem] : llvm::enumerate(module.elems)) {
    std::string name = namer.unique(module.names.elems.lookup(i), "elem", i);
    SmallVector<Attribute> items;
    for (const binary::ConstExpr &element : elem.elements)
      items.push_back(getElement(element));
    bool isActive = elem.mode == binary::SegmentMode::Active;
    bool isDeclarative = elem.mode == binary::SegmentMode::Declarative;
    auto op = ElemOp::create(
        builder, loc(elem.offset), builder.getStringAttr(name),
        builder.getStringAttr("private"), builder.getArrayAttr(items),
        TypeAttr::get(convertType(elem.type, builder.getContext())),
        isDeclarative ? builder.getUnitAttr() : UnitAttr(),
        isActive ? FlatSymbolRefAttr::get(entities.tables[elem.table])
                 : FlatSymbolRefAttr());
    if (isActive) {
      buildInitializer(op.getOffset(), elem.tableOffset);
      growObjectTable(elem);
    }
    entities.elems.push_back(FlatSymbolRefAttr::get(op));
  }
}

void DeclarationImporter::importStart() {
  if (module.start)
    StartOp::create(builder, loc(module.startOffset),
                    functionNames[*module.start]);
}

ModuleEntities warm::wasm::importDeclarations(const binary::Module &module,
                                              const LocationBuilder &locations,
                                              ModuleOp op) {
  ModuleEntities entities(module, locations);
  DeclarationImporter importer(entities, op);
  importer.importTypes();
  importer.importExterns();
  importer.importMemories();
  importer.importTables();
  importer.importGlobals();
  importer.importElems();
  importer.importDatas();
  importer.importStart();
  importer.importFunctions();
  return entities;
}
