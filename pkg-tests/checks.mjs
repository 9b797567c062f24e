// A suite of single checks: runs them in turn and counts.

/** `checks`: name → function that throws when the check fails. Resolves to what a suite returns. */
export async function runChecks(checks) {
  const result = { passed: 0, failed: 0, details: [] };
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      result.passed++;
      console.log(`  ok ${name}`);
    } catch (error) {
      result.failed++;
      result.details.push(`${name}: ${error?.message ?? error}`);
    }
  }
  return result;
}

/** The checks that `checksIn(browser)` gives for each of `browsers` (what opens one, by its name), named after it. */
export function inEach(browsers, checksIn) {
  const named = ([name, browser]) => Object.entries(checksIn(browser)).map(([what, check]) => [`${name}: ${what}`, check]);
  return Object.fromEntries(Object.entries(browsers).flatMap(named));
}
