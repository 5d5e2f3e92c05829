//===- AddressDecisions.cpp - what each constant is taken as --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AddressDecisions.h"
#include "mlir/IR/Diagnostics.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/Support/Endian.h"

using namespace mlir;
using namespace warm::wasm;

using Place = AddressCandidate::Place;

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// How an operand is used, for people.
std::string
AddressDecisions::describeUse(const AddressCandidate &candidate) const {
  Operation *op = candidate.op;
  std::string number = std::to_string(candidate.index);
  if (auto call = dyn_cast<CallOp>(op))
    return "argument " + number + " of '" + call.getCallee().str() + "'";
  if (isa<CallIndirectOp>(op))
    return "argument " + std::to_string(candidate.index - 1) +
           " of an indirect call";
  if (auto set = dyn_cast<GlobalSetOp>(op))
    return "the value of '" + set.getGlobal().str() + "'";
  if (isa<ReturnOp>(op))
    return "what is returned";
  if (isa<MemoryAccessOpInterface>(op) && candidate.index != 0)
    return "what is stored";
  return "operand " + number + " of '" + op->getName().stripDialect().str() +
         "'";
}

std::string
AddressDecisions::describe(const AddressCandidate &candidate) const {
  std::string value = std::to_string(candidate.address);
  if (candidate.place == Place::Word)
    return "the word " + value + " at address " +
           std::to_string(candidate.index);
  if (candidate.place == Place::Global)
    return "the initial value " + value + " of '" +
           cast<GlobalOp>(candidate.op).getSymName().str() + "'";
  std::string text =
      candidate.place == Place::Offset ? "the offset " + value
      : candidate.place == Place::Negated
          ? "the constant -" + value
          : "the constant " + value + ", " + describeUse(candidate) + ",";
  auto func = candidate.op->getParentOfType<FuncOp>();
  return "in '" + func.getSymName().str() + "' " + text;
}

Location AddressDecisions::getLoc(const AddressCandidate &candidate) const {
  if (candidate.place != Place::Word)
    return candidate.op->getLoc();
  auto next = segments.upper_bound(candidate.index);
  return next == segments.begin() ? candidate.op->getLoc()
                                  : std::prev(next)->second;
}

void AddressDecisions::say(DiagnosticSeverity severity, Location loc,
                           const Twine &text) {
  hasFailed |= severity == DiagnosticSeverity::Error;
  messages.push_back({getWasmOffset(loc).value_or(0), messages.size(), loc,
                      severity, text.str()});
}

//===----------------------------------------------------------------------===//
// Decisions
//===----------------------------------------------------------------------===//

/// No relocation is for half of a variable, and no C compiler makes such ones.
static bool isInLongGlobal(const AddressCandidate &candidate) {
  return candidate.place == Place::Global &&
         !cast<GlobalOp>(candidate.op).getType().isInteger(32);
}

/// Differences with addresses are written as such by compilers: a sum with a
/// negative number is not one, unless something says so.
bool AddressDecisions::decideOpen(const AddressCandidate &candidate,
                                  Kind kind) {
  ++numOpen;
  Location loc = getLoc(candidate);
  std::string what = describe(candidate);
  if (kind == Kind::Conflict)
    what += " is used as an address and as a number:";
  if (ambiguous == Ambiguous::Error) {
    say(DiagnosticSeverity::Error, loc,
        what + " may be an address or a number");
    return false;
  }
  bool isAddress = ambiguous == Ambiguous::Address &&
                   candidate.place != Place::Negated &&
                   !isInLongGlobal(candidate);
  say(DiagnosticSeverity::Warning, loc,
      what + (kind == Kind::Conflict ? " it is" : " is") + " taken as " +
          (isAddress ? "an address" : "a number"));
  return isAddress;
}

/// Outside the static data there is nothing to access, unless by an index that
/// is never small, or never above some negative number.
bool AddressDecisions::decideOutside(const AddressCandidate &candidate,
                                     Kind kind) {
  uint8_t known = constraints.solver.getEvidence(candidate.variable);
  if (kind != Kind::Address &&
      !(kind == Kind::Open &&
        (known & (evidence::Address | evidence::SoftAddress))))
    return false;
  bool isAccessed =
      isa<MemoryAccessOpInterface>(candidate.op) && candidate.index == 0;
  if (!isAccessed)
    return decideOpen(candidate, Kind::Open);
  if (region.isHeap(candidate.address))
    say(DiagnosticSeverity::Error, getLoc(candidate),
        "the address " + Twine(candidate.address) +
            " is in linear memory but behind the static data: with native "
            "pointers there is nothing");
  return false;
}

