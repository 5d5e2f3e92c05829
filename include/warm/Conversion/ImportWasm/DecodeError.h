//===- DecodeError.h - What is wrong with a module, and where ---*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_DECODEERROR_H
#define WARM_CONVERSION_IMPORTWASM_DECODEERROR_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"
#include <string>

namespace warm::wasm::binary {

/// The one error type of decoder and validator.
class DecodeError : public llvm::ErrorInfo<DecodeError> {
public:
  /// Malformed: no module of the binary format. Invalid: breaks a rule of
  /// validation. Unsupported: a feature beyond wasm 2.0 or a limit exceeded.
  enum Kind { Malformed, Invalid, Unsupported };

  DecodeError(Kind kind, uint64_t offset, const llvm::Twine &message)
      : kind(kind), offset(offset), message(message.str()) {}

  Kind getKind() const { return kind; }
  /// Byte offset in the file of the instruction or field at fault.
  uint64_t getOffset() const { return offset; }
  const std::string &getMessage() const { return message; }

  /// Prints "0x1f: unexpected end".
  void log(llvm::raw_ostream &os) const override;
  std::error_code convertToErrorCode() const override;

  static char ID;

private:
  Kind kind;
  uint64_t offset;
  std::string message;
};

inline llvm::Error malformed(uint64_t offset, const llvm::Twine &message) {
  return llvm::make_error<DecodeError>(DecodeError::Malformed, offset, message);
}
inline llvm::Error invalid(uint64_t offset, const llvm::Twine &message) {
  return llvm::make_error<DecodeError>(DecodeError::Invalid, offset, message);
}
inline llvm::Error unsupported(uint64_t offset, const llvm::Twine &message) {
  return llvm::make_error<DecodeError>(DecodeError::Unsupported, offset,
                                       message);
}

} // namespace warm::wasm::binary

#endif // WARM_CONVERSION_IMPORTWASM_DECODEERROR_H
