// The two editions of the engine, for the suites that hold them against each other.
import { createRequire } from "node:module";
import { join } from "node:path";

/** The package in Node with that engine. A copy of its own: a copy keeps to the engine that it has loaded. */
export async function apiInNode(packageFolder, engine) {
  const require = createRequire(import.meta.url);
  const file = join(packageFolder, "dist", "node.cjs");
  delete require.cache[require.resolve(file)];
  const api = require(file);
  delete require.cache[require.resolve(file)];
  await api.ready({ engine });
  if (api.engineInUse() !== engine) throw new Error(`the engine is ${api.engineInUse()}, not ${engine}`);
  return api;
}
