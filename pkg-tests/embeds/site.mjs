// Pages that embed the package as it was packed in each of the ways, under whichever security policy is asked for.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiInNode } from "../engines.mjs";
import { STRICT } from "../security-policies.mjs";

const NAMES = ["eligibility", "notice", "renewal", "agreement"];
const elements = (attributes = "") => NAMES.map((name) => `<distanskoll-${name} policy="falkoping"${attributes}></distanskoll-${name}>`).join("\n");
export const html = (head, body) => `<!doctype html>\n<html lang="sv"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}\n<body>\n${body}\n`;
const classic = (file, more = "") => `<script src="dist/${file}"${more}></script>`;

const PAGES = {
  "module.html": html('<script type="module" src="dist/elements.js"></script>', elements()),
  "module-js.html": html('<script type="module" src="dist/elements.js"></script>', elements(' engine="js"')),
  "classic.html": html(classic("distanskoll.classic.js"), elements()),
  "classic-js.html": html(classic("distanskoll.classic-js.js"), elements()),
  "placed.html": html("", classic("distanskoll.classic.js", ' data-element="eligibility" data-policy="falkoping"')),
  "hostile.html": html(`<link rel="stylesheet" href="reset.css"><script src="spoil.js"></script>${classic("distanskoll.classic-js.js")}`, elements()),
  "frame.html": html('<script src="dist/embed-host.js"></script><script src="frame.js" defer></script>', '<iframe data-distanskoll title="t" width="900"></iframe>'),
  "other.html": html('<script src="other.js"></script>', '<iframe data-distanskoll title="t" width="900"></iframe>'),
  "other.js": `globalThis.passedOn = [];
globalThis.messages = [];
const given = new URLSearchParams(location.hash.slice(1));
addEventListener("message", ({ data }) => data?.distanskoll && messages.push(data));
addEventListener("DOMContentLoaded", () => {
  const frame = document.querySelector("iframe");
  frame.addEventListener("distanskoll-result", ({ detail }) => passedOn.push(JSON.stringify(detail)));
  frame.addEventListener("load", () => (globalThis.loaded = true));
  frame.src = given.get("address") + "/dist/embed.html#element=eligibility&policy=falkoping&lang=sv";
  if (given.has("host")) document.body.append(Object.assign(document.createElement("script"), { src: "dist/embed-host.js" }));
});
`,
  "wrong.js": `const wrong = document.createElement("script");
wrong.integrity = "sha384-" + "A".repeat(64);
wrong.onerror = () => (document.documentElement.dataset.wrong = "refused");
wrong.onload = () => (document.documentElement.dataset.wrong = "run");
wrong.setAttribute("src", "dist/distanskoll.classic-js.js");
document.head.append(wrong);
`,
  "reset.css": "* { all: unset !important }",
  "frame.js": `const frame = document.querySelector("iframe");
const kind = location.hash.slice(1).replace("distanskoll-", "");
frame.src = "dist/embed.html#" + new URLSearchParams({ element: kind, policy: "falkoping", lang: "sv" });
globalThis.passedOn = [];
frame.addEventListener("distanskoll-result", ({ detail }) => globalThis.passedOn.push(JSON.stringify(detail)));
`,
  "spoil.js": `for (const [name, value] of Object.entries({
  evil: 1, policy: "zzz", hidden: true, value: "q", error: "boom", facts: [3], roles: [], lang: "xx", asOf: "1999-01-01", get: "x",
  is: true, url: "javascript:0", path: "/x", engine: "wasm", source: "/none.wasm", buffer: 1, enumerable: true,
})) Object.prototype[name] = value;
Array.prototype.evil = 2;
Array.prototype.facts = "x";
`,
};

/** What answers by path, and a list of every path that was asked for. */
export class Logged extends Map {
  paths = [];

  has(path) {
    this.paths.push(path);
    return super.has(path);
  }
}

/**
 * `{ api, folder, strict, paths, url(page, policy), refusing(answers) }`. `url` gives an address where pages are served under that policy;
 * `refusing` a site that answers some paths of the package in its own way: `{ path: (request, response) => … }`.
 */
export async function embeddings(context) {
  const folder = join(context.out, "embeddings");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(context.package(), "dist"), join(folder, "dist"), { recursive: true });
  for (const [file, text] of Object.entries(PAGES)) writeFileSync(join(folder, file), text);
  const { integrity } = JSON.parse(readFileSync(join(folder, "dist", "integrity.json"), "utf8"))["distanskoll.classic.js"];
  const hashed = `${classic("distanskoll.classic.js", ` integrity="${integrity}"`)}<script src="wrong.js"></script>`;
  writeFileSync(join(folder, "hashed.html"), html(hashed, elements()));
  const handlers = new Logged();
  const addresses = new Map();
  const serve = (policy, own = handlers) =>
    context.serve(folder, {
      handlers: own,
      headers: (path) => (policy && path.endsWith(".html") ? { "content-security-policy": policy } : {}),
    });
  return {
    folder,
    strict: `${STRICT}; frame-src 'self'`,
    paths: handlers.paths,
    api: await apiInNode(context.package(), "wasm"),
    async url(page, policy) {
      if (!addresses.has(policy)) addresses.set(policy, serve(policy));
      return `${await addresses.get(policy)}/${page}`;
    },
    refusing: (answers, policy) => serve(policy, new Map(Object.entries(answers))),
  };
}
