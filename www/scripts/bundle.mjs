// Bundles the entry sources into the files that package.json names.
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BUILTIN } from "../entry/documents.js";
import { bundleEmbeds, writeIntegrity } from "./embeds.mjs";
import { writeManifest } from "./manifest.mjs";
import { writeOneFile } from "./one-file.mjs";
import { writePortalFiles } from "./portal-files.mjs";
import { BROWSERS, SetUpError, root, say, www } from "./run.mjs";

const dist = join(www, "dist");

/** Elements that also have an entry of their own. */
const ELEMENTS = ["agreement", "eligibility", "notice", "renewal"];

/** Declarations of entries that have no CommonJS edition. */
const MODULES_ONLY = new Set(["elements.d.ts", "inline.d.ts", "inline-js.d.ts", "react.d.ts"]);

export async function bundle() {
  say("Bundling the JavaScript with esbuild (about a second).");
  // Imported here: esbuild is there only after set-up.
  const { build } = await import("esbuild");
  const common = { bundle: true, logLevel: "warning", charset: "utf8", legalComments: "none" };
  const browser = { ...common, format: "esm", platform: "browser", target: BROWSERS, minify: true, outdir: dist };
  const source = (name) => join(www, name);

  const node = { ...common, format: "cjs", platform: "node", target: "node20" };
  await build({ ...node, entryPoints: [source("entry/node.js")], outfile: join(dist, "node.cjs"), external: ["./distanskoll-js.js"] });
  writeEsmWrapper("node");

  // The engine in JavaScript and each policy are loaded only where they are wanted.
  await build({
    ...browser, splitting: true,
    entryPoints: { browser: source("entry/browser.js"), "distanskoll-js": source("entry/js-engine.js") },
    plugins: [policiesBeside],
  });
  // Apart from it: one file with all policies must not be made of the five.
  await build({
    ...browser, outdir: join(dist, "policies"),
    entryPoints: Object.fromEntries([...BUILTIN, "all"].map((name) => [name, source(`build/policies/${name}.js`)])),
  });
  // The engine stands in the script itself.
  await build({
    ...browser, loader: { ".wasm": "binary" },
    entryPoints: { inline: source("entry/inline.js"), "inline-js": source("entry/inline-js.js") },
  });
  // The elements, all and each alone, take the engine from browser.js: on a page with more than one script there is one instance.
  await build({ ...browser, entryPoints: { elements: source("elements/index.js") }, plugins: [engineFrom("./browser.js")] });
  await build({
    ...browser, outdir: join(dist, "elements"),
    entryPoints: Object.fromEntries(ELEMENTS.map((name) => [name, source(`elements/alone/${name}.js`)])),
    plugins: [engineFrom("../browser.js")],
  });

  await writeOneFile(build, browser, dist);

  // The tools are files of their own, with a module of their own: no widget loads any of them.
  const tools = { entryPoints: { tools: source("entry/tools-node.js") }, outExtension: { ".js": ".cjs" }, outdir: dist };
  await build({ ...node, ...tools, plugins: [classFrom("./node.cjs")] });
  writeEsmWrapper("tools");
  await build({ ...browser, entryPoints: { tools: source("entry/tools-browser.js") }, plugins: [classFrom("./browser.js")] });

  await bundleEmbeds(build, browser);

  copyTypes();
  copyFileSync(join(www, "schema", "policy.schema.json"), join(dist, "policy.schema.json"));
  writeElementTypes();
  writeManifest(dist);
  writePortalFiles();
  say("Hashes for integrity attributes, also in www/dist/integrity.json:");
  writeIntegrity(dist);
  for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(join(root, licence), join(www, licence));
}

/** The elements' engine is that of the API's own file. */
function engineFrom(path) {
  return { name: "engine beside it", setup: (build) => build.onResolve({ filter: /entry\/browser\.js$/ }, () => ({ path, external: true })) };
}

/** The class of errors is that of the main entry's file, so that a program which uses both has one. */
function classFrom(path) {
  return { name: "one class of errors", setup: (build) => build.onResolve({ filter: /\/error-class\.js$/ }, () => ({ path, external: true })) };
}

/** ESM in Node re-exports the CommonJS file: a program that uses both then has one instance and one class of error. */
function writeEsmWrapper(file) {
  const names = Object.keys(createRequire(import.meta.url)(join(dist, `${file}.cjs`))).filter((name) => name !== "default").sort();
  if (names.length === 0) throw new SetUpError(`www/dist/${file}.cjs exports nothing.`);
  writeFileSync(join(dist, `${file}.mjs`), `export { ${names.join(", ")} } from "./${file}.cjs";\n`);
}

/** The policies are files of their own. */
const policiesBeside = {
  name: "policies beside it",
  setup: ({ onResolve }) => onResolve({ filter: /build\/policies\// }, ({ path }) => ({ path: path.replace("../build", "."), external: true })),
};

/** What an element's own entry declares. */
function writeElementTypes() {
  for (const name of ELEMENTS) {
    const element = `Distanskoll${name[0].toUpperCase()}${name.slice(1)}`;
    writeFileSync(join(dist, "elements", `${name}.d.ts`), `export { ${element} } from "../elements.js";\n`);
  }
}

/** Each declaration file, and for `require` a second one under the name that marks CommonJS. */
function copyTypes() {
  const types = join(www, "types");
  for (const file of readdirSync(types)) {
    const text = readFileSync(join(types, file), "utf8");
    writeFileSync(join(dist, file), text);
    if (MODULES_ONLY.has(file)) continue;
    writeFileSync(join(dist, file.replace(/\.d\.ts$/, ".d.cts")), text.replace(/(from "\.\/\w+)\.js"/g, '$1.cjs"'));
  }
}
