// What is shipped and how large it may be, in bytes after brotli, as a web server sends the files. A test asserts `limit`; `goal` is
// what the project aims at, and is reported.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** `vgr` is the largest of the built-in policies. */
const ONE_POLICY = /^policies\/vgr\.js$/;
const API = /^browser\.js$/;

/** `files` are patterns of names in the package's dist folder. */
export const TABLE = [
  { what: "the WebAssembly module", files: [/^distanskoll\.wasm$/], limit: 115_500 },
  { what: "the WebAssembly module for eligibility alone", files: [/^distanskoll-eligibility\.wasm$/], limit: 70_300 },
  { what: "all that the API loads in a browser", files: [API, /^distanskoll\.wasm$/, /^policies\/all\.js$/], limit: 148_000, goal: 70_000 },
  { what: "all that the elements load for one policy", files: [/^elements\.js$/, API, /^distanskoll\.wasm$/, ONE_POLICY], limit: 176_500, goal: 90_000 },
  { what: "all that the tools load in a browser", files: [/^tools\.js$/, /^distanskoll-tools\.wasm$/], limit: 308_000 },
  {
    what: "all that eligibility alone loads for one policy",
    files: [/^elements\/eligibility\.js$/, API, /^distanskoll-eligibility\.wasm$/, ONE_POLICY], limit: 109_500, goal: 64_000,
  },
  ...["agreement", "notice", "renewal"].map((name) => ({
    what: `all that ${name} alone loads for one policy`,
    files: [new RegExp(`^elements/${name}\\.js$`), API, /^distanskoll\.wasm$/, ONE_POLICY], limit: 159_500,
  })),
  { what: "the engine in JavaScript, where it is used", files: [/^distanskoll-js\.js$/], limit: 141_500, goal: 90_000 },
  { what: "the frame's own files", files: [/^embed\.(html|css|js)$/], limit: 1_320 },
  { what: "the classic script", files: [/^distanskoll\.classic\.js$/], limit: 229_000 },
  { what: "the classic script in JavaScript", files: [/^distanskoll\.classic-js\.js$/], limit: 216_000 },
  { what: "the single-file edition in JavaScript", files: [/^inline-js\.js$/], limit: 170_500 },
  { what: "the single-file edition", files: [/^inline\.js$/], limit: 184_500 },
  { what: "everything in one page", files: [/^distanskoll\.html$/], limit: 230_000 },
];

/** The packed tarball as a whole, in bytes. */
export const TARBALL_LIMIT = 2_450_000;

/** One row for each file in `dist`: { file, raw, gzip, brotli }. */
export function measure(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll("\\", "/")).sort().map((file) => {
    const bytes = readFileSync(join(dist, file));
    return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  });
}

/** One row for each line of `TABLE`: { what, files, missing, raw, gzip, brotli, limit, goal }. */
export function totals(rows) {
  return TABLE.map(({ what, files, limit, goal }) => {
    const included = rows.filter(({ file }) => files.some((pattern) => pattern.test(file)));
    const sum = (key) => included.reduce((total, row) => total + row[key], 0);
    return {
      what, files: included.map(({ file }) => file), missing: files.filter((pattern) => !included.some(({ file }) => pattern.test(file))),
      raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli"), limit, goal,
    };
  });
}

/** The rows as text, in columns. */
export function asTable(rows) {
  const line = (...cells) => `  ${cells[0].padEnd(42)}${cells.slice(1).map((cell) => String(cell).padStart(10)).join("")}`;
  return [line("", "raw", "gzip", "brotli", "limit", "goal"), ...rows.map((r) => line(r.file ?? r.what, r.raw, r.gzip, r.brotli, r.limit ?? "", r.goal ?? ""))].join("\n");
}
