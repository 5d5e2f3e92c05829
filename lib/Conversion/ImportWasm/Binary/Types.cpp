//===- Types.cpp - Printed forms of types and errors ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The words that diagnostics use.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ImportWasm/Types.h"
#include "warm/Conversion/ImportWasm/DecodeError.h"
#include "llvm/Support/Format.h"

using namespace llvm;
using namespace warm::wasm::binary;

StringRef warm::wasm::binary::toString(ValType type) {
  switch (type) {
  case ValType::Unknown:
    return "unknown";
  case ValType::ExternRef:
    return "externref";
  case ValType::FuncRef:
    return "funcref";
  case ValType::F64:
    return "f64";
  case ValType::F32:
    return "f32";
  case ValType::I64:
    return "i64";
  case ValType::I32:
    return "i32";
  }
  return "unknown";
}

std::string warm::wasm::binary::toString(ArrayRef<ValType> types) {
  std::string text = "[";
  for (ValType type : types) {
    if (text.size() > 1)
      text += ' ';
    text += toString(type);
  }
  return text + "]";
}

StringRef warm::wasm::binary::toString(ExternKind kind) {
  switch (kind) {
  case ExternKind::Func:
    return "func";
  case ExternKind::Table:
    return "table";
  case ExternKind::Memory:
    return "memory";
  case ExternKind::Global:
    return "global";
  }
  return "unknown";
}

char DecodeError::ID;

void DecodeError::log(raw_ostream &os) const {
  os << format_hex(offset, 0) << ": " << message;
}

std::error_code DecodeError::convertToErrorCode() const {
  return inconvertibleErrorCode();
}