bool AddressDecisions::decide(const AddressCandidate &candidate) {
  Kind kind = constraints.solver.getKind(candidate.variable);
  if (!region.contains(candidate.address))
    return decideOutside(candidate, kind);
  if (kind == Kind::Address && isInLongGlobal(candidate))
    return decideOpen(candidate, kind);
  if (kind != Kind::Open && kind != Kind::Conflict)
    return kind == Kind::Address;
  if (candidate.place != Place::Word || candidate.index % 4 == 0)
    return decideOpen(candidate, kind);
  if (numUnaligned++ == 0)
    firstUnaligned = candidate.index;
  return false;
}

/// Bytes belong to one word: that somebody accesses a word there counts more
/// than that it may be one. Finds the words that overlap such a word.
void AddressDecisions::findOverlaps() {
  constexpr unsigned wordSize = 4;
  const std::vector<AddressCandidate> &all = constraints.candidates;
  auto isCertain = [&](size_t i) {
    return constraints.solver.getKind(all[i].variable) == Kind::Address;
  };
  isOverlapped.assign(all.size(), false);
  auto isNear = [&](size_t i, size_t j) {
    return all[j].place == Place::Word &&
           (all[i].index > all[j].index
                ? all[i].index - all[j].index
                : all[j].index - all[i].index) < wordSize;
  };
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].place != Place::Word || !isCertain(i) || isOverlapped[i])
      continue;
    for (size_t j = i; j-- > 0 && isNear(i, j);)
      isOverlapped[j] = true;
    for (size_t j = i + 1; j < all.size() && isNear(i, j); ++j) {
      isOverlapped[j] = true;
      if (isCertain(j))
        say(DiagnosticSeverity::Warning, getLoc(all[j]),
            describe(all[j]) + " overlaps another address: it is taken as a "
                               "number");
    }
  }
}

bool AddressDecisions::isUnused(size_t i) const {
  return constraints.solver.getKind(constraints.candidates[i].variable) ==
         Kind::Unused;
}

/// What is copied from passive segments cannot be followed, nor relocated.
void AddressDecisions::notePassiveSegments() {
  constexpr unsigned wordSize = 4;
  for (auto data : module.getOps<DataOp>()) {
    if (data.isActive())
      continue;
    StringRef bytes = data.getBytes();
    unsigned count = 0;
    for (size_t i = 0; i + wordSize <= bytes.size(); i += wordSize)
      count +=
          region.contains(llvm::support::endian::read32le(bytes.data() + i));
    if (count)
      say(DiagnosticSeverity::Warning, data.getLoc(),
          Twine(count) + " words of the passive segment '" + data.getSymName() +
              "' would be addresses of static data: they are numbers");
  }
}

void AddressDecisions::summarize() {
  if (numUnaligned)
    say(DiagnosticSeverity::Warning, module.getLoc(),
        Twine(numUnaligned) + " unaligned words of data, the first one at " +
            Twine(firstUnaligned) +
            ", would be addresses of static data: they are numbers");
  if (numOpen)
    say(DiagnosticSeverity::Warning, module.getLoc(),
        Twine(numOpen) +
            " constants may be addresses or numbers: link with --emit-relocs, "
            "or give --prototypes, or decide with --ambiguous-address");
}

/// As a diagnostic.
void AddressDecisions::emit(const Message &message) {
  switch (message.severity) {
  case DiagnosticSeverity::Error:
    emitError(message.loc, message.text);
    break;
  case DiagnosticSeverity::Warning:
    warn(message.loc, "ambiguous-address") << message.text;
    break;
  default:
    emitRemark(message.loc, message.text);
  }
}

LogicalResult AddressDecisions::run(bool remarks) {
  for (auto data : module.getOps<DataOp>())
    if (data.isActive())
      segments.emplace(*getConstant(data.getOffset()), data.getLoc());
  findOverlaps();
  notePassiveSegments();
  for (auto [i, candidate] : llvm::enumerate(constraints.candidates)) {
    unsigned numReports = numOpen + numUnaligned;
    addresses.push_back(!isOverlapped[i] && decide(candidate));
    reported.push_back(numOpen + numUnaligned != numReports);
  }
  if (remarks)
    for (auto [i, candidate] : llvm::enumerate(constraints.candidates)) {
      Location loc = getLoc(candidate);
      if (candidate.place == Place::Operand)
        loc = candidate.op->getOperand(candidate.index).getLoc();
      say(DiagnosticSeverity::Remark, loc,
          describe(candidate) +
              (addresses[i] ? " is an address" : " is a number") +
              (reported[i]   ? ", with a warning"
               : isUnused(i) ? ", of no use"
                             : ""));
    }
  llvm::sort(messages, [](const Message &a, const Message &b) {
    return std::pair(a.offset, a.number) < std::pair(b.offset, b.number);
  });
  summarize();
  for (const Message &message : messages)
    emit(message);
  return success(!hasFailed);
}
