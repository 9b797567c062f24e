// What the portal's service worker keeps: a list of files and a version that follows from their content.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { www } from "./run.mjs";

/** Of the package, what the portal's pages load, and the file that one can take along. */
const BUILT = /^(elements|browser|shared-.*)\.js$|^distanskoll\.(wasm|html)$/;
/** The worker itself is kept by the browser. */
const NOT_KEPT = new Set(["service-worker.js", "portal-files.js"]);

/** The script that the worker reads. `folder` holds `portal` and `dist`. */
export function portalFiles(folder = www) {
  const pages = readdirSync(join(folder, "portal")).filter((file) => /\.(html|css|js|svg)$/.test(file) && !NOT_KEPT.has(file));
  const built = readdirSync(join(folder, "dist")).filter((file) => BUILT.test(file)).map((file) => `../dist/${file}`);
  const files = [...pages, ...built].sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, "portal", file)));
  return `self.PORTAL = ${JSON.stringify({ version: hash.digest("hex").slice(0, 16), files })};\n`;
}

/** Writes it beside the worker, for servers that only hand out files. */
export function writePortalFiles() {
  writeFileSync(join(www, "portal", "portal-files.js"), portalFiles());
}
