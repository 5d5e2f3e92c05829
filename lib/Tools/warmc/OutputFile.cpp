//===- OutputFile.cpp - writes the result ---------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
namespace fs = llvm::sys::fs;

/// Writes, closes where `os` owns its descriptor, and takes the stream's error.
static Error writeAll(raw_fd_ostream &os, StringRef bytes, bool close) {
  os << bytes;
  if (close)
    os.close();
  else
    os.flush();
  std::error_code code = os.error();
  os.clear_error();
  return errorCodeToError(code);
}

static Error writeDirectly(StringRef path, StringRef bytes) {
  std::error_code code;
  raw_fd_ostream os(path, code);
  if (code)
    return errorCodeToError(code);
  return writeAll(os, bytes, /*close=*/true);
}

/// Writes to a file beside `path` that takes its name when it is complete.
static Error replaceFile(StringRef path, StringRef bytes) {
  Expected<fs::TempFile> file = fs::TempFile::create(path + "-%%%%%%%%.tmp");
  if (!file)
    return file.takeError();
  raw_fd_ostream os(file->FD, /*shouldClose=*/false);
  if (Error error = writeAll(os, bytes, /*close=*/false))
    return joinErrors(std::move(error), file->discard());
  return file->keep(path);
}

Error warm::writeOutput(StringRef path, StringRef bytes) {
  if (path == "-")
    return writeAll(outs(), bytes, /*close=*/false);
  fs::file_status status;
  bool exists = !fs::status(path, status) && fs::exists(status);
  if (exists && !fs::is_regular_file(status))
    return writeDirectly(path, bytes);
  if (exists)
    if (std::error_code code = fs::access(path, fs::AccessMode::Write))
      return errorCodeToError(code);
  return replaceFile(path, bytes);
}
