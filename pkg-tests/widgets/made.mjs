// Pages made for one check: elements as a page author would write them, served under the policy that a careful host sets.
import { STRICT } from "../security-policies.mjs";
import { NOW, portal } from "./site.mjs";
import { onTab } from "./browse.mjs";

/**
 * `page(html, use, options)`, which gives a check that opens a page of `html` in that browser. `options`: `files` (scripts and JSON by
 * name), `style`, `lang`, `csp` (the page's policy) and those of `openTab`; `use(tab, address)`.
 */
export function pageMaker(context, browser = context.chromium) {
  return (html, use, { files = {}, style = "", lang = "sv", hash = "", csp = STRICT, ...options } = {}) =>
    async () => {
      const { address, answers } = await portal(context);
      // An address of its own: no browser has kept anything of it.
      const folder = `/made/${++made}`;
      const serve = (file, type, body, headers = {}) =>
        answers.set(`${folder}/${file}`, (_, response) => response.writeHead(200, { "content-type": type, ...headers }).end(body));
      const head = '<title>t</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><script type="module" src="/dist/elements.js"></script>';
      serve("page.html", "text/html; charset=utf-8", `<!doctype html><html lang="${lang}">${head}${html}`, { "content-security-policy": csp });
      serve("page.css", "text/css", style);
      for (const [file, text] of Object.entries(files)) serve(file, file.endsWith(".js") ? "text/javascript; charset=utf-8" : "application/json", text);
      const url = `${address}${folder}/page.html${hash}`;
      return onTab(await browser(), url, { now: NOW, ...options }, (tab) => use(tab, url));
    };
}

/** How many pages there have been. */
let made = 0;
