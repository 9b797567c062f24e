// The widgets under policies and pages that mean no good or are merely careless: attributes that make no sense, documents full of markup,
// pages that have put their hands on the built-in prototypes or reset every style. In the three engines.
import assert from "node:assert/strict";
import { inEach, runChecks } from "../checks.mjs";
import { inside } from "../widgets/browse.mjs";
import { pageMaker } from "../widgets/made.mjs";
import { answer, untilReady } from "../widgets/questions.mjs";
import { portal, TODAY } from "../widgets/site.mjs";
import { ELIGIBILITY as widget, asked, checkVerdict, readVerdict } from "../widgets/verdict.mjs";

export const name = "hostile pages and policies";
export const minutes = 6;

const MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>&lt;b&gt;\u202Eflow\u202C";

export async function run(context) {
  const { api } = await portal(context);
  const frame = (tab) =>
    tab.run((name) => {
      const root = document.querySelector(name).shadowRoot;
      const words = (selector) => (root.querySelector(selector).checkVisibility() ? root.querySelector(selector).textContent : null);
      return {
        state: root.querySelector(".root").dataset.state,
        lang: root.querySelector(".root").lang,
        problem: words(".problem"),
        title: words(".title"),
        fallback: document.querySelector("#instead")?.checkVisibility() ?? null,
      };
    }, widget);
  const settled = (tab) =>
    tab.until((name) => ["ready", "failed"].includes(document.querySelector(name)?.shadowRoot?.querySelector(".root").dataset.state), widget);
  const sv = asked(api, "falkoping", "sv");
  const title = sv.document.title.sv;
  const element = (attributes) => `<distanskoll-eligibility ${attributes}><p id="instead">Fråga HR.</p></distanskoll-eligibility>`;

  const checks = (browser) => {
    const page = pageMaker(context, browser);

    /** An element whose attributes are wrong in some way but give an answer; the console says what was wrong. */
    const mended = (attributes, warning, facts = {}) =>
      page(
        element(attributes),
        async (tab) => {
          await settled(tab);
          const { state, lang, title: shownTitle } = await frame(tab);
          assert.deepEqual({ state, lang, title: shownTitle }, { state: "ready", lang: "sv", title });
          assert.deepEqual((await readVerdict(tab)).facts, facts);
          assert.ok(tab.written.length === 1 && warning.test(tab.written[0]), tab.written.join("; "));
        },
        { warnings: [warning], files: { "own.json": JSON.stringify(sv.document) } },
      );

    /** An element that cannot answer: it says so, in the page's language, and shows what the page has put in it. */
    const refused = (attributes, code, warning, files = {}) =>
      page(
        element(attributes),
        async (tab) => {
          await settled(tab);
          const { state, problem, title: shownTitle, fallback } = await frame(tab);
          assert.deepEqual(
            { state, problem, title: shownTitle, fallback },
            { state: "failed", problem: `${sv.text.failure[code]} ${sv.text.loadFailed}`, title: null, fallback: true },
          );
          assert.equal(await tab.told(widget), null);
          assert.ok(
            tab.written.some((text) => warning.test(text)),
            tab.written.join("; "),
          );
        },
        { warnings: [warning, /404/], files },
      );

    return {
      "an unknown language gives Swedish": mended('policy="falkoping" lang="de"', /lang="de" is not known; "sv" is used/),
      "facts that are no JSON object are left out": mended('policy="falkoping" facts="[1]"', /facts is no JSON object/),
      "facts that are no JSON are left out": mended('policy="falkoping" facts="{"', /facts is no JSON object/),
      "a fact that is not asked for is told of": mended(`policy="falkoping" facts='{"voluntary":true,"bogus":1}'`, /does not ask for `bogus`/, {
        voluntary: true,
        bogus: 1,
      }),
      "policy-src goes before policy": mended('policy="vgr" policy-src="own.json"', /policy-src is used/),
      "a language of a region, and the page's own language": page(`<div lang="en-GB">${element('policy="falkoping"')}</div>`, async (tab) => {
        await settled(tab);
        assert.equal((await frame(tab)).lang, "en");
        await tab.run((name) => document.querySelector(name).setAttribute("lang", "sv-SE"), widget);
        assert.deepEqual([(await frame(tab)).lang, (await readVerdict(tab)).heading], ["sv", sv.text.outcome.undetermined]);
      }),
      "no policy at all": refused("", "no-policy", /neither policy nor policy-src/),
      "a policy that does not exist": refused('policy="falkopng"', "unknown-policy", /falkopng/),
      "a document that is not there": refused('policy-src="none.json"', "policy-unavailable", /could not be fetched/),
      "a document that is no policy": refused('policy-src="own.json"', "invalid-policy", /./, { "own.json": '{"id":"x"}' }),
      "a document that is no JSON": refused('policy-src="own.json"', "invalid-policy", /./, { "own.json": "<html>" }),
      "facts of the wrong kind are complained about and not counted": page(
        element(`policy="falkoping" facts='{"daysPerWeek":"many","voluntary":"yes","fixedPlace":true}'`),
        async (tab) => {
          await settled(tab);
          assert.deepEqual((await readVerdict(tab)).errors.sort(), ["daysPerWeek", "voluntary"]);
          assert.deepEqual(JSON.parse(await tab.told(widget)), sv.policy.checkEligibility({ fixedPlace: true }, { asOf: TODAY, lang: "sv" }));
        },
      ),
      "an element that is moved keeps its answers; one that is taken out and put back does, too": page(
        `<div id="one">${element('policy="falkoping"')}</div><div id="two"></div>`,
        async (tab) => {
          await settled(tab);
          await answer(tab, widget, sv.question("voluntary"), true, sv);
          const before = await readVerdict(tab);
          const state = await tab.run((name) => {
            document.querySelector("#two").append(document.querySelector(name));
            return document.querySelector(name).shadowRoot.querySelector(".root").dataset.state;
          }, widget);
          assert.equal(state, "ready", "an element that is only moved loads anew");
          assert.deepEqual({ ...(await readVerdict(tab)), focused: null }, { ...before, focused: null });
          await tab.run(async (name) => {
            const one = document.querySelector(name);
            one.remove();
            await new Promise((done) => setTimeout(done, 50));
            document.body.append(one);
          }, widget);
          await settled(tab);
          assert.deepEqual({ ...(await readVerdict(tab)), focused: null }, { ...before, focused: null });
        },
      ),
      ...texts({ page, element, api, settled }),
      ...pages({ page, element, sv, settled }),
    };
  };
  return runChecks(inEach(context.browsers, checks));
}

