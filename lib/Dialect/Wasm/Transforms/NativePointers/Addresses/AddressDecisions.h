//===- AddressDecisions.h - what each constant is taken as ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Turns kinds into decisions: what is open or in conflict is taken as the user
// says, and reported. One line each, in the order of the module's bytes, then
// one that says what would help.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSDECISIONS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSDECISIONS_H

#include "AddressConstraints.h"
#include <map>

namespace warm::wasm {

/// What a constant is taken as that may be both.
enum class Ambiguous { Address, Number, Error };

class AddressDecisions {
public:
  AddressDecisions(mlir::ModuleOp module, const StaticRegion &region,
                   const AddressConstraints &constraints, Ambiguous ambiguous)
      : module(module), region(region), constraints(constraints),
        ambiguous(ambiguous) {}

  /// Decides on all candidates and reports. Fails if there are errors. With
  /// `remarks`, says what became of each candidate.
  llvm::LogicalResult run(bool remarks);

  /// Whether candidate `i` is an address.
  bool isAddress(size_t i) const { return addresses[i]; }

private:
  struct Message {
    uint64_t offset;
    size_t number;
    mlir::Location loc;
    mlir::DiagnosticSeverity severity;
    std::string text;
  };

  bool decide(const AddressCandidate &candidate);
  bool decideOutside(const AddressCandidate &candidate, Kind kind);
  bool decideOpen(const AddressCandidate &candidate, Kind kind);
  void findOverlaps();
  void notePassiveSegments();
  bool isUnused(size_t i) const;
  std::string describe(const AddressCandidate &candidate) const;
  std::string describeUse(const AddressCandidate &candidate) const;
  mlir::Location getLoc(const AddressCandidate &candidate) const;
  void say(mlir::DiagnosticSeverity severity, mlir::Location loc,
           const llvm::Twine &text);
  void summarize();
  static void emit(const Message &message);

  mlir::ModuleOp module;
  StaticRegion region;
  const AddressConstraints &constraints;
  Ambiguous ambiguous;
  /// By their linear addresses.
  std::map<uint64_t, mlir::Location> segments;
  std::vector<bool> addresses, reported, isOverlapped;
  std::vector<Message> messages;
  unsigned numOpen = 0;
  /// Open words that are not aligned, and where the first of them is.
  unsigned numUnaligned = 0;
  uint64_t firstUnaligned = 0;
  bool hasFailed = false;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_ADDRESSES_ADDRESSDECISIONS_H
