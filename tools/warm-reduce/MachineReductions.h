//===- MachineReductions.h - makes machine code smaller -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARM_REDUCE_MACHINEREDUCTIONS_H
#define WARM_TOOLS_WARM_REDUCE_MACHINEREDUCTIONS_H

namespace warm::cortexm {

/// Registers the pass `reduce-machine-code`, for `cortexm` functions in phase
/// `virtual`.
void registerReduceMachineCode();

} // namespace warm::cortexm

#endif // WARM_TOOLS_WARM_REDUCE_MACHINEREDUCTIONS_H
