//===- RuntimeLibrary.cpp - where the target's runtime library is ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PREFIX/lib/libwarmrt-CPU.a beside PREFIX/bin/warmc, installed and in the
// build tree; utils/cmake/AddTarget.cmake makes it.
//
//===----------------------------------------------------------------------===//

#include "RuntimeLibrary.h"
#include "warm/Tools/warmc/WarmcMain.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

std::string warm::getRuntimeLibrary(const char *program,
                                    const cortexm::CoreInfo &core) {
  void *address = reinterpret_cast<void *>(&warmcMain);
  SmallString<128> path(sys::fs::getMainExecutable(program, address));
  sys::path::remove_filename(path);
  sys::path::append(path, "..", "lib", "libwarmrt-" + core.cpu + ".a");
  sys::path::remove_dots(path, /*remove_dot_dot=*/true);
  return std::string(path);
}
