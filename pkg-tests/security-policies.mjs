// The Content-Security-Policy headers that tests have their pages sent with.

/** What a host sends that lets in files of its own and WebAssembly. */
export const OWN_FILES =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** What a careful one sends: no markup from texts, either. */
export const STRICT = `${OWN_FILES}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** What a host sends that refuses WebAssembly. */
export const NO_WASM = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
