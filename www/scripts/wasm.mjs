// Compiles the crate to WebAssembly and makes the result as small to load as wasm-opt can.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { cargoHome, root, run, say, www } from "./run.mjs";

/** The glue for scripts and the module before optimisation; never shipped. */
export const glueFolder = join(www, "build", "wasm");
const NAME = "distanskoll";

const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue",
].map((feature) => `--enable-${feature}`);

/** Which level gives the fewest bytes on the wire differs from one state of the code to the next, so all are tried. */
const LEVELS = ["-O3", "-Os", "-Oz"];

/** Writes the optimised module to `to`. */
export function buildWasm(to) {
  say("Compiling the crate to WebAssembly with wasm-pack (about 1 minute the first time).");
  mkdirSync(glueFolder, { recursive: true });
  run("wasm-pack", [
    "build", ".", "--release", "--target", "web", "--mode", "no-install", "--no-pack", "--no-opt", "--no-gitignore", "--no-typescript",
    "--out-dir", relative(root, glueFolder), "--out-name", NAME, "--", "--no-default-features", "--locked",
  ], {
    otherwise: "The crate did not compile to WebAssembly: see the messages above.",
    // The places of panics stand in the module; without this they would name folders of the machine that built it.
    extraEnv: { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: `--remap-path-prefix=${cargoHome}=cargo --remap-path-prefix=${root}=distanskoll` },
  });

  say("Optimising the module with wasm-opt (a few seconds).");
  const wasmOpt = join(www, "node_modules", "binaryen", "bin", "wasm-opt");
  const sizes = LEVELS.map((level) => {
    const file = join(glueFolder, `${NAME}${level}.wasm`);
    run(process.execPath, [wasmOpt, ...FEATURES, level, "--converge", "--strip-producers", "-o", file, join(glueFolder, `${NAME}_bg.wasm`)]);
    const bytes = readFileSync(file);
    return { level, bytes, compressed: brotliCompressSync(bytes).length };
  }).sort((a, b) => a.compressed - b.compressed);
  for (const { level, bytes, compressed } of sizes) console.log(`  ${level}: ${bytes.length} bytes, ${compressed} with brotli`);
  writeFileSync(to, sizes[0].bytes);
}
