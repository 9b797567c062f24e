// The acceptance cases and many made-up agreements give the same bytes in Node and in the browsers, from either edition of the engine:
// what a page showed is what its server finds.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "../checks.mjs";
import { apiInNode } from "../engines.mjs";
import { madeUpAgreement } from "../hostile/agreements.mjs";
import { randomNumbers } from "../hostile/values.mjs";
import { answersAsText } from "../same.mjs";
import { NO_WASM } from "../security-policies.mjs";

export const name = "same bytes everywhere";
export const minutes = 8;

const SEED = 20260601;
const MADE_UP = 1500;

export async function run(context) {
  const site = context.project("plain");
  const packageFolder = join(site, "node_modules", "distanskoll");
  const api = await apiInNode(packageFolder, "wasm");
  const inputs = [...cases(join(context.root, "tests", "cases")), ...madeUp(api.policies().map(({ id }) => id))];
  copyFileSync(join(context.here, "same.mjs"), join(site, "same.mjs"));
  writeFileSync(join(site, "inputs.json"), JSON.stringify(inputs));
  const addresses = {
    wasm: await context.serve(site),
    js: await context.serve(site, { headers: () => ({ "content-security-policy": NO_WASM }) }),
  };
  const inNode = await answersAsText(api, JSON.parse(readFileSync(join(site, "inputs.json"), "utf8")));
  const bytes = inNode.digests.reduce((total, _, place) => total + Buffer.byteLength(inNode.textOf(place)), 0);
  console.log(`  ${inputs.length} inputs, ${bytes} bytes of answers`);

  /** Throws with the first answer that is not the one that Node gave. */
  const compare = async (digests, textOf) => {
    assert.equal(digests.length, inputs.length);
    const place = digests.findIndex((digest, i) => digest !== inNode.digests[i]);
    if (place !== -1) throw new Error(`${JSON.stringify(inputs[place])}\nhere:  ${inNode.textOf(place)}\nthere: ${await textOf(place)}`);
  };
  const asIn = (browser, engine) => async () => {
    const page = await (await browser()).newPage();
    try {
      await page.goto(addresses[engine]);
      const { digests, inUse } = await page.evaluate(async () => {
        const { answersAsText } = await import("/same.mjs");
        const api = await import("/node_modules/distanskoll/dist/browser.js");
        await api.ready();
        globalThis.answers = await answersAsText(api, await (await fetch("/inputs.json")).json());
        return { digests: globalThis.answers.digests, inUse: api.engineInUse() };
      });
      assert.equal(inUse, engine);
      await compare(digests, (place) => page.evaluate((at) => globalThis.answers.textOf(at), place));
    } finally {
      await page.close();
    }
  };
  return runChecks({
    "the answers differ from one another": () => assert.ok(inputs.length > 1800 && new Set(inNode.digests).size > inputs.length / 2),
    "the engine in JavaScript gives the bytes that WebAssembly gives, in Node": async () => {
      const { digests, textOf } = await answersAsText(await apiInNode(packageFolder, "js"), inputs);
      await compare(digests, textOf);
    },
    ...Object.fromEntries([["Chromium", context.chromium], ["Firefox", context.firefox], ["WebKit", context.webkit]].flatMap(([name, browser]) => [
      [`${name} gives the bytes that Node gives`, asIn(browser, "wasm")],
      [`${name}, without WebAssembly, gives them as well`, asIn(browser, "js")],
    ])),
  });
}

function cases(folder) {
  return readdirSync(folder).filter((file) => file.endsWith(".jsonl")).sort()
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line)).map(({ policy, call, input, options }) => ({ policy, call, input, options }));
}

function madeUp(ids) {
  const random = randomNumbers(SEED);
  const stages = ["draft", "submit", "signed"];
  return Array.from({ length: MADE_UP }, (_, i) => ({
    policy: ids[i % ids.length], call: "validateAgreement", input: madeUpAgreement(random),
    options: { lang: random() < 0.5 ? "sv" : "en", stage: stages[Math.floor(random() * stages.length)] },
  }));
}
