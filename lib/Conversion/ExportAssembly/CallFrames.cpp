//===- CallFrames.cpp - how debuggers and exceptions unwind --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two descriptions of one thing, both made by the assembler from directives:
//
//   .debug_frame  DWARF 4, section 6.4. Right at every instruction; not loaded.
//   .ARM.exidx    Exception Handling ABI for the Arm Architecture, section 10.
//                 Right where a function calls, which is behind its prologue;
//                 loaded. What the prologue does, in its order:
//
//                   sub sp, sp, #8     .pad #8
//                   push {r4, lr}      .save {r4, lr}
//                   mov r7, sp         .setfp r7, sp
//
// What an instruction does to the frame is in its attribute `cortexm.cfi`.
//
//===----------------------------------------------------------------------===//

#include "Printers.h"
#include "warm/Dialect/CortexM/IR/AsmStream.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

/// Strings such as "def_cfa_offset 16", each a `.cfi_` directive.
static constexpr llvm::StringLiteral cfiAttr = "cortexm.cfi";

void CallFrames::begin() {
  if (isEnabled)
    os << "\t.cfi_sections\t.debug_frame\n";
}

void CallFrames::beginFunction() {
  isInPrologue = true;
  if (hasUnwindTables)
    os << "\t.fnstart\n";
  if (isEnabled)
    os << "\t.cfi_startproc\n";
}

void CallFrames::endFunction() {
  if (isEnabled)
    os << "\t.cfi_endproc\n";
  if (hasUnwindTables)
    os << "\t.fnend\n";
}

/// Prints the unwind directive for what an instruction of the prologue does.
/// Anything else that moves the frame is the end of the prologue.
void CallFrames::printUnwinding(Operation *op, StringRef directive) {
  if (directive.consume_front("def_cfa_register ") && directive != "sp") {
    os << "\t.setfp\t" << directive << ", sp\n";
  } else if (!directive.starts_with("def_cfa_offset ")) {
    isInPrologue = false;
  } else if (auto sub = dyn_cast<SubSpOp>(op)) {
    os << "\t.pad\t#" << sub.getImm() << "\n";
  } else if (auto push = dyn_cast<PushOp>(op)) {
    os << "\t.save\t";
    AsmStream(os, {}).printList(push.getRegisters());
    os << "\n";
  } else {
    isInPrologue = false;
  }
}

void CallFrames::afterInstruction(Operation *op) {
  auto directives = op->getAttrOfType<ArrayAttr>(cfiAttr);
  if (!directives)
    return;
  auto texts = directives.getAsRange<StringAttr>();
  // The first one says what the stack pointer does.
  if (hasUnwindTables && isInPrologue)
    printUnwinding(op, (*texts.begin()).getValue());
  if (!isEnabled)
    return;
  for (StringAttr text : texts)
    os << "\t.cfi_" << text.getValue() << "\n";
}
