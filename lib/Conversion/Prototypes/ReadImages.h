//===- ReadImages.h - prototypes in native files ----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_PROTOTYPES_READIMAGES_H
#define WARM_LIB_CONVERSION_PROTOTYPES_READIMAGES_H

#include "warm/Conversion/Prototypes.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"

namespace warm {

/// By symbol.
using ImagePrototypes = llvm::StringMap<wasm::PrototypeAttr>;

/// Adds the prototypes that an image, object or archive has for the functions
/// in `names`: those of definitions before those of declarations. An error if
/// there is no debug information in it.
llvm::Error readImage(llvm::StringRef path, const llvm::StringSet<> &names,
                      mlir::MLIRContext *context, ImagePrototypes &prototypes);

} // namespace warm

#endif // WARM_LIB_CONVERSION_PROTOTYPES_READIMAGES_H
