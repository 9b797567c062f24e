// What a page loads: the engine for eligibility alone where that is enough, the policies that it asks about, the rest when it is wanted.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BUILTIN } from "../../www/entry/documents.js";
import { runChecks } from "../checks.mjs";
import { Logged, html } from "../embeds/site.mjs";
import { apiInNode } from "../engines.mjs";
import { NO_WASM } from "../security-policies.mjs";
import { onTab, pause } from "../widgets/browse.mjs";
import { untilReady } from "../widgets/questions.mjs";
import { ELIGIBILITY } from "../widgets/verdict.mjs";
import { AGREEMENT } from "../widgets/agreement.mjs";

export const name = "what a page loads";
export const minutes = 5;

const element = (name, attributes) => `<distanskoll-${name} ${attributes}></distanskoll-${name}>`;
const entry = (name) => `<script type="module" src="/dist/elements/${name}.js"></script>`;
const SMALL = "distanskoll-eligibility.wasm";
const FALKOPING = 'policy="falkoping"';
const PAGES = {
  "empty.html": "",
  "eligibility.html": entry("eligibility") + element("eligibility", FALKOPING),
  "two-policies.html": entry("eligibility") + element("eligibility", FALKOPING) + element("eligibility", 'policy="vgr"'),
  "own.html": entry("eligibility") + element("eligibility", 'policy-src="/own.json"'),
  "frame.html": '<iframe title="t" src="/dist/embed.html#element=eligibility&amp;policy=falkoping"></iframe>',
  "beside.html": entry("eligibility") + entry("agreement") + element("eligibility", FALKOPING) + element("agreement", FALKOPING),
};

