// Times the calls of `distanskoll/tools` on a large policy. Runs in Node and in a page.

const ROUNDS = 15;
const WARM_UP_MS = 500;

/** → one row for each call: { what, goal, milliseconds, least, most } (median and extremes over the rounds). */
export function timeTools(tools, document, clock = () => performance.now()) {
  const { valid, issues } = tools.check(document);
  if (!valid) throw new Error(`the large policy has faults: ${issues[0].path} ${issues[0].message}`);
  return [
    { what: "check", goal: 10, run: () => tools.check(document) },
    { what: "lint", goal: 1000, run: () => tools.lint(document) },
  ].map(({ what, goal, run }) => {
    // Until the engine's code has been compiled at its best, as it is after the first few keys pressed.
    const start = clock();
    do run(); while (clock() - start < WARM_UP_MS);
    const times = Array.from({ length: ROUNDS }, () => {
      const start = clock();
      run();
      return clock() - start;
    }).sort((one, other) => one - other);
    return { what, goal, milliseconds: times[Math.floor(ROUNDS / 2)], least: times[0], most: times.at(-1) };
  });
}
