// A module that passes floats in core registers cannot be linked with objects
// that pass them in VFP registers.
// RUN: warm-translate --cortexm-to-elf %s -o %t.o
// RUN: llvm-readelf -A %t.o | FileCheck %s

// CHECK:      TagName: ABI_FP_number_model
// CHECK-NEXT: Description: IEEE-754
// CHECK:      TagName: ABI_VFP_args
// CHECK-NEXT: Description: AAPCS{{$}}
module attributes {cortexm.target = #cortexm.target<"cortex-m4">, cortexm.float_interface} {
}
