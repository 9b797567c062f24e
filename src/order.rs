//! Sorting in a few hundred bytes of WebAssembly.
//!
//! The standard library's sorts are made for millions of elements and are compiled anew for every kind of element:
//! a dozen of them came to 41 KB of the module (of 266 KB), these to 3 KB.

use std::cmp::Ordering;

/// Sorts in place, in O(n log n); elements that compare equal may change places.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl FnMut(&T, &T) -> Ordering) {
    let count = items.len();
    heap_sort(count, &mut Sorting { items, compare });
}

/// What is sorted, by place.
trait Places {
    fn is_less(&mut self, one: usize, other: usize) -> bool;
    fn swap(&mut self, one: usize, other: usize);
}

struct Sorting<'i, T, F> {
    items: &'i mut [T],
    compare: F,
}

impl<T, F: FnMut(&T, &T) -> Ordering> Places for Sorting<'_, T, F> {
    fn is_less(&mut self, one: usize, other: usize) -> bool {
        let pair = self.items.get(one).zip(self.items.get(other));
        pair.is_some_and(|(one, other)| (self.compare)(one, other) == Ordering::Less)
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.items.swap(one, other);
    }
}

/// The one copy of the algorithm, whatever the elements are.
fn heap_sort(count: usize, places: &mut dyn Places) {
    let mut start = count / 2;
    let mut end = count;
    // First build the heap from the middle down, then take the largest off its top one by one.
    while end > 1 {
        if start > 0 {
            start = start.saturating_sub(1);
        } else {
            end = end.saturating_sub(1);
            places.swap(0, end);
        }
        let mut root = start;
        loop {
            let mut child = root.saturating_mul(2).saturating_add(1);
            if child >= end {
                break;
            }
            let right = child.saturating_add(1);
            if right < end && places.is_less(child, right) {
                child = right;
            }
            if !places.is_less(root, child) {
                break;
            }
            places.swap(root, child);
            root = child;
        }
    }
}

/// Sorts places and removes what stands twice.
pub(crate) fn sort_and_dedup(places: &mut Vec<usize>) {
    sort_by(places, usize::cmp);
    places.dedup();
}

/// Keeps the places that are wanted: one copy of `retain` for all that sift places.
pub(crate) fn keep(places: &mut Vec<usize>, wanted: &mut dyn FnMut(&usize) -> bool) {
    places.retain(wanted);
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
