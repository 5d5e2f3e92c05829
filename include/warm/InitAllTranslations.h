//===- InitAllTranslations.h - registers Warm's translations --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One place that knows all translations of warm-translate.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_INITALLTRANSLATIONS_H
#define WARM_INITALLTRANSLATIONS_H

#include "warm/Conversion/ExportELF.h"
#include "warm/Conversion/ExportHeader.h"
#include "warm/Conversion/ImportWasm.h"

namespace warm {

/// Registers all translations of Warm.
inline void registerAllTranslations() {
  registerWasmTranslations();
  registerExportTranslations();
  registerHeaderTranslation();
}

} // namespace warm

#endif // WARM_INITALLTRANSLATIONS_H
