//===- HostTrap.h - traps of the runtime on the host ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A trap becomes a longjmp out of the function, with the code as its value.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_RUNTIME_HOSTTRAP_H
#define WARM_TEST_UNIT_RUNTIME_HOSTTRAP_H

#include <setjmp.h>

extern jmp_buf warmHostTrap;
#define WARM_TRAP(code) longjmp(warmHostTrap, code)

#endif // WARM_TEST_UNIT_RUNTIME_HOSTTRAP_H
