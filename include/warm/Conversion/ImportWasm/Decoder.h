//===- Decoder.h - Reads the wasm binary format -----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Decodes a module of wasm 2.0 (without SIMD) and finds everything that is
// malformed, in bodies too. What the module means is checked by Validator.h.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_DECODER_H
#define WARM_CONVERSION_IMPORTWASM_DECODER_H

#include "warm/Conversion/ImportWasm/DecodeError.h"
#include "warm/Conversion/ImportWasm/Module.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace warm::wasm::binary {

struct DecodeOptions {
  /// Read `linking` and `reloc.*`. These change what constants mean: an error
  /// in them is an error of the module.
  bool linking = true;
  /// Read `name` and `metadata.code.branch_hint`. An error in them is a
  /// warning, and what could be read is kept.
  bool names = true;
};

/// Limits of the JavaScript API, so that sizes stay linear in the input.
constexpr uint32_t maxFunctionLocals = 50000;
constexpr uint32_t maxFunctionParams = 1000;
constexpr uint32_t maxFunctionResults = 1000;

/// Decodes the module in `buffer`, which must outlive the result. The error is
/// a DecodeError: the first one in the order of the file.
llvm::Expected<Module> decodeModule(llvm::MemoryBufferRef buffer,
                                    const DecodeOptions &options = {});

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_DECODER_H
