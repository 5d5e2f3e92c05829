//===- DiagnosticPages.cpp - docs/Diagnostics.md --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text is that of the build; a page is a section `## identifier`.
//
//===----------------------------------------------------------------------===//

#include "DiagnosticPages.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace warm;

static constexpr StringLiteral document =
#include "DiagnosticPages.inc"
    ;

static std::vector<DiagnosticPage> readPages() {
  constexpr StringLiteral heading = "\n## ";
  std::vector<DiagnosticPage> pages;
  for (StringRef rest = document.split(heading).second; !rest.empty();) {
    auto [page, others] = rest.split(heading);
    auto [id, text] = page.split('\n');
    pages.push_back({id.trim(), text.trim()});
    rest = others;
  }
  return pages;
}

const std::vector<DiagnosticPage> &warm::getDiagnosticPages() {
  static const std::vector<DiagnosticPage> pages = readPages();
  return pages;
}

const DiagnosticPage *warm::findDiagnosticPage(StringRef id) {
  for (const DiagnosticPage &page : getDiagnosticPages())
    if (page.id == id)
      return &page;
  return nullptr;
}

std::string warm::suggestIdentifier(StringRef id) {
  constexpr unsigned farthest = 3;
  const std::vector<DiagnosticPage> &pages = getDiagnosticPages();
  auto distance = [&](const DiagnosticPage &page) {
    return page.id.edit_distance(id);
  };
  auto nearest = min_element(pages, [&](const auto &a, const auto &b) {
    return distance(a) < distance(b);
  });
  if (nearest != pages.end() && distance(*nearest) <= farthest)
    return ("did you mean '" + nearest->id + "'?").str();
  return "there are " + join(map_range(pages,
                                       [](const DiagnosticPage &page) {
                                         return page.id.str();
                                       }),
                             ", ");
}
