//===- TextToBinary.cpp - the text format through libwabt -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place that knows libwabt: a `.wat` module becomes the bytes of a
// `.wasm` module, with its identifiers in a name section. libwabt's parser is
// recursive, and its assertions are part of it where Debian builds it: text
// that is nested too deep is refused before, and where it ends the program that
// is an error of the text.
//
//===----------------------------------------------------------------------===//

#include "TextNesting.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Location.h"
#include "warm/Conversion/ImportWasm.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/MemoryBuffer.h"
#include <wabt/binary-writer.h>
#include <wabt/error.h>
#include <wabt/feature.h>
#include <wabt/ir.h>
#include <wabt/stream.h>
#include <wabt/validator.h>
#include <wabt/wast-lexer.h>
#include <wabt/wast-parser.h>

using namespace mlir;

/// A damaged binary is the decoder's to report: no text begins with a zero
/// byte, and a file named `.wasm` was not meant as text.
static bool isBinary(llvm::MemoryBufferRef buffer) {
  return buffer.getBuffer().starts_with(StringRef("\0", 1)) ||
         buffer.getBufferIdentifier().ends_with(".wasm");
}

/// Proposals Warm has no lowering for are parsed too: the importer names the
/// instruction where the parser would only refuse its syntax.
static wabt::Features parsedFeatures() {
  wabt::Features features;
  features.enable_exceptions();
  features.enable_extended_const();
  features.enable_memory64();
  features.enable_multi_memory();
  features.enable_tail_call();
  features.enable_threads();
  return features;
}

/// The errors' own file name is gone with the lexer. wabt fails without a word
/// for `nan:arithmetic` outside of test scripts.
static void report(const wabt::Errors &errors, StringRef file,
                   MLIRContext *context) {
  if (errors.empty())
    emitError(FileLineColLoc::get(context, file, 1, 1))
        << "malformed module text";
  for (const wabt::Error &error : errors)
    emitError(FileLineColLoc::get(context, file, error.loc.line,
                                  error.loc.first_column))
        << error.message;
}

/// Parses and checks the text; null if it is wrong.
static std::unique_ptr<wabt::Module> parseText(llvm::MemoryBufferRef buffer,
                                               wabt::Errors &errors) {
  StringRef name = buffer.getBufferIdentifier();
  wabt::Features features = parsedFeatures();
  std::unique_ptr<wabt::WastLexer> lexer = wabt::WastLexer::CreateBufferLexer(
      std::string_view(name.data(), name.size()), buffer.getBufferStart(),
      buffer.getBufferSize(), &errors);
  wabt::WastParseOptions parseOptions(features);
  std::unique_ptr<wabt::Module> module;
  if (wabt::Failed(
          wabt::ParseWatModule(lexer.get(), &module, &errors, &parseOptions)))
    return nullptr;
  if (wabt::Failed(wabt::ValidateModule(module.get(), &errors,
                                        wabt::ValidateOptions(features))))
    return nullptr;
  return module;
}

/// The bytes of the module; a diagnostic and null if the text is wrong.
static std::unique_ptr<llvm::MemoryBuffer>
convertText(llvm::MemoryBufferRef buffer, MLIRContext *context) {
  StringRef name = buffer.getBufferIdentifier();
  wabt::Errors errors;
  std::unique_ptr<wabt::Module> module = parseText(buffer, errors);
  if (!module) {
    report(errors, name, context);
    return nullptr;
  }
  wabt::WriteBinaryOptions options;
  options.write_debug_names = true;
  wabt::MemoryStream stream;
  if (wabt::Failed(wabt::WriteBinaryModule(&stream, module.get(), options))) {
    emitError(FileLineColLoc::get(context, name, 1, 1))
        << "the module has no binary form";
    return nullptr;
  }
  const std::vector<uint8_t> &bytes = stream.output_buffer().data;
  return llvm::MemoryBuffer::getMemBufferCopy(
      StringRef(reinterpret_cast<const char *>(bytes.data()), bytes.size()),
      name);
}

/// A level takes up to 800 bytes of the stack.
static constexpr unsigned nestingLimit = 4000;

static LogicalResult checkNesting(llvm::MemoryBufferRef buffer,
                                  MLIRContext *context) {
  StringRef text = buffer.getBuffer();
  std::optional<size_t> place = warm::findNestingBeyond(text, nestingLimit);
  if (!place)
    return success();
  StringRef before = text.substr(0, *place);
  size_t line = before.count('\n') + 1, column = *place - before.rfind('\n');
  return emitError(FileLineColLoc::get(context, buffer.getBufferIdentifier(),
                                       line, column))
         << "more than " << nestingLimit
         << " levels of parentheses and blocks: only a binary module may be "
            "nested deeper";
}

std::unique_ptr<llvm::MemoryBuffer>
warm::convertToWasmBinary(llvm::MemoryBufferRef buffer, MLIRContext *context) {
  StringRef name = buffer.getBufferIdentifier();
  if (isBinary(buffer))
    return llvm::MemoryBuffer::getMemBufferCopy(buffer.getBuffer(), name);
  if (failed(checkNesting(buffer, context)))
    return nullptr;
  std::unique_ptr<llvm::MemoryBuffer> binary;
  llvm::CrashRecoveryContext::Enable();
  bool isAlive = llvm::CrashRecoveryContext().RunSafely(
      [&] { binary = convertText(buffer, context); });
  llvm::CrashRecoveryContext::Disable();
  if (!isAlive)
    emitError(FileLineColLoc::get(context, name, 1, 1))
        << "malformed module text, at which its parser fails: wat2wasm may say "
           "where";
  return binary;
}
