//===- SuiteTests.cpp - The specification's test suite --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads the modules of the specification's test suite (WARM_TESTSUITE_DIR,
// converted by wast2json): malformed and invalid ones must be rejected, all
// others accepted. Text modules are not the binary decoder's matter.
//
//===----------------------------------------------------------------------===//

#include "MirrorVisitor.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace llvm;
using namespace warm::wasm::binary;

namespace {
enum class Want { Valid, Malformed, Invalid, Skip };

struct Counts {
  unsigned valid = 0, malformed = 0, invalid = 0;
  /// Modules without a fault that are refused as not supported.
  unsigned unsupported = 0;
};

/// Converts scripts and checks the modules that come out.
class Suite {
public:
  /// `proposals`: modules may be refused as not supported.
  Suite(bool proposals) : proposals(proposals) {
    wast2json =
        cantFail(errorOrToExpected(sys::findProgramByName("wast2json")));
    cantFail(
        errorCodeToError(sys::fs::createUniqueDirectory("warm-suite", folder)));
  }
  ~Suite() { sys::fs::remove_directories(folder); }

  /// All scripts of a folder.
  void runFolder(const Twine &path);

  Counts counts;

private:
  void runScript(StringRef path);
  void runCommand(StringRef script, const json::Object &command);
  void checkModule(StringRef what, StringRef file, Want want);
  SmallString<128> inFolder(StringRef file) const {
    SmallString<128> path = folder;
    sys::path::append(path, file);
    return path;
  }

  bool proposals;
  std::string wast2json;
  SmallString<128> folder;
};
} // namespace

void Suite::runFolder(const Twine &path) {
  std::error_code error;
  std::vector<std::string> scripts;
  for (sys::fs::directory_iterator it(path, error), end; it != end && !error;
       it.increment(error))
    if (sys::path::extension(it->path()) == ".wast")
      scripts.push_back(it->path());
  ASSERT_FALSE(scripts.empty()) << path.str();
  for (const std::string &script : scripts)
    runScript(script);
}

void Suite::runScript(StringRef path) {
  SmallString<128> jsonPath = inFolder("script.json");
  SmallVector<StringRef> arguments = {wast2json, path, "-o", jsonPath};
  if (proposals)
    arguments.insert(arguments.begin() + 2, "--enable-all");
  int status = sys::ExecuteAndWait(wast2json, arguments);
  // Proposals may use syntax that this wast2json does not know.
  if (status != 0 && proposals)
    return;
  ASSERT_EQ(status, 0) << path.str();
  auto buffer = cantFail(errorOrToExpected(MemoryBuffer::getFile(jsonPath)));
  json::Value value = cantFail(json::parse(buffer->getBuffer()));
  for (const json::Value &command : *value.getAsObject()->getArray("commands"))
    runCommand(sys::path::filename(path), *command.getAsObject());
}

void Suite::runCommand(StringRef script, const json::Object &command) {
  std::optional<StringRef> file = command.getString("filename");
  if (!file || command.getString("module_type") == StringRef("text"))
    return;
  Want want =
      StringSwitch<Want>(*command.getString("type"))
          .Cases({"module", "assert_unlinkable", "assert_uninstantiable"},
                 Want::Valid)
          .Case("assert_malformed", Want::Malformed)
          .Case("assert_invalid", Want::Invalid)
          .Default(Want::Skip);
  if (want == Want::Skip)
    return;
  std::string what = (script + ":" + Twine(*command.getInteger("line")) + ": " +
                      command.getString("text").value_or("valid"))
                         .str();
  checkModule(what, inFolder(*file), want);
}

void Suite::checkModule(StringRef what, StringRef file, Want want) {
  auto buffer = cantFail(errorOrToExpected(MemoryBuffer::getFile(
      file, /*IsText=*/false, /*RequiresNullTerminator=*/false)));
  StringRef bytes = buffer->getBuffer();
  std::string got = check(Bytes(bytes.bytes_begin(), bytes.bytes_end()));
  bool unsupported = StringRef(got).starts_with("unsupported");
  switch (want) {
  case Want::Valid:
    counts.valid += got.empty();
    counts.unsupported += unsupported;
    EXPECT_TRUE(got.empty() || (proposals && unsupported))
        << what.str() << "\n  got " << got;
    if (got.empty())
      mirrorBodies(cantFail(decodeModule(buffer->getMemBufferRef())));
    return;
  case Want::Malformed:
    counts.malformed += !got.empty();
    // The threads proposal has given a flag of limits a meaning.
    EXPECT_TRUE(StringRef(got).starts_with("malformed") || unsupported ||
                StringRef(got).ends_with("shared memory must have maximum"))
        << what.str() << "\n  got '" << got << "'";
    return;
  case Want::Invalid:
    counts.invalid += !got.empty();
    // wast2json leaves out the data count where a module has no data.
    EXPECT_TRUE(StringRef(got).starts_with("invalid") || unsupported ||
                StringRef(got).ends_with("data count section required"))
        << what.str() << "\n  got '" << got << "'";
    return;
  case Want::Skip:
    return;
  }
}

/// The folder of the suite, or null if this machine cannot run it.
static const char *suiteFolder() {
  const char *folder = std::getenv("WARM_TESTSUITE_DIR");
  return folder && sys::findProgramByName("wast2json") ? folder : nullptr;
}

TEST(WasmSuite, Core) {
  const char *folder = suiteFolder();
  if (!folder)
    GTEST_SKIP() << "needs WARM_TESTSUITE_DIR and wast2json";
  Suite suite(/*proposals=*/false);
  suite.runFolder(folder);
  EXPECT_GT(suite.counts.valid, 1200u);
  EXPECT_GT(suite.counts.malformed, 700u);
  EXPECT_GT(suite.counts.invalid, 1400u);
  RecordProperty("valid", suite.counts.valid);
  RecordProperty("malformed", suite.counts.malformed);
  RecordProperty("invalid", suite.counts.invalid);
  std::printf("accepted %u, malformed %u, invalid %u\n", suite.counts.valid,
              suite.counts.malformed, suite.counts.invalid);
}

TEST(WasmSuite, Proposals) {
  const char *folder = suiteFolder();
  if (!folder)
    GTEST_SKIP() << "needs WARM_TESTSUITE_DIR and wast2json";
  for (const char *name : {"tail-call", "extended-const", "multi-memory"}) {
    Suite suite(/*proposals=*/true);
    suite.runFolder(Twine(folder) + "/proposals/" + name);
    EXPECT_GT(suite.counts.valid + suite.counts.invalid, 0u) << name;
    std::printf("%s: accepted %u, refused as not supported %u, malformed %u, "
                "invalid %u\n",
                name, suite.counts.valid, suite.counts.unsupported,
                suite.counts.malformed, suite.counts.invalid);
  }
}
