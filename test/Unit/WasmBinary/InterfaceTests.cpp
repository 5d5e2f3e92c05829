//===- InterfaceTests.cpp - A module's interface as JSON ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Parses what is printed.
//
//===----------------------------------------------------------------------===//

#include "TestModule.h"
#include "warm/Conversion/ImportWasm/InterfaceJSON.h"
#include "llvm/Support/JSON.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace warm::wasm::binary;

TEST(Interface, JSON) {
  Bytes bytes =
      header() + section(1, {2, 0x60, 2, 0x7f, 0x7e, 1, 0x7d, 0x60, 0, 0}) +
      section(2, Bytes{1} + name("env") + name("host") + Bytes{0, 0}) +
      section(3, {1, 1}) + section(5, {1, 1, 1, 3}) +
      section(6, {1, 0x7e, 1, 0x42, 0x7f, 0x0b}) +
      section(7, Bytes{3} + name("run") + Bytes{0, 1} + name("mem") +
                     Bytes{2, 0} + name("g\"") + Bytes{3, 0}) +
      section(8, {1}) + section(10, {1, 2, 0, 0x0b});
  EXPECT_EQ(check(bytes), "");
  std::string text;
  raw_string_ostream os(text);
  printInterfaceJSON(cantFail(decodeModule(bufferOf(bytes))), os);
  json::Value expected = cantFail(json::parse(R"({
    "name": "", "start": true, "functions": 2, "tables": [],
    "imports": [{"module": "env", "field": "host", "index": 0, "kind": "func",
                 "params": ["i32", "i64"], "results": ["f32"]}],
    "exports": [{"name": "run", "index": 1, "kind": "func", "params": [],
                 "results": []},
                {"name": "mem", "index": 0, "kind": "memory", "min": 1,
                 "max": 3},
                {"name": "g\"", "index": 0, "kind": "global", "type": "i64",
                 "mutable": true}],
    "memories": [{"min": 1, "max": 3}],
    "globals": [{"type": "i64", "mutable": true,
                 "value": "18446744073709551615"}]})"));
  EXPECT_EQ(cantFail(json::parse(text)), expected) << text;
}