export async function run(context) {
  const api = await apiInNode(context.package(), "wasm");
  const folder = join(context.out, "loading");
  mkdirSync(folder, { recursive: true });
  cpSync(join(context.package(), "dist"), join(folder, "dist"), { recursive: true });
  copyFileSync(join(context.here, "cases.mjs"), join(folder, "cases.mjs"));
  for (const [page, body] of Object.entries(PAGES)) {
    writeFileSync(join(folder, page), html("", body));
  }
  writeFileSync(join(folder, "own.json"), JSON.stringify({ ...api.Policy.builtin("vgr").toJson(), id: "our-own" }));

  const browsers = { Chromium: context.chromium, Firefox: context.firefox, WebKit: context.webkit };
  const everywhere = (what, check) => Object.fromEntries(Object.entries(browsers).map(([name, browser]) => [`${name}: ${what}`, () => check(browser)]));
  const served = async ({ policy, answers = [] } = {}) => {
    const handlers = new Logged(answers);
    const headers = () => (policy ? { "content-security-policy": policy } : {});
    return { paths: handlers.paths, address: await context.serve(folder, { handlers, headers }) };
  };

  /** Opens a page until its elements stand there; then holds what it has loaded against what it should. */
  const loads = (page, widgets, expected, options) => everywhere(`${page} loads ${expected.length} files`, async (browser) => {
    const { paths, address } = await served(options);
    await onTab(await browser(), `${address}/${page}`, {}, async (tab) => {
      for (const widget of widgets) await untilReady(tab, widget);
    });
    const loaded = paths.filter((path) => path.startsWith("/dist/")).map((path) => path.slice("/dist/".length));
    assert.deepEqual(loaded.sort(), [...expected].sort());
  });

  /** Runs in a page of its own, with the API of its own. */
  const inPage = (use, { warnings = [], violations = [], ...options } = {}) => async () => {
    const { address } = await served(options);
    await onTab(await context.chromium(), `${address}/empty.html`, { warnings }, async (tab) => {
      await use(tab);
      assert.deepEqual(await tab.run(() => window.heard.violations.splice(0)), violations);
    });
  };

  const eligibilityCases = ["eligibility.jsonl", "errors.jsonl"].flatMap((file) =>
    readFileSync(join(context.root, "tests", "cases", file), "utf8").split("\n")
      .filter((line) => line !== "" && ["builtin", "fromJson", "checkEligibility", "checkMany"].includes(JSON.parse(line).call)));

  return runChecks({
    ...loads("eligibility.html", [ELIGIBILITY], ["elements/eligibility.js", "browser.js", "distanskoll-eligibility.wasm", "policies/falkoping.js"]),
    ...loads("two-policies.html", [ELIGIBILITY, `${ELIGIBILITY}[policy=vgr]`],
      ["elements/eligibility.js", "browser.js", "distanskoll-eligibility.wasm", "policies/falkoping.js", "policies/vgr.js"]),
    ...loads("own.html", [ELIGIBILITY], ["elements/eligibility.js", "browser.js", "distanskoll-eligibility.wasm"]),
    ...loads("beside.html", [ELIGIBILITY, AGREEMENT],
      ["elements/eligibility.js", "elements/agreement.js", "browser.js", "distanskoll.wasm", "policies/falkoping.js"]),

    ...everywhere("a frame loads the element that it shows", async (browser) => {
      const { paths, address } = await served();
      const asked = () => paths.filter((path) => /elements|wasm|policies|distanskoll-js/.test(path));
      await onTab(await browser(), `${address}/frame.html`, {}, async () => {
        for (const end = Date.now() + 10_000; asked().length < 3 && Date.now() < end; ) await pause(25);
        await pause(200);
      });
      const loaded = asked();
      assert.deepEqual(loaded.sort(), ["/dist/distanskoll-eligibility.wasm", "/dist/elements/eligibility.js", "/dist/policies/falkoping.js"]);
    }),

    "the package's list of policies is the engine's": () => assert.deepEqual(api.policies().map(({ id }) => id), BUILTIN),

    "the cases of eligibility through the engine for eligibility alone": inPage(async (tab) => {
      assert.ok(eligibilityCases.length > 100, `${eligibilityCases.length} cases`);
      const { inUse, failed, passed, details } = await tab.run(async (cases) => {
        const { runCases } = await import("/cases.mjs");
        const api = await import("/dist/browser.js");
        await api.ready({ only: "eligibility" });
        return { inUse: api.engineInUse(), ...runCases(api, cases) };
      }, eligibilityCases.join("\n"));
      assert.deepEqual([inUse, failed, passed], ["wasm", 0, eligibilityCases.length], details.slice(0, 5).join("\n"));
    }),

    "the API loads what it is asked for, and the rest when it is": inPage(async (tab) => {
      const seen = await tab.run(async () => {
        const { Policy, applyFixes, policies, ready, toICalendar } = await import("/dist/browser.js");
        const thrown = (use) => {
          try {
            return String(use());
          } catch ({ code, message, issues }) {
            return [code, message, issues?.[0]?.suggestion ?? null];
          }
        };
        const outcome = (policy) => policy.checkEligibility({ voluntary: false }).outcome;
        const before = thrown(() => Policy.builtin("vgr"));
        await ready({ only: "eligibility", policies: [] });
        const unloaded = thrown(() => Policy.builtin("vgr"));
        const unknown = thrown(() => Policy.builtin("vgrr"));
        const listed = policies().length;
        await ready({ only: "eligibility", policies: ["vgr", "falkoping", "no-such"] });
        const early = Policy.builtin("falkoping");
        const small = [outcome(early), thrown(() => early.noticeEnd({})), thrown(() => applyFixes({}, [])), thrown(() => toICalendar({}, {}))];
        await ready({ policies: ["falkoping"] });
        const late = Policy.builtin("falkoping");
        const { endsOn } = late.noticeEnd({ givenOn: "2026-06-05", givenBy: "employee" });
        const still = [outcome(early), thrown(() => early.noticeEnd({}))[0], thrown(() => Policy.builtin("riktlinjer"))[0]];
        await ready();
        // The larger engine stays in use.
        await ready({ only: "eligibility" });
        const all = policies().map(({ id }) => Policy.builtin(id).toJson().id);
        return { before, unloaded, unknown, listed, small, endsOn, still, all, fixes: applyFixes({}, []) };
      });
      assert.deepEqual(seen.before, ["not-ready", "the engine is not loaded yet: await ready() first", null]);
      assert.deepEqual([seen.unloaded[0], seen.unloaded[1].includes("`policies` of ready()")], ["not-ready", true]);
      assert.equal(seen.unknown[0], "unknown-policy");
      assert.match(seen.unknown[2], /vgr/);
      assert.equal(seen.listed, 5);
      assert.equal(seen.small[0], "notEligible");
      for (const refused of seen.small.slice(1)) assert.deepEqual([refused[0], refused[1].includes("`only`")], ["not-ready", true]);
      assert.deepEqual([seen.endsOn, seen.still], ["2026-06-19", ["notEligible", "not-ready", "not-ready"]]);
      assert.deepEqual([seen.all, seen.fixes], [api.policies().map(({ id }) => id), {}]);
    }),

    "the first call's edition holds for calls made meanwhile": inPage(async (tab) => {
      const inUse = await tab.run(async () => {
        const { engineInUse, ready } = await import("/dist/browser.js");
        await Promise.all([ready({ engine: "js", only: "eligibility", policies: [] }), ready({ policies: [] })]);
        return engineInUse();
      });
      assert.equal(inUse, "js");
    }, { policy: NO_WASM }),

    "without the module for eligibility alone the one for all calls answers": async () => {
      const { paths, address } = await served({ answers: [[`/dist/${SMALL}`, (request, response) => response.writeHead(404).end()]] });
      await onTab(await context.chromium(), `${address}/eligibility.html`, { warnings: [/the one for all calls is tried/, /404/] }, async (tab) => {
        await untilReady(tab, ELIGIBILITY);
        assert.equal(await tab.run(async () => (await import("/dist/browser.js")).engineInUse()), "wasm");
      });
      assert.deepEqual(paths.filter((path) => /wasm|distanskoll-js/.test(path)), [`/dist/${SMALL}`, "/dist/distanskoll.wasm"]);
    },

    "an element that comes later has its engine, and the first one goes on": async () => {
      const { paths, address } = await served();
      await onTab(await context.chromium(), `${address}/eligibility.html`, {}, async (tab) => {
        await untilReady(tab, ELIGIBILITY);
        await tab.run(async () => {
          await import("/dist/elements/agreement.js");
          const later = document.createElement("distanskoll-agreement");
          later.setAttribute("policy", "vgr");
          document.body.append(later);
        });
        await untilReady(tab, AGREEMENT);
        const [answers, reports] = await tab.run(([first, later]) => {
          document.querySelector(first).facts = { voluntary: false };
          document.querySelector(later).value = { noticeDays: 3 };
          const from = (name) => window.heard.results.filter(([tag]) => tag === name).map(([, detail]) => JSON.parse(detail));
          return [from(first), from(later)];
        }, [ELIGIBILITY, AGREEMENT]);
        assert.equal(answers.at(-1).outcome, "notEligible");
        assert.equal(reports.at(-1).policy.id, "vgr");
      });
      assert.deepEqual(paths.filter((path) => /wasm|policies/.test(path)).sort(),
        [`/dist/${SMALL}`, "/dist/distanskoll.wasm", "/dist/policies/falkoping.js", "/dist/policies/vgr.js"]);
    },

    "the edition that is in use stays in use": inPage(async (tab) => {
      const editions = await tab.run(async () => {
        const { engineInUse, ready } = await import("/dist/browser.js");
        await ready({ engine: "js", only: "eligibility", policies: [] });
        const before = engineInUse();
        await ready();
        return [before, engineInUse()];
      });
      assert.deepEqual(editions, ["js", "js"]);
    }),

    "options that cannot be followed are refused, and nothing is loaded": async () => {
      const { paths, address } = await served();
      await onTab(await context.chromium(), `${address}/empty.html`, {}, async (tab) => {
        const codes = await tab.run(async () => {
          const { ready } = await import("/dist/browser.js");
          const faults = [{ only: "notice" }, { policies: "vgr" }, { engine: "native" }].map((options) => ready(options).then(() => "loaded", ({ code, message }) => `${code} ${message}`));
          return Promise.all(faults);
        });
        assert.deepEqual(codes.map((words) => words.slice(0, 10)), ["not-ready ", "not-ready ", "not-ready "]);
        for (const [at, words] of ["eligibility", "policies", "native"].entries()) assert.match(codes[at], new RegExp(words));
      });
      assert.deepEqual(paths.filter((path) => /wasm|policies|distanskoll-js/.test(path)), []);
    },

    "a policy whose file cannot be had is told": inPage(async (tab) => {
      const told = await tab.run(async () => {
        const { Policy, ready } = await import("/dist/browser.js");
        const { code, message } = await ready({ policies: ["vgr"] }).then(() => ({}), (error) => error);
        await ready({ policies: ["falkoping"] });
        return { code, message, other: Policy.builtin("falkoping").toJson().id };
      });
      assert.deepEqual([told.code, told.other], ["policy-unavailable", "falkoping"]);
      assert.match(told.message, /the files of vgr/);
    }, { answers: [["/dist/policies/vgr.js", (request, response) => response.writeHead(404).end()]], warnings: [/404/] }),

    "where WebAssembly is refused JavaScript answers, for eligibility alone as well": inPage(async (tab) => {
      const seen = await tab.run(async () => {
        const { Policy, engineInUse, ready } = await import("/dist/browser.js");
        await ready({ only: "eligibility", policies: ["vgr"] });
        const first = [engineInUse(), Policy.builtin("vgr").checkEligibility({ activity: "meeting" }).outcome];
        await ready({ policies: ["vgr"] });
        return [...first, engineInUse(), Policy.builtin("vgr").planRenewal({ agreement: { start: "2026-03-01" }, today: "2026-11-25" }).status];
      });
      assert.deepEqual(seen.slice(0, 3), ["js", "eligible", "js"]);
      assert.equal(seen[3], api.Policy.builtin("vgr").planRenewal({ agreement: { start: "2026-03-01" }, today: "2026-11-25" }).status);
    }, { policy: NO_WASM, warnings: [/WebAssembly|wasm|Content.Security.Policy/i], violations: ["script-src wasm-eval"] }),
  });
}
