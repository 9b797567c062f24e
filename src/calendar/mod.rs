//! Civil dates from 1900-01-01 to 2199-12-31, periods, and Swedish working days.

mod date;
mod period;
mod workday;

pub use date::{Date, DateFault};
pub use period::{Clamp, Counted, Counting, Period};
pub use workday::{DayKind, Holiday, easter_sunday};
