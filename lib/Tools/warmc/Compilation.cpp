//===- Compilation.cpp - from input file to output file -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The output is written when everything has succeeded.
//
//===----------------------------------------------------------------------===//

#include "Compilation.h"
#include "DependencyFile.h"
#include "Inputs.h"
#include "Manifest.h"
#include "ObjectSize.h"
#include "OutputFile.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "warm/Conversion/ExportELF.h"
#include "warm/Conversion/ExportHeader.h"
#include "warm/Conversion/Prototypes.h"
#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Dialect/Wasm/Transforms/Pipelines.h"
#include "warm/Pipelines.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace warm;

Compilation::Compilation(const DriverOptions &options)
    : options(options), context(MLIRContext::Threading::DISABLED),
      messages(&context, options.warnings) {
  configureThreads();
  // A message is for someone who does not know the IR.
  context.printOpOnDiagnostic(false);
  context.loadDialect<cortexm::CortexMDialect>();
}

void Compilation::configureThreads() {
  if (options.threads == 1)
    return;
  if (options.threads == 0) {
    context.enableMultithreading();
    return;
  }
  llvm::ThreadPoolStrategy strategy;
  strategy.ThreadsRequested = options.threads;
  pool = std::make_unique<llvm::DefaultThreadPool>(strategy);
  context.setThreadPool(*pool);
}

LogicalResult Compilation::load() {
  module = readInputs(options, messages, &context);
  return success(static_cast<bool>(module));
}

/// The name that local symbols contain: what the user says, else the stem of
/// the input file.
static std::string getModuleName(const DriverOptions &options) {
  if (!options.moduleName.empty())
    return options.moduleName;
  StringRef input = options.inputs.front();
  return input == "-" ? "module" : llvm::sys::path::stem(input).str();
}

static std::vector<std::string>
joinRenamings(ArrayRef<DriverOptions::Renaming> list) {
  std::vector<std::string> entries;
  for (const auto &[from, to] : list)
    entries.push_back(from + "=" + to);
  return entries;
}

/// Before anything is removed or gets another name.
static void addStackPointer(OpPassManager &manager,
                            const DriverOptions &options) {
  wasm::FindStackPointerPassOptions stack;
  stack.stackPointer = options.stackPointer;
  stack.nativePointers = options.nativePointerABI;
  manager.addPass(wasm::createFindStackPointerPass(stack));
}

/// Export names that the user mentions: they are to stay what they are.
static std::vector<std::string>
getMentionedExports(const DriverOptions &options) {
  std::vector<std::string> names = options.onlyExports;
  for (const auto &[from, to] : options.renamings)
    names.push_back(from);
  return names;
}

/// Before exports that nobody asks for are forgotten.
static void addInitialize(OpPassManager &manager,
                          const DriverOptions &options) {
  wasm::CallInitializePassOptions initialize;
  llvm::append_range(initialize.keep, getMentionedExports(options));
  manager.addPass(wasm::createCallInitializePass(initialize));
}

static void addRenaming(OpPassManager &manager, const DriverOptions &options) {
  wasm::RenameSymbolsPassOptions names;
  llvm::append_range(names.rename, joinRenamings(options.renamings));
  llvm::append_range(names.onlyExport, options.onlyExports);
  llvm::append_range(names.importMap, joinRenamings(options.importMap));
  names.symbolPrefix = options.symbolPrefix;
  names.importPrefix = options.importPrefix;
  manager.addPass(wasm::createRenameSymbolsPass(names));
}

/// Bodies of wasm ops are optimized with their callers.
static void addImportBodies(OpPassManager &manager,
                            const DriverOptions &options) {
  if (options.importBodies.empty())
    return;
  ReadImportBodiesOptions bodies;
  llvm::append_range(bodies.files, options.importBodies);
  manager.addPass(createReadImportBodies(bodies));
}

/// The exports that the user has named: they are wanted.
static std::vector<std::string> getWantedExports(const DriverOptions &options) {
  std::vector<std::string> names = options.onlyExports;
  for (const auto &[from, to] : options.renamings)
    names.push_back(to);
  return names;
}

static void addGuards(OpPassManager &manager, const DriverOptions &options) {
  wasm::GuardNativeNamesPassOptions guard;
  llvm::append_range(guard.keep, getWantedExports(options));
  guard.nativePointers = options.nativePointerABI;
  manager.addPass(wasm::createGuardNativeNamesPass(guard));
  if (!options.nativePointerABI)
    return;
  wasm::InlineStackHelpersPassOptions helpers;
  llvm::append_range(helpers.keep, getWantedExports(options));
  manager.addPass(wasm::createInlineStackHelpersPass(helpers));
}

static void addReturnsTwice(OpPassManager &manager,
                            const DriverOptions &options) {
  MarkReturnsTwiceOptions functions;
  llvm::append_range(functions.names, options.returnTwice);
  functions.nativePointerABI = options.nativePointerABI;
  manager.addPass(createMarkReturnsTwice(functions));
}

