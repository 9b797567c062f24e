// The policy studio in Chromium, from an empty start to a widget that answers, and with everything that a person may type on the way.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { portalFiles } from "../../www/scripts/portal-files.mjs";
import { serve } from "../../www/scripts/serve.mjs";
import { violations } from "../widgets/axe.mjs";
import { onTab } from "../widgets/browse.mjs";
import { runChecks } from "../checks.mjs";
import { DRAFT, Studio, inStudio } from "../widgets/studio.mjs";
import { portal } from "../widgets/site.mjs";

export const name = "the policy studio";
export const minutes = 5;

/** Texts that are no policy, each in another way. */
const NONSENSE = [
  "", "nonsense", "[]", "null", '"x"', "{", "{}", '{"id":"a","id":"b"}', "{\"id\": 'x'}", "{ /* x */ }",
  '{"facts":3,"rules":[null,1,"x",{}],"agreement":[],"examples":{"a":1},"title":"x","source":5,"guidance":[[]],"roles":{"x":1},"groups":[5]}',
  '{"rules":[{"requires":{"all":{"x":1}}},{"requires":{"not":null}},{"requires":5},{"when":{"any":[null,7,{"fact":3,"is":[1]}]}}],"facts":["daysPerWeek",{"id":"q","kind":"choice"},{"id":"z","kind":"set","choices":5}],"decisions":[{"by":4,"fact":"q"}]}',
  '{"agreement":{"term":5,"notice":[{"period":5,"givenBy":"x"},{"period":"x"}],"evaluation":"x","limits":[{"atMost":"x","citation":3}],"checks":[{"code":"office-day","days":3},{"code":"stay-too-long","countries":[5,{"country":1,"longestStay":"x"}]}],"topics":[{"topic":[]}]},"examples":[{"facts":"abc","expect":5},{"facts":{"x":null}}],"scope":5,"notRegulated":"x","contact":7}',
  '{"agreement":{"term":{"length":3,"strength":[]},"evaluation":{"every":null},"notice":[{"period":null}]},"guidance":[{"items":[3,{}],"title":null}],"assumptions":[{"about":5}],"facts":[{"id":"q","kind":"number","min":"x"},{"id":5},null]}',
  '{"__proto__":{"rules":[1]},"constructor":5,"facts":["__proto__","toString"]}',
  `{"id":${"[".repeat(200)}${"]".repeat(200)}}`,
];

/** Runs in the page: whether the service worker has everything that the studio loads. */
async function kept() {
  return (await caches.match("/dist/distanskoll-tools.wasm")) !== undefined && (await caches.match("/portal/studio.html")) !== undefined;
}

