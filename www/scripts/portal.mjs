// Makes what the portal serves beside its own files and is not in the npm package: programs made of npm packages, and a policy document.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BROWSERS, root, say, www } from "./run.mjs";

/**
 * Writes www/portal/built: the policy studio and its worker, which load the package from www/dist like any other page, and the rules that
 * the page for web editors shows as an employer's own.
 */
export async function bundlePortal() {
  say("Bundling the policy studio with esbuild (about a second).");
  // Imported here: esbuild is there only after set-up.
  const { build } = await import("esbuild");
  await build({
    entryPoints: { studio: join(www, "portal", "studio", "main.js"), "studio-worker": join(www, "portal", "studio", "worker.js") },
    outdir: join(www, "portal", "built"), bundle: true, format: "esm", platform: "browser", target: BROWSERS,
    minify: true, charset: "utf8", legalComments: "linked", logLevel: "warning", external: ["../../dist/*"],
  });
  const rules = JSON.parse(readFileSync(join(root, "src", "policies", "falkoping.json"), "utf8"));
  const own = { ...rules, id: "egna-regler", title: { sv: "Våra egna regler", en: "Our own rules" } };
  writeFileSync(join(www, "portal", "built", "egna-regler.json"), JSON.stringify(own));
}
