//===- ImportWasm.cpp - wasm modules to the wasm dialect ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Decodes and validates the module, then imports its declarations and, one
// after the other, its functions.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ImportWasm.h"
#include "FunctionImporter.h"
#include "ModuleImporter.h"
#include "ModulePrototypes.h"
#include "ObjectSymbols.h"
#include "SegmentSections.h"
#include "mlir/IR/Diagnostics.h"
#include "warm/Conversion/ImportWasm/Decoder.h"
#include "warm/Conversion/ImportWasm/InterfaceJSON.h"
#include "warm/Conversion/ImportWasm/Validator.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace warm;
using namespace warm::wasm;

/// Reports an error of the decoder at its offset.
static void report(llvm::Error error, const LocationBuilder &locations) {
  llvm::handleAllErrors(
      std::move(error),
      [&](const binary::DecodeError &decodeError) {
        emitError(locations.get(decodeError.getOffset()))
            << decodeError.getMessage();
      },
      [&](const llvm::ErrorInfoBase &other) {
        emitError(locations.get(0)) << other.message();
      });
}

static llvm::Error importBodies(const ModuleEntities &entities) {
  const binary::Module &module = entities.module;
  if (llvm::Error error = importObjectSymbols(entities))
    return error;
  importSegmentSections(entities);
  if (llvm::Error error = importDataRelocations(entities))
    return error;
  for (uint32_t i = 0; i < module.functions.size(); ++i) {
    if (FuncOp(entities.functions[i]).isImport())
      continue;
    FunctionImporter importer(entities, i);
    if (llvm::Error error = binary::readBody(module, i, importer))
      return error;
  }
  return llvm::Error::success();
}

/// Decodes a module and validates its declarations; none after a diagnostic.
static std::optional<binary::Module>
readModule(const llvm::MemoryBuffer &bytes, const LocationBuilder &locations) {
  llvm::Expected<binary::Module> module =
      binary::decodeModule(bytes.getMemBufferRef());
  if (!module) {
    report(module.takeError(), locations);
    return std::nullopt;
  }
  for (const binary::DecodeWarning &warning : module->warnings)
    warn(locations.get(warning.offset), "name-section") << warning.message;
  if (llvm::Error error = binary::validateDeclarations(*module)) {
    report(std::move(error), locations);
    return std::nullopt;
  }
  return std::move(*module);
}

OwningOpRef<ModuleOp> warm::importWasm(llvm::MemoryBufferRef buffer,
                                       MLIRContext *context) {
  context->loadDialect<WasmDialect>();
  std::unique_ptr<llvm::MemoryBuffer> bytes =
      convertToWasmBinary(buffer, context);
  if (!bytes)
    return nullptr;
  LocationBuilder locations(context, buffer.getBufferIdentifier());
  std::optional<binary::Module> module = readModule(*bytes, locations);
  if (!module)
    return nullptr;
  OwningOpRef<ModuleOp> op = ModuleOp::create(locations.get(0));
  std::unique_ptr<llvm::DWARFContext> debugInfo = createDebugInfo(*module);
  locations.setSourceLines(SourceLines(*module, *debugInfo));
  if (isObject(*module))
    setObject(*op);
  else if (module->linking.present)
    setRelocatable(*op);
  ModuleEntities entities = importDeclarations(*module, locations, *op);
  importPrototypes(entities, *debugInfo);
  if (llvm::Error error = importBodies(entities)) {
    report(std::move(error), locations);
    return nullptr;
  }
  return op;
}

LogicalResult warm::printWasmInterface(llvm::MemoryBufferRef buffer,
                                       raw_ostream &os, MLIRContext *context) {
  std::unique_ptr<llvm::MemoryBuffer> bytes =
      convertToWasmBinary(buffer, context);
  if (!bytes)
    return failure();
  LocationBuilder locations(context, buffer.getBufferIdentifier());
  std::optional<binary::Module> module = readModule(*bytes, locations);
  if (!module)
    return failure();
  if (llvm::Error error = binary::validateModule(*module)) {
    report(std::move(error), locations);
    return failure();
  }
  binary::printInterfaceJSON(*module, os);
  return success();
}
