// What the portal's service worker keeps: a list of files and a version that follows from their content.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { www } from "./run.mjs";

/** Of the package, what the portal's pages load, and the file that one can take along. */
const BUILT = /^(elements|browser|policies\/.*)\.js$|^distanskoll\.(wasm|html)$/;
/**
 * The worker itself is kept by the browser. The pages that show web editors the single script, the frame and the engine in JavaScript load
 * much that nobody else needs; without a network they lead to the page that says what works.
 */
const NOT_KEPT = new Set(["service-worker.js", "portal-files.js", "en-fil.html", "ram.html", "utan-wasm.html"]);

/** What the policy studio loads besides: much, so it is kept for those only who open the studio. */
const STUDIO_PAGE = /^studio\.(html|css)$/;
const STUDIO_BUILT = /^(tools\.js|distanskoll-tools\.wasm)$/;

/** The script that the worker reads. `folder` holds `portal` and `dist`. */
export function portalFiles(folder = www) {
  const pages = readdirSync(join(folder, "portal")).filter((file) => /\.(html|css|js|svg)$/.test(file) && !NOT_KEPT.has(file));
  const dist = readdirSync(join(folder, "dist"), { recursive: true }).map((file) => file.replaceAll("\\", "/"));
  const built = (wanted) => dist.filter((file) => wanted.test(file)).map((file) => `../dist/${file}`);
  const made = (ending) => readdirSync(join(folder, "portal", "built")).filter((file) => file.endsWith(ending)).map((file) => `built/${file}`);
  const files = [...pages.filter((file) => !STUDIO_PAGE.test(file)), ...made(".json"), ...built(BUILT)].sort();
  const studio = [...pages.filter((file) => STUDIO_PAGE.test(file)), ...made(".js"), ...built(STUDIO_BUILT)].sort();
  const hash = createHash("sha256");
  for (const file of [...files, ...studio]) hash.update(`${file}\n`).update(readFileSync(join(folder, "portal", file)));
  return `self.PORTAL = ${JSON.stringify({ version: hash.digest("hex").slice(0, 16), files, studio })};\n`;
}

/** Writes it beside the worker, for servers that only hand out files. */
export function writePortalFiles() {
  writeFileSync(join(www, "portal", "portal-files.js"), portalFiles());
}
