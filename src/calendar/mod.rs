//! Civil dates from 1900-01-01 to 2199-12-31, periods, and Swedish working days.

mod date;

pub use date::{Date, DateFault};
