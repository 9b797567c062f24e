// npm run bench: sizes of what is shipped, time of the calls in Node and Chromium, and time to the first answer on a page.
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "../www/scripts/run.mjs";
import { median, timeCalls } from "./bench/calls.mjs";
import { processorTime } from "./bench/clock.mjs";
import { largePolicy } from "./bench/large-policy.mjs";
import { timeValidators } from "./bench/validators.mjs";
import { createContext } from "./context.mjs";
import { asTable, measure, totals } from "./sizes.mjs";

const PAGES = 9;
const FIRST_ANSWER_GOAL = 30;
const DIST = "/node_modules/distanskoll/dist";

const pageOf = (body) => `<!doctype html>
<html lang="sv">
  <head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"></head>
  <body>${body}</body>
</html>
`;

const script = (text) => `<script type="module">${text}</script>`;
const asking = (options) => script(`
import { Policy, ready } from "${DIST}/browser.js";
await ready(${options});
document.body.dataset.outcome = Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome;`);

const EMPTY_PAGE = pageOf(script('document.body.dataset.outcome = "";'));

/** Pages that note their first answer at `data-outcome`. */
const ANSWERING = {
  "all.html": { what: "the API, with all policies", html: pageOf(asking("")) },
  "api.html": { what: "the API, for eligibility and one policy", html: pageOf(asking('{ only: "eligibility", policies: ["falkoping"] }')) },
  "element.html": {
    what: "the element, with its own entry",
    html: pageOf(`${script('addEventListener("distanskoll-result", ({ detail }) => (document.body.dataset.outcome = detail.outcome));')}
<script type="module" src="${DIST}/elements/eligibility.js"></script>
<distanskoll-eligibility policy="falkoping" facts='{"voluntary": false}'></distanskoll-eligibility>`),
  },
};

await main(async () => {
  const context = createContext();
  try {
    await bench(context);
  } finally {
    await context.close();
  }
});

async function bench(context) {
  const folder = context.package();
  console.log(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0].model}, load average ${loadavg()[0].toFixed(1)}`);
  const files = measure(join(folder, "dist"));
  console.log(`\nSizes in bytes\n${asTable(files)}\n\n${asTable(totals(files))}`);

  const cases = answeredCases(join(context.root, "tests", "cases"));
  const api = await import(pathToFileURL(join(folder, "dist", "node.mjs")));
  print("Processor time of one call in Node", timeCalls(api, cases, processorTime));
  printValidators(timeValidators(api));

  const browser = await context.chromium();
  const site = context.project("plain");
  for (const file of ["calls.mjs", "tools.mjs"]) copyFileSync(join(context.here, "bench", file), join(site, file));
  writeFileSync(join(site, "empty.html"), EMPTY_PAGE);
  for (const [path, { html }] of Object.entries(ANSWERING)) writeFileSync(join(site, path), html);
  const address = await context.serve(site);
  const page = await browser.newPage();
  await page.goto(`${address}/empty.html`);
  print(`Time of one call in Chromium ${browser.version()}`, await page.evaluate(async (given) => {
    const { timeCalls } = await import("/calls.mjs");
    const api = await import("/node_modules/distanskoll/dist/browser.js");
    await api.ready();
    return timeCalls(api, given);
  }, cases));
  const large = largePolicy();
  printTools(`Time of one call of the tools in Chromium, on a policy of ${large.rules.length} rules and ${large.facts.length - 1} facts of its own`, await page.evaluate(async (document) => {
    const { timeTools } = await import("/tools.mjs");
    const tools = await import("/node_modules/distanskoll/dist/tools.js");
    await tools.ready();
    return timeTools(tools, document);
  }, large));
  await page.close();
  await firstAnswer(browser, address);
}

function answeredCases(folder) {
  return readdirSync(folder).sort().flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line)).filter(({ expect }) => !expect.error);
}

function print(title, rows) {
  console.log(`\n${title}`);
  for (const { what, goal, inputs, micros, least, most } of rows) {
    const verdict = goal === undefined ? "" : `goal at most ${goal}: ${micros <= goal ? "met" : "missed"}`;
    const spread = `(${least.toFixed(1)}–${most.toFixed(1)})`.padEnd(18);
    console.log(`  ${what.padEnd(38)}${micros.toFixed(1).padStart(9)} µs ${spread} over ${String(inputs).padStart(4)} inputs  ${verdict}`);
  }
}

function printTools(title, rows) {
  console.log(`\n${title}`);
  for (const { what, goal, milliseconds, least, most } of rows) {
    const verdict = goal === undefined ? "" : `goal at most ${goal}: ${milliseconds <= goal ? "met" : "missed"}`;
    console.log(`  ${what.padEnd(38)}${milliseconds.toFixed(1).padStart(9)} ms ${`(${least.toFixed(1)}–${most.toFixed(1)})`.padEnd(18)} ${verdict}`);
  }
}

function printValidators({ rows, differences }) {
  const cell = ({ median, least, most }) => `${median.toFixed(1).padStart(9)} µs (${least.toFixed(1)}–${most.toFixed(1)})`.padEnd(28);
  console.log("\nProcessor time of one validation of an agreement in Node, the same checks everywhere: a complete agreement; one with a fault");
  for (const { name, complete, faulty } of rows) console.log(`  ${name.padEnd(32)}${cell(complete)}${cell(faulty)}`);
  const [own, ajv] = ["distanskoll", "ajv"].map((start) => rows.find(({ name }) => name.startsWith(start))?.complete.median);
  if (ajv) console.log(`  ${(own / ajv).toFixed(1)} times ajv on the complete agreement  goal at most 1: ${own <= ajv ? "met" : "missed"}`);
  for (const difference of differences) console.log(`  not timed: ${difference}`);
}

/** From the start of loading to the answer, each in a context without a cache, beside an empty page loaded just before. */
async function firstAnswer(browser, address) {
  const load = async (path) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body?.dataset.outcome === undefined) return;
        globalThis.answeredAt = performance.now();
        observer.disconnect();
      }).observe(document, { subtree: true, attributes: true, childList: true });
    });
    await page.goto(address + path);
    await page.waitForFunction(() => globalThis.answeredAt !== undefined);
    const milliseconds = await page.evaluate(() => globalThis.answeredAt);
    await context.close();
    return milliseconds;
  };
  const over = Object.fromEntries(Object.keys(ANSWERING).map((path) => [path, []]));
  for (let i = 0; i < PAGES; i++) {
    for (const path of Object.keys(over)) {
      const empty = await load("/empty.html");
      over[path].push(await load(`/${path}`) - empty);
    }
  }
  console.log(`\nFirst answer on a page in Chromium over an empty page, median of ${PAGES}`);
  for (const [path, { what }] of Object.entries(ANSWERING)) {
    const sorted = over[path].sort((a, b) => a - b);
    const extra = median(sorted);
    const spread = `(${sorted[0].toFixed(1)}–${sorted.at(-1).toFixed(1)})`;
    const verdict = `goal at most ${FIRST_ANSWER_GOAL}: ${extra <= FIRST_ANSWER_GOAL ? "met" : "missed"}`;
    console.log(`  ${what.padEnd(48)}${extra.toFixed(1).padStart(7)} ms ${spread.padEnd(18)} ${verdict}`);
  }
}