/** A policy whose every text for people is markup, whose links do harm, and one text of 100 kB without a space. */
function hostileDocument(api) {
  const document = api.Policy.builtin("falkoping").toJson();
  const spoil = (value) => {
    if (Array.isArray(value)) return value.map(spoil);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        ["sv", "en"].includes(key) && typeof member === "string" ? `${MARKUP} ${member}` : spoil(member),
      ]),
    );
  };
  const spoilt = spoil(document);
  spoilt.title.sv = `${MARKUP} ${"x".repeat(100_000)}`;
  spoilt.rules[0].text.sv = "y".repeat(100_000);
  spoilt.contact = { text: spoilt.title, url: "https://example.org/contact" };
  spoilt.rules[1].citation.url = "https://example.org/rule";
  return spoilt;
}

function texts({ page, element, api, settled }) {
  const spoilt = hostileDocument(api);
  const links = (tab) => tab.run((name) => [...document.querySelector(name).shadowRoot.querySelectorAll("a[href]")].map((link) => link.href), widget);
  return {
    "texts of a policy are shown as text, however long": page(
      element('policy-src="own.json"'),
      async (tab) => {
        await settled(tab);
        const policy = asked(api, spoilt, "sv");
        checkVerdict(policy, await readVerdict(tab), JSON.parse(await tab.told(widget)), { asOf: TODAY });
        const shownTitle = await tab.words(inside, { widget, selector: ".title" });
        assert.ok(shownTitle === spoilt.title.sv, "the title is not shown as it stands");
        const seen = await tab.run((name) => {
          const root = document.querySelector(name).shadowRoot;
          for (const details of root.querySelectorAll("details")) details.open = true;
          return {
            made: root.querySelectorAll("img, script, b, iframe").length,
            cards: root.querySelectorAll(".card").length,
            wide: document.documentElement.scrollWidth > innerWidth,
          };
        }, widget);
        assert.deepEqual(seen, { made: 0, cards: JSON.parse(await tab.told(widget)).guidance.length, wide: false });
        assert.ok(seen.cards > 0);
        assert.deepEqual(new Set(await links(tab)), new Set(["https://example.org/contact", "https://example.org/rule"]));
      },
      { files: { "own.json": JSON.stringify(spoilt) } },
    ),
    ...Object.fromEntries(
      ["javascript:alert(3)", "data:text/html,<script>alert(4)</script>", "JaVaScRiPt\t:alert(5)", "vbscript:x"].map((url) => [
        `a link to ${JSON.stringify(url)} leads nowhere`,
        page(
          element('policy-src="own.json"'),
          async (tab) => {
            await settled(tab);
            assert.deepEqual(
              (await links(tab)).filter((link) => !link.startsWith("https:")),
              [],
            );
            // Whether the engine refuses the document or the page leaves the link out: what must not be is a link.
            const refusedByEngine = !loads(api, withLinks(spoilt, url));
            assert.equal((await tab.told(widget)) === null, refusedByEngine);
          },
          { files: { "own.json": JSON.stringify(withLinks(spoilt, url)) }, warnings: [/./] },
        ),
      ]),
    ),
  };
}

