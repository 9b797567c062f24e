// node run.mjs [NAME...]: runs the suites whose file or name holds one of the NAMEs, all without any.
//
// A suite is a module in suites/, run in the order of its file name, that exports
//   name                 shown with its result
//   run(context)         → { passed, failed, details }, details: one text for each failure; see context.mjs for what it is given
//   minutes (optional)   how long it may take before it counts as failed (10)
// The last line is "N passed, N failed" over all suites. A suite that throws or runs no test counts as one failure.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SetUpError, main } from "../www/scripts/run.mjs";
import { createContext, here } from "./context.mjs";

const wanted = process.argv.slice(2);

await main(async () => {
  // Made first: it installs what suites import.
  const context = createContext();
  const suites = [];
  for (const file of readdirSync(join(here, "suites")).filter((f) => f.endsWith(".mjs")).sort()) {
    const suite = { file, ...(await import(`./suites/${file}`)) };
    if (wanted.length === 0 || wanted.some((w) => file.includes(w) || suite.name.includes(w))) suites.push(suite);
  }
  const results = [];
  for (const suite of suites) {
    console.log(`\n== ${suite.name}`);
    const start = Date.now();
    const result = await runSuite(suite, context);
    results.push({ ...result, name: suite.name, seconds: Math.round((Date.now() - start) / 1000) });
    for (const detail of result.details) console.log(`  FAILED ${detail.replaceAll("\n", "\n    ")}`);
    console.log(summary(results.at(-1)));
  }
  await context.close();

  console.log("\n== all suites");
  for (const result of results) console.log(summary(result));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  if (suites.length === 0) console.log(`no suite is called ${wanted.join(" or ")}`);
  const failed = sum("failed") + (suites.length === 0 ? 1 : 0);
  process.exitCode = failed === 0 ? 0 : 1;
  // Written when all else has been, so that it is the last line.
  process.stdout.write(`${sum("passed")} passed, ${failed} failed\n`, () => process.exit());
});

async function runSuite(suite, context) {
  const minutes = suite.minutes ?? 10;
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${minutes} minutes`)), minutes * 60_000);
  });
  try {
    const { passed, failed, details = [] } = await Promise.race([suite.run(context), timeout]);
    if (passed + failed === 0) return { passed, failed: 1, details: [...details, "the suite ran no test"] };
    return { passed, failed, details };
  } catch (error) {
    return { passed: 0, failed: 1, details: [error instanceof SetUpError ? error.message : `the suite stopped: ${error?.stack ?? error}`] };
  } finally {
    clearTimeout(timer);
  }
}

function summary({ name, passed, failed, seconds }) {
  return `${failed === 0 ? "ok    " : "FAILED"} ${name}: ${passed} of ${passed + failed} passed, ${seconds} s`;
}
