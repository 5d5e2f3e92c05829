//===- LinkObjects.cpp - links the modules of objects ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Symbols are resolved first (Linking/Definitions), then the objects' contents
// merged (Linking/ObjectMerger).
//
// BEFORE
//   module attributes {wasm.object} {
//     wasm.func private @f(i32) attributes {import_module = "env",
//                                           import_name = "f"}
//     wasm.func @main(%x: i32) attributes {exports = ["main"]} {
//       wasm.call @f(%x) : (i32) -> ()
//     }
//   }
//   module attributes {wasm.object} {
//     wasm.func @f(%x: i32) attributes {exports = ["f"]} { ... }
//   }
// AFTER
//   wasm.func @main(%x: i32) attributes {exports = ["main"]} {
//     wasm.call @f(%x) : (i32) -> ()
//   }
//   wasm.func @f(%x: i32) attributes {exports = ["f"]} { ... }
//
//===----------------------------------------------------------------------===//

#include "ObjectMerger.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_LINKOBJECTSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
class LinkObjects : public warm::wasm::impl::LinkObjectsPassBase<LinkObjects> {
public:
  void runOnOperation() override {
    if (failed(link()))
      signalPassFailure();
  }

private:
  LogicalResult link();
};
} // namespace

/// Elements of objects are the addresses of functions, which relocations say
/// better: they have no place in a table yet.
static void eraseElements(ModuleOp object) {
  for (auto elem : llvm::make_early_inc_range(object.getOps<ElemOp>()))
    if (elem.isActive())
      elem.erase();
}

LogicalResult LinkObjects::link() {
  ModuleOp target = getOperation();
  SmallVector<ModuleOp> objects(target.getOps<ModuleOp>());
  if (objects.empty())
    return success();
  Definitions definitions;
  for (ModuleOp object : objects) {
    if (!isObject(object))
      return object.emitError("is not a relocatable object: a linked module "
                              "cannot be linked again");
    if (failed(definitions.add(object)))
      return failure();
    eraseElements(object);
  }
  auto replaced = definitions.findReplaced();
  if (failed(replaced))
    return failure();
  ObjectMerger merger(target, definitions, std::move(*replaced));
  if (failed(merger.merge(objects)))
    return failure();
  setObject(target);
  return success();
}
