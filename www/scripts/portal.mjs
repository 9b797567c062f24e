// Bundles the portal's own programs that are made of npm packages. They are served with the portal and are not in the npm package.
import { join } from "node:path";
import { BROWSERS, say, www } from "./run.mjs";

/** Writes www/portal/built: the policy studio and its worker. They load the package from www/dist like any other page. */
export async function bundlePortal() {
  say("Bundling the policy studio with esbuild (about a second).");
  // Imported here: esbuild is there only after set-up.
  const { build } = await import("esbuild");
  await build({
    entryPoints: { studio: join(www, "portal", "studio", "main.js"), "studio-worker": join(www, "portal", "studio", "worker.js") },
    outdir: join(www, "portal", "built"), bundle: true, format: "esm", platform: "browser", target: BROWSERS,
    minify: true, charset: "utf8", legalComments: "linked", logLevel: "warning", external: ["../../dist/*"],
  });
}
