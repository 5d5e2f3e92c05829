// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//! The core library's decimal conversion, which computes offsets from addresses
//! of its frames.
#![no_std]

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// The bits of one of some numbers, or 77 if it is none.
#[no_mangle]
pub extern "C" fn parse(which: u32) -> u64 {
    let texts = ["1.5", "-0.001", "123456789.123456789", "2.2250738585072011e-308", "bad"];
    match texts[(which as usize) % texts.len()].parse::<f64>() {
        Ok(x) => x.to_bits(),
        Err(_) => 77,
    }
}

/// How far it is to a multiple of 8 in a frame, and what is there.
#[no_mangle]
pub extern "C" fn align(n: u32) -> u32 {
    let mut bytes = [0u8; 40];
    for i in 0..40 {
        unsafe { core::ptr::write_volatile(&mut bytes[i], (i as u32 * n) as u8) }
    }
    let start = unsafe { bytes.as_ptr().add((n & 7) as usize) };
    let offset = start.align_offset(8);
    ((start as usize + offset) % 8) as u32 * 1000 + (bytes[offset] as u32) / (n + 1) / 8
}
