//===- Assembler.cpp - GNU assembly to ELF, in process --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parts of llvm-mc that turn assembly into an object, for Arm. Parse errors
// go to the source manager's handler, errors found later (a fixup out of range,
// an undefined temporary symbol) to the context's: both lead to the caller's.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/Assembler.h"
#include "llvm/MC/MCAsmBackend.h"
#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCCodeEmitter.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCObjectFileInfo.h"
#include "llvm/MC/MCObjectWriter.h"
#include "llvm/MC/MCParser/MCAsmParser.h"
#include "llvm/MC/MCParser/MCTargetAsmParser.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCStreamer.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/MCTargetOptions.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/TargetParser/ARMTargetParser.h"
#include "llvm/TargetParser/Triple.h"
#include <mutex>

using namespace llvm;

extern "C" void LLVMInitializeARMTargetInfo();
extern "C" void LLVMInitializeARMTargetMC();
extern "C" void LLVMInitializeARMAsmParser();

namespace {

using Report = function_ref<void(const SMDiagnostic &)>;

/// One run of the assembler: everything MC needs, in the order in which it has
/// to be made.
class Assembler {
public:
  Assembler(const warm::AssemblerTarget &target, Report report)
      : target(target), report(report) {}
  LogicalResult run(StringRef assembly, raw_pwrite_stream &os);

private:
  LogicalResult findTarget();
  void listen();
  std::unique_ptr<MCStreamer> makeStreamer(raw_pwrite_stream &os);
  LogicalResult fail(const Twine &message);

  const warm::AssemblerTarget &target;
  Report report;
  Triple triple;
  const Target *arm = nullptr;
  MCTargetOptions options;
  SourceMgr sources;
  std::unique_ptr<MCRegisterInfo> registers;
  std::unique_ptr<MCAsmInfo> asmInfo;
  std::unique_ptr<MCInstrInfo> instructions;
  std::unique_ptr<MCSubtargetInfo> subtarget;
  std::unique_ptr<MCContext> context;
  std::unique_ptr<MCObjectFileInfo> objectFile;
};

} // namespace

static void initializeArmOnce() {
  static std::once_flag once;
  std::call_once(once, [] {
    LLVMInitializeARMTargetInfo();
    LLVMInitializeARMTargetMC();
    LLVMInitializeARMAsmParser();
  });
}

LogicalResult Assembler::fail(const Twine &message) {
  report(SMDiagnostic("", SourceMgr::DK_Error, message.str()));
  return failure();
}

LogicalResult Assembler::findTarget() {
  ARM::ArchKind kind = ARM::parseArch(target.architecture);
  if (kind == ARM::ArchKind::INVALID)
    return fail("unknown architecture '" + target.architecture + "'");
  if (ARM::parseCPUArch(target.cpu) == ARM::ArchKind::INVALID)
    return fail("unknown core '" + target.cpu + "'");
  triple = Triple("thumb" + ARM::getSubArch(kind) + "-none-eabi");
  std::string error;
  arm = TargetRegistry::lookupTarget(triple, error);
  if (!arm)
    return fail(error);
  registers.reset(arm->createMCRegInfo(triple));
  asmInfo.reset(arm->createMCAsmInfo(*registers, triple, options));
  instructions.reset(arm->createMCInstrInfo());
  subtarget.reset(arm->createMCSubtargetInfo(triple, target.cpu, ""));
  return success();
}

void Assembler::listen() {
  sources.setDiagHandler(
      [](const SMDiagnostic &diagnostic, void *self) {
        static_cast<Assembler *>(self)->report(diagnostic);
      },
      this);
  context->setDiagnosticHandler(
      [this](const SMDiagnostic &diagnostic, bool, const SourceMgr &,
             std::vector<const MDNode *> &) { report(diagnostic); });
}

std::unique_ptr<MCStreamer> Assembler::makeStreamer(raw_pwrite_stream &os) {
  std::unique_ptr<MCAsmBackend> backend(
      arm->createMCAsmBackend(*subtarget, *registers, options));
  std::unique_ptr<MCCodeEmitter> emitter(
      arm->createMCCodeEmitter(*instructions, *context));
  std::unique_ptr<MCObjectWriter> writer = backend->createObjectWriter(os);
  return std::unique_ptr<MCStreamer>(arm->createMCObjectStreamer(
      triple, *context, std::move(backend), std::move(writer),
      std::move(emitter), *subtarget));
}

LogicalResult Assembler::run(StringRef assembly, raw_pwrite_stream &os) {
  if (failed(findTarget()))
    return failure();
  sources.AddNewSourceBuffer(
      MemoryBuffer::getMemBuffer(assembly, "<assembly>", false), SMLoc());
  context = std::make_unique<MCContext>(triple, asmInfo.get(), registers.get(),
                                        subtarget.get(), &sources, &options);
  listen();
  objectFile.reset(arm->createMCObjectFileInfo(*context, /*PIC=*/false));
  context->setObjectFileInfo(objectFile.get());

  std::unique_ptr<MCStreamer> streamer = makeStreamer(os);
  std::unique_ptr<MCAsmParser> parser(
      createMCAsmParser(sources, *context, *streamer, *asmInfo));
  std::unique_ptr<MCTargetAsmParser> armParser(
      arm->createMCAsmParser(*subtarget, *parser, *instructions, options));
  parser->setTargetParser(*armParser);
  bool hadError = parser->Run(/*NoInitialTextSection=*/false);
  return failure(hadError || context->hadError());
}

namespace warm {

LogicalResult assembleToELF(StringRef assembly, const AssemblerTarget &target,
                            raw_pwrite_stream &os, Report report) {
  initializeArmOnce();
  return Assembler(target, report).run(assembly, os);
}

} // namespace warm
