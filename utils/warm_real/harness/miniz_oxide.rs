// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! Deflate and inflate, with a heap that only grows.

#![no_std]
#![feature(alloc_error_handler)]
include!("harness.rs");

extern crate alloc;

use alloc::vec::Vec;
use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;

const SIZE: usize = 0x400000;

#[repr(align(16))]
struct Heap(UnsafeCell<[u8; SIZE]>, UnsafeCell<usize>);

unsafe impl Sync for Heap {}

unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = (*self.1.get() + layout.align() - 1) & !(layout.align() - 1);
        if start + layout.size() > SIZE {
            return core::ptr::null_mut();
        }
        *self.1.get() = start + layout.size();
        (self.0.get() as *mut u8).add(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static HEAP: Heap = Heap(UnsafeCell::new([0; SIZE]), UnsafeCell::new(0));

#[alloc_error_handler]
fn fail(_: Layout) -> ! {
    panic!()
}

fn text(random: &mut Random, size: usize) -> Vec<u8> {
    let words = b"the quick brown fox jumps over a lazy dog again and again";
    let mut text = Vec::with_capacity(size);
    while text.len() < size {
        let from = random.next() as usize % 40;
        text.extend_from_slice(&words[from..from + 1 + random.next() as usize % 12]);
    }
    text
}

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(5);
    for level in [0, 1, 6, 9] {
        let text = text(&mut random, 9000);
        let mut packed = miniz_oxide::deflate::compress_to_vec_zlib(&text, level);
        report(packed.len() as u32);
        report_bytes(&packed);
        let back = miniz_oxide::inflate::decompress_to_vec_zlib(&packed);
        report((back.ok() == Some(text)).into());
        let middle = packed.len() / 2;
        packed[middle] ^= 0x40;
        let limit = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed[2..], 5000);
        report(limit.map_or_else(|error| error.status as i32 as u32, |back| back.len() as u32));
    }
}
