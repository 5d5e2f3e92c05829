//===- CortexMAttrs.cpp - attributes and types ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

#include "warm/Dialect/CortexM/IR/CortexMEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "warm/Dialect/CortexM/IR/CortexMAttrs.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "warm/Dialect/CortexM/IR/CortexMTypes.cpp.inc"

void CortexMDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "warm/Dialect/CortexM/IR/CortexMAttrs.cpp.inc"
      >();
}

void CortexMDialect::registerTypes() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "warm/Dialect/CortexM/IR/CortexMTypes.cpp.inc"
      >();
}

LogicalResult ShiftAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                ShiftKind kind, unsigned amount) {
  unsigned most = kind == ShiftKind::lsr || kind == ShiftKind::asr ? 32 : 31;
  if (amount < 1 || amount > most)
    return emitError() << stringifyShiftKind(kind) << " by " << amount
                       << " cannot be encoded";
  return success();
}

//===----------------------------------------------------------------------===//
// Target
//===----------------------------------------------------------------------===//

/// r0-r12 and lr.
static constexpr uint32_t generalRegisters = 0x5fff;
/// r0-r7: what 16-bit encodings can name.
static constexpr uint32_t lowRegisters = 0xff;

LogicalResult TargetAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                 StringRef cpu, ArrayRef<GPR> reserved,
                                 OptimizeFor) {
  if (!lookupCore(cpu)) {
    InFlightDiagnostic error = emitError();
    error << "unknown core '" << cpu << "'; the cores are ";
    llvm::interleaveComma(getCores(), error,
                          [&](const CoreInfo &core) { error << core.name; });
    return error;
  }
  for (GPR reg : reserved)
    if (reg >= GPR::virt ||
        !(generalRegisters >> static_cast<unsigned>(reg) & 1))
      return emitError() << stringifyGPR(reg)
                         << " is never allocated: it cannot be reserved";
  return success();
}

uint32_t TargetAttr::getAllocatableMask() const {
  uint32_t mask = generalRegisters;
  const CoreInfo *core = lookupCore(getCpu());
  if (core && !core->has(Feature::V7M))
    mask = lowRegisters;
  for (GPR reg : getReserved())
    mask &= ~(1u << static_cast<unsigned>(reg));
  return mask;
}

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

Type SlotType::parse(AsmParser &parser) {
  MLIRContext *context = parser.getContext();
  if (failed(parser.parseOptionalLess()))
    return SlotType::get(context);
  StringRef area;
  unsigned index;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&area) || parser.parseInteger(index) ||
      parser.parseGreater())
    return {};
  std::optional<SlotArea> kind = symbolizeSlotArea(area);
  if (!kind || *kind == SlotArea::virt) {
    parser.emitError(loc, "expected 'local', 'in' or 'out'");
    return {};
  }
  return SlotType::get(context, *kind, index);
}

void SlotType::print(AsmPrinter &printer) const {
  if (!isVirtual())
    printer << "<" << stringifySlotArea(getArea()) << " " << getIndex() << ">";
}

int warm::cortexm::getRegisterNumber(Value value) {
  auto type = dyn_cast<GPRType>(value.getType());
  return type && !type.isVirtual() ? static_cast<int>(type.getNumber()) : -1;
}
