//===- Statistics.cpp - what --stats prints -------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spills, reloads and moves are counted where copies have become instructions
// and frame lowering has not hidden them yet; sizes are those of the symbols in
// the object.
//
//===----------------------------------------------------------------------===//

#include "Statistics.h"
#include "mlir/Pass/Pass.h"
#include "warm/Dialect/CortexM/Analysis/PressureAnalysis.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

static void countMoves(FuncOp func, FunctionStatistics &statistics) {
  func.walk([&](Operation *op) {
    statistics.spills += isa<SpillOp>(op);
    statistics.reloads += isa<ReloadOp>(op);
    statistics.moves += isa<MovOp>(op);
  });
}

/// Counts after the passes that make what is counted.
class Statistics::Observer : public PassInstrumentation {
public:
  explicit Observer(Statistics &statistics) : statistics(statistics) {}

  void runBeforePass(Pass *pass, Operation *op) override {
    if (pass->getArgument() != "cortexm-spill")
      return;
    auto func = cast<FuncOp>(op);
    FailureOr<TargetAttr> target = func.getTarget();
    if (failed(target) || func.isExternal())
      return;
    unsigned pressure = getPeakPressure(func, *target);
    update(func, [&](auto &counts) { counts.pressure = pressure; });
  }

  void runAfterPass(Pass *pass, Operation *op) override {
    StringRef name = pass->getArgument();
    if (name == "cortexm-resolve-copies")
      update(cast<FuncOp>(op),
             [&](auto &counts) { countMoves(cast<FuncOp>(op), counts); });
    if (name == "cortexm-lower-frame")
      if (auto size = op->getAttrOfType<IntegerAttr>("cortexm.frame_size"))
        update(cast<FuncOp>(op),
               [&](auto &counts) { counts.frame = size.getInt(); });
  }

private:
  void update(FuncOp func,
              llvm::function_ref<void(FunctionStatistics &)> change) {
    std::lock_guard<std::mutex> lock(statistics.mutex);
    change(statistics.functions[func.getSymName()]);
  }

  Statistics &statistics;
};

std::unique_ptr<PassInstrumentation> Statistics::makeObserver() {
  return std::make_unique<Observer>(*this);
}

void Statistics::readObject(ModuleOp module, StringRef object) {
  auto file = llvm::cantFail(llvm::object::ObjectFile::createObjectFile(
      llvm::MemoryBufferRef(object, "object")));
  for (llvm::object::ELFSymbolRef symbol :
       cast<llvm::object::ELFObjectFileBase>(*file).symbols()) {
    auto found = functions.find(llvm::cantFail(symbol.getName()));
    if (found != functions.end())
      found->second.bytes = symbol.getSize();
  }
}

void Statistics::print(ModuleOp module, StatsFormat format,
                       raw_ostream &os) const {
  if (format == StatsFormat::JSON)
    printJSON(module, os);
  else
    printText(module, os);
}

void Statistics::printText(ModuleOp module, raw_ostream &os) const {
  auto printRow = [&](auto... fields) {
    os << llvm::formatv("{0,7} {1,7} {2,7} {3,7} {4,7} {5,8}  {6}\n",
                        fields...);
  };
  printRow("bytes", "frame", "spills", "reloads", "moves", "pressure",
           "function");
  FunctionStatistics sum;
  for (auto func : module.getOps<FuncOp>()) {
    if (func.isExternal())
      continue;
    FunctionStatistics counts = functions.lookup(func.getSymName());
    printRow(counts.bytes, counts.frame, counts.spills, counts.reloads,
             counts.moves, counts.pressure, func.getSymName());
    sum.bytes += counts.bytes;
    sum.frame = std::max(sum.frame, counts.frame);
    sum.spills += counts.spills;
    sum.reloads += counts.reloads;
    sum.moves += counts.moves;
    sum.pressure = std::max(sum.pressure, counts.pressure);
  }
  printRow(sum.bytes, sum.frame, sum.spills, sum.reloads, sum.moves,
           sum.pressure, "(all; frame and pressure: the largest)");
}

void Statistics::printJSON(ModuleOp module, raw_ostream &os) const {
  llvm::json::OStream json(os, /*IndentSize=*/2);
  auto printFunction = [&](FuncOp func) {
    FunctionStatistics counts = functions.lookup(func.getSymName());
    json.attribute("name", llvm::json::fixUTF8(func.getSymName()));
    json.attribute("bytes", counts.bytes);
    json.attribute("frame", counts.frame);
    json.attribute("spills", counts.spills);
    json.attribute("reloads", counts.reloads);
    json.attribute("moves", counts.moves);
    json.attribute("pressure", counts.pressure);
  };
  json.object([&] {
    json.attributeArray("functions", [&] {
      for (auto func : module.getOps<FuncOp>())
        if (!func.isExternal())
          json.object([&] { printFunction(func); });
    });
  });
  os << "\n";
}
