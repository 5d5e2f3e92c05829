// RUN: warm-opt %s --cortexm-set-target="cpu=cortex-m4 reserved=r9,r11" | FileCheck %s
// RUN: not warm-opt %s --cortexm-set-target=cpu=cortex-a9 2>&1 | FileCheck %s --check-prefix=CPU
// RUN: not warm-opt %s --cortexm-set-target="cpu=cortex-m4 reserved=q0" 2>&1 | FileCheck %s --check-prefix=REGISTER
// RUN: not warm-opt %s --cortexm-set-target="cpu=cortex-m4 reserved=sp" 2>&1 | FileCheck %s --check-prefix=NEVER
// RUN: warm-opt %s --cortexm-set-target="cpu=cortex-m4 reserved=r9 optimize-for=size" | FileCheck %s --check-prefix=SIZE
// RUN: not warm-opt %s --cortexm-set-target="cpu=cortex-m4 optimize-for=fun" 2>&1 | FileCheck %s --check-prefix=FUN

// CHECK: module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r9, r11]>}
// SIZE: module attributes {cortexm.target = #cortexm.target<"cortex-m4" for size, reserved = [r9]>}
// FUN: error: code is optimized for speed or size, not for 'fun'
// CPU: error: unknown core 'cortex-a9'; the cores are cortex-m0, cortex-m0plus, cortex-m3, cortex-m4
// REGISTER: error: 'q0' is no register that can be reserved
// NEVER: error: sp is never allocated: it cannot be reserved
module {
}
