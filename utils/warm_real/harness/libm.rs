// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! Mathematical functions, bit by bit.

#![no_std]
include!("harness.rs");

fn numbers(random: &mut Random) -> [f64; 4] {
    let any = f64::from_bits(random.next64());
    let small = f64::from(random.next() as i32 - (1 << 23)) / 70000.0;
    [any, small, 1.0 + small * 1e-9, small * 1e5]
}

fn show(value: f64) {
    report64(if value.is_nan() { 1 } else { value.to_bits() });
}

fn show_single(value: f32) {
    report(if value.is_nan() { 1 } else { value.to_bits() });
}

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(4);
    for _ in 0..12 {
        for x in numbers(&mut random) {
            use libm::*;
            let y = f64::from(random.next() as i32) / 1e6;
            let doubles: [fn(f64) -> f64; 14] = [
                sin, cos, tan, exp, log, sqrt, cbrt, atan, sinh, tgamma, erf, floor, round, j0,
            ];
            doubles.iter().for_each(|function| show(function(x)));
            [pow(x, y), atan2(x, y), fmod(x, y), hypot(x, y), fma(x, y, 0.1)].map(show);
            let singles: [fn(f32) -> f32; 6] = [sinf, expf, logf, sqrtf, truncf, atanf];
            singles.iter().for_each(|function| show_single(function(x as f32)));
            show_single(powf(x as f32, 0.3));
            report(ilogb(x) as u32);
        }
    }
}
