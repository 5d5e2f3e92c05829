//===- DominatorTreeWalk.cpp - blocks in order of dominance ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DominatorTreeWalk.h"

using namespace mlir;

void warm::wasm::walkDominatorTree(
    Region &body, DominanceInfo &dominance,
    llvm::function_ref<void(Block *, Block *)> enter,
    llvm::function_ref<void()> leave) {
  // MLIR makes no tree for one block.
  if (body.hasOneBlock()) {
    enter(&body.front(), nullptr);
    return leave();
  }
  struct Visit {
    DominanceInfoNode *node;
    DominanceInfoNode::const_iterator next;
  };
  std::vector<Visit> path;
  auto visit = [&](DominanceInfoNode *node, Block *dominator) {
    path.push_back({node, node->begin()});
    enter(node->getBlock(), dominator);
  };
  visit(dominance.getRootNode(&body), nullptr);
  while (!path.empty()) {
    Visit &last = path.back();
    if (last.next == last.node->end()) {
      path.pop_back();
      leave();
      continue;
    }
    Block *dominator = last.node->getBlock();
    visit(*last.next++, dominator);
  }
}
