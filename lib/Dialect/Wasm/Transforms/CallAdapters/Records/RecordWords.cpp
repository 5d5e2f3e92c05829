//===- RecordWords.cpp - records in memory and in words -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RecordWords.h"

using namespace mlir;
using namespace warm::wasm;

static constexpr uint64_t wordSize = 4;

Value RecordWords::shift(Value value, uint64_t bytes, bool isLeft) {
  if (bytes == 0)
    return value;
  Value count = ConstOp::create(builder, loc, static_cast<int32_t>(8 * bytes));
  if (isLeft)
    return ShlOp::create(builder, loc, value, count);
  return ShrUOp::create(builder, loc, value, count);
}

/// A word of which `size` bytes, 1 to 3, are in memory.
Value RecordWords::loadPart(Value address, uint64_t offset, uint64_t size,
                            uint64_t align) {
  Type type = builder.getI32Type();
  Value word;
  for (uint64_t at = 0; at < size;) {
    uint64_t bytes = size - at >= 2 ? 2 : 1;
    Value part;
    if (bytes == 2)
      part = Load16UOp::create(builder, loc, type, memory, address, offset + at,
                               std::min(align, bytes));
    else
      part =
          Load8UOp::create(builder, loc, type, memory, address, offset + at, 1);
    part = shift(part, at, /*isLeft=*/true);
    word = word ? Value(OrOp::create(builder, loc, word, part)) : part;
    at += bytes;
  }
  return word;
}

void RecordWords::storePart(Value address, uint64_t offset, Value value,
                            uint64_t size, uint64_t align) {
  for (uint64_t at = 0; at < size;) {
    uint64_t bytes = size - at >= 2 ? 2 : 1;
    Value part = shift(value, at, /*isLeft=*/false);
    if (bytes == 2)
      Store16Op::create(builder, loc, memory, address, part, offset + at,
                        std::min(align, bytes));
    else
      Store8Op::create(builder, loc, memory, address, part, offset + at, 1);
    at += bytes;
  }
}

SmallVector<Value> RecordWords::load(Value address, TypeRange types,
                                     uint64_t size, uint64_t align) {
  SmallVector<Value> values;
  uint64_t offset = 0;
  for (Type type : types) {
    uint64_t bytes = type.getIntOrFloatBitWidth() / 8;
    if (size - offset < wordSize)
      values.push_back(loadPart(address, offset, size - offset, align));
    else
      values.push_back(LoadOp::create(builder, loc, type, memory, address,
                                      offset, std::min(align, bytes)));
    offset += bytes;
  }
  return values;
}

void RecordWords::store(Value address, ValueRange values, uint64_t size,
                        uint64_t align) {
  uint64_t offset = 0;
  for (Value value : values) {
    uint64_t bytes = value.getType().getIntOrFloatBitWidth() / 8;
    if (size - offset < wordSize)
      storePart(address, offset, value, size - offset, align);
    else
      StoreOp::create(builder, loc, memory, address, value, offset,
                      std::min(align, bytes));
    offset += bytes;
  }
}
