// What allocates: a vector that grows, a map, and one that may fail.
use std::collections::BTreeMap;

/// Sorts `count` numbers, counts the different ones, and gives back how many
/// there are, or -1 where they have no room. `place` gets the address of one.
#[no_mangle]
pub extern "C" fn sort_many(count: u32, place: &mut u32) -> i32 {
    let mut fits: Vec<u32> = Vec::new();
    if fits.try_reserve(count as usize).is_err() {
        return -1;
    }
    let mut numbers = Vec::new();
    let mut state = 1u32;
    for _ in 0..count {
        state = state.wrapping_mul(1664525).wrapping_add(1013904223);
        numbers.push(state);
    }
    numbers.sort();
    *place = numbers.as_ptr() as u32;
    let mut seen = BTreeMap::new();
    for number in &numbers {
        seen.insert(number % 500, ());
    }
    if numbers.windows(2).all(|w| w[0] <= w[1]) && seen.len() <= 500 {
        numbers.len() as i32
    } else {
        0
    }
}
