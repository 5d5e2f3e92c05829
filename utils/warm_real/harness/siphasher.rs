// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! SipHash of short and long inputs.

#![no_std]
include!("harness.rs");

use core::hash::{Hash, Hasher};
use siphasher::sip::{SipHasher13, SipHasher24};
use siphasher::sip128::{Hasher128, SipHasher};

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(7);
    let mut bytes = [0u8; 70];
    for size in 0..bytes.len() {
        bytes[size] = random.next() as u8;
        let keys = (random.next64(), random.next64());
        let mut small = SipHasher13::new_with_keys(keys.0, keys.1);
        let mut large = SipHasher24::new_with_keys(keys.0, keys.1);
        small.write(&bytes[..size]);
        // Neither slices nor enums, which are hashed with a word of the machine.
        (size as u16, 'x', keys, 7u8).hash(&mut large);
        report64(small.finish());
        report64(large.finish());
        let mut wide = SipHasher::new_with_keys(keys.1, keys.0);
        wide.write(&bytes[..size]);
        let both = wide.finish128();
        report64(both.h1 ^ both.h2.rotate_left(9));
    }
}
