//===- Targets.cpp - the cores --------------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/Targets.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

using namespace warm::cortexm;

static const CoreInfo cores[] = {
#define GET_CORES
#include "warm/Dialect/CortexM/IR/CortexMTargets.inc"
};

llvm::ArrayRef<CoreInfo> warm::cortexm::getCores() { return cores; }

const CoreInfo *warm::cortexm::lookupCore(llvm::StringRef name) {
  const CoreInfo *core = llvm::find_if(
      cores, [&](const CoreInfo &candidate) { return candidate.name == name; });
  return core == std::end(cores) ? nullptr : core;
}

llvm::StringRef warm::cortexm::describe(Feature feature) {
  switch (feature) {
  case Feature::V7M:
    return "Armv7-M";
  case Feature::V8MMain:
    return "Armv8-M Mainline";
  case Feature::DSP:
    return "the DSP extension";
  case Feature::FPU:
    return "a floating-point unit";
  }
  llvm_unreachable("all features have a name");
}
