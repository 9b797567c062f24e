// Loads built-in policies, each from its own file.

import { builtinDocument, keepDocuments } from "./documents.js";
import { failure } from "./error.js";

/** Written out one by one: bundlers look for such imports. */
const FILES = new Map([
  ["riktlinjer", () => import("../build/policies/riktlinjer.js")],
  ["falkoping", () => import("../build/policies/falkoping.js")],
  ["vgr", () => import("../build/policies/vgr.js")],
  ["flexibelt-arbete", () => import("../build/policies/flexibelt-arbete.js")],
  ["arbete-hemifran", () => import("../build/policies/arbete-hemifran.js")],
]);

/** Loads those of these policies that are not there yet, all of them as one file. An id that none has is told when the policy is opened. */
export async function loadPolicies(ids) {
  const missing = [...FILES.keys()].filter((id) => ids.includes(id) && !builtinDocument(id));
  try {
    if (missing.length === FILES.size) keepDocuments((await import("../build/policies/all.js")).all);
    else await Promise.all(missing.map(async (id) => keepDocuments({ [id]: (await FILES.get(id)()).default })));
  } catch (error) {
    const files = `the files of ${missing.join(", ")} in the package's folder \`policies\``;
    throw failure("policy-unavailable", `${files} could not be loaded: ${error?.message ?? error}`);
  }
}
