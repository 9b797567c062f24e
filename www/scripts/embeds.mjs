// What web editors use without a bundler: the classic scripts, the page for an <iframe> and its host's script, the self-test page; and the
// hashes of every file, for `integrity` attributes.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { www } from "./run.mjs";

const folder = join(www, "embed");
const COPIED = ["embed.html", "embed.css", "sjalvtest.html", "sjalvtest.css", "sjalvtest-arbetare.js"];

/** `build`: esbuild's; `browser`: its options for what browsers load, `outdir` among them. */
export async function bundleEmbeds(build, browser) {
  // A classic script is read in the page's own encoding, whatever that is.
  const classic = { ...browser, format: "iife", charset: "ascii", loader: { ".wasm": "binary" }, ignoreAnnotations: true };
  for (const [name, edition] of [["distanskoll.classic", "inline.js"], ["distanskoll.classic-js", "inline-js.js"]]) {
    await build({ ...classic, entryPoints: { [name]: join(folder, "classic.js") }, plugins: [entryFrom(edition)] });
  }
  await build({ ...classic, entryPoints: { "embed-host": join(folder, "host.js") } });
  const pages = { embed: join(folder, "frame.js"), sjalvtest: join(folder, "sjalvtest.js") };
  await build({ ...browser, entryPoints: pages, external: ["./browser.js"] });
  for (const file of COPIED) copyFileSync(join(folder, file), join(browser.outdir, file));
}

/** The elements take the API from the edition that stands in the same file. */
function entryFrom(edition) {
  const path = join(www, "entry", edition);
  return { name: "edition", setup: (build) => build.onResolve({ filter: /\/entry\/browser\.js$/ }, () => ({ path })) };
}

/** Writes `integrity.json`, by file: the hash for `integrity`, and the size in bytes, as it is and after Brotli. Prints them. */
export function writeIntegrity(dist) {
  const files = readdirSync(dist, { recursive: true }).map((file) => file.replaceAll("\\", "/"))
    .filter((file) => [".js", ".wasm", ".html", ".css"].includes(extname(file))).sort();
  const entries = files.map((file) => {
    const bytes = readFileSync(join(dist, file));
    const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
    return [file, { integrity, bytes: bytes.length, brotli: brotliCompressSync(bytes).length }];
  });
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
  for (const [file, { integrity }] of entries) console.log(`  ${file.padEnd(26)} ${integrity}`);
}
