//===- Samples.h - instances of every instruction ---------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The encoding test makes instances of every record: all combinations of a few
// registers (both ends of the low and the high ones) and of immediates around
// the limits of the encodings, as far as the verifier lets them pass.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_LIB_ENCODING_SAMPLES_H
#define WARM_TEST_LIB_ENCODING_SAMPLES_H

#include "mlir/IR/MLIRContext.h"
#include <string>
#include <vector>

namespace warm::test {

/// One instance of an instruction.
struct Sample {
  /// Its record's name.
  llvm::StringRef name;
  /// What has to stand before (an `it`), its text, what has to follow.
  std::string before, text, after;
  /// Bytes, as the record says.
  unsigned size;
  /// The assembler may find a shorter encoding: branches, by their distance,
  /// and pools, by their alignment.
  bool isUpperBound;
  /// Bit n: cores need the Feature with the number n.
  uint32_t features;
};

/// All samples of all records that have an assembly string. `{target}` in a
/// text stands for a label behind it, `{word}` begins the label of a literal.
/// The names of records without any valid sample go to `unsampled`.
std::vector<Sample> makeSamples(mlir::MLIRContext &context,
                                std::vector<std::string> &unsampled);

} // namespace warm::test

#endif // WARM_TEST_LIB_ENCODING_SAMPLES_H
