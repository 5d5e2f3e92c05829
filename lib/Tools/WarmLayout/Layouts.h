//===- Layouts.h - layouts of structs ---------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMLAYOUT_LAYOUTS_H
#define WARM_LIB_TOOLS_WARMLAYOUT_LAYOUTS_H

#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace warm::layout {

/// A member of a struct, or of one of its members. Offsets and sizes are bits.
struct Field {
  /// From the struct on: `next`, `list.head`, `lines[0].text`.
  std::string path;
  uint64_t offset = 0;
  /// From the member it is in.
  uint64_t relativeOffset = 0;
  uint64_t size = 0;
  bool isBitField = false;
  bool isFloat = false;

  bool isAlike(const Field &other) const {
    return relativeOffset == other.relativeOffset && size == other.size &&
           isBitField == other.isBitField && isFloat == other.isFloat;
  }
};

/// A struct, union or class, with its members in their order, each in front of
/// its own members.
struct Layout {
  uint64_t size = 0;
  std::vector<Field> fields;

  bool isAlike(const Layout &other) const;
};

/// All different layouts that a file has under one name.
using Layouts = std::map<std::string, std::vector<Layout>>;

/// The layouts that the DWARF of `object` describes: those with a name, or a
/// typedef's name. Names have their namespaces: `outer::inner`. An error if
/// there is no DWARF.
llvm::Expected<Layouts> readLayouts(const llvm::object::ObjectFile &object);

/// Prints a line for each difference between the two, beginning with `name`,
/// for example `k_mutex.owner: 4 in wasm, 8 in image`. Returns how many.
unsigned printDifferences(llvm::raw_ostream &os, llvm::StringRef name,
                          const Layout &wasm, const Layout &image);

} // namespace warm::layout

#endif // WARM_LIB_TOOLS_WARMLAYOUT_LAYOUTS_H
