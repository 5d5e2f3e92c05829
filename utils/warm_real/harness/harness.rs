// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the harnesses in Rust include: as harness.h.

extern "C" {
    #[link_name = "report"]
    fn report_word(value: u32);
}

#[allow(dead_code)]
fn report(value: u32) {
    unsafe { report_word(value) }
}

#[allow(dead_code)]
fn report64(value: u64) {
    report(value as u32);
    report((value >> 32) as u32);
}

#[allow(dead_code)]
fn report_bytes(bytes: &[u8]) {
    let step = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    report(bytes.iter().fold(0x811c_9dc5, step));
}

/// The same random numbers everywhere.
#[allow(dead_code)]
struct Random(u32);

#[allow(dead_code)]
impl Random {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(1664525).wrapping_add(1013904223);
        self.0 >> 8
    }

    fn next64(&mut self) -> u64 {
        let parts = [self.next(), self.next(), self.next()];
        parts.iter().fold(0, |all, part| all << 21 ^ u64::from(*part))
    }
}

#[panic_handler]
fn panic(information: &core::panic::PanicInfo) -> ! {
    report(information.location().map_or(0, |at| at.line()));
    loop {}
}
