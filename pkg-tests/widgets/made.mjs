// Pages made for one check: elements as a page author would write them, served under the policy that a careful host sets.
import { TODAY, portal } from "./site.mjs";
import { onTab } from "./browse.mjs";

/** What a careful host allows: files of its own, WebAssembly, no markup from texts. */
export const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * Resolves to `page(html, use, options)`, which gives a check that opens a page of `html` in Chromium. `options`: `files` (JSON by name),
 * `style`, `lang` and those of `openTab`; `use(tab, address)`.
 */
export async function pageMaker(context) {
  const { address } = await portal(context);
  const browser = await context.chromium();
  return (html, use, { files = {}, style = "", lang = "sv", hash = "", ...options } = {}) =>
    () => {
      const prepare = (opened) =>
        opened.route("**/made/**", (route) => {
          const file = new URL(route.request().url()).pathname.split("/").pop();
          const headers = { "content-security-policy": CSP };
          const body = `<!doctype html><html lang="${lang}"><title>t</title><link rel="stylesheet" href="page.css"><script type="module" src="/dist/elements.js"></script>${html}`;
          if (file === "page.html") return route.fulfill({ body, contentType: "text/html; charset=utf-8", headers });
          if (file === "page.css") return route.fulfill({ body: style, contentType: "text/css" });
          return Object.hasOwn(files, file)
            ? route.fulfill({ body: files[file], contentType: "application/json" })
            : route.fulfill({ status: 404, body: "" });
        });
      const url = `${address}/made/page.html${hash}`;
      return onTab(browser, url, { now: `${TODAY}T09:00:00Z`, prepare, ...options }, (tab) => use(tab, url));
    };
}
