// dist/distanskoll.html: the four elements with the engine and the built-in policies in one file that works from a disk.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { www } from "./run.mjs";

/** `build`: esbuild's; `options`: those of the browser files. */
export async function writeOneFile(build, options, dist) {
  const { outputFiles } = await build({
    ...options, write: false, ignoreAnnotations: true, format: "iife", loader: { ".wasm": "binary" }, splitting: false, entryPoints: [join(www, "one-file", "main.js")],
    plugins: [{ name: "engine within", setup: ({ onResolve }) => onResolve({ filter: /entry\/browser\.js$/ }, () => ({ path: join(www, "entry", "inline.js") })) }],
  });
  // A text that ends a script would end this one.
  const script = outputFiles[0].text.replaceAll("</script", "<\\/script");
  const style = readFileSync(join(www, "one-file", "style.css"), "utf8");
  const source = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src ${source(script)} 'wasm-unsafe-eval'; style-src ${source(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = readFileSync(join(www, "one-file", "page.html"), "utf8");
  const filled = Object.entries({ POLICY: policy, STYLE: style, SCRIPT: script }).reduce((text, [name, value]) => text.replace(`{{${name}}}`, () => value), page);
  writeFileSync(join(dist, "distanskoll.html"), filled);
}
