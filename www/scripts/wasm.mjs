// Compiles the crate to WebAssembly and makes the result as small to load as wasm-opt can.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { cargoHome, output, root, run, say, www } from "./run.mjs";

/**
 * The package's modules. `folder`: under www/build, for the glue and the module before optimisation; never shipped. `levels`: which level
 * of wasm-opt gives the fewest bytes on the wire differs from one state of the code to the next, so for what widgets load all are tried.
 */
export const MODULES = [
  { name: "distanskoll", folder: "wasm", features: [], levels: ["-O3", "-Os", "-Oz"] },
  { name: "distanskoll-tools", folder: "wasm-tools", features: ["tools"], levels: ["-Oz"] },
];

export const BINARYEN = join(www, "node_modules", "binaryen", "bin");

/** Flags of rustc. The places of panics stand in the module; without these they would name folders of the machine that built it. */
export const pathFlags = () => nameless({ cargo: cargoHome, rust: output("rustc", ["--print", "sysroot"]), distanskoll: root });

export const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue",
].map((feature) => `--enable-${feature}`);

/** Flags that put a name in the place of each folder. Without the sources of Rust's own library beside it, it names no folder by itself. */
function nameless(folders) {
  return Object.entries(folders).map(([name, folder]) => `--remap-path-prefix=${folder}=${name}`).join(" ");
}

/** Writes one of the optimised modules to `to`. */
export function buildWasm({ name, folder, features, levels }, to) {
  const glueFolder = join(www, "build", folder);
  say(`Compiling ${name}.wasm with wasm-pack (about 1 minute the first time).`);
  mkdirSync(glueFolder, { recursive: true });
  run("wasm-pack", [
    "build", ".", "--release", "--target", "web", "--mode", "no-install", "--no-pack", "--no-opt", "--no-gitignore", "--no-typescript",
    "--out-dir", relative(root, glueFolder), "--out-name", name,
    "--", "--no-default-features", ...features.flatMap((feature) => ["--features", feature]), "--locked",
  ], {
    otherwise: "The crate did not compile to WebAssembly: see the messages above.",
    extraEnv: { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: pathFlags() },
  });

  say("Optimising the module with wasm-opt (a few seconds).");
  const wasmOpt = join(BINARYEN, "wasm-opt");
  const sizes = levels.map((level) => {
    const file = join(glueFolder, `${name}${level}.wasm`);
    run(process.execPath, [wasmOpt, ...FEATURES, level, "--converge", "--strip-producers", "-o", file, join(glueFolder, `${name}_bg.wasm`)]);
    const bytes = readFileSync(file);
    return { level, bytes, compressed: brotliCompressSync(bytes).length };
  }).sort((a, b) => a.compressed - b.compressed);
  for (const { level, bytes, compressed } of sizes) console.log(`  ${level}: ${bytes.length} bytes, ${compressed} with brotli`);
  writeFileSync(to, sizes[0].bytes);
}