/// Before addresses are found: they say what is one.
static void addPrototypes(OpPassManager &manager,
                          const DriverOptions &options) {
  if (options.prototypes.empty())
    return;
  ApplyPrototypesOptions prototypes;
  llvm::append_range(prototypes.files, options.prototypes);
  manager.addPass(createApplyPrototypes(prototypes));
}

/// What C means at the seam and WebAssembly does not say.
static void addSeam(OpPassManager &manager, const DriverOptions &options) {
  if (!options.nativePointerABI)
    return;
  manager.addPass(wasm::createAdaptRecordsPass());
  wasm::AdaptVariadicImportsPassOptions imports;
  llvm::append_range(imports.variadic, options.variadicImports);
  manager.addPass(wasm::createAdaptVariadicImportsPass(imports));
  wasm::AdaptVariadicExportsPassOptions exports;
  llvm::append_range(exports.variadic, options.variadicExports);
  manager.addPass(wasm::createAdaptVariadicExportsPass(exports));
}

/// Objects by themselves, or such as are to be linked.
static bool isAnObject(ModuleOp module) {
  return wasm::isObject(module) || !module.getOps<ModuleOp>().empty();
}

/// Sooner than code generation does it: optimizations make one constant of
/// several ones.
static void addNativeAddresses(OpPassManager &manager,
                               const DriverOptions &options) {
  manager.addNestedPass<wasm::FuncOp>(wasm::createRemoveBoundsChecksPass());
  wasm::FindAddressesPassOptions addresses;
  addresses.ambiguousAddress = options.ambiguousAddress;
  if (options.staticSize)
    addresses.staticSize = *options.staticSize;
  addresses.remarks = options.remarkAddresses;
  manager.addPass(wasm::createFindAddressesPass(addresses));
  if (options.heap.empty())
    return;
  wasm::ProvideHeapPassOptions heap;
  heap.start = options.heap[0];
  heap.end = options.heap[1];
  manager.addPass(wasm::createProvideHeapPass(heap));
}

static void addAddresses(OpPassManager &manager, const DriverOptions &options,
                         bool isObject) {
  // Sooner than code generation does it: what goes need not be optimized.
  if (options.nativePointerABI || isObject)
    manager.addPass(wasm::createRemoveUnreferencedPass());
  if (options.nativePointerABI) {
    if (options.emit != Emit::CHeader)
      addNativeAddresses(manager, options);
    return;
  }
  wasm::LayOutMemoryPassOptions layout;
  layout.stackSize = options.stackSize;
  layout.fit = options.fitMemory;
  layout.heapSize = options.heapSize;
  manager.addPass(wasm::createLayOutMemoryPass(layout));
  if (!options.fitMemory || isObject)
    return;
  wasm::FitMemoryPassOptions memory;
  memory.heapSize = options.heapSize;
  manager.addPass(wasm::createFitMemoryPass(memory));
}

static void addRetention(OpPassManager &manager, const DriverOptions &options) {
  if (options.retained.empty() && !options.retainUsed)
    return;
  wasm::RetainSymbolsPassOptions symbols;
  llvm::append_range(symbols.names, options.retained);
  symbols.used = options.retainUsed;
  manager.addPass(wasm::createRetainSymbolsPass(symbols));
}

static void addPlacement(OpPassManager &manager, const DriverOptions &options) {
  wasm::PlaceEntitiesPassOptions places;
  llvm::append_range(places.section, options.sections);
  places.nativePointers = options.nativePointerABI;
  places.memorySection = options.memorySection;
  places.memoryAlign = options.memoryAlign;
  places.memorySize = options.memorySize;
  manager.addPass(wasm::createPlaceEntitiesPass(places));
}

/// When the memory has its size.
static void addSizeCheck(OpPassManager &manager, const DriverOptions &options) {
  if (!needsCode(options.emit))
    return;
  wasm::CheckSizesPassOptions sizes;
  sizes.maxRAM = options.maxRAM;
  sizes.maxMemory = options.maxMemory;
  sizes.maxTable = options.maxTable;
  sizes.nativePointers = options.nativePointerABI;
  manager.addPass(wasm::createCheckSizesPass(sizes));
}

/// When the memory has its size.
static void addMemoryInit(OpPassManager &manager,
                          const DriverOptions &options) {
  if (options.nativePointerABI || !needsCode(options.emit))
    return;
  wasm::CopySegmentsPassOptions contents;
  contents.mode = options.memoryInit;
  manager.addPass(wasm::createCopySegmentsPass(contents));
}

static void addOptimizations(OpPassManager &manager,
                             const DriverOptions &options) {
  wasm::OptimizeOptions optimize;
  optimize.level = options.level;
  optimize.removeBoundsChecks = !options.boundsChecks;
  optimize.volatileMemory = options.volatileMemory;
  wasm::buildOptimizePipeline(manager, optimize);
}

