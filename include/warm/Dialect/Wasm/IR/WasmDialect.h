//===- WasmDialect.h - the dialect and its effect resources ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect, the resources its operations have effects on, and locations of
// wasm code.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMDIALECT_H
#define WARM_DIALECT_WASM_IR_WASMDIALECT_H

#include "mlir/IR/Dialect.h"
#include "mlir/IR/Location.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include <optional>

#include "warm/Dialect/Wasm/IR/WasmDialect.h.inc"

namespace warm::wasm {

/// The bytes of all linear memories.
struct MemoryResource
    : public mlir::SideEffects::Resource::Base<MemoryResource> {
  llvm::StringRef getName() final { return "wasm.memory"; }
};

/// The sizes of all linear memories.
struct MemorySizeResource
    : public mlir::SideEffects::Resource::Base<MemorySizeResource> {
  llvm::StringRef getName() final { return "wasm.memory_size"; }
};

/// The values of all globals.
struct GlobalResource
    : public mlir::SideEffects::Resource::Base<GlobalResource> {
  llvm::StringRef getName() final { return "wasm.global"; }
};

/// The elements and sizes of all tables.
struct TableResource : public mlir::SideEffects::Resource::Base<TableResource> {
  llvm::StringRef getName() final { return "wasm.table"; }
};

/// Which data and element segments have been dropped.
struct SegmentResource
    : public mlir::SideEffects::Resource::Base<SegmentResource> {
  llvm::StringRef getName() final { return "wasm.segment"; }
};

/// The end of the execution by a trap. What may trap writes it, what must stay
/// behind earlier traps reads it.
struct TrapResource : public mlir::SideEffects::Resource::Base<TrapResource> {
  llvm::StringRef getName() final { return "wasm.trap"; }
};

/// The byte offset in the .wasm file of the instruction an operation was
/// imported from: line 1 and the offset as column of a FileLineColLoc, alone,
/// behind a source location in a fused one, or inside a call site's callee.
std::optional<uint32_t> getWasmOffset(mlir::Location loc);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_WASMDIALECT_H
