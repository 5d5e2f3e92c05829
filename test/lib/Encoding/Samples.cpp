//===- Samples.cpp - instances of every instruction -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Samples.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

using namespace mlir;
using namespace warm::cortexm;
using warm::test::Sample;

//===----------------------------------------------------------------------===//
// The table of instructions
//===----------------------------------------------------------------------===//

namespace {

struct AttributeSpec {
  StringRef name, kind;
  bool isOptional;
};

/// A record: see InstTableGen.cpp.
struct InstSpec {
  StringRef name;
  std::vector<StringRef> operands, results;
  std::vector<AttributeSpec> attributes;
  unsigned successors;
  bool hasAsm;

  unsigned countAttributes(StringRef kind) const {
    return llvm::count_if(attributes, [&](const AttributeSpec &attribute) {
      return attribute.kind == kind && !attribute.isOptional;
    });
  }
};

} // namespace

static const std::vector<InstSpec> &getSpecs() {
#define OPERANDS(...) {__VA_ARGS__}
#define RESULTS(...) {__VA_ARGS__}
#define ATTRS(...) {__VA_ARGS__}
#define SUCCESSORS(count) count
#define HAS_ASM(value) value
#define INST(name, operands, results, attributes, successors, hasAsm)          \
  {name, operands, results, attributes, successors, hasAsm},
  static const std::vector<InstSpec> specs = {
#include "InstTable.inc"
  };
  return specs;
}

//===----------------------------------------------------------------------===//
// What each place of an instruction is tried with
//===----------------------------------------------------------------------===//

static const uint32_t immediates[] = {
    // Limits of the unsigned fields and what lies beyond.
    0, 1, 2, 3, 4, 7, 8, 12, 15, 16, 28, 31, 32, 33, 62, 63, 64, 66, 124, 125,
    128, 132, 252, 255, 256, 508, 512, 1020, 1021, 1024, 1028, 4092, 4095, 4096,
    65535, 65536,
    // Modified immediates and numbers next to them.
    0x00ff00ff, 0xab00ab00, 0xcdcdcdcd, 0x00ff01ff, 0x1fe, 0x3fc00, 0xff000000,
    0x80000000, 0x7fffffff, 0x12345678,
    // Negative offsets.
    0xffffffff, 0xfffffffc, 0xffffff01, 0xffffff00,
    // Register lists.
    0x10, 0xf0, 0x4010, 0x4000, 0x41f0, 0x5ff0, 0x1000, 0x8000, 0x8010, 0x80ff,
    0x8100, 0x8ff0};
static const uint32_t fieldImmediates[] = {0, 1, 7, 8, 16, 24, 31, 32};

/// The types of a place that holds a register or flags.
static std::vector<Type> getTypes(MLIRContext *context, StringRef kind) {
  if (kind == "Flags")
    return {FlagsType::get(context)};
  if (kind != "GPR")
    llvm::report_fatal_error("no samples for operands of kind " + kind);
  std::vector<Type> types;
  for (GPR reg : {GPR::r0, GPR::r7, GPR::r8, GPR::lr})
    types.push_back(GPRType::get(context, reg));
  return types;
}

static std::vector<Attribute> getShifts(MLIRContext *context) {
  std::vector<Attribute> shifts;
  for (auto [kind, amount] :
       {std::pair(ShiftKind::lsl, 1u), std::pair(ShiftKind::lsl, 31u),
        std::pair(ShiftKind::lsr, 32u), std::pair(ShiftKind::asr, 32u),
        std::pair(ShiftKind::ror, 31u)})
    shifts.push_back(ShiftAttr::get(context, kind, amount));
  return shifts;
}