static void addCodegen(OpPassManager &manager, const DriverOptions &options) {
  CodegenOptions codegen;
  codegen.target = options.target;
  codegen.level = options.level;
  codegen.reserved = options.reserved;
  codegen.moduleName = getModuleName(options);
  codegen.maxMemory = options.maxMemory;
  codegen.maxTable = options.maxTable;
  codegen.nativePointerABI = options.nativePointerABI;
  codegen.ambiguousAddress = options.ambiguousAddress;
  codegen.stackPointer = options.stackPointer;
  codegen.checkNativePointers = options.checkNativePointers;
  if (options.staticSize)
    codegen.staticSize = *options.staticSize;
  codegen.init = options.init;
  codegen.anyAlignment = options.anyAlignment;
  codegen.remarkSpills = options.remarkSpills;
  buildCodegenPipeline(manager, codegen);
}

LogicalResult Compilation::runPasses() {
  PassManager manager(&context);
  if (failed(applyPassManagerCLOptions(manager)))
    return failure();
  applyDefaultTimingPassManagerCLOptions(manager);
  // Once, at the end: warm-opt is the place to find the pass that was wrong.
  manager.enableVerifier(false);
  if (options.stats != StatsFormat::None)
    manager.addInstrumentation(statistics.makeObserver());
  manager.addPass(wasm::createLinkObjectsPass());
  addStackPointer(manager, options);
  addInitialize(manager, options);
  addRenaming(manager, options);
  addImportBodies(manager, options);
  addGuards(manager, options);
  addReturnsTwice(manager, options);
  addRetention(manager, options);
  addPrototypes(manager, options);
  addAddresses(manager, options, isAnObject(*module));
  addSeam(manager, options);
  addPlacement(manager, options);
  addSizeCheck(manager, options);
  addMemoryInit(manager, options);
  if (options.emit != Emit::CHeader)
    addOptimizations(manager, options);
  if (needsCode(options.emit))
    addCodegen(manager, options);
  if (failed(manager.run(*module)))
    return failure();
  return verify(*module);
}

LogicalResult Compilation::print(llvm::raw_pwrite_stream &os) {
  ExportOptions exportOptions;
  exportOptions.debugInfo = options.debugInfo;
  exportOptions.callFrames = true;
  exportOptions.unwindTables = options.unwindTables;
  exportOptions.filePrefixes = options.filePrefixes;
  switch (options.emit) {
  case Emit::WasmMLIR:
  case Emit::CortexMMLIR:
    module->print(os);
    return success();
  case Emit::CHeader:
    exportCHeader(*module, getModuleName(options), options.nativePointerABI,
                  options.init, os);
    return success();
  case Emit::Assembly:
    return exportAssembly(*module, os, exportOptions);
  case Emit::Object:
    return exportELF(*module, os, exportOptions);
  }
  llvm_unreachable("all kinds of output are covered");
}

/// Assembles once more: sizes are those of the object, whatever is written.
LogicalResult Compilation::printStatistics() {
  if (options.stats == StatsFormat::None)
    return success();
  SmallVector<char> object;
  llvm::raw_svector_ostream os(object);
  if (failed(exportELF(*module, os)))
    return failure();
  statistics.readObject(*module, StringRef(object.data(), object.size()));
  statistics.print(*module, options.stats, llvm::errs());
  return success();
}

LogicalResult Compilation::write(StringRef path, StringRef bytes) {
  llvm::Error error = writeOutput(path, bytes);
  if (!error)
    return success();
  return emitError(UnknownLoc::get(&context))
         << "cannot write '" << path
         << "': " << llvm::toString(std::move(error));
}

LogicalResult Compilation::writeDependencies() {
  if (options.dependencies.file.empty())
    return success();
  return write(options.dependencies.file, makeDependencies(options));
}

LogicalResult Compilation::writeManifest(StringRef output) {
  if (options.manifest.empty())
    return success();
  llvm::Expected<std::string> text = makeManifest(options, *module, output);
  if (!text)
    return emitError(UnknownLoc::get(&context))
           << "cannot make the manifest: " << llvm::toString(text.takeError());
  return write(options.manifest, *text);
}

LogicalResult Compilation::run() {
  if (failed(load()) || failed(runPasses()))
    return failure();
  SmallVector<char> bytes;
  llvm::raw_svector_ostream os(bytes);
  if (failed(print(os)) || failed(printStatistics()))
    return failure();
  StringRef output(bytes.data(), bytes.size());
  if (messages.hasFatalWarning() ||
      failed(checkObjectSize(*module, output, options)))
    return failure();
  return success(succeeded(write(options.output, output)) &&
                 succeeded(writeDependencies()) &&
                 succeeded(writeManifest(output)));
}
