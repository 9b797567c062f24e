// Brings everything that the build needs and that is not there yet: the wasm target, wasm-bindgen, wasm-pack, npm packages.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SetUpError, installPackages, isProgram, main, output, ownTools, root, run, say, www } from "./run.mjs";

const OLDEST_NODE = 20;
const WASM_PACK = "0.15.1";
const TARGET = "wasm32-unknown-unknown";

export function setUp() {
  checkNode();
  ensureRust();
  ensureTarget();
  ensureWasmBindgen();
  ensureWasmPack();
  installPackages(www, { what: "the build's packages (esbuild, binaryen, CodeMirror)", howLong: "about 20 seconds" });
}

export function checkNode() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    throw new SetUpError(`Node.js ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  }
}

/** A working cargo for this folder's toolchain file. */
export function ensureRust() {
  if (["--version", "fmt --version", "clippy --version"].every((args) => output("cargo", args.split(" ")) !== null)) return;
  if (output("rustup", ["--version"]) === null) {
    throw new SetUpError("Rust (cargo with rustfmt and clippy) is missing: install rustup (see rust-lang.org), then run this command again.");
  }
  const channel = readFileSync(join(root, "rust-toolchain.toml"), "utf8").match(/^channel\s*=\s*"([^"]+)"/m)?.[1] ?? "stable";
  say(`Installing the Rust toolchain "${channel}" with rustup (about 1 minute).`);
  run("rustup", ["toolchain", "install", channel, "--profile", "minimal", "--component", "rustfmt", "--component", "clippy"], {
    otherwise: `rustup could not install the toolchain "${channel}": see its message above.`,
  });
}

/** The standard library for WebAssembly. */
export function ensureTarget() {
  const libraries = output("rustc", ["--print", "target-libdir", "--target", TARGET]);
  if (libraries !== null && existsSync(libraries)) return;
  say(`Adding the Rust target ${TARGET} with rustup (about 20 seconds).`);
  run("rustup", ["target", "add", TARGET], {
    otherwise: `The Rust target ${TARGET} is missing and rustup could not add it: install it, then run this command again.`,
  });
}

/** wasm-bindgen's command must have the very version of the library in Cargo.lock. */
function ensureWasmBindgen() {
  const version = lockedVersion("wasm-bindgen");
  const present = output("wasm-bindgen", ["--version"])?.split(" ")[1];
  if (present === version) return;
  say(`Building wasm-bindgen-cli ${version} with cargo (2 to 3 minutes, once).`);
  run("cargo", ["install", "--debug", "wasm-bindgen-cli", "--version", `=${version}`, ...(present ? ["--root", ownTools] : [])], {
    otherwise: `cargo could not build wasm-bindgen-cli ${version}: see its message above; it needs a C linker (Debian: build-essential) and the crate registry.`,
  });
}

function ensureWasmPack() {
  if (output("wasm-pack", ["--version"]) !== null) return;
  say(`Building wasm-pack ${WASM_PACK} with cargo (1 to 2 minutes, once).`);
  run("cargo", ["install", "--debug", "wasm-pack", "--locked", "--version", `=${WASM_PACK}`], {
    otherwise: `cargo could not build wasm-pack ${WASM_PACK}: see its message above; it needs a C linker (Debian: build-essential) and the crate registry.`,
  });
}

function lockedVersion(crate) {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(new RegExp(`^name = "${crate}"\\r?\\nversion = "([^"]+)"`, "m"))?.[1];
  if (!version) throw new SetUpError(`Cargo.lock does not name ${crate}: run \`cargo update -p ${crate}\`.`);
  return version;
}

if (isProgram(import.meta.url)) await main(setUp);
