// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//! Containers without a heap.

#![no_std]
include!("harness.rs");

use core::fmt::Write;
use heapless::binary_heap::{BinaryHeap, Max};
use heapless::{Deque, FnvIndexMap, HistoryBuffer, LinearMap, String, Vec};

static mut QUEUE: heapless::spsc::Queue<u32, 8> = heapless::spsc::Queue::new();

fn maps(random: &mut Random) {
    let mut map = FnvIndexMap::<u32, [u16; 3], 64>::new();
    let mut linear = LinearMap::<u8, i64, 16>::new();
    for step in 0..200 {
        let key = random.next() % 90;
        let value = [key as u16, step, 9];
        report(map.insert(key, value).map_or(1, |old| old.map_or(2, |o| o[1].into())));
        report(map.remove(&(random.next() % 90)).map_or(3, |old| old[1].into()));
        let _ = linear.insert(key as u8 % 20, i64::from(key) << 30);
    }
    for (key, value) in &map {
        report(*key << 16 | u32::from(value[1]));
    }
    linear.iter().for_each(|(key, value)| report64(*value as u64 + u64::from(*key)));
}

fn texts(random: &mut Random) {
    let mut text = String::<40>::new();
    let mut words = Vec::<String<40>, 8>::new();
    while write!(text, "{}-{:#x};", random.next() % 99, random.next()).is_ok() {
        if words.push(text.clone()).is_err() {
            text.clear();
            words.truncate(3);
            words.sort_unstable();
        }
    }
    words.iter().for_each(|word| report_bytes(word.as_bytes()));
}

fn queues(random: &mut Random) {
    let (mut producer, mut consumer) = unsafe { QUEUE.split() };
    let mut heap = BinaryHeap::<i16, Max, 32>::new();
    let mut deque = Deque::<u8, 12>::new();
    let mut history = HistoryBuffer::<f32, 5>::new();
    for _ in 0..100 {
        let number = random.next();
        let _ = (producer.enqueue(number), heap.push(number as i16), deque.push_front(number as u8));
        history.write(number as f32 / 3.0);
        if number % 3 == 0 {
            report(consumer.dequeue().unwrap_or(0));
            report(heap.pop().unwrap_or(0) as u32);
            report(deque.pop_back().unwrap_or(0).into());
        }
    }
    history.oldest_ordered().for_each(|number| report(number.to_bits()));
    report_bytes(&heap.into_vec().iter().map(|n| *n as u8).collect::<Vec<u8, 32>>());
}

#[no_mangle]
pub extern "C" fn run() {
    let mut random = Random(3);
    maps(&mut random);
    texts(&mut random);
    queues(&mut random);
}
