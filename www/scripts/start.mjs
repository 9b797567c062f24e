// npm start: sets up, builds and serves the portal page with the built package until Ctrl+C.
import { createRequire } from "node:module";
import { agreementHandler, portalHeaders } from "../portal/server.mjs";
import { build } from "./build.mjs";
import { portalFiles } from "./portal-files.mjs";
import { main, say, www } from "./run.mjs";
import { serve } from "./serve.mjs";

const PORT = Number(process.env.PORT ?? 8017);

await main(async () => {
  await build();
  // Only now: the package was just built.
  const built = createRequire(import.meta.url)("../dist/node.cjs");
  const handlers = new Map([
    ["/api/overenskommelse", agreementHandler(built)],
    // Made anew at each request: whoever edits a page sees the change after a reload.
    ["/portal/portal-files.js", (request, response) => response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" }).end(portalFiles())],
  ]);
  const { address } = await serve(www, { port: PORT, home: "/portal/", handlers, headers: portalHeaders });
  say(`The portal page: ${address}/portal/ (Ctrl+C ends it)`);
});
