//===- WarmLinkCheckMain.h - compares types of symbols  ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARMLINKCHECK_WARMLINKCHECKMAIN_H
#define WARM_TOOLS_WARMLINKCHECK_WARMLINKCHECKMAIN_H

namespace warm {

/// Runs warm-link-check. 0: each symbol that objects share has one type; 1: one
/// has several, or a file cannot be read; 2: the command line is wrong.
int warmLinkCheckMain(int argc, char **argv);

} // namespace warm

#endif // WARM_TOOLS_WARMLINKCHECK_WARMLINKCHECKMAIN_H
