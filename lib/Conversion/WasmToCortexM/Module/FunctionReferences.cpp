//===- FunctionReferences.cpp - what function references point to ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A descriptor is the function's address and that of its signature's type
// object, one byte in a COMDAT group named after the signature. Linkers keep
// one of each name, and different names have different addresses: two
// signatures are equal if and only if their addresses are, in the whole image.
// Of a module that shares no references, only types that its calls check
// matter; any other one is 0.
//
// BEFORE                               AFTER
//   wasm.func @f(i32) -> i32             cortexm.data @__warm_m_ref.f "rodata"
//   wasm.ref_func @f                         relocations [[0, @f, 0],
//                                             [4, @__warm_type.i32.to.i32, 0]]
//                                        cortexm.data @__warm_type.i32.to.i32
//                                            "rodata" size 1 {cortexm.comdat}
//
//===----------------------------------------------------------------------===//

#include "FunctionReferences.h"
#include "DataBuilder.h"
#include "warm/Conversion/FunctionTypes.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

static StringAttr getTypeSymbolAttr(FunctionType type) {
  return StringAttr::get(type.getContext(), getTypeSymbol(type));
}

/// `hasType`: somebody may ask for it.
static void createDescriptor(const ModuleInfo &info, wasm::FuncOp func,
                             bool hasType, OpBuilder &builder) {
  StringAttr name = func.getSymNameAttr();
  SmallVector<AddressWord> words = {{0, info.getFunctionSymbol(name)}};
  if (hasType)
    words.push_back({4, getTypeSymbolAttr(func.getFunctionType())});
  DataBuilder(builder, func.getLoc())
      .create(info.getDescriptorSymbol(name), /*isReadOnly=*/true, 8, 4, "",
              words);
}

/// An object that linkers keep one of, at an address of its own.
static void createType(FunctionType type, OpBuilder &builder) {
  DataOp object = DataBuilder(builder, builder.getUnknownLoc())
                      .create(getTypeSymbolAttr(type), /*isReadOnly=*/true,
                              /*size=*/1, /*align=*/1, "");
  object->setAttr(comdatAttrName, builder.getUnitAttr());
  object.removeSymVisibilityAttr();
}

void createFunctionReferences(const ModuleInfo &info, OpBuilder &builder) {
  ModuleOp module = info.getModule();
  llvm::SetVector<FunctionType> types;
  module.walk([&](wasm::CallIndirectOp call) {
    if (info.checksType(call))
      types.insert(call.getSignature());
  });
  bool areShared =
      sharesFunctionReferences(module, info.getOptions().nativePointerABI);
  for (StringAttr function : info.getReferredFunctions()) {
    auto func = info.lookup<wasm::FuncOp>(function);
    if (areShared)
      types.insert(func.getFunctionType());
    createDescriptor(info, func, types.contains(func.getFunctionType()),
                     builder);
  }
  for (FunctionType type : types)
    createType(type, builder);
}

bool sharesTypes(const ModuleInfo &info) {
  ModuleOp module = info.getModule();
  bool hasTypes = llvm::any_of(module.getOps<DataOp>(), [](DataOp data) {
    return data->hasAttr(comdatAttrName);
  });
  return hasTypes &&
         sharesFunctionReferences(module, info.getOptions().nativePointerABI);
}

} // namespace warm
