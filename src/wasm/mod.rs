//! The WebAssembly face: bindings only. Values come in packed (see `wire`), answers go out as JavaScript values.
//!
//! There are two binaries: the engine, which every widget loads, and the tools (feature `tools`), which only
//! authors of policies load. Neither holds the other's functions.

#[cfg(not(feature = "tools"))]
mod engine;
mod shared;
#[cfg(feature = "tools")]
mod tools;
