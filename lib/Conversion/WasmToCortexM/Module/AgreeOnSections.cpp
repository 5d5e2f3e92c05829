//===- AgreeOnSections.cpp - what is in one section ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A section has one type and one set of flags, as when a linker joins those of
// several objects: it is written if something in it is, has contents if
// something in it has, and stays if something in it does.
//
//===----------------------------------------------------------------------===//

#include "StaticData.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

namespace {
struct Contents {
  SmallVector<FuncOp, 1> functions;
  SmallVector<DataOp, 1> data;
};
} // namespace

static LogicalResult agree(StringRef section, const Contents &contents) {
  if (!contents.functions.empty() && !contents.data.empty()) {
    DataOp data = contents.data.front();
    FuncOp function = contents.functions.front();
    auto diag = data.emitError()
                << "'" << data.getSymName() << "' is in the section '"
                << section << "' of a function";
    diag.attachNote(function.getLoc())
        << "'" << function.getSymName() << "' is here";
    return failure();
  }
  bool isWritten = false, hasContents = false, isRetained = false;
  for (DataOp data : contents.data) {
    isWritten |= data.getKind() != "rodata";
    hasContents |= data.getKind() != "bss";
    isRetained |= cortexm::isRetained(data);
  }
  for (FuncOp function : contents.functions)
    isRetained |= cortexm::isRetained(function);
  for (FuncOp function : contents.functions)
    setRetained(function, isRetained);
  for (DataOp data : contents.data) {
    data.setKind(!isWritten ? "rodata" : hasContents ? "data" : "bss");
    setRetained(data, isRetained);
  }
  return success();
}

LogicalResult warm::agreeOnSections(ModuleOp module) {
  llvm::MapVector<StringRef, Contents> sections;
  for (Operation &op : *module.getBody()) {
    if (auto function = dyn_cast<FuncOp>(op); function && function.getSection())
      sections[*function.getSection()].functions.push_back(function);
    else if (auto data = dyn_cast<DataOp>(op); data && data.getSection())
      sections[*data.getSection()].data.push_back(data);
  }
  for (const auto &[section, contents] : sections)
    if (failed(agree(section, contents)))
      return failure();
  return success();
}
