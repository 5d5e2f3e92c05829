//===- Reporter.h - says what is wrong with a translation -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_REPORTER_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_REPORTER_H

#include "Numbers.h"

namespace warm::cortexm::translation {

/// Errors at ops of the machine code, with notes at those of the virtual code.
/// Silent until `isOn`; and after the first few, which cause most others.
class Reporter {
public:
  explicit Reporter(const Numbers &numbers) : numbers(numbers) {}

  bool isOn = false;
  bool hasErrors() const { return numErrors != 0; }
  /// Whether there would have been an error since the last call, had it been
  /// on.
  bool takeNotice() { return std::exchange(hasNoticed, false); }

  /// An error at `op`, with a note at `cause` if there is one.
  void report(mlir::Operation *op, const llvm::Twine &message,
              mlir::Operation *cause = nullptr, llvm::StringRef note = "");
  /// An error if registers are not those that the record of `op` demands.
  void verify(mlir::Operation *op);
  /// `place` holds number `held` where `op` needs `expected`.
  void reportContents(mlir::Operation *op, const llvm::Twine &place,
                      Number held, Number expected);

private:
  bool shouldReport();
  std::string describe(Number number, bool isWanted) const;
  void attachOrigin(mlir::InFlightDiagnostic &diagnostic, Number number,
                    llvm::StringRef what) const;

  const Numbers &numbers;
  unsigned numErrors = 0;
  bool hasNoticed = false;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_REPORTER_H
