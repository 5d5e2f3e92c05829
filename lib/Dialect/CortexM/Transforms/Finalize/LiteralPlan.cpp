//===- LiteralPlan.cpp - which constants go to which pool -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Word by word, in the order of their first uses, from the first use to the
// last: the uses in front of the last site that the first one reaches share one
// word there, if that saves more than the word takes; else the first one stays
// as it is. A site that has a pool is preferred where it serves as many. Then
// sites whose words save less than the site costs are given up, and all is
// planned again without them.
//
//===----------------------------------------------------------------------===//

#include "LiteralPlan.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace warm::cortexm;

namespace {

class Planner {
public:
  Planner(ArrayRef<LiteralUse> uses, ArrayRef<PoolSite> sites)
      : uses(uses), sites(sites), isOpen(sites.size(), true) {}
  std::vector<uint32_t> run();

private:
  void planOnce();
  void planWord(ArrayRef<uint32_t> indices);
  bool closeExpensiveSites();
  bool tryRun(ArrayRef<uint32_t> &indices, int64_t reach);
  uint32_t findSite(ArrayRef<uint32_t> indices, int64_t reach) const;
  unsigned getSaving(uint32_t use, uint32_t site) const;
  /// Bytes from a load to the next word of a site, at most.
  int64_t getDistance(uint32_t use, uint32_t site) const {
    constexpr int64_t padding = 2, alignedPC = 2;
    return sites[site].offset + padding + wordSize * words[site] -
           (uses[use].offset + alignedPC);
  }

  ArrayRef<LiteralUse> uses;
  ArrayRef<PoolSite> sites;
  std::vector<bool> isOpen;
  std::vector<uint32_t> siteOf;
  /// By site: how many words there are, and what they save.
  std::vector<unsigned> words, savings;
};

} // namespace

/// What the load takes less than the constant; 0 if it does not reach.
unsigned Planner::getSaving(uint32_t use, uint32_t site) const {
  int64_t distance = getDistance(use, site);
  if (distance > longLoadReach || sites[site].offset <= uses[use].offset)
    return 0;
  unsigned size = uses[use].isLow && distance <= shortLoadReach ? 2 : 4;
  return uses[use].size - std::min(size, uses[use].size);
}

/// The last site that the first use reaches, or one with a pool that as many
/// uses reach.
uint32_t Planner::findSite(ArrayRef<uint32_t> indices, int64_t reach) const {
  const LiteralUse &first = uses[indices.front()];
  uint32_t site = partition_point(sites,
                                  [&](const PoolSite &site) {
                                    return site.offset <= first.offset + reach;
                                  }) -
                  sites.begin();
  auto isUsable = [&](uint32_t site) {
    return isOpen[site] && getDistance(indices.front(), site) <= reach;
  };
  uint32_t last = noSite;
  int64_t lastUse = 0;
  while (site-- != 0 && sites[site].offset > first.offset) {
    if (last != noSite && sites[site].offset <= lastUse)
      break;
    if (!isUsable(site))
      continue;
    if (words[site] != 0)
      return site;
    if (last != noSite)
      continue;
    last = site;
    for (uint32_t use : indices)
      if (uses[use].offset < sites[site].offset)
        lastUse = uses[use].offset;
  }
  return last;
}

/// Gives the first uses one word, if that pays, and takes them off the list.
bool Planner::tryRun(ArrayRef<uint32_t> &indices, int64_t reach) {
  uint32_t site = findSite(indices, reach);
  if (site == noSite)
    return false;
  auto run = indices.take_while(
      [&](uint32_t use) { return uses[use].offset < sites[site].offset; });
  unsigned saving = 0;
  for (uint32_t use : run)
    saving += getSaving(use, site);
  if (saving <= wordSize)
    return false;
  for (uint32_t use : run)
    if (getSaving(use, site) != 0)
      siteOf[use] = site;
  savings[site] += saving - wordSize;
  ++words[site];
  indices = indices.drop_front(run.size());
  return true;
}

void Planner::planWord(ArrayRef<uint32_t> indices) {
  while (!indices.empty())
    if (!(uses[indices.front()].isLow && tryRun(indices, shortLoadReach)) &&
        !tryRun(indices, longLoadReach))
      indices = indices.drop_front();
}

void Planner::planOnce() {
  siteOf.assign(uses.size(), noSite);
  words.assign(sites.size(), 0);
  savings.assign(sites.size(), 0);
  std::vector<std::vector<uint32_t>> byWord;
  std::vector<uint32_t> order;
  for (auto [index, use] : enumerate(uses)) {
    if (use.word >= byWord.size())
      byWord.resize(use.word + 1);
    if (byWord[use.word].empty())
      order.push_back(use.word);
    byWord[use.word].push_back(index);
  }
  for (uint32_t word : order)
    planWord(byWord[word]);
}

bool Planner::closeExpensiveSites() {
  bool changed = false;
  for (auto [site, count] : enumerate(words))
    if (count != 0 && savings[site] <= sites[site].cost &&
        sites[site].cost != 0) {
      isOpen[site] = false;
      changed = true;
    }
  return changed;
}

std::vector<uint32_t> Planner::run() {
  do
    planOnce();
  while (closeExpensiveSites());
  return siteOf;
}

std::vector<uint32_t> warm::cortexm::planLiterals(ArrayRef<LiteralUse> uses,
                                                  ArrayRef<PoolSite> sites) {
  return Planner(uses, sites).run();
}
