//===- WarmLayoutMain.cpp - compares struct layouts -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A module and the image it is linked into share structs whose layout two
// compilers have computed, for two ABIs. This tells where they disagree.
//
//===----------------------------------------------------------------------===//

#include "warm/Tools/WarmLayout/WarmLayoutMain.h"
#include "Layouts.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;
using namespace warm::layout;

namespace {

constexpr int differenceOrBadInput = 1, badUsage = 2;

/// A struct's name on both sides.
struct TypePair {
  std::string wasm, image;
};

class Comparison {
public:
  /// Returns the exit status.
  int run(StringRef wasmPath, StringRef imagePath,
          ArrayRef<std::string> requested);

private:
  bool load(StringRef path, Layouts &layouts);
  bool read(StringRef path, Layouts &layouts);
  std::vector<TypePair> choose(ArrayRef<std::string> requested);
  bool compare(const TypePair &types);
  void fail(const Twine &message) {
    WithColor::error(errs(), "warm-layout") << message << "\n";
    failed = true;
  }

  Layouts wasm, image;
  bool failed = false;
};

} // namespace

/// LLVM's reader of WebAssembly objects crashes on some damaged ones.
bool Comparison::load(StringRef path, Layouts &layouts) {
  bool loaded = false;
  CrashRecoveryContext recovery;
  if (!recovery.RunSafely([&] { loaded = read(path, layouts); }))
    fail("'" + path + "': damaged file");
  return loaded;
}

bool Comparison::read(StringRef path, Layouts &layouts) {
  Expected<object::OwningBinary<object::ObjectFile>> file =
      object::ObjectFile::createObjectFile(path);
  if (!file) {
    fail("'" + path + "': " + toString(file.takeError()));
    return false;
  }
  Expected<Layouts> result = readLayouts(*file->getBinary());
  if (!result) {
    fail("'" + path + "': " + toString(result.takeError()));
    return false;
  }
  layouts = std::move(*result);
  return true;
}

/// Those that are asked for, `NAME` or `WASM=IMAGE`, else all that both have.
std::vector<TypePair> Comparison::choose(ArrayRef<std::string> requested) {
  std::vector<TypePair> types;
  for (StringRef text : requested) {
    auto [first, second] = text.split('=');
    types.push_back({first.str(), second.empty() ? first.str() : second.str()});
    if (!wasm.count(types.back().wasm))
      fail("no struct '" + types.back().wasm + "' in wasm");
    else if (!image.count(types.back().image))
      fail("no struct '" + types.back().image + "' in image");
    else
      continue;
    types.pop_back();
  }
  if (requested.empty())
    for (auto &[name, layouts] : wasm)
      if (image.count(name))
        types.push_back({name, name});
  return types;
}

/// Two structs of one name in a file may both be meant: all must agree.
bool Comparison::compare(const TypePair &types) {
  const std::vector<Layout> &ours = wasm.find(types.wasm)->second;
  const std::vector<Layout> &theirs = image.find(types.image)->second;
  for (const Layout &one : ours)
    for (const Layout &other : theirs) {
      if (!printDifferences(outs(), types.wasm, one, other))
        continue;
      for (auto [where, number] :
           {std::pair("wasm", ours.size()), {"image", theirs.size()}})
        if (number > 1)
          outs() << types.wasm << ": " << number
                 << " different structs of that "
                 << "name in " << where << "\n";
      return false;
    }
  return true;
}

int Comparison::run(StringRef wasmPath, StringRef imagePath,
                    ArrayRef<std::string> requested) {
  bool loaded = load(wasmPath, wasm);
  if (!load(imagePath, image) || !loaded)
    return differenceOrBadInput;
  std::vector<TypePair> types = choose(requested);
  if (types.empty() && !failed) {
    fail("no struct is in both files: nothing to compare; --type WASM=IMAGE "
         "compares two of different names");
    return badUsage;
  }
  unsigned differing =
      count_if(types, [&](const TypePair &pair) { return !compare(pair); });
  if (failed || differing)
    return differenceOrBadInput;
  outs() << types.size() << (types.size() == 1 ? " struct is" : " structs are")
         << " laid out alike\n";
  return 0;
}

/// LLVM ends the program where some parts of a damaged file do not fit.
static void endAtDamage(void *, const char *reason, bool) {
  WithColor::error(errs(), "warm-layout") << "damaged file: " << reason << "\n";
  errs().flush();
  _Exit(differenceOrBadInput);
}

int warm::warmLayoutMain(int argc, char **argv) {
  InitLLVM init(argc, argv);
  CrashRecoveryContext::Enable();
  install_fatal_error_handler(endAtDamage);
  install_bad_alloc_error_handler(endAtDamage);
  cl::OptionCategory category("warm-layout");
  cl::opt<std::string> wasmPath(cl::Positional, cl::Required, cl::desc("WASM"),
                                cl::cat(category));
  cl::opt<std::string> imagePath(cl::Positional, cl::Required,
                                 cl::desc("IMAGE"), cl::cat(category));
  cl::list<std::string> types(
      "type", cl::value_desc("NAME or WASM=IMAGE"), cl::cat(category),
      cl::desc("Compare this struct, which may have another name in the image; "
               "may be repeated (default: all that both have)"));
  cl::HideUnrelatedOptions(category);
  if (!cl::ParseCommandLineOptions(
          argc, argv,
          "compares the layouts of structs in a WebAssembly module and in the "
          "object or image\nit is linked with, by the debug information of "
          "both\n",
          &errs()))
    return badUsage;
  return Comparison().run(wasmPath, imagePath,
                          std::vector<std::string>(types.begin(), types.end()));
}
