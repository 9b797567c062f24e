// custom-elements.json against what the classes have in Chromium: attributes, properties, events, slots, parts, custom properties.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "../checks.mjs";
import { SOUND } from "../widgets/agreement.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { untilReady } from "../widgets/questions.mjs";

export const name = "custom-elements.json";

/** What the classes share among themselves; not for pages. */
const INTERNAL = new Set([
  "adopt", "aloneFor", "announce", "answer", "ask", "attempt", "body", "busy", "changed", "demanded", "empty", "identity", "initial", "initialise", "join", "loaded",
  "nameGroup", "objectIn", "oneOf", "policyLoaded", "ready", "relabel", "relabelled", "replaced", "shareable", "snapshot", "started",
  "takeEarly", "tell", "text", "today", "view",
  "wanted", "warn", "whomToAsk",
]);
/** Methods that the browser calls, and the one that every element has. */
const PLATFORM = new Set([
  "constructor", "focus", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "formAssociatedCallback",
  "formResetCallback", "formDisabledCallback", "formStateRestoreCallback",
]);

/** States in which every part comes up. */
const STATES = {
  "distanskoll-eligibility": [["facts", { voluntary: false, daysPerWeek: 99 }], ["facts", { voluntary: true, fixedPlace: true, daysPerWeek: 2, dialogueTopics: [] }]],
  "distanskoll-agreement": [["value", { noticeDays: -1 }], ["value", SOUND.falkoping]],
  "distanskoll-notice": [["value", { givenBy: "employee", givenOn: "2026-12-01", endBy: "2027-02-01" }]],
  "distanskoll-renewal": [["value", { agreement: { start: "2026-12-01" } }]],
};

export async function run(context) {
  const folder = context.package();
  const manifest = JSON.parse(readFileSync(join(folder, "dist", "custom-elements.json"), "utf8"));
  const page = pageMaker(context);
  const declared = manifest.modules.flatMap((module) => module.declarations);
  const html = declared.map(({ tagName }) => `<${tagName} policy="falkoping" remember></${tagName}>`).join("");
  const sorted = (list) => [...new Set(list)].sort();
  const names = (list) => sorted(list.map((each) => each.name));

  const checks = Object.fromEntries(
    declared.map((declaration) => [
      declaration.tagName,
      page(html, async (tab) => {
        const { tagName, members, attributes } = declaration;
        await untilReady(tab, tagName);
        const real = await tab.run(look, [tagName, STATES[tagName]]);
        // The browser tells of the one by itself; the other counts when the engine is loaded.
        assert.deepEqual(names(attributes), sorted([...real.observed, "disabled", "engine"]));
        assert.deepEqual(names(members), sorted(real.members.map((member) => member.name).filter((each) => !INTERNAL.has(each) && !PLATFORM.has(each))));
        for (const { name: member, kind, readonly = false } of members) {
          const found = real.members.find((each) => each.name === member);
          assert.deepEqual({ kind, readonly }, { kind: found.kind, readonly: found.readonly }, member);
        }
        const reflecting = members.filter(({ reflects }) => reflects);
        const written = await tab.run(reflect, [tagName, reflecting.map((member) => [member.name, member.attribute])]);
        assert.deepEqual(written, reflecting.map(() => true), `${reflecting.map((member) => member.name)} do not all write their attributes`);
        assert.deepEqual(names(declaration.events), real.events);
        assert.deepEqual(names(declaration.slots), sorted(real.slots));
        assert.deepEqual(names(declaration.cssParts), sorted(real.parts));
        assert.deepEqual(names(declaration.cssProperties), sorted(real.properties));
        for (const each of [...attributes, ...members, ...declaration.events, ...declaration.slots, ...declaration.cssParts, ...declaration.cssProperties])
          assert.ok(each.description?.length > 8, `${each.name} is not described`);
      }, { warnings: [/is not known/, /could not be/, /unknown-policy|there is no policy/, /policy-src is used/, /404/] }),
    ]),
  );
  return runChecks({
    ...checks,
    "it names the four elements, and the package names it": () => {
      assert.deepEqual(sorted(declared.map(({ tagName }) => tagName)), sorted(Object.keys(STATES)));
      assert.equal(manifest.schemaVersion, "1.0.0");
      assert.equal(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).customElements, "./dist/custom-elements.json");
      for (const { path, exports } of manifest.modules) {
        readFileSync(join(folder, path));
        assert.ok(exports.length > 0);
      }
    },
  });
}

/** Runs in the page. */
function look([tagName, states]) {
  const it = document.querySelector(tagName);
  const parts = new Set();
  const slots = new Set();
  const events = new Set();
  const dispatch = it.dispatchEvent;
  it.dispatchEvent = function (event) {
    events.add(event.type);
    return dispatch.call(this, event);
  };
  for (const [property, value] of states) {
    it[property] = value;
    for (const node of it.shadowRoot.querySelectorAll("[part]")) for (const part of node.part) parts.add(part);
    for (const slot of it.shadowRoot.querySelectorAll("slot")) slots.add(slot.name);
  }
  delete it.dispatchEvent;
  const rules = it.shadowRoot.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join("");
  const members = [];
  for (let at = Object.getPrototypeOf(it); at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) {
    for (const [name, { get, set }] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (members.some((member) => member.name === name)) continue;
      members.push({ name, kind: get ? "field" : "method", readonly: Boolean(get && !set) });
    }
  }
  return {
    members, parts: [...parts], slots: [...slots], events: [...events].sort(), observed: it.constructor.observedAttributes,
    properties: [...rules.matchAll(/var\((--distanskoll-[\w-]+)/g)].map(([, name]) => name),
  };
}

/** Runs in the page: whether each property writes its attribute. */
function reflect([tagName, pairs]) {
  const it = document.createElement(tagName);
  return pairs.map(([property, attribute]) => {
    it[property] = typeof it[property] === "boolean" ? true : "given";
    return it.getAttribute(attribute) === (typeof it[property] === "boolean" ? "" : "given");
  });
}
