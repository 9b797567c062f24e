// Checks of the commands for those who write a policy.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parts, rows } from "./program.mjs";

/** `command`: as in program.mjs; `same(args, code, ask)`: as in 37-commands.mjs. → name → check */
export function authoring({ command: { run, file, folder }, same, tools, api }) {
  const start = async (id = "own") => JSON.parse((await run(["new", id])).out);

  return {
    "new: a document that passes check, lint and test, with every rule covered": async () => {
      const document = await start("var-ID_2");
      assert.equal(document.id, "var-ID_2");
      const name = file("new.json", document);
      await same(["check", name], 0, () => ({ valid: true, issues: [] }));
      const text = await same(["test", name], 0, (lang) => tools.runExamples(document, { lang }));
      assert.match(text, /^new\.json: 4 av 4 exempel stämmer\n\n2 av 2 regler /);
      await same(["test", name, "--coverage"], 0, (lang) => tools.coverage(document, { lang }));
      assert.equal((await run(["eligibility", "--policy", name, "--fact=voluntary=yes", "--fact=daysPerWeek=2", "--fact=riskAssessmentDone=yes"])).code, 0);
    },

    "check: every fault at its place in the file": async () => {
      const document = await start();
      document.id = "our id";
      document.rules[0].requires = { fact: "voluntry", is: true };
      document.rules[1].strenght = "must";
      document["a/b~c"] = true;
      document.examples[1].expect.outcome = "eligable";
      const name = file("faults.json", document);
      const { issues } = tools.check(document, { lang: "sv" });
      const out = await same(["check", name], 1, (lang) => tools.check(document, { lang }));
      const listed = [...out.replaceAll(/\n +/g, " ").matchAll(/^- faults\.json:(\d+):(\d+) (\S+): (.*)$/gm)];
      assert.deepEqual(listed.map(([, , , path]) => path), issues.map(({ path }) => path));
      assert.ok(issues.length >= 5, out);
      const lines = readFileSync(join(folder, name), "utf8").split("\n");
      const found = Object.fromEntries(listed.map(([, line, column, path]) => [path, lines[line - 1].slice(column - 1)]));
      assert.deepEqual(
        ["/id", "/rules/0/requires/fact", "/rules/1/strenght", "/a~1b~0c", "/examples/1/expect/outcome"].map((path) => found[path]),
        ['"our id",', '"voluntry",', '"must"', "true", '"eligable",'],
      );
      assert.match(listed.find(([, , , path]) => path === "/rules/0/requires/fact")[4], / – menade du `voluntary`\?$/);
      for (const { id } of api.policies()) await same(["check", id], 0, () => ({ valid: true, issues: [] }));
    },

    "lint: each finding at its place, with an example; errors decide, with --strict warnings too": async () => {
      const document = await start();
      document.rules[0].text.sv += " Se AFS 1998:5.";
      document.rules[0].text.en += " See AFS 1998:5.";
      const doubtful = file("doubtful.json", document);
      const notices = (lang) => tools.lint(document, { lang });
      assert.match(await same(["lint", doubtful, "--strict"], 0, notices), /^doubtful\.json: 0 fel, 0 varningar, \d+ anmärkning/);
      document.facts.push("homeInsurance");
      document.rules[1].requires = { any: [{ fact: "riskAssessmentDone", is: true }, { fact: "riskAssessmentDone", is: false }] };
      const name = file("wrong.json", document);
      const ask = (lang) => tools.lint(document, { lang });
      const { findings } = ask("sv");
      const out = await same(["lint", name], findings.some(({ severity }) => severity === "error") ? 1 : 0, ask);
      await same(["lint", name, "--strict"], 1, ask);
      const words = { fel: "error", varning: "warning", anmärkning: "notice" };
      const listed = [...out.matchAll(/^wrong\.json:(\d+):(\d+) (\S+) (\S+)$/gm)];
      assert.deepEqual(listed.map(([, , , severity, code]) => `${words[severity]} ${code}`), findings.map(({ severity, code }) => `${severity} ${code}`));
      assert.deepEqual(["rule-never-unmet", "fact-unused", "outdated-regulation"].filter((code) => !findings.some((one) => one.code === code)), []);
      const lines = readFileSync(join(folder, name), "utf8").split("\n");
      const [, line, column] = listed.find(([, , , , code]) => code === "fact-unused");
      assert.equal(lines[line - 1].slice(column - 1), '"homeInsurance"');
    },
    "lint: the built-in policies have notices alone": async () => {
      for (const { id } of api.policies()) await same(["lint", id, "--strict"], 0, (lang) => tools.lint(api.Policy.builtin(id), { lang }));
    },

    "test: what fails, with what was expected and what is answered": async () => {
      const document = await start();
      document.examples[1].expect = { outcome: "eligible", unmet: [] };
      document.examples[3].expect.endsOn = "2026-03-17";
      const name = file("failing.json", document);
      const report = tools.runExamples(document, { lang: "en" });
      await same(["test", name], 1, (lang) => tools.runExamples(document, { lang }));
      const { out } = await run(["test", name, "--lang=en"], { env: { COLUMNS: "100" } });
      const [[first], ...blocks] = parts(out);
      assert.equal(first, "failing.json: 2 of 4 examples passed");
      assert.deepEqual(blocks.slice(0, -1).map(([place]) => place.replace(/:\d+:\d+/, "")), [
        'failing.json /examples/1 "Riskbedömningen saknas"', 'failing.json /examples/3 "Två veckors uppsägningstid"',
      ]);
      blocks.slice(0, -1).forEach((block, i) => {
        const [expected, actual] = rows(block.slice(-2));
        assert.deepEqual([expected, actual], [["expected", JSON.stringify(report.failed[i].expected)], ["answered", JSON.stringify(report.failed[i].actual)]]);
      });
      delete document.examples;
      assert.match(await same(["test", file("untested.json", document)], 1, (lang) => tools.runExamples(document, { lang })), /^untested\.json: dokumentet har inga exempel/);
    },
    "test: the built-in policies pass, with every rule met by one example and not by another": async () => {
      for (const { id } of api.policies()) {
        const { total } = tools.runExamples(api.Policy.builtin(id));
        assert.ok(total > 0);
        assert.match(await same(["test", id], 0, (lang) => tools.runExamples(api.Policy.builtin(id), { lang })), new RegExp(`^${id}: ${total} av ${total} exempel`));
        await same(["test", id, "--coverage"], 0, (lang) => tools.coverage(api.Policy.builtin(id), { lang }));
      }
    },
    "test --coverage: what no example reaches": async () => {
      const document = await start();
      document.examples.splice(1, 1);
      document.source.sections.push("Övrigt");
      const name = file("gaps.json", document);
      const out = await same(["test", name, "--coverage"], 1, (lang) => tools.coverage(document, { lang }));
      const blocks = new Map(parts(out).map(([heading, ...lines]) => [heading, lines]));
      assert.deepEqual(blocks.get("regler").map((line) => line.split(/ {2,}/)), [["uppfylld", "ej uppfylld", "regel"], ["1", "1", "voluntary"], ["2", "0", "risk-assessment"]]);
      assert.deepEqual(blocks.get("Regler som inget exempel bryter mot"), ["- risk-assessment"]);
      assert.deepEqual(blocks.get("Avsnitt som inget hänvisar till"), ["- Övrigt"]);
      assert.equal(blocks.has("Regler som inget exempel uppfyller"), false);
    },

    "source: changed and missing sections, with the rules that rest on them": async () => {
      const document = await start();
      const text = "När distansarbete är möjligt\n\nDet är frivilligt.\n\nÖverenskommelsen\n\nHögst två dagar i veckan.\n";
      const plain = file("source.txt", text);
      const name = file("sourced.json", document);
      const ask = (source) => (lang) => tools.checkSource(document, source, { lang });
      await same(["source", name, plain], 0, ask(text));
      // What is shown now is what a citation states, from then on a change is seen.
      const shown = (await run(["source", name, plain])).out.match(/När distansarbete är möjligt: nothing to compare with[\s\S]*?digest now {2,}([0-9a-f]{64})/)[1];
      for (const rule of document.rules) rule.citation.sourceDigest = shown;
      file("sourced.json", document);
      assert.match(await same(["source", name, plain], 0, ask(text)), /^När distansarbete är möjligt: oförändrat$/m);
      const later = text.replace("frivilligt", "obligatoriskt").replace("Överenskommelsen", "Avtalet");
      const out = await same(["source", name, "-"], 1, ask(later), later);
      const blocks = parts(out);
      assert.equal(blocks[0][0], "sourced.json och stdin: 2 avsnitt, 2 ändrat eller borta");
      assert.deepEqual(blocks.slice(1).map(([heading]) => heading), ["När distansarbete är möjligt: ändrat", "Överenskommelsen: saknas"]);
      const { sections } = ask(later)("sv");
      blocks.slice(1).forEach(([, ...lines], i) => {
        const text = lines.join(" ").replaceAll(/ +/g, " ").trim();
        assert.equal(text.replace(/ kontrollsumma nu [0-9a-f]{64}$/, ""), sections[i].message);
        assert.ok(sections[i].rules.every((part) => text.includes(part)), text);
      });
    },

    "diff: the same, in other words, and in another sense": async () => {
      const before = await start();
      const old = file("before.json", before);
      await same(["diff", old, old], 0, (lang) => tools.diff(before, before, { lang }));
      const reworded = structuredClone(before);
      reworded.rules[0].text.sv = "Ingen får tvingas till distansarbete.";
      assert.match(await same(["diff", old, file("reworded.json", reworded)], 0, (lang) => tools.diff(before, reworded, { lang })), /^before\.json → reworded\.json: samma innebörd, 1 /);
      const after = structuredClone(reworded);
      after.agreement.limits[0].atMost = 3;
      after.rules[1].effect = "blocks";
      const name = file("after.json", after);
      const report = tools.diff(before, after, { lang: "sv" });
      const out = await same(["diff", old, name], 1, (lang) => tools.diff(before, after, { lang }));
      const [[first], ...blocks] = parts(out);
      assert.equal(first, `before.json → after.json: ${report.changes.length} ändringar`);
      assert.deepEqual(report.changes.map(({ kind, part }) => `${kind} ${part}`).sort(), ["loosened limit", "reworded rule", "tightened rule"]);
      const lines = (named) => readFileSync(join(folder, named), "utf8").split("\n");
      report.changes.forEach(({ message, examples }, i) => {
        const text = blocks[i].join(" ").replaceAll(/ +/g, " ");
        assert.ok(text.startsWith(message), text);
        for (const example of examples) assert.ok(text.includes(`- ${example.message}`), text);
      });
      // Both places lead to the part that changed.
      const [, line, column] = /before\.json:\d+:\d+ → after\.json:(\d+):(\d+)/.exec(blocks[report.changes.findIndex(({ part }) => part === "limit")].join(" "));
      assert.equal(lines(name)[line - 1].slice(column - 1), "{");
      assert.match(lines(name)[line], /"measure": "daysPerWeek"/);
      assert.match(await same(["diff", "vgr", "-"], 1, (lang) => tools.diff(api.Policy.builtin("vgr"), api.Policy.builtin("falkoping"), { lang }), JSON.stringify(api.Policy.builtin("falkoping").toJson())), /^vgr → stdin: \d+ ändringar/);
    },
  };
}
