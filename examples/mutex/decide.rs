// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// decide.c in Rust: the same declarations as in decide.h, the same decision.
#![no_std]

#[repr(u8)]
pub enum Action {
    Fail,
    Keep,
    HandOff,
}

#[repr(C)]
pub struct Decision {
    status: i32,
    action: Action,
    lock_count: u32,
}

#[no_mangle]
pub extern "C" fn decide_unlock(
    decision: &mut Decision,
    lock_count: u32,
    has_owner: u32,
    is_caller: u32,
) {
    let (status, action, lock_count) = match (has_owner != 0, is_caller != 0) {
        (false, _) => (-22, Action::Fail, lock_count),
        (true, false) => (-1, Action::Fail, lock_count),
        (true, true) if lock_count > 1 => (0, Action::Keep, lock_count - 1),
        (true, true) => (0, Action::HandOff, 0),
    };
    *decision = Decision { status, action, lock_count };
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
