// What `ready` is given.

import { failure } from "./error.js";

const ENGINES = ["auto", "wasm", "js"];

/** Own members only: a page may have added some to all objects. `choices`: the engines that the edition has. */
export function readyOptions(options, choices = ENGINES) {
  const member = (name) => (options !== null && typeof options === "object" && Object.hasOwn(options, name) ? options[name] : undefined);
  const engine = member("engine") ?? "auto";
  if (!choices.includes(engine)) {
    const instead = ENGINES.includes(engine) ? "this edition does not hold it" : "there is none of that name";
    throw failure("not-ready", `the engine \`${engine}\` cannot be loaded: ${instead}; choose ${choices.join(" or ")}`);
  }
  return { source: member("source") ?? undefined, engine };
}
