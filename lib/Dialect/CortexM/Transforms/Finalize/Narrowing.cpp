//===- Narrowing.cpp - 16-bit forms that write the flags ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Most 16-bit data processing instructions write the flags (outside an IT
// block, where the records have no such form). They are taken where nothing
// reads the flags before the next write.
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"

using namespace mlir;
using namespace warm::cortexm;

void warm::cortexm::narrowEncodings(FuncOp func) {
  RegisterLiveness liveness(func.getBody());
  for (Block &block : func.getBody()) {
    RegisterMask live = liveness.getLiveOut(&block);
    for (Operation &op : llvm::reverse(block)) {
      auto inst = dyn_cast<MachineInstOpInterface>(op);
      if (inst && !(live & flagsBit) && inst.getEncodedSize() > 2 &&
          inst.hasNarrowFlagSettingForm())
        op.setAttr("s", UnitAttr::get(op.getContext()));
      live = RegisterLiveness::stepBack(&op, live);
    }
  }
}
