// Bundles the portal's own programs that are made of packages; they are served with the portal page and are no part of the npm package.
import { join } from "node:path";
import { say, www } from "./run.mjs";

/** Writes www/build/portal: the policy studio and its worker. They load the built package from www/dist like any other page. */
export async function bundlePortal() {
  say("Bundling the policy studio with esbuild (about a second).");
  // Imported here: esbuild is there only after set-up.
  const { build } = await import("esbuild");
  await build({
    entryPoints: { studio: join(www, "portal", "studio", "main.js"), "studio-worker": join(www, "portal", "studio", "worker.js") },
    outdir: join(www, "build", "portal"), bundle: true, format: "esm", platform: "browser", target: ["chrome111", "firefox115", "safari16.4"],
    minify: true, charset: "utf8", legalComments: "linked", logLevel: "warning", external: ["../../dist/*"],
  });
}
