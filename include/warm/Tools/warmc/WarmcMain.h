//===- WarmcMain.h - the compiler driver ------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARMC_WARMCMAIN_H
#define WARM_TOOLS_WARMC_WARMCMAIN_H

namespace warm {

/// Runs the driver. 0: done; 1: the input is bad or cannot be compiled; 2: the
/// command line is.
int warmcMain(int argc, char **argv);

} // namespace warm

#endif // WARM_TOOLS_WARMC_WARMCMAIN_H
