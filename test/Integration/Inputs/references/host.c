//===- host.c - C that makes and calls function references ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// Both have the type (i32) -> i32.
#include "first.h"
#include "second.h"

// No module of the image has this one.
WARM_FUNCTION_TYPE(type_f64, "__warm_type.f64.to");

static int negate(int x) { return -x; }
static void take_double(double x) { (void)x; }

static const struct warm_function references[] = {
    {(void (*)(void))negate, &warm_type_i32_to_i32},
    {(void (*)(void))take_double, &type_f64},
    // What it was when the type was a hash of its text.
    {(void (*)(void))negate, (const char *)0x416e2e56u},
};

const void *c_reference(int which) {
  return which < 3 ? &references[which] : 0;
}

/// Calls what the first module gives, if it is of the type.
int c_call(int which, int x) {
  const struct warm_function *reference =
      which ? wide_reference() : double_reference();
  if (reference->type != &warm_type_i32_to_i32)
    return reference->type == &warm_type_i64_to_i32 ? -2 : -1;
  return ((int (*)(int))reference->code)(x);
}
