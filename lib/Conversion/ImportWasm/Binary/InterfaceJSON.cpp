//===- InterfaceJSON.cpp - A module's interface as JSON -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For hosts that are not C++, such as the execution tests.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ImportWasm/InterfaceJSON.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace warm::wasm::binary;

static void printTypes(json::OStream &json, StringRef key,
                       ArrayRef<ValType> types) {
  json.attributeArray(key, [&] {
    for (ValType type : types)
      json.value(toString(type));
  });
}

static void printLimits(json::OStream &json, const Limits &limits) {
  json.attribute("min", static_cast<int64_t>(limits.min));
  if (limits.max)
    json.attribute("max", static_cast<int64_t>(*limits.max));
  if (limits.isShared)
    json.attribute("shared", true);
}

static void printTable(json::OStream &json, const Table &table) {
  json.attribute("type", toString(table.type));
  printLimits(json, table.limits);
}

static void printGlobalType(json::OStream &json, const Global &global) {
  json.attribute("type", toString(global.type));
  json.attribute("mutable", global.isMutable);
}

/// The attributes of what an import or export refers to.
static void printEntity(json::OStream &json, const Module &module,
                        ExternKind kind, uint32_t index) {
  json.attribute("kind", toString(kind));
  switch (kind) {
  case ExternKind::Func: {
    const FuncType &type = module.functionType(index);
    printTypes(json, "params", type.params);
    printTypes(json, "results", type.results);
    return;
  }
  case ExternKind::Table:
    return printTable(json, module.tables[index]);
  case ExternKind::Memory:
    return printLimits(json, module.memories[index].limits);
  case ExternKind::Global:
    return printGlobalType(json, module.globals[index]);
  }
}

/// The initial value: bits as a decimal string, since JSON numbers are
/// doubles; `null` for a null reference, else what the value comes from.
static void printInit(json::OStream &json, const ConstInst &init) {
  json.attributeBegin("value");
  switch (init.opcode) {
  case Opcode::GlobalGet:
  case Opcode::RefFunc:
    json.object([&] {
      json.attribute(init.opcode == Opcode::GlobalGet ? "global" : "func",
                     init.index);
    });
    break;
  case Opcode::RefNull:
    json.value(nullptr);
    break;
  default:
    json.value(std::to_string(init.bits));
    break;
  }
  json.attributeEnd();
}

static void printDeclarations(json::OStream &json, const Module &module) {
  json.attributeArray("memories", [&] {
    for (const Memory &memory : module.memories)
      json.object([&] { printLimits(json, memory.limits); });
  });
  json.attributeArray("tables", [&] {
    for (const Table &table : module.tables)
      json.object([&] { printTable(json, table); });
  });
  json.attributeArray("globals", [&] {
    for (const Global &global : module.globals)
      json.object([&] {
        printGlobalType(json, global);
        if (!global.import)
          printInit(json, global.init.value());
      });
  });
}

void warm::wasm::binary::printInterfaceJSON(const Module &module,
                                            raw_ostream &os) {
  json::OStream json(os, /*IndentSize=*/1);
  json.object([&] {
    json.attribute("name", module.names.module);
    json.attributeArray("imports", [&] {
      for (const Import &import : module.imports)
        json.object([&] {
          json.attribute("module", import.module);
          json.attribute("field", import.field);
          json.attribute("index", import.index);
          printEntity(json, module, import.kind, import.index);
        });
    });
    json.attributeArray("exports", [&] {
      for (const Export &entry : module.exports)
        json.object([&] {
          json.attribute("name", entry.name);
          json.attribute("index", entry.index);
          printEntity(json, module, entry.kind, entry.index);
        });
    });
    json.attribute("start", module.start.has_value());
    printDeclarations(json, module);
    json.attribute("functions", module.functions.size());
  });
  os << '\n';
}