function withLinks(document, url) {
  const copy = structuredClone(document);
  copy.contact.url = url;
  for (const rule of copy.rules) rule.citation.url = url;
  return copy;
}

function loads(api, document) {
  try {
    api.Policy.fromJson(document).dispose();
    return true;
  } catch {
    return false;
  }
}

/** Names that programs read from plain objects and lists. */
function spoilPrototypes() {
  const values = {
    evil: 1,
    policy: "zzz",
    hidden: true,
    value: "q",
    error: "boom",
    facts: [3],
    roles: [],
    lang: "xx",
    asOf: "1999-01-01",
    get: "x",
    is: true,
    url: "javascript:0",
    path: "/x",
  };
  for (const [name, value] of Object.entries(values)) Object.prototype[name] = value;
  Array.prototype.evil = 2;
  Array.prototype.facts = "x";
}

function pages({ page, element, sv, settled }) {
  const facts = [
    ["voluntary", true],
    ["daysPerWeek", 2.5],
    ["fixedPlace", true],
    ["dialogueTopics", ["suitableTasks", "prerequisites"]],
    ["followUpPlanned", null],
  ];
  const same = async (tab) => {
    await settled(tab);
    for (const [fact, value] of facts) {
      const { shown } = await readVerdict(tab);
      assert.ok(shown.includes(fact), `${fact} is not asked, but ${shown}`);
      await answer(tab, widget, sv.question(fact), value, sv);
      checkVerdict(sv, await readVerdict(tab), JSON.parse(await tab.told(widget)), { asOf: TODAY });
    }
    assert.deepEqual((await readVerdict(tab)).facts, Object.fromEntries(facts));
  };
  return {
    // After the module has loaded, before there is an element.
    "a page that has added members to all objects and lists gets the same answers": page('<script type="module" src="spoil.js"></script>', async (tab) => {
      await same(tab);
      assert.deepEqual(await tab.run(() => [{}.evil, [].evil]), [1, 2]);
    }, {
      files: { "spoil.js": `(${spoilPrototypes})();\ndocument.body.insertAdjacentElement("beforeend", Object.assign(document.createElement("${widget}"), { policy: "falkoping" }));\n` },
    }),
    "a page that resets every style gets the same answers, and hidden questions stay hidden": page(element('policy="falkoping"'), same, {
      style: "* { all: unset !important }",
    }),
  };
}
