//===- ExportAssembly.cpp - machine code to GNU assembly ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of the text is the order of the module. The build attributes are
// those the code keeps (Addenda to, and Errata in, the ABI for the Arm
// Architecture, section 3.3): a linker checks them against the other objects'.
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ExportAssembly.h"
#include "Printers.h"
#include "warm/Conversion/FloatInterface.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

static FailureOr<const CoreInfo *> getCore(ModuleOp module) {
  auto target = module->getAttrOfType<TargetAttr>(TargetAttr::getAttrName());
  if (!target)
    return module.emitError() << "module has no target: attribute '"
                              << TargetAttr::getAttrName() << "' is missing";
  const CoreInfo *core = lookupCore(target.getCpu());
  if (!core)
    return module.emitError() << "unknown core '" << target.getCpu() << "'";
  return core;
}

static void printAttribute(raw_ostream &os, unsigned tag, unsigned value,
                           StringRef meaning) {
  os << "\t.eabi_attribute\t" << tag << ", " << value << "\t@ " << meaning
     << "\n";
}

static void printHeader(raw_ostream &os, ModuleOp module,
                        const CoreInfo &core) {
  os << "\t.syntax\tunified\n\t.arch\t" << core.architecture << "\n\t.cpu\t"
     << core.cpu << "\n\t.thumb\n";
  printAttribute(os, 24, 1, "Tag_ABI_align_needed: 8 bytes");
  printAttribute(os, 25, 1, "Tag_ABI_align_preserved: 8 bytes");
  if (module->hasAttr(floatInterfaceAttrName)) {
    // Linkers compare how floats are passed only where both objects use them.
    printAttribute(os, 23, 3, "Tag_ABI_FP_number_model: IEEE 754");
    printAttribute(os, 28, 0, "Tag_ABI_VFP_args: in core registers");
  } else {
    printAttribute(os, 28, 3, "Tag_ABI_VFP_args: compatible with both");
  }
  if (core.has(Feature::V7M))
    printAttribute(os, 34, 1, "Tag_CPU_unaligned_access: allowed");
  else // The assembler would leave out that there is the OS extension.
    printAttribute(os, 6, 12, "Tag_CPU_arch: v6S-M");
  // Before Armv8-M the architecture's name says whether there is DSP.
  if (core.has(Feature::V8MMain) && core.has(Feature::DSP))
    printAttribute(os, 46, 1, "Tag_DSP_extension: allowed");
  os << "\t.ident\t\"warm " WARM_VERSION "\"\n";
}

namespace {

/// An undefined symbol is one that is used; `.weak` says that it may stay so.
static LogicalResult printUndefined(raw_ostream &os, Operation *op,
                                    StringRef name, bool isWeak) {
  if (failed(checkSymbol(op, name)))
    return failure();
  if (!isWeak)
    return success();
  os << "\t.weak\t";
  printSymbol(os, name);
  os << "\n";
  return success();
}

/// Prints the ops of a module, each by its kind.
class ModulePrinter {
public:
  ModulePrinter(raw_ostream &os, const ExportOptions &options)
      : os(os), annotations(os, options) {}
  LogicalResult print(ModuleOp module);

private:
  LogicalResult printOp(Operation &op);

  raw_ostream &os;
  Annotations annotations;
  unsigned functionCount = 0;
};

} // namespace

LogicalResult ModulePrinter::printOp(Operation &op) {
  return llvm::TypeSwitch<Operation *, LogicalResult>(&op)
      .Case([&](FuncOp func) {
        return func.isExternal()
                   ? printUndefined(os, func, func.getSymName(),
                                    static_cast<bool>(func.getWeakAttr()))
                   : printFunction(os, func, functionCount++, annotations);
      })
      .Case([&](DataOp data) { return printData(os, data); })
      .Case([&](ExternOp symbol) {
        return printUndefined(os, symbol, symbol.getSymName(),
                              symbol.getWeak());
      })
      .Default([](Operation *other) {
        return other->emitOpError("is no machine code and cannot be exported");
      });
}

LogicalResult ModulePrinter::print(ModuleOp module) {
  annotations.frames.begin();
  for (Operation &op : *module.getBody())
    if (failed(printOp(op)))
      return failure();
  annotations.debug.end(module);
  return success();
}

LogicalResult warm::exportAssembly(ModuleOp module, raw_ostream &os,
                                   const ExportOptions &options) {
  FailureOr<const CoreInfo *> core = getCore(module);
  if (failed(core))
    return failure();
  printHeader(os, module, **core);
  if (failed(ModulePrinter(os, options).print(module)))
    return failure();
  printMeta(os, module, (*core)->name);
  return success();
}