export async function run(context) {
  const { api } = await portal(context);
  const builtin = (id) => JSON.stringify(api.Policy.builtin(id).toJson(), null, 2);
  const within = (options, use) => () => inStudio(context, options, use);

  return runChecks({
    "from nothing to a widget that answers": within({}, async (studio) => {
      const { page } = studio;
      await page.click("#new");
      for (const [key, text] of Object.entries({ "/id": "exempelstad", "/title/sv": "Rutin i Exempelstad", "/title/en": "Routine in Exempelstad", "/organisation": "Exempelstads kommun" })) await studio.fill(key, text);
      await studio.part("source");
      await studio.fill("/source/document", "Rutin i Exempelstad");
      await studio.part("facts");
      await studio.press("/facts/new");
      for (const [key, text] of Object.entries({ "/facts/4/id": "ownRoom", "/facts/4/label/sv": "Har du ett eget rum att arbeta i?", "/facts/4/label/en": "Do you have a room of your own to work in?" })) await studio.fill(key, text);
      await studio.part("rules");
      await studio.press("/rules/new");
      await studio.fill("/rules/2/id", "own-room");
      for (const [key, text] of Object.entries({
        "/rules/2/text/sv": "Du behöver ett eget rum om du arbetar mer än en dag.", "/rules/2/text/en": "You need a room of your own if you work more than one day.",
        "/rules/2/remedy/sv": "Ordna ett rum.", "/rules/2/remedy/en": "See to a room.",
      })) await studio.fill(key, text);
      await studio.choose("/rules/2/requires/shape", "any");
      await studio.press("/rules/2/requires/add");
      await studio.choose("/rules/2/requires/any/0/fact", "ownRoom");
      await studio.choose("/rules/2/requires/any/1/fact", "daysPerWeek");
      await studio.choose("/rules/2/requires/any/1/test", "atMost");
      await page.fill('[data-key="/rules/2/requires/any/1/value"]', "1");
      await page.keyboard.press("Tab");
      await studio.part("examples");
      await studio.press("/examples/new");
      await studio.fill("/examples/4/name", "Två dagar utan rum");
      await studio.choose("/examples/4/facts/add", "ownRoom");
      await studio.choose("/examples/4/facts/ownRoom", "false");
      await studio.choose("/examples/4/facts/add", "daysPerWeek");
      await page.fill('[data-key="/examples/4/facts/daysPerWeek"]', "2");
      await page.keyboard.press("Tab");
      await studio.choose("/examples/4/expect/outcome", "notEligible");
      assert.match(await studio.state(), /^Inga fel\./);
      // Two of the examples to begin with leave open what the new rule asks.
      assert.equal(await page.textContent("#trials-count"), "3/5");
      for (const at of [0, 1]) {
        await studio.press(`/examples/${at}/summary`);
        await studio.choose(`/examples/${at}/facts/add`, "ownRoom");
      }
      await studio.checked();
      assert.equal(await page.textContent("#trials-count"), "5/5");
      const document = await studio.document();
      assert.deepEqual(document.rules[2].requires, { any: [{ fact: "ownRoom", is: true }, { fact: "daysPerWeek", atMost: 1 }] });
      assert.deepEqual(document.facts[4], { id: "ownRoom", kind: "boolean", label: { sv: "Har du ett eget rum att arbeta i?", en: "Do you have a room of your own to work in?" } });

      // What is saved is what stands there, and the package takes it.
      const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
      assert.equal(download.suggestedFilename(), "exempelstad.json");
      const saved = readFileSync(await download.path(), "utf8");
      assert.equal(saved, await studio.text());
      assert.equal(api.Policy.fromJson(saved).checkEligibility({ voluntary: true, ownRoom: false, daysPerWeek: 2 }).outcome, "notEligible");

      await studio.tabNamed("preview");
      const widget = page.locator("distanskoll-eligibility");
      await widget.getByText("Har du ett eget rum att arbeta i?").waitFor();
      await page.evaluate(() => {
        document.querySelector("distanskoll-eligibility").facts = { voluntary: true, riskAssessmentDone: true, ownRoom: false, daysPerWeek: 2 };
      });
      await page.waitForFunction(() => document.querySelector("distanskoll-eligibility").result?.outcome === "notEligible");

      // The answers stay when a limit is changed, and the verdict follows.
      await studio.part("rules");
      await page.fill('[data-key="/rules/2/requires/any/1/value"]', "2");
      await page.keyboard.press("Tab");
      await page.waitForFunction(() => document.querySelector("distanskoll-eligibility").result?.outcome === "eligible");
      await studio.checked();
      assert.equal(await page.textContent("#trials-count"), "4/5");
      await studio.tabNamed("trials");
      assert.match(await studio.panel("trials"), /4 av 5[^]*Två dagar utan rum[^]*Väntat utfall: inte möjligt[^]*Utfallet blev/);
    }),

    "a broken text stays as it was typed": within({ draft: builtin("falkoping") }, async (studio) => {
      const { page } = studio;
      const before = await studio.text();
      const broken = `${before.trimEnd().slice(0, -1)},\n  "rules" ??? }`;
      await studio.paste(broken);
      assert.match(await studio.state(), /^Texten går inte att läsa som en policy\. Rad \d+:/);
      assert.equal(await studio.text(), broken);
      await studio.tabNamed("form");
      assert.match(await page.textContent("#form"), /Rad \d+: .*Rätta det i textvyn, så visas formuläret igen/);
      assert.equal(await page.locator("#form input, #form textarea, #form select").count(), 0);
      await page.click('[data-language="en"]');
      assert.match(await studio.state(), /^The text cannot be read as a policy\. Line \d+:/);
      await studio.tabNamed("preview");
      assert.equal(await page.isVisible("#preview-stale"), true);
      await page.reload();
      await studio.ready();
      assert.equal(await studio.text(), broken);
      await studio.paste(before);
      assert.match(await studio.state(), /Inga fel|No faults/);
    }),

    "what is replaced comes back": within({ draft: '{ "id": "mine", broken' }, async (studio) => {
      const { page } = studio;
      await page.selectOption("#begin-from", "vgr");
      assert.match(await studio.state(), /^Inga fel\./);
      assert.equal((await studio.document()).id, "vgr");
      await page.click("#undo");
      await studio.checked();
      assert.equal(await studio.text(), '{ "id": "mine", broken');
      await page.setInputFiles("#open", { name: "latin1.json", mimeType: "application/json", buffer: Buffer.from([0x7b, 0xe5, 0x7d]) });
      await page.waitForFunction(() => /latin1\.json går inte att läsa/.test(document.querySelector("#said").textContent));
      await page.setInputFiles("#open", { name: "stor.json", mimeType: "application/json", buffer: Buffer.alloc(1_048_577, " ") });
      await page.waitForFunction(() => /stor\.json är större än 1 MB/.test(document.querySelector("#said").textContent));
      assert.equal(await studio.text(), '{ "id": "mine", broken');
      await page.setInputFiles("#open", { name: "bom.json", mimeType: "application/json", buffer: Buffer.from(`\ufeff${builtin("falkoping")}`) });
      await page.waitForFunction(() => /bom\.json är öppnad/.test(document.querySelector("#said").textContent));
      assert.match(await studio.state(), /^Inga fel\./);
    }),

    "nonsense is told, kept and harmless": async () => {
      for (const text of NONSENSE) {
        await inStudio(context, { draft: text }, async (studio) => {
          const { page } = studio;
          assert.match(await studio.state(), /att rätta|går inte att läsa/, text);
          for (const part of await page.locator(".parts button").all()) {
            await part.click();
            const closed = page.locator(".items > li > details:not([open]) > summary");
            while (await closed.count() > 0) await closed.first().click();
          }
          assert.equal(await page.evaluate((key) => localStorage.getItem(key), DRAFT), text);
        });
      }
    },

    "every fault stands beside its field and its line": within({ draft: builtin("falkoping") }, async (studio) => {
      const { page } = studio;
      const document = await studio.document();
      document.rules[0].requires.fact = "voluntry";
      document.rules[1].strength = "mst";
      await studio.paste(JSON.stringify(document, null, 2));
      assert.equal(await studio.state(), "2 fel att rätta.");
      const items = page.locator("#findings .error");
      assert.equal(await items.count(), 2);
      assert.match(await items.first().textContent(), /Menade du `voluntary`/);
      assert.match(await items.nth(1).textContent(), /`must`/);
      await items.nth(1).getByRole("button", { name: "Visa i texten" }).click();
      assert.equal(await page.evaluate(() => document.querySelector("#editor").shadowRoot.getSelection?.().toString() ?? ""), '"mst"');
      assert.ok(await page.locator(".cm-lintRange-error").count() > 0);
      await items.nth(1).getByRole("button", { name: "Visa i formuläret" }).click();
      assert.equal(await page.evaluate(() => document.activeElement.dataset.key), "/rules/1/strength");
      const fault = await page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-describedby").split(" ").at(-1)).textContent);
      assert.ok(fault.length > 10, fault);
      await studio.choose("/rules/1/strength", "must");
      assert.equal(await studio.state(), "1 fel att rätta.");
    }),

    "the text view offers what can stand there": within({ draft: '{\n  "id": "x",\n  "rules": [\n    {\n      \n    }\n  ]\n}\n' }, async (studio) => {
      const { page } = studio;
      await studio.tabNamed("text");
      await page.locator(".cm-line").nth(4).click();
      await page.keyboard.press("End");
      await page.keyboard.press("Control+Space");
      await page.locator(".cm-tooltip-autocomplete").waitFor();
      const offered = await page.locator(".cm-tooltip-autocomplete .cm-completionLabel").allTextContents();
      for (const member of ["id", "strength", "effect", "requires", "citation"]) assert.ok(offered.includes(member), offered.join());
      assert.ok(!offered.includes("arrangements"), offered.join());
      await page.keyboard.insertText('"eff');
      await page.waitForTimeout(300);
      await page.keyboard.press("Enter");
      assert.match(await studio.text(), /"effect": ""/);
    }),

    "another edition is compared, each change with an example": within({ draft: builtin("vgr") }, async (studio) => {
      const { page } = studio;
      await studio.tabNamed("compare");
      await page.selectOption("#compare-with", "vgr");
      await page.waitForFunction(() => document.querySelector("#compare").textContent.includes("De båda betyder samma sak."));
      await studio.part("rules");
      await studio.press("/rules/0/summary");
      await studio.choose("/rules/0/effect", "advises");
      await page.waitForFunction(() => /ändring/.test(document.querySelector("#compare").textContent));
      await page.locator("#compare details summary").first().click();
      assert.match(await studio.panel("compare"), /Förut: [^]*inte möjligt\. Nu: /);
    }),

    "the analysis speaks of what a person can act on": within({ draft: builtin("vgr") }, async (studio) => {
      const { page } = studio;
      assert.match(await studio.panel("findings"), /AFS 2023:1/);
      await page.click('[data-language="en"]');
      await page.waitForFunction(() => document.querySelector("#findings").textContent.includes("Show in the form"));
      await studio.tabNamed("source");
      await page.fill("#source-text", "Omfattning\nText\n\nArbetstid\nText\n");
      await page.waitForFunction(() => document.querySelectorAll("#source .findings > li").length >= 15);
    }),

    "nothing leaves the page, and only the draft is kept": within({ draft: builtin("falkoping") }, async (studio) => {
      const { tab, page, paths } = studio;
      await tab.until(kept);
      const [asked, requests] = [paths.length, tab.requests.length];
      await studio.part("about");
      await studio.fill("/title/sv", "En annan titel");
      await studio.tabNamed("compare");
      await page.selectOption("#compare-with", "vgr");
      await studio.checked();
      for (const panel of ["preview", "trials", "compare", "source", "findings"]) await studio.tabNamed(panel);
      await page.waitForTimeout(300);
      assert.deepEqual(paths.slice(asked), []);
      assert.deepEqual(tab.requests.slice(requests).filter((address) => !address.startsWith("blob:")), []);
      const stored = await page.evaluate(async () => [Object.keys(localStorage), sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
      assert.deepEqual(stored, [[DRAFT], 0, "", 0]);
      assert.deepEqual(await page.evaluate(() => window.heard.violations), []);
      await page.click("#forget");
      assert.equal(await studio.text(), null);
    }),

    "with the server stopped it opens, checks and compares": async () => {
      const folder = join(context.out, "studio-offline");
      cpSync(join(context.www, "portal"), join(folder, "portal"), { recursive: true });
      cpSync(join(context.package(), "dist"), join(folder, "dist"), { recursive: true });
      writeFileSync(join(folder, "portal", "portal-files.js"), portalFiles(folder));
      const server = await serve(folder);
      const warnings = [/ERR_CONNECTION_REFUSED|Failed to load resource/];
      await onTab(await context.chromium(), `${server.address}/portal/studio.html`, { warnings }, async (tab) => {
        const studio = new Studio(tab, { paths: [] });
        await studio.ready();
        await tab.until(kept);
        await server.close();
        await tab.page.reload();
        await studio.ready();
        await tab.page.selectOption("#begin-from", "vgr");
        assert.match(await studio.state(), /^Inga fel\. 0 varningar, 5 anmärkningar\./);
        await studio.tabNamed("compare");
        await tab.page.selectOption("#compare-with", "vgr");
        await tab.page.waitForFunction(() => document.querySelector("#compare").textContent.includes("De båda betyder samma sak."));
      });
    },

    "no axe violation, both languages, light and dark, and no sideways scrolling at 320 pixels": async () => {
      for (const [lang, dark, width] of [["sv", false, 1400], ["en", true, 1400], ["sv", true, 320], ["en", false, 320]]) {
        await inStudio(context, { draft: builtin("vgr"), lang, dark, width }, async (studio) => {
          const { page } = studio;
          const look = async (where) => {
            assert.deepEqual(await violations(studio.tab), [], where);
            const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
            assert.ok(wide <= room, `${where}: ${wide} pixels wide`);
          };
          for (const part of ["about", "facts", "rules", "agreement", "examples"]) {
            await studio.part(part);
            const [first] = await page.locator(".items > li > details > summary").all();
            await first?.click();
            await look(part);
          }
          await studio.tabNamed("text");
          for (const panel of ["findings", "preview", "trials", "compare", "source"]) {
            await studio.tabNamed(panel);
            await look(panel);
          }
        });
      }
    },

    "by keys alone": within({ draft: builtin("falkoping") }, async (studio) => {
      const { page } = studio;
      const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.key);
      await page.focus("#tab-form");
      await page.keyboard.press("ArrowRight");
      assert.equal(await focused(), "tab-text");
      assert.equal(await page.isVisible("#editor"), true);
      await page.keyboard.press("Tab");
      await page.keyboard.insertText(" ");
      assert.match(await studio.state(), /Inga fel/);
      // The text is no trap: Tab goes on to what comes after it.
      await page.keyboard.press("Tab");
      assert.equal(await focused(), "tab-findings");
      await page.keyboard.press("End");
      assert.equal(await focused(), "tab-source");
    }),
  });
}
