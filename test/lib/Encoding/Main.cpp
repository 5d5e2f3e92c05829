//===- Main.cpp - warm-test-encodings -------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// warm-test-encodings CORE: compares the size each record gives for its samples
// with that of the assembler's encoding. 1 where one differs, is refused, or a
// record has no sample; or where one is taken whose features the core lacks.
//
//===----------------------------------------------------------------------===//

#include "Measure.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/StringSet.h"

using namespace warm;
using namespace warm::test;

/// What is wrong with a sample, or nothing.
static std::string compare(const Sample &sample, const Measurement &measurement,
                           const cortexm::CoreInfo &core) {
  bool isMissing = sample.features & ~core.features.bits;
  if (isMissing)
    return measurement.error.empty() ? "taken, though the core should lack it"
                                     : "";
  if (!measurement.error.empty())
    return "refused: " + measurement.error;
  bool fits = sample.isUpperBound ? measurement.size <= sample.size
                                  : measurement.size == sample.size;
  if (fits)
    return "";
  return "record says " + std::to_string(sample.size) + " bytes, assembler " +
         std::to_string(measurement.size);
}

int main(int argc, char **argv) {
  const cortexm::CoreInfo *core =
      argc == 2 ? cortexm::lookupCore(argv[1]) : nullptr;
  if (!core) {
    llvm::errs() << "usage: warm-test-encodings CORE\n";
    return 2;
  }
  mlir::MLIRContext context(mlir::MLIRContext::Threading::DISABLED);
  context.loadDialect<cortexm::CortexMDialect>();
  std::vector<std::string> unsampled;
  std::vector<Sample> samples = makeSamples(context, unsampled);
  std::vector<Measurement> measurements =
      measure(samples, {core->architecture, core->cpu});

  unsigned wrong = unsampled.size();
  for (const std::string &name : unsampled)
    llvm::outs() << name << ": no valid sample\n";
  llvm::StringSet<> records;
  for (auto [sample, measurement] : llvm::zip(samples, measurements)) {
    records.insert(sample.name);
    std::string problem = compare(sample, measurement, *core);
    if (problem.empty())
      continue;
    ++wrong;
    llvm::outs() << sample.name << ": `" << sample.text << "`: " << problem
                 << "\n";
  }
  llvm::outs() << records.size() << " records, " << samples.size()
               << " samples, " << wrong << " wrong\n";
  return wrong != 0;
}
