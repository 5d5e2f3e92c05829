// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! Fixed-point arithmetic of all widths.

#![no_std]
include!("harness.rs");

use core::fmt::Write;
use fixed::types::{I16F16, I32F32, I4F12, U0F64, U64F64, U8F8};

struct Text([u8; 80], usize);

impl Write for Text {
    fn write_str(&mut self, part: &str) -> core::fmt::Result {
        for byte in part.bytes() {
            *self.0.get_mut(self.1).ok_or(core::fmt::Error)? = byte;
            self.1 += 1;
        }
        Ok(())
    }
}

fn show(value: impl core::fmt::Display) {
    let mut text = Text([0; 80], 0);
    report(write!(text, "{}", value).is_ok().into());
    report_bytes(&text.0[..text.1]);
}

fn wide(random: &mut Random) {
    let a = U64F64::from_bits(u128::from(random.next64()) << 40 | u128::from(random.next64()));
    let b = U64F64::from_bits(u128::from(random.next64()) << 20 | 1);
    show(a.wrapping_mul(b));
    show(a.wrapping_div(b));
    show(U0F64::from_bits(random.next64()));
}

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(2);
    for _ in 0..20 {
        let a = I16F16::from_bits(random.next64() as i32);
        let b = I16F16::from_bits(random.next64() as i32 >> 9 | 1);
        show(a.wrapping_mul(b));
        show(a.wrapping_div(b));
        report(a.saturating_mul(b).to_bits() as u32);
        report(a.checked_rem(b).map_or(7, |rest| rest.to_bits() as u32));
        let (c, d) = (I32F32::from_bits(random.next64() as i64), I32F32::from(b));
        report64(c.wrapping_mul(d).to_bits() as u64);
        report64(c.wrapping_div(d).to_bits() as u64);
        report(c.to_num::<f32>().to_bits());
        report(U8F8::saturating_from_num(c).to_bits().into());
        report(I4F12::wrapping_from_num(a).to_bits() as u32);
        report(a.ceil().to_bits() as u32 ^ a.round().to_bits() as u32);
        wide(&mut random);
    }
}
