//===- PersistentMap.h - a map whose copies share what is equal -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From small integers to numbers; 0 is what is not there. A copy costs nothing,
// a change copies the path to what changes, and comparing two maps visits only
// what has changed since one was copied from the other. So a state for every
// block of a function takes memory for the changes between them.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_PERSISTENTMAP_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_PERSISTENTMAP_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <array>
#include <cstdint>

namespace warm::cortexm::translation {

class PersistentMap {
public:
  uint32_t get(uint32_t key) const {
    if (key >> (levels * bits) != 0)
      return 0;
    const Node *node = root.get();
    for (unsigned level = levels; node && level > 1; --level)
      node = node->children[digit(key, level - 1)].get();
    return node ? node->values[digit(key, 0)] : 0;
  }

  void set(uint32_t key, uint32_t value) {
    while (key >> (levels * bits) != 0)
      grow();
    NodeRef *place = &root;
    for (unsigned level = levels; level > 1; --level)
      place = &own(*place).children[digit(key, level - 1)];
    own(*place).values[digit(key, 0)] = value;
  }

  /// Calls `visit(key, here, there)` for each key with different values.
  void forEachDifference(
      PersistentMap other,
      llvm::function_ref<void(uint32_t, uint32_t, uint32_t)> visit) const {
    PersistentMap self = *this;
    while (self.levels < other.levels)
      self.grow();
    while (other.levels < self.levels)
      other.grow();
    compare(self.root.get(), other.root.get(), self.levels - 1, 0, visit);
  }

private:
  static constexpr unsigned bits = 4, width = 1 << bits;

  struct Node;
  using NodeRef = llvm::IntrusiveRefCntPtr<Node>;
  /// At the lowest level the values are used, above it the children.
  struct Node : llvm::RefCountedBase<Node> {
    std::array<NodeRef, width> children;
    std::array<uint32_t, width> values{};
  };

  static unsigned digit(uint32_t key, unsigned level) {
    return key >> (level * bits) & (width - 1);
  }

  /// The node at `place`, made or copied unless nobody else has it.
  static Node &own(NodeRef &place) {
    if (!place)
      place = new Node();
    else if (place.useCount() > 1)
      place = new Node(*place);
    return *place;
  }

  void grow() {
    if (root) {
      NodeRef above = new Node();
      above->children[0] = root;
      root = above;
    }
    ++levels;
  }

  static void
  compare(const Node *a, const Node *b, unsigned level, uint32_t prefix,
          llvm::function_ref<void(uint32_t, uint32_t, uint32_t)> visit) {
    if (a == b)
      return;
    for (unsigned i = 0; i != width; ++i) {
      uint32_t key = prefix << bits | i;
      if (level != 0) {
        compare(a ? a->children[i].get() : nullptr,
                b ? b->children[i].get() : nullptr, level - 1, key, visit);
        continue;
      }
      uint32_t here = a ? a->values[i] : 0, there = b ? b->values[i] : 0;
      if (here != there)
        visit(key, here, there);
    }
  }

  NodeRef root;
  unsigned levels = 2;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_PERSISTENTMAP_H
