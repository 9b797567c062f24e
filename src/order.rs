//! Sorting in a few hundred bytes of WebAssembly.
//!
//! The standard library's sorts are made for millions of elements and are compiled anew for every kind of element:
//! a dozen of them came to 41 KB of the module (of 266 KB), these to 3 KB.

use std::cmp::Ordering;

/// Sorts in place, in O(n log n); elements that compare equal may change places.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut start = items.len() / 2;
    let mut end = items.len();
    // Heap sort: first build the heap from the middle down, then take the largest off its top one by one.
    while end > 1 {
        if start > 0 {
            start = start.saturating_sub(1);
        } else {
            end = end.saturating_sub(1);
            items.swap(0, end);
        }
        let mut root = start;
        loop {
            let mut child = root.saturating_mul(2).saturating_add(1);
            if child >= end {
                break;
            }
            let right = child.saturating_add(1);
            if right < end && is_less(items, child, right, &mut compare) {
                child = right;
            }
            if !is_less(items, root, child, &mut compare) {
                break;
            }
            items.swap(root, child);
            root = child;
        }
    }
}

fn is_less<T>(items: &[T], one: usize, other: usize, compare: &mut impl FnMut(&T, &T) -> Ordering) -> bool {
    items.get(one).zip(items.get(other)).is_some_and(|(one, other)| compare(one, other) == Ordering::Less)
}

/// Sorts places and removes what stands twice.
pub(crate) fn sort_and_dedup(places: &mut Vec<usize>) {
    sort_by(places, usize::cmp);
    places.dedup();
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn sorts_like_the_standard_library() {
        let mut seed = 7_u64;
        for length in 0..200 {
            let mut items: Vec<u64> = (0..length)
                .map(|_| {
                    seed =
                        seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    seed >> 58
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_unstable();
            sort_by(&mut items, u64::cmp);
            assert_eq!(items, expected);
        }
    }
}