/// The values of an attribute; null is absence.
static std::vector<Attribute> getValues(MLIRContext *context,
                                        const InstSpec &spec,
                                        const AttributeSpec &attribute) {
  Builder builder(context);
  std::vector<Attribute> values;
  if (attribute.isOptional)
    values.push_back(nullptr);
  if (attribute.kind == "I32Attr") {
    // Optional ones are frame objects, which are gone before printing.
    if (attribute.isOptional)
      return values;
    ArrayRef<uint32_t> numbers = immediates;
    if (spec.countAttributes("I32Attr") > 1)
      numbers = fieldImmediates;
    for (uint32_t number : numbers)
      values.push_back(builder.getI32IntegerAttr(static_cast<int32_t>(number)));
  } else if (attribute.kind == "UnitAttr") {
    values = {nullptr, builder.getUnitAttr()};
  } else if (attribute.kind == "CortexM_ShiftAttr") {
    llvm::append_range(values, getShifts(context));
  } else if (attribute.kind == "CortexM_Cond") {
    for (Cond cond : {Cond::eq, Cond::ne, Cond::gt})
      values.push_back(CondAttr::get(context, cond));
  } else if (attribute.kind == "CortexM_SysReg") {
    for (uint32_t reg = 0; symbolizeSysReg(reg); ++reg)
      values.push_back(SysRegAttr::get(context, *symbolizeSysReg(reg)));
  } else if (attribute.kind == "CortexM_InterruptMask") {
    for (InterruptMask mask :
         {InterruptMask::i, InterruptMask::f, InterruptMask::both})
      values.push_back(InterruptMaskAttr::get(context, mask));
  } else if (attribute.kind == "FlatSymbolRefAttr") {
    values.push_back(FlatSymbolRefAttr::get(context, "symbol"));
  } else if (attribute.kind == "DenseI32ArrayAttr") {
    values.push_back(builder.getDenseI32ArrayAttr({}));
  } else if (attribute.kind == "ArrayAttr") {
    Attribute number = builder.getI32IntegerAttr(1);
    Attribute symbol = builder.getArrayAttr(
        {FlatSymbolRefAttr::get(context, "symbol"), number});
    for (ArrayRef<Attribute> words : {ArrayRef(number), ArrayRef(symbol)})
      values.push_back(builder.getArrayAttr(words));
    values.push_back(builder.getArrayAttr({number, symbol, number}));
  } else if (attribute.kind == "StrAttr") {
    for (const char *text : {"", "t", "e", "te", "ett"})
      values.push_back(builder.getStringAttr(text));
  } else {
    llvm::report_fatal_error("no samples for attributes of kind " +
                             attribute.kind);
  }
  return values;
}

//===----------------------------------------------------------------------===//
// Instances
//===----------------------------------------------------------------------===//

namespace {

/// Makes the samples of one record.
class Sampler {
public:
  Sampler(MLIRContext *context, const InstSpec &spec,
          std::vector<Sample> &samples)
      : context(context), spec(spec), samples(samples) {}
  void run();

private:
  void collectChoices();
  void makeInstance(ArrayRef<unsigned> choice);
  void addSample(MachineInstOpInterface inst);

  MLIRContext *context;
  const InstSpec &spec;
  std::vector<Sample> &samples;
  std::vector<std::vector<Type>> types;
  std::vector<std::vector<Attribute>> values;
};

} // namespace

void Sampler::collectChoices() {
  for (StringRef kind : spec.operands)
    types.push_back(getTypes(context, kind));
  for (StringRef kind : spec.results)
    types.push_back(getTypes(context, kind));
  for (const AttributeSpec &attribute : spec.attributes)
    values.push_back(getValues(context, spec, attribute));
}

/// Counts up a number whose digits have the given bases; false at the end.
static bool increment(MutableArrayRef<unsigned> digits,
                      ArrayRef<unsigned> bases) {
  for (auto [digit, base] : llvm::zip(digits, bases)) {
    if (++digit < base)
      return true;
    digit = 0;
  }
  return false;
}

