//===- CortexM.td - the cortexm dialect, umbrella -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXM_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXM_TD

include "warm/Dialect/CortexM/IR/CortexMDialect.td"
include "warm/Dialect/CortexM/IR/CortexMAttrs.td"
include "warm/Dialect/CortexM/IR/CortexMTypes.td"
include "warm/Dialect/CortexM/IR/CortexMInterfaces.td"
include "warm/Dialect/CortexM/IR/MachineInst.td"
include "warm/Dialect/CortexM/IR/Instructions/ALU.td"
include "warm/Dialect/CortexM/IR/Instructions/Multiply.td"
include "warm/Dialect/CortexM/IR/Instructions/Memory.td"
include "warm/Dialect/CortexM/IR/Instructions/Branch.td"
include "warm/Dialect/CortexM/IR/Instructions/System.td"
include "warm/Dialect/CortexM/IR/Instructions/Exclusive.td"
include "warm/Dialect/CortexM/IR/CortexMPseudoOps.td"
include "warm/Dialect/CortexM/IR/CortexMModuleOps.td"

#endif
