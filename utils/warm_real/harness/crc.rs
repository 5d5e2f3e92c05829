// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! Checksums of several widths, in tables made at compile time.

#![no_std]
include!("harness.rs");

use crc::{Crc, CRC_16_IBM_SDLC, CRC_32_ISCSI, CRC_64_ECMA_182, CRC_82_DARC, CRC_8_SMBUS};

static CRC8: Crc<u8> = Crc::<u8>::new(&CRC_8_SMBUS);
static CRC16: Crc<u16> = Crc::<u16>::new(&CRC_16_IBM_SDLC);
static CRC32: Crc<u32> = Crc::<u32>::new(&CRC_32_ISCSI);
static CRC64: Crc<u64> = Crc::<u64>::new(&CRC_64_ECMA_182);
static CRC82: Crc<u128> = Crc::<u128>::new(&CRC_82_DARC);

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(1);
    let mut bytes = [0u8; 300];
    for byte in bytes.iter_mut() {
        *byte = random.next() as u8;
    }
    for size in [0, 1, 2, 15, 16, 17, 299, 300] {
        let part = &bytes[..size];
        report(CRC8.checksum(part).into());
        report(CRC16.checksum(part).into());
        report(CRC32.checksum(part));
        report64(CRC64.checksum(part));
        let wide = CRC82.checksum(part);
        report64(wide as u64);
        report64((wide >> 64) as u64);
    }
    let mut digest = CRC32.digest();
    for part in bytes.chunks(7) {
        digest.update(part);
    }
    report(digest.finalize());
}
