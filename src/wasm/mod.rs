//! The WebAssembly face: bindings only. Values come in packed and answers go out packed (see `wire`).
//!
//! There are three binaries: the engine; the engine without what is asked about agreements, for pages that ask about
//! eligibility alone (no feature `agreements`); and the tools (feature `tools`), which only authors of policies load and
//! which hold none of the engine's functions.

#[cfg(all(feature = "agreements", not(feature = "tools")))]
mod agreements;
#[cfg(not(feature = "tools"))]
mod engine;
mod shared;
#[cfg(feature = "tools")]
mod tools;

/// The standard library's allocator for WebAssembly is 2.3 KB larger (brotli).
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
