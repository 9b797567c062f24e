// Compiles the crate to WebAssembly and makes the result as small to load as wasm-opt can.
import { mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { cargoHome, output, root, run, say, www } from "./run.mjs";

/**
 * The package's modules. `folder`: under www/build, for the glue and the module before optimisation; never shipped. `level`: of wasm-opt;
 * for what widgets load the fastest, which is as small as the others (within 0.3 % after brotli).
 */
export const MODULES = [
  { name: "distanskoll", folder: "wasm", features: ["agreements"], level: "-O3" },
  { name: "distanskoll-eligibility", folder: "wasm-eligibility", features: [], level: "-O3" },
  { name: "distanskoll-tools", folder: "wasm-tools", features: ["tools"], level: "-Oz" },
];

export const BINARYEN = join(www, "node_modules", "binaryen", "bin");

/**
 * The environment in which cargo hands `flags` to rustc, and those that put a name in the place of each folder: the places of panics stand in
 * the module, and would name folders of the machine that built it. Cargo takes flags apart at spaces, but for this variable, and a folder's
 * name may have some.
 */
export function withFlags(...flags) {
  // Without the sources of Rust's own library beside it, it names no folder by itself.
  const folders = { cargo: cargoHome, rust: output("rustc", ["--print", "sysroot"]), distanskoll: root };
  const renamed = Object.entries(folders).map(([name, folder]) => `--remap-path-prefix=${folder}=${name}`);
  return { CARGO_ENCODED_RUSTFLAGS: [...flags, ...renamed].join("\u001f") };
}

export const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue",
].map((feature) => `--enable-${feature}`);

/**
 * Binaryen inlines what is called once only where it is this small. Without that limit functions grow together, and brotli finds less that
 * is alike in them: the modules would be 3 % larger, the engine in JavaScript 4 %.
 */
export const APART = ["--one-caller-inline-max-function-size", "20"];

/** Writes one of the optimised modules to `to`. */
export function buildWasm({ name, folder, features, level }, to) {
  const glueFolder = join(www, "build", folder);
  say(`Compiling ${name}.wasm with wasm-pack (about 1 minute the first time).`);
  mkdirSync(glueFolder, { recursive: true });
  run("wasm-pack", [
    "build", ".", "--release", "--target", "web", "--mode", "no-install", "--no-pack", "--no-opt", "--no-gitignore", "--no-typescript",
    "--out-dir", relative(root, glueFolder), "--out-name", name,
    "--", "--no-default-features", ...features.flatMap((feature) => ["--features", feature]), "--locked",
  ], {
    otherwise: "The crate did not compile to WebAssembly: see the messages above.",
    extraEnv: withFlags(),
  });

  say("Optimising the module with wasm-opt (a few seconds).");
  const input = join(glueFolder, `${name}_bg.wasm`);
  run(process.execPath, [join(BINARYEN, "wasm-opt"), ...FEATURES, ...APART, level, "--converge", "--strip-producers", "-o", to, input]);
  const bytes = readFileSync(to);
  console.log(`  ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli`);
}
