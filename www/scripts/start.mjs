// npm start: sets up, builds and serves the portal page with the built package until Ctrl+C.
import { build } from "./build.mjs";
import { main, say, www } from "./run.mjs";
import { serve } from "./serve.mjs";

const PORT = Number(process.env.PORT ?? 8017);

await main(async () => {
  await build();
  const { address } = await serve(www, { port: PORT, home: "/portal/" });
  say(`The portal page: ${address}/portal/ (Ctrl+C ends it)`);
});
