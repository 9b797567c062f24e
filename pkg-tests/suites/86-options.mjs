// The portal's page for web editors, in the three engines: every option that custom-elements.json tells of can be tried there, and stands in
// the code that one copies.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inEach, runChecks } from "../checks.mjs";
import { onTab } from "../widgets/browse.mjs";
import { untilReady } from "../widgets/questions.mjs";
import { portal } from "../widgets/site.mjs";
import { ELIGIBILITY } from "../widgets/verdict.mjs";

export const name = "every option on the page for web editors";
export const minutes = 4;

/** What is typed into the fields. */
const TYPED = { "o-contact": "HR-enheten", "o-name": "svar", "o-value": "{}", "o-accent": "#004488" };
/** Controls that make no attribute and no style. */
const OF_THE_PAGE = ["o-element", "o-parts", "o-engine"];

/** Runs in the page: gives a control a value as its user does. */
function choose([id, value]) {
  const control = document.querySelector(`#${id}`);
  if (control.type === "checkbox") control.checked = value;
  else control.value = value;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Runs in the page: the controls that are shown, with every value that they can have. */
function offered([typed, left]) {
  const shown = [...document.querySelectorAll("#options [id^=o-]")].filter((control) => control.checkVisibility() && !left.includes(control.id));
  const values = (control) => {
    if (control.localName === "select") return [...control.options].map(({ value }) => value);
    return control.type === "checkbox" ? [true, false] : [typed[control.id]];
  };
  return shown.flatMap((control) => values(control).map((value) => [control.id, value]));
}

/** Runs in the page: the tool's attributes, and the code. */
function made() {
  return { attributes: document.querySelector("#live > *").getAttributeNames(), code: document.querySelector("#code").textContent };
}

export async function run(context) {
  const { url } = await portal(context);
  const manifest = JSON.parse(readFileSync(join(context.package(), "dist", "custom-elements.json"), "utf8"));
  const declared = manifest.modules.flatMap((module) => module.declarations);
  const names = (list) => list.map((each) => each.name).sort();
  const opened = (browser, lang, use, more = "", options = {}) => async () =>
    onTab(await browser(), url("options", { policy: "falkoping", lang }) + more, options, async (tab) => {
      await untilReady(tab, ELIGIBILITY);
      await use(tab);
    });

  return runChecks(inEach(context.browsers, (browser) => ({
    ...Object.fromEntries(declared.map(({ tagName, attributes, slots, cssProperties }) => [
      tagName,
      opened(browser, "sv", async (tab) => {
        await tab.run(choose, ["o-element", tagName.replace("distanskoll-", "")]);
        await untilReady(tab, tagName);
        const seen = { attributes: new Set(["engine"]), code: "" };
        for (const [id, value] of await tab.run(offered, [TYPED, OF_THE_PAGE])) {
          await tab.run(choose, [id, value]);
          const { attributes: now, code } = await tab.run(made);
          for (const attribute of now) {
            assert.ok(code.split("\n\n/* CSS */")[0].includes(` ${attribute}`), `${attribute} is not in the code: ${code}`);
            seen.attributes.add(attribute);
          }
          seen.code += code;
        }
        assert.deepEqual([...seen.attributes].sort(), names(attributes));
        for (const property of names(cssProperties)) assert.ok(seen.code.includes(`${property}: `), `${property} is not in the code`);
        for (const slot of names(slots).filter(Boolean)) assert.ok(seen.code.includes(`slot="${slot}"`), `${slot} is not in the code`);
        assert.ok(seen.code.includes('<script type="application/json">'), "no rules in the page");
      }),
    ])),
    "rules from an address and rules in the page": opened(browser, "en", async (tab) => {
      for (const rules of ["(source)", "(child)"]) {
        await tab.run(choose, ["o-rules", rules]);
        await untilReady(tab, ELIGIBILITY, "Our own rules");
        await tab.run(choose, ["o-rules", "vgr"]);
        await tab.until((widget) => document.querySelector(widget).policyDocument?.id === "vgr", ELIGIBILITY);
      }
    }),
    "nonsense in the address chooses nothing": opened(browser, "sv", async (tab) => {
      await untilReady(tab, ELIGIBILITY, "Rutin för distansarbete");
      const shown = await tab.run((widget) => {
        const accent = document.querySelector("#o-accent");
        return [document.querySelector(widget).facts, document.querySelector("#o-element").value, accent.value === accent.defaultValue, document.querySelector("#in-use").textContent];
      }, ELIGIBILITY);
      assert.deepEqual(shown, [{}, "eligibility", true, "WebAssembly"]);
    }, "&o-element=zzz&o-rules=%3Cimg%20onerror%3D1%3E&o-engine=evil&o-share=%00&o-accent=red&o-value=%7B&o-name=%F0%9F&o-=1", { warnings: [/facts is no JSON object/] }),
    "another engine takes another page, and what was chosen stays": opened(browser, "sv", async (tab) => {
      assert.equal(await tab.run(() => document.querySelector("#in-use").textContent), "WebAssembly");
      await tab.run(choose, ["o-remember", true]);
      await tab.run(choose, ["o-contact", "HR & lön"]);
      await tab.run(choose, ["o-engine", "js"]);
      await tab.until(() => document.querySelector("#in-use")?.textContent === "JavaScript", undefined, "the engine in JavaScript");
      await untilReady(tab, ELIGIBILITY);
      const now = await tab.run((widget) => {
        const { engine, remember, contact } = document.querySelector(widget);
        const { value: chosen } = document.querySelector("#o-engine");
        return { engine, remember, contact, chosen, focused: document.activeElement.id, lang: document.documentElement.lang };
      }, ELIGIBILITY);
      assert.deepEqual(now, { engine: "js", remember: true, contact: "HR & lön", chosen: "js", focused: "o-engine", lang: "sv" });
    }),
  })));
}
