// Times the package's calls. Runs in Node and in a page, so it imports nothing.

const ROUNDS = 7;
const ROUND_MS = 150;
const WARM_UP_MS = 1500;

/**
 * `cases`: acceptance cases ({ policy, call, input, options, expect }) that are answered. Resolves to one row for each workload:
 * { what, goal, inputs, micros, least, most }, micros: the median over the rounds of the mean time of one call; the others: its extremes.
 * `clock` tells the milliseconds spent.
 */
export function timeCalls(api, cases, clock = () => performance.now()) {
  const of = (call, fits = () => true) => cases.filter((one) => one.call === call && fits(one)).map((one) => {
    const policy = api.Policy.builtin(one.policy);
    return () => policy[call](one.input, one.options ?? undefined);
  });
  const settled = (one) => one.expect.outcome !== "undetermined" && one.expect.missing.length + one.expect.open.length === 0;
  const rows = cases.filter((one) => one.call === "checkEligibility" && one.policy === "falkoping").map((one) => one.input);
  const register = Array.from({ length: 1000 }, (_, i) => rows[i % rows.length]);
  const falkoping = api.Policy.builtin("falkoping");

  return [
    { what: "checkEligibility, every fact given", goal: 10, work: of("checkEligibility", settled) },
    { what: "checkEligibility, facts missing", work: of("checkEligibility", (one) => !settled(one)) },
    { what: "checkMany, one of 1,000 rows", work: [() => falkoping.checkMany(register)], each: register.length },
    { what: "validateAgreement", goal: 6, work: of("validateAgreement") },
    { what: "noticeEnd", goal: 6, work: of("noticeEnd") },
    { what: "latestNotice", work: of("latestNotice") },
    { what: "planRenewal", work: of("planRenewal") },
    { what: "questions", work: api.policies().map(({ id }) => api.Policy.builtin(id)).map((policy) => () => policy.questions()) },
    { what: "Policy.builtin", work: api.policies().map(({ id }) => () => api.Policy.builtin(id)[Symbol.dispose]?.()) },
  ].map(({ what, goal, work, each = 1 }) => {
    const times = measure(work, clock).map((time) => time / each);
    return { what, goal, inputs: work.length * each, micros: median(times), least: Math.min(...times), most: Math.max(...times) };
  });
}

/** The mean time of one call in µs, once for each round. */
function measure(work, clock) {
  const round = (milliseconds) => {
    const start = performance.now(), before = clock();
    let calls = 0;
    do {
      for (const call of work) call();
      calls += work.length;
    } while (performance.now() - start < milliseconds);
    return ((clock() - before) * 1000) / calls;
  };
  // Until the engine's code has been compiled at its best.
  round(WARM_UP_MS);
  return Array.from({ length: ROUNDS }, () => round(ROUND_MS));
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
