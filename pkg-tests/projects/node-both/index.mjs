// A program whose parts use both module systems: errors and policies of one part must be those of the other.
import { createRequire } from "node:module";
import * as imported from "distanskoll";

const required = createRequire(import.meta.url)("distanskoll");
const different = Object.keys(required).filter((name) => imported[name] !== required[name]);
if (different.length > 0) throw new Error(`not the same in both: ${different.join(", ")}`);
console.log(required.Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome);
