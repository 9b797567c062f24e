// One validation of an agreement by the package, beside validators that are given the same checks as a schema: zod, valibot, ajv, and
// JavaScript written by hand. They find where something is wrong; the package also says what, with the section, in two languages.
import { median } from "./calls.mjs";
import { processorTime } from "./clock.mjs";
import * as ajv from "./peers/ajv.mjs";
import { COMPLETE, FAULTY } from "./peers/agreements.mjs";
import * as byHand from "./peers/by-hand.mjs";
import * as valibot from "./peers/valibot.mjs";
import * as zod from "./peers/zod.mjs";

const ROUNDS = 15;
const ROUND_MS = 100;
const WARM_UP_MS = 1500;
const COPIES = 64;

/**
 * Resolves to { rows: [{ name, complete, faulty }], differences }; a time is { median, least, most } in µs of processor time, over
 * rounds in which all take turns. Who does not find what the package finds is not timed.
 */
export function timeValidators({ Policy }) {
  const policy = Policy.builtin("vgr");
  const schema = policy.standardSchema();
  const own = [
    { name: "distanskoll", validate: (agreement) => policy.validateAgreement(agreement) },
    { name: "distanskoll, Standard Schema", validate: (agreement) => schema["~standard"].validate(agreement) },
  ];
  const differences = [];
  const agreeing = [byHand, valibot, zod, ajv].filter(({ name, validate }) => {
    const different = [COMPLETE, ...FAULTY].flatMap((agreement) => {
      const wanted = paths(policy.validateAgreement(agreement)), found = [...new Set(validate(agreement))].sort();
      return String(found) === String(wanted) ? [] : [`${name}: ${found.join(", ") || "nothing"} instead of ${wanted.join(", ") || "nothing"}`];
    });
    differences.push(...different);
    return different.length === 0;
  });
  if (!policy.validateAgreement(COMPLETE).valid) throw new Error("the complete agreement is not valid");
  const compared = [...own, ...agreeing];
  // Objects of their own, so that nothing is remembered from the last time.
  const complete = time(compared, Array.from({ length: COPIES }, () => structuredClone(COMPLETE)));
  const faulty = time(compared, FAULTY);
  return { differences, rows: compared.map(({ name }, i) => ({ name, complete: complete[i], faulty: faulty[i] })) };
}

function paths({ issues }) {
  const errors = issues.filter(({ severity }) => severity === "error");
  return [...new Set(errors.map(({ path }) => path.slice(1).replaceAll("/", ".")))].sort();
}

let kept = 0;

function time(validators, agreements) {
  const round = (validate, milliseconds) => {
    const start = performance.now(), before = processorTime();
    let calls = 0;
    do {
      for (const agreement of agreements) if (validate(agreement)) kept++;
      calls += agreements.length;
    } while (performance.now() - start < milliseconds);
    return ((processorTime() - before) * 1000) / calls;
  };
  const times = validators.map(() => []);
  for (const { validate } of validators) round(validate, WARM_UP_MS);
  for (let i = 0; i < ROUNDS; i++) {
    // In another order each time, as what runs before leaves its traces.
    for (let k = 0; k < validators.length; k++) {
      const at = (k + i) % validators.length;
      times[at].push(round(validators[at].validate, ROUND_MS));
    }
  }
  return times.map((each) => ({ median: median(each), least: Math.min(...each), most: Math.max(...each) }));
}
