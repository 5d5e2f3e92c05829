// RUN: warm-translate --cortexm-to-asm --split-input-file --verify-diagnostics %s

// expected-error @+1 {{module has no target: attribute 'cortexm.target' is missing}}
module {
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{is in phase framed; only phase final can be exported}}
  cortexm.func @f() attributes {phase = #cortexm.phase<framed>} {
    cortexm.bx_lr
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{is no machine code and cannot be exported}}
  module {
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{has the name '.Lx', but '.L' is for labels in a function}}
  cortexm.extern @".Lx"
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{has a name that no assembler takes: '610A'}}
  cortexm.func private @"a\0A"()
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{alias 3 : i64 is no string}}
  cortexm.func @f() attributes {phase = #cortexm.phase<final>, aliases = [3]} {
    cortexm.bx_lr
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{relocation at byte 6 overlaps another or the end}}
  cortexm.data @d "data" size 16 align 4 relocations [[4, @d, 0], [6, @d, 0]]
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{relocation at byte 14 overlaps another or the end}}
  cortexm.data @d "data" size 16 align 4 relocations [[14, @d, 0]]
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{is not [offset, @symbol, addend]}}
  cortexm.data @d "data" size 16 align 4 relocations [[4, @d]]
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{alias ["x"] is not [name, offset, size]}}
  cortexm.data @d "data" size 16 align 4 {aliases = [["x"]]}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{is 'cortexm.comdat' but private: objects share it by its name}}
  cortexm.data "private" @d "rodata" size 1 align 1 {cortexm.comdat}
}
