//===- MetaPrinter.cpp - what tools want to know of an object -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The section `.warm.meta`, JSON text: docs/ABI.md. Linkers drop it.
//
//===----------------------------------------------------------------------===//

#include "InstructionOffsets.h"
#include "Printers.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

/// The version of the format: it changes when a reader has to.
static constexpr int formatVersion = 1;

namespace {

/// A trap: the offset of its instruction in the function, in bytes.
struct Trap {
  uint64_t offset;
  unsigned code;
};

/// What a function does that matters to others.
struct FunctionFacts {
  uint64_t size = 0;
  std::vector<Trap> traps;
  /// In the order of their first calls.
  llvm::SetVector<StringRef> callees;
  bool callsIndirectly = false;
};

} // namespace

static FunctionFacts getFacts(FuncOp func) {
  FunctionFacts facts;
  InstructionOffsets offsets(func);
  facts.size = offsets.getEnd();
  for (Block &block : func.getBody()) {
    uint64_t offset = offsets.getOffset(&block);
    for (Operation &op : block) {
      if (auto trap = dyn_cast<UdfOp>(op))
        facts.traps.push_back({offset, trap.getCode()});
      if (auto callee = op.getAttrOfType<FlatSymbolRefAttr>("callee"))
        facts.callees.insert(callee.getValue());
      facts.callsIndirectly |= isa<BlxOp>(op);
      offset += offsets.getSize(&op, offset);
    }
  }
  return facts;
}

static void writeSignature(llvm::json::OStream &json, Operation *op) {
  if (auto text = op->getAttrOfType<StringAttr>(signatureAttrName))
    json.attribute("signature", text.getValue());
}

static void writeFunction(llvm::json::OStream &json, FuncOp func) {
  FunctionFacts facts = getFacts(func);
  json.attribute("symbol", func.getSymName());
  json.attribute("global", !func.isPrivate());
  writeSignature(json, func);
  if (ArrayAttr aliases = func.getAliasesAttr())
    json.attributeArray("aliases", [&] {
      for (auto alias : aliases.getAsValueRange<StringAttr>())
        json.value(alias);
    });
  json.attribute("size", facts.size);
  if (auto bytes = func->getAttrOfType<IntegerAttr>("cortexm.frame_size"))
    json.attribute("stack", bytes.getInt());
  json.attribute("variableStack", func.getFramePointer().has_value());
  json.attributeArray("calls", [&] {
    for (StringRef callee : facts.callees)
      json.value(callee);
  });
  json.attribute("callsIndirectly", facts.callsIndirectly);
  json.attributeArray("traps", [&] {
    for (Trap trap : facts.traps)
      json.object([&] {
        json.attribute("offset", trap.offset);
        json.attribute("code", trap.code);
      });
  });
}

static void writeSymbol(llvm::json::OStream &json, Operation *op) {
  json.object([&] {
    json.attribute("symbol", SymbolTable::getSymbolName(op).getValue());
    writeSignature(json, op);
  });
}

static void writeModule(llvm::json::OStream &json, ModuleOp module,
                        StringRef core) {
  json.attribute("format", formatVersion);
  json.attribute("core", core);
  json.attributeArray("functions", [&] {
    for (auto func : module.getOps<FuncOp>())
      if (!func.isExternal())
        json.object([&] { writeFunction(json, func); });
  });
  json.attributeArray("data", [&] {
    for (auto data : module.getOps<DataOp>())
      if (data->hasAttr(signatureAttrName))
        writeSymbol(json, data);
  });
  json.attributeArray("imports", [&] {
    for (auto func : module.getOps<FuncOp>())
      if (func.isExternal())
        writeSymbol(json, func);
  });
  json.attributeArray("importedData", [&] {
    for (auto symbol : module.getOps<ExternOp>())
      if (symbol->hasAttr(signatureAttrName))
        writeSymbol(json, symbol);
  });
}

void warm::printMeta(raw_ostream &os, ModuleOp module, StringRef core) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  llvm::json::OStream json(stream);
  json.object([&] { writeModule(json, module, core); });
  printSection(os, ".warm.meta", "e", "progbits");
  printText(os, text + "\n");
}
