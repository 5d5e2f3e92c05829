//===- PCH.cpp - carries the precompiled headers --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CMake attaches precompiled headers to a target that compiles something.
//
//===----------------------------------------------------------------------===//
