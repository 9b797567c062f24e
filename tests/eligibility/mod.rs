//! Eligibility: the acceptance cases, and the analysis against brute force.

mod cases;
mod exactness;
