// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! Floats as their shortest decimals.

#![no_std]
include!("harness.rs");

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(6);
    let mut buffer = ryu::Buffer::new();
    for _ in 0..150 {
        let bits = random.next64();
        report_bytes(buffer.format(f64::from_bits(bits)).as_bytes());
        report_bytes(buffer.format(f32::from_bits(bits as u32)).as_bytes());
        report_bytes(buffer.format(random.next() as f64 / 1000.0).as_bytes());
        report_bytes(buffer.format(random.next() as f32 * 0.01).as_bytes());
        let parsed = core::str::from_utf8(&[b'0' + bits as u8 % 10, b'.', b'7', b'5'])
            .unwrap()
            .parse::<f64>();
        report64(parsed.unwrap_or(0.0).to_bits());
    }
}
