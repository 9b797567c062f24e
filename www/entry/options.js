// What `ready` is given.

import { BUILTIN } from "./documents.js";
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
  const only = member("only") ?? undefined;
  if (only !== undefined && only !== "eligibility") throw failure("not-ready", "`only` can be \"eligibility\"; leave it out for all calls");
  const policies = member("policies") ?? BUILTIN;
  if (!Array.isArray(policies)) throw failure("not-ready", "`policies` is a list of ids of built-in policies");
  return { source: member("source") ?? undefined, engine, only, policies };
}
