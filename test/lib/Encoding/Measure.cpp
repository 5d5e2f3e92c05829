//===- Measure.cpp - the assembler's view of samples ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All samples go into one text, each between two labels; a section at the end
// holds the distances. Samples that the assembler refuses are found by the line
// of the error, and left out in a second run.
//
//===----------------------------------------------------------------------===//

#include "Measure.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/SourceMgr.h"

using namespace llvm;
using namespace warm;
using namespace warm::test;

namespace {

class Measurer {
public:
  Measurer(ArrayRef<Sample> samples, const AssemblerTarget &target)
      : samples(samples), target(target), result(samples.size()) {}
  std::vector<Measurement> run();

private:
  void printText();
  void printSample(size_t index);
  void line(const Twine &text, size_t sample);
  bool assemble();
  void readSizes();

  ArrayRef<Sample> samples;
  AssemblerTarget target;
  std::vector<Measurement> result;
  std::string text;
  /// The sample that each line of the text belongs to.
  std::vector<size_t> sampleOfLine;
  SmallVector<char> object;
};

} // namespace

void Measurer::line(const Twine &content, size_t sample) {
  std::string lines = content.str();
  text += lines + "\n";
  sampleOfLine.insert(sampleOfLine.end(),
                      1 + std::count(lines.begin(), lines.end(), '\n'), sample);
}

/// `text` with the labels of the sample in place of what stands for them.
static std::string nameLabels(std::string text, const std::string &sample) {
  for (StringRef name : {"target", "word"}) {
    std::string place = ("{" + name + "}").str();
    std::string label = (".L" + name + sample).str();
    if (name == "word")
      label += "_";
    for (size_t at; (at = text.find(place)) != std::string::npos;)
      text.replace(at, place.size(), label);
  }
  return text;
}

void Measurer::printSample(size_t index) {
  const Sample &sample = samples[index];
  if (!sample.before.empty())
    line("\t" + sample.before, index);
  std::string label = std::to_string(index);
  std::string code = nameLabels(sample.text, label);
  line(".Lstart" + label + ":", index);
  line("\t" + code, index);
  line(".Lend" + label + ":", index);
  if (!sample.after.empty())
    line("\t" + nameLabels(sample.after, label), index);
  line("\tnop", index);
  line(".Ltarget" + label + ":", index);
  line("\tnop", index);
}

void Measurer::printText() {
  text.clear();
  sampleOfLine.clear();
  line("\t.syntax unified\n\t.thumb", 0);
  for (size_t index : seq(samples.size()))
    if (result[index].error.empty())
      printSample(index);
  line("\t.section sizes,\"\",%progbits", 0);
  for (size_t index : seq(samples.size()))
    if (result[index].error.empty())
      line("\t.2byte .Lend" + Twine(index) + "-.Lstart" + Twine(index), index);
}

bool Measurer::assemble() {
  printText();
  object.clear();
  raw_svector_ostream os(object);
  return succeeded(
      assembleToELF(text, target, os, [&](const SMDiagnostic &diagnostic) {
        int number = diagnostic.getLineNo();
        if (number < 1 || number > static_cast<int>(sampleOfLine.size()))
          report_fatal_error(diagnostic.getMessage());
        result[sampleOfLine[number - 1]].error = diagnostic.getMessage().str();
      }));
}

void Measurer::readSizes() {
  auto file = cantFail(object::ObjectFile::createObjectFile(
      MemoryBufferRef(StringRef(object.data(), object.size()), "samples")));
  for (const object::SectionRef &section : file->sections()) {
    if (cantFail(section.getName()) != "sizes")
      continue;
    const char *next = cantFail(section.getContents()).data();
    for (Measurement &measurement : result) {
      if (!measurement.error.empty())
        continue;
      measurement.size = support::endian::read16le(next);
      next += 2;
    }
  }
}

std::vector<Measurement> Measurer::run() {
  // Errors of the last stage show only when there are none of the first.
  constexpr int stages = 4;
  for (int stage = 0; stage < stages; ++stage)
    if (assemble()) {
      readSizes();
      return result;
    }
  report_fatal_error("the assembler refuses the text of accepted samples");
}

std::vector<Measurement> warm::test::measure(ArrayRef<Sample> samples,
                                             const AssemblerTarget &target) {
  return Measurer(samples, target).run();
}