void Sampler::run() {
  collectChoices();
  SmallVector<unsigned> bases;
  for (const auto &choices : types)
    bases.push_back(choices.size());
  for (const auto &choices : values)
    bases.push_back(choices.size());
  SmallVector<unsigned> choice(bases.size(), 0);
  do
    makeInstance(choice);
  while (increment(choice, bases));
}

/// `cortexm-finalize` leaves no compare-and-branch of a high register.
static bool isPrintable(Operation *op) {
  return !isa<CbzOp, CbnzOp>(op) || low(op->getOperand(0));
}

void Sampler::makeInstance(ArrayRef<unsigned> choice) {
  Location loc = UnknownLoc::get(context);
  Region body;
  auto *block = new Block;
  body.push_back(block);
  OperationState state(loc, spec.name);
  size_t place = 0;
  for (; place < spec.operands.size(); ++place)
    state.addOperands(block->addArgument(types[place][choice[place]], loc));
  for (; place < types.size(); ++place)
    state.addTypes(types[place][choice[place]]);
  for (auto [attribute, choices] : llvm::zip(spec.attributes, values))
    if (Attribute value = choices[choice[place++]])
      state.addAttribute(attribute.name, value);
  for (unsigned i = 0; i < spec.successors; ++i) {
    body.push_back(new Block);
    state.addSuccessors(&body.back());
  }
  OpBuilder builder(context);
  builder.setInsertionPointToEnd(block);
  Operation *op = builder.create(state);
  if (succeeded(verify(op)) && isPrintable(op))
    addSample(cast<MachineInstOpInterface>(op));
}

/// `it` blocks around what is conditional, instructions behind an `it`, the
/// word of a literal.
static void addContext(MachineInstOpInterface inst, Sample &sample) {
  if (auto load = dyn_cast<LdrLiteralOp>(inst.getOperation())) {
    std::string number = std::to_string(load.getLiteral());
    sample.after =
        "b.n {target}\n\t.p2align 2\n{word}" + number + ":\n\t.long 0";
  }
  auto cond = inst->getAttrOfType<CondAttr>("cond");
  if (!cond || inst->getNumSuccessors() != 0)
    return;
  StringRef holds = stringifyCond(cond.getValue());
  if (!isa<ItOp>(inst)) {
    sample.before = ("it " + holds).str();
    return;
  }
  StringRef fails = stringifyCond(invert(cond.getValue()));
  sample.after = ("mov" + holds + " r0, r0").str();
  for (char letter : cast<ItOp>(inst).getPattern())
    sample.after +=
        ("\n\tmov" + (letter == 't' ? holds : fails) + " r0, r0").str();
}

void Sampler::addSample(MachineInstOpInterface inst) {
  Sample sample;
  sample.name = spec.name;
  sample.size = inst.getEncodedSize();
  sample.isUpperBound = isa<BOp, BCondOp, LiteralPoolOp>(inst);
  sample.features = inst.getInstDesc().features;
  addContext(inst, sample);
  llvm::raw_string_ostream os(sample.text);
  auto printLabel = [](raw_ostream &stream, Block *) { stream << "{target}"; };
  auto printLiteral = [](raw_ostream &stream, uint32_t literal) {
    stream << "{word}" << literal;
  };
  AsmStream stream(os, printLabel, printLiteral);
  inst.printAsm(stream);
  samples.push_back(std::move(sample));
}

std::vector<Sample>
warm::test::makeSamples(MLIRContext &context,
                        std::vector<std::string> &unsampled) {
  std::vector<Sample> samples;
  // What the verifier refuses is no sample; what it says does not matter.
  ScopedDiagnosticHandler silence(&context,
                                  [](Diagnostic &) { return success(); });
  for (const InstSpec &spec : getSpecs()) {
    if (!spec.hasAsm)
      continue;
    size_t before = samples.size();
    Sampler(&context, spec, samples).run();
    if (samples.size() == before)
      unsampled.push_back(spec.name.str());
  }
  return samples;
}
