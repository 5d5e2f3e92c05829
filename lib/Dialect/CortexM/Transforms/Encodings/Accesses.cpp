//===- Accesses.cpp - loads and stores with 16-bit encodings --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv6-M ARM, A5.2.4: an immediate offset has five bits and is a multiple of
// the width; sign-extending loads have a register as their offset, which is not
// shifted. sp is the base of whole words only.
//
// BEFORE                                    AFTER
//   %a = cortexm.ldrsb %p, 5                  %i = cortexm.mov_imm 5
//                                             %a = cortexm.ldrsb_reg %p, %i
//
//===----------------------------------------------------------------------===//

#include "Encodings.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

class AccessExpander {
public:
  explicit AccessExpander(Operation *op)
      : op(op), builder(op), loc(op->getLoc()),
        gpr(GPRType::get(op->getContext())) {}
  bool run();

private:
  Value constant(uint32_t value) {
    return createConstant(builder, loc, gpr, value);
  }
  template <typename IndexOp, typename OffsetOp> bool load(OffsetOp access);
  template <typename IndexOp, typename OffsetOp> bool store(OffsetOp access);
  template <typename IndexOp> bool unscale(IndexOp access);
  template <typename OffsetOp, typename FrameOp> bool loadFrame(FrameOp access);
  template <typename OffsetOp, typename FrameOp>
  bool storeFrame(FrameOp access);
  /// The address of a word of the frame; `offset` becomes what is left.
  Value frameAddress(IntegerAttr object, uint32_t &offset);
  void replace(Operation *replacement) {
    op->replaceAllUsesWith(replacement->getResults());
    op->erase();
  }

  Operation *op;
  OpBuilder builder;
  Location loc;
  Type gpr;
};

} // namespace

/// From an offset that the encoding cannot hold.
template <typename IndexOp, typename OffsetOp>
bool AccessExpander::load(OffsetOp access) {
  if (access.canBeNarrow({}))
    return false;
  Value index = constant(access.getOffset());
  replace(IndexOp::create(builder, loc, access.getRn(), index, 0u));
  return true;
}

template <typename IndexOp, typename OffsetOp>
bool AccessExpander::store(OffsetOp access) {
  if (access.canBeNarrow({}))
    return false;
  Value index = constant(access.getOffset());
  replace(
      IndexOp::create(builder, loc, access.getRt(), access.getRn(), index, 0u));
  return true;
}

/// The index is shifted beforehand.
template <typename IndexOp> bool AccessExpander::unscale(IndexOp access) {
  if (access.getScale() == 0)
    return false;
  Value index =
      LslImmOp::create(builder, loc, access.getRm(), access.getScale());
  access.getRmMutable().assign(index);
  access.setScale(0);
  return true;
}

Value AccessExpander::frameAddress(IntegerAttr object, uint32_t &offset) {
  uint32_t rest = offset % 4;
  Value address = FrameAddressOp::create(builder, loc, object,
                                         static_cast<int32_t>(offset - rest));
  offset = rest;
  return address;
}

template <typename OffsetOp, typename FrameOp>
bool AccessExpander::loadFrame(FrameOp access) {
  uint32_t offset = access.getOffset();
  Value base = frameAddress(access.getObjectAttr(), offset);
  Operation *load =
      OffsetOp::create(builder, loc, base, static_cast<int32_t>(offset));
  replace(load);
  expandAccess(load);
  return true;
}

template <typename OffsetOp, typename FrameOp>
bool AccessExpander::storeFrame(FrameOp access) {
  uint32_t offset = access.getOffset();
  Value base = frameAddress(access.getObjectAttr(), offset);
  Operation *store =
      OffsetOp::create(builder, loc, access.getRt(), base, offset);
  replace(store);
  expandAccess(store);
  return true;
}

bool AccessExpander::run() {
  return llvm::TypeSwitch<Operation *, bool>(op)
      .Case([&](LdrOp access) { return load<LdrRegOp>(access); })
      .Case([&](LdrbOp access) { return load<LdrbRegOp>(access); })
      .Case([&](LdrhOp access) { return load<LdrhRegOp>(access); })
      .Case([&](LdrsbOp access) { return load<LdrsbRegOp>(access); })
      .Case([&](LdrshOp access) { return load<LdrshRegOp>(access); })
      .Case([&](StrOp access) { return store<StrRegOp>(access); })
      .Case([&](StrbOp access) { return store<StrbRegOp>(access); })
      .Case([&](StrhOp access) { return store<StrhRegOp>(access); })
      .Case<LdrRegOp, LdrbRegOp, LdrhRegOp, LdrsbRegOp, LdrshRegOp, StrRegOp,
            StrbRegOp, StrhRegOp>([&](auto access) { return unscale(access); })
      .Case([&](LdrbSpOp access) { return loadFrame<LdrbOp>(access); })
      .Case([&](LdrhSpOp access) { return loadFrame<LdrhOp>(access); })
      .Case([&](LdrsbSpOp access) { return loadFrame<LdrsbOp>(access); })
      .Case([&](LdrshSpOp access) { return loadFrame<LdrshOp>(access); })
      .Case([&](StrbSpOp access) { return storeFrame<StrbOp>(access); })
      .Case([&](StrhSpOp access) { return storeFrame<StrhOp>(access); })
      .Default([](Operation *) { return false; });
}

bool warm::cortexm::expandAccess(Operation *op) {
  return AccessExpander(op).run();
}
