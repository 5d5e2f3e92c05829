//===- WarmLayoutMain.h - compares struct layouts ---------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARMLAYOUT_WARMLAYOUTMAIN_H
#define WARM_TOOLS_WARMLAYOUT_WARMLAYOUTMAIN_H

namespace warm {

/// Runs warm-layout. 0: all structs that both files have are laid out alike; 1:
/// one is not, or a file cannot be read; 2: the command line is wrong.
int warmLayoutMain(int argc, char **argv);

} // namespace warm

#endif // WARM_TOOLS_WARMLAYOUT_WARMLAYOUTMAIN_H
