//===- SegmentSections.h - sections that a program names ------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_SEGMENTSECTIONS_H
#define WARM_LIB_CONVERSION_IMPORTWASM_SEGMENTSECTIONS_H

namespace warm::wasm {

struct ModuleEntities;

/// Sets the section of each segment to whose name the program gave one, and
/// what the module says of such segments: that they stay, that they are
/// constant.
void importSegmentSections(const ModuleEntities &entities);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_SEGMENTSECTIONS_H
