//===- Measure.h - the assembler's view of samples --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_LIB_ENCODING_MEASURE_H
#define WARM_TEST_LIB_ENCODING_MEASURE_H

#include "Samples.h"
#include "warm/Conversion/Assembler.h"

namespace warm::test {

/// What the assembler made of a sample.
struct Measurement {
  /// Empty: it was accepted.
  std::string error;
  /// Bytes, if it was accepted.
  unsigned size = 0;
};

/// Assembles all samples for one core.
std::vector<Measurement> measure(llvm::ArrayRef<Sample> samples,
                                 const AssemblerTarget &target);

} // namespace warm::test

#endif // WARM_TEST_LIB_ENCODING_MEASURE_H
