// The engine as JavaScript, for pages whose security policy refuses WebAssembly: the same crate, compiled to WebAssembly of 2017 and
// translated by wasm2js.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SetUpError, output, root, run, say, www } from "./run.mjs";
import { APART, BINARYEN, FEATURES, withFlags } from "./wasm.mjs";

/** `distanskoll.js`, the glue, and `translated.js`, the engine; both are bundled by bundle.mjs. */
const folder = join(www, "build", "js");
const NAME = "distanskoll";
const TARGET = "wasm32-unknown-unknown";

export function buildJsEngine() {
  say("Compiling the crate once more, for the engine in JavaScript (about 1 minute the first time).");
  mkdirSync(folder, { recursive: true });
  // A folder of its own: with other flags cargo would compile everything anew each time.
  const target = join(JSON.parse(output("cargo", ["metadata", "--no-deps", "--format-version", "1"])).target_directory, "js-engine");
  run("cargo", ["build", "--lib", "--release", "--target", TARGET, "--target-dir", target, "--no-default-features", "--features", "agreements", "--locked"], {
    otherwise: "The crate did not compile to WebAssembly: see the messages above.",
    extraEnv: withFlags("-Ctarget-cpu=mvp"),
  });
  const [plain, lowered, translated] = ["plain.wasm", "lowered.wasm", "wasm2js.js"].map((file) => join(folder, file));
  const binaryen = (program, ...args) => run(process.execPath, [join(BINARYEN, program), ...args]);

  say("Translating it to JavaScript with wasm2js (half a minute).");
  // With the list of features gone wasm-bindgen keeps to one table, and wasm2js takes no more.
  binaryen("wasm-opt", ...FEATURES, "--strip-target-features", join(target, TARGET, "release", `${NAME}.wasm`), "-o", plain);
  run("wasm-bindgen", ["--target", "web", "--omit-default-module-path", "--no-typescript", "--out-dir", folder, "--out-name", NAME, plain], {
    otherwise: "wasm-bindgen could not make the glue of the JavaScript engine: see its message above.",
  });
  binaryen(
    "wasm-opt", ...FEATURES, "--signext-lowering", "--llvm-nontrapping-fptoint-lowering", ...APART, "-Oz", "--converge",
    join(folder, `${NAME}_bg.wasm`), "-o", lowered,
  );
  binaryen("wasm2js", ...FEATURES.filter((feature) => feature.includes("bulk-memory")), ...APART, "-Oz", lowered, "-o", translated);
  writeFileSync(join(folder, "translated.js"), asFunction(readFileSync(translated, "utf8")));
  const glue = join(folder, `${NAME}.js`);
  writeFileSync(glue, startable(readFileSync(glue, "utf8")));
}

/** Replaces a pattern in generated code, and fails when it is not there any more. */
function replace(text, pattern, replacement) {
  if (text.search(pattern) === -1) throw new SetUpError(`The generated code of the JavaScript engine has changed: ${pattern} is not in it.`);
  return text.replace(pattern, replacement);
}

/** The translation as one function from the imports to the exports. */
function asFunction(module) {
  let text = replace(module, /^import .*\n/m, "");
  text = replace(text, /^var retasmFunc = [\s\S]*/m, "export { asmFunc as translated };\n");
  // Bytes as characters instead of base64: compressed a tenth smaller.
  text = replace(text, /^ +var base64ReverseLookup[\s\S]*?^(?=function initActiveSegments)/m, `${put}\n`);
  text = replace(text, /base64DecodeToExistingUint8Array\(bufferView, (\d+), "([^"]*)"\)/g, (_, offset, base64) => {
    const characters = JSON.stringify(Buffer.from(base64, "base64").toString("latin1"));
    return `put(bufferView, ${offset}, ${characters})`;
  });
  // Growing copies all there is: not for each page, but for twice as many at a time.
  text = replace(text, /return buffer\.byteLength >> 16;/, "return pages;");
  text = replace(text, /^ var buffer = new ArrayBuffer\((\d+)\);/m, " var buffer = new ArrayBuffer($1), pages = $1 >> 16;");
  text = replace(text, /if \(\(oldPages < newPages\) && \(newPages < 65536\)\) \{\n( +)(var newBuffer = new ArrayBuffer\()newPages << 16\);/,
    (_, space, make) => `if (newPages >= 32_767) return -1;\n${space}pages = newPages;\n`
      + `${space}if (newPages << 16 > buffer.byteLength) {\n${space}${make}Math.min(newPages * 2, 32_767) << 16);`);
  // Property descriptors read what a page may have put on Object.prototype.
  return replace(text, /"memory": Object\.create\(Object\.prototype, \{[\s\S]*?\n {2}\}\)/, '"memory": { get buffer() { return buffer; } }');
}

function put(bytes, offset, characters) {
  for (let at = 0; at < characters.length; at++) bytes[offset + at] = characters.charCodeAt(at);
}

/** The glue with a way to start it without WebAssembly. */
function startable(glue) {
  // Memory that has grown is another buffer, but the former one stays whole: where the glue asks whether it has been emptied, it must
  // ask which one it is.
  let text = replace(glue, /(cached\w+Memory\d)\.byteLength === 0/g, "$1.buffer !== wasm.memory.buffer");
  text = replace(text, /(cached\w+Memory\d)\.buffer\.detached === true \|\| \([^)]*\)/g, "$1.buffer !== wasm.memory.buffer");
  return `${text}\nexport function start(translated) {\n  __wbg_finalize_init({ exports: translated(__wbg_get_imports()) });\n}\n`;
}
