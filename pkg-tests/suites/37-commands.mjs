// What each command answers: with `--json` what the package's call gives, otherwise a readable text that holds the same; and its exit
// code. Help, arguments and input are in 36-command-line.mjs.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runChecks } from "../checks.mjs";
import { authoring } from "../command-line/authoring.mjs";
import { commandLine, parts, rows } from "../command-line/program.mjs";

export const name = "commands";
export const minutes = 10;

const AGREEMENT = {
  employee: { name: "Åsa Öberg" }, manager: { name: "Björn Ek" }, mainWorkplace: "Stadshuset", remoteWorkplace: { kind: "home", address: "Storgatan 1" },
  start: "2026-09-01", end: "2027-08-31", extent: { daysPerWeek: 2 }, noticeDays: 14, followUps: ["2026-12-01"],
};

export async function run(context) {
  const dist = join(context.package(), "dist");
  const api = await import(pathToFileURL(join(dist, "node.mjs")));
  const tools = await import(pathToFileURL(join(dist, "tools.mjs")));
  const command = commandLine(join(context.package(), "..", ".."));
  const { run, file, folder } = command;
  const policy = (id) => api.Policy.builtin(id);

  /** The command's JSON, in both languages, is what `ask(lang)` gives; its exit code is `code`. → the Swedish text */
  async function same(args, code, ask, input) {
    for (const lang of ["sv", "en"]) {
      const answer = await run([...args, "--json", "--lang", lang], { input });
      assert.deepEqual({ ...answer, out: JSON.parse(answer.out) }, { code, out: JSON.parse(JSON.stringify(ask(lang))), err: "" }, args.join(" "));
    }
    const text = await run([...args, "--lang", "sv"], { input });
    assert.deepEqual([text.code, text.err], [code, ""], args.join(" "));
    return text.out;
  }

  return runChecks({
    "policies: one row for each, in two columns": async () => {
      const out = await same(["policies"], 0, (lang) => api.policies({ lang }));
      const lines = out.trimEnd().split("\n");
      assert.deepEqual(lines.filter((line) => !line.startsWith(" ")).map((line) => line.split("  ")[0]), api.policies().map(({ id }) => id));
      const second = Math.max(...api.policies().map(({ id }) => id.length)) + 2;
      assert.ok(lines.every((line) => line[second] !== " " && line.slice(second - 2, second) === "  "), out);
    },
    "questions: each fact in the policy's order, with what may be answered": async () => {
      for (const { id } of api.policies()) {
        const out = await same(["questions", id], 0, (lang) => policy(id).questions({ lang }));
        assert.deepEqual([...out.matchAll(/^- (\w+): /gm)].map(([, fact]) => fact), policy(id).questions().map(({ fact }) => fact));
      }
      assert.match((await run(["questions", "vgr", "--lang=sv"])).out, /^ {2}tal från 0 till 7 i steg om 0,5$/m);
    },
    "schema: the file of the package": async () => {
      assert.deepEqual(await run(["schema"]), { code: 0, out: readFileSync(join(dist, "policy.schema.json"), "utf8"), err: "" });
    },
    ...authoring({ command, same, tools, api }),

    "eligibility: the exit code is the outcome's": async () => {
      for (const [id, args, outcome, code] of [
        ["vgr", ["--fact=activity=meeting", "--as-of=2026-03-01"], "eligible", 0],
        ["vgr", ["--as-of=2026-03-01"], "undetermined", 1],
        ["vgr", ["--as-of=2031-01-01"], "outOfScope", 1],
        ["falkoping", ["--fact=voluntary=nej"], "notEligible", 1],
      ]) {
        const { code: found, out } = await run(["eligibility", `--policy=${id}`, ...args, "--json"]);
        assert.deepEqual([JSON.parse(out).outcome, found], [outcome, code], args.join(" "));
      }
    },
    "eligibility: facts from options, a file and standard input": async () => {
      const facts = { daysPerWeek: 2.5, voluntary: true, fixedPlace: false, dialogueTopics: ["followUp", "suitableTasks"], place: "home", operationsAllow: null };
      const options = ["--fact=daysPerWeek=2,5", "--fact=voluntary=JA", "--fact", "fixedPlace=false", "--fact=dialogueTopics=followUp, suitableTasks", "--fact=place=home", "--fact=operationsAllow="];
      const rest = ["--policy=falkoping", "--as-of=2026-03-01"];
      const ask = (lang) => policy("falkoping").checkEligibility(facts, { lang, asOf: "2026-03-01" });
      const text = await same(["eligibility", ...rest, ...options], 1, ask);
      assert.equal(await same(["eligibility", file("some-facts.json", facts), ...rest], 1, ask), text);
      assert.equal(await same(["eligibility", "-", ...rest], 1, ask, JSON.stringify(facts)), text);
      // An option goes before the file.
      assert.equal(await same(["eligibility", file("other-facts.json", { ...facts, voluntary: false }), ...rest, "--fact=voluntary=true"], 1, ask), text);
    },
    "eligibility: the text says outcome, who decides, what is unmet and what is asked, with sections": async () => {
      const facts = { daysPerWeek: 2, fixedPlace: true, voluntary: true, operationsAllow: true, serviceLevelMaintained: true, tasksSuitable: true, prerequisitesAgreed: false };
      const answer = policy("falkoping").checkEligibility(facts, { lang: "en", asOf: "2026-03-01" });
      const { out } = await run(["eligibility", file("facts.json", facts), "--policy=falkoping", "--as-of=2026-03-01", "--lang=en"], { env: { COLUMNS: "100" } });
      const [[title], [heading, ...summary], table, ...lists] = parts(out);
      assert.equal(title, "Routine for remote work (falkoping), Falköpings kommun");
      assert.equal(heading, { actionNeeded: "Something must be done first", undetermined: "Cannot be said yet", notEligible: "Not possible" }[answer.outcome]);
      assert.equal(summary.join(" "), answer.summary);
      assert.deepEqual(rows(table).map(([label]) => label).slice(0, 1), ["As of"]);
      assert.deepEqual(rows(table).at(-1), ["Decision", "the immediate manager: not made yet [Förutsättningar för distansarbete]"]);
      const points = (name) => lists.find(([first]) => first === name)?.filter((line) => line.startsWith("- ")).length ?? 0;
      assert.equal(points("To do"), answer.actions.length);
      assert.equal(points("Not met"), answer.findings.filter(({ status }) => status === "unmet").length);
      assert.ok(points("Not met") > 0);
      assert.equal(points("Questions that decide the answer"), answer.missing.length);
      assert.equal(points("Questions that can add something to do or a piece of advice"), answer.open.length);
      assert.equal(points("Ways forward"), answer.waysForward.length);
      const all = (await run(["eligibility", "facts.json", "--policy=falkoping", "--as-of=2026-03-01", "--lang=en", "--all"])).out;
      const count = (name) => parts(all).find(([first]) => first === name).filter((line) => line.startsWith("- ")).length;
      assert.equal(count("Met"), answer.findings.filter(({ status }) => status === "met").length);
      assert.equal(count("Good to know"), answer.guidance.length);
    },
    "eligibility: today unless a day is given": async () => {
      const today = () => new Date().toLocaleDateString("sv-SE");
      const before = today();
      const { asOf } = JSON.parse((await run(["eligibility", "--policy=vgr", "--json"])).out);
      assert.ok([before, today()].includes(asOf), asOf);
      assert.deepEqual(JSON.parse((await run(["eligibility", "--policy=vgr", "--as-of=none", "--json"])).out).validityChecked, false);
    },

    "agreement: valid or not, each remark at its place in the file": async () => {
      const good = file("good.json", AGREEMENT);
      const ask = (agreement, stage) => (lang) => policy("falkoping").validateAgreement(agreement, { lang, stage });
      assert.match(await same(["agreement", good, "--policy=falkoping"], 0, ask(AGREEMENT)), /^Överenskommelsen håller$/m);
      const bad = { ...AGREEMENT, noticeDays: 30, extent: { daysPerWeek: 9 }, manager: {} };
      const out = await same(["agreement", file("bad.json", bad), "--policy=falkoping"], 1, ask(bad));
      const { issues } = policy("falkoping").validateAgreement(bad);
      const places = [...out.matchAll(/^bad\.json:(\d+):(\d+) (\S+) (\S+)$/gm)];
      assert.deepEqual(places.map(([, , , , code]) => code), issues.map(({ code }) => code));
      const lines = readFileSync(join(folder, "bad.json"), "utf8").split("\n");
      const at = (code) => places.filter((place) => place[4] === code).map(([, line, column]) => lines[line - 1].slice(column - 1))[0];
      assert.deepEqual([at("notice-period-mismatch"), at("out-of-range"), at("missing-field")], ["30,", "9", "{},"]);
      await same(["agreement", "-", "--policy=falkoping", "--stage=draft"], 0, ask({}, "draft"), "{}");
      await same(["agreement", good, "--policy=falkoping", "--stage=signed"], 1, ask(AGREEMENT, "signed"));
    },

    "notice: when it ends and when it must be given": async () => {
      const options = ["--policy=falkoping", "--given-by=employee", "--given-on=2026-06-05"];
      const request = { givenBy: "employee", givenOn: "2026-06-05" };
      const out = await same(["notice", ...options], 0, (lang) => policy("falkoping").noticeEnd(request, { lang }));
      assert.deepEqual(rows(parts(out)[1]), [
        ["Uppsägning", "policyns tid"], ["Uppsägningstid", "2 veckor"], ["Överenskommelsen upphör", "2026-06-19 (fredag)"],
        ["Sista dag på distans", "2026-06-19 (fredag)"], ["Första dag tillbaka", "2026-06-22 (måndag)"],
      ]);
      const latest = { givenBy: "employer", endBy: "2026-12-31", ground: "ordinary" };
      const late = await same(["notice", file("latest.json", latest), "--policy=falkoping"], 0, (lang) => policy("falkoping").latestNotice(latest, { lang }));
      assert.deepEqual(rows(parts(late)[1]).slice(2), [["Säg upp senast", "2026-12-17 (torsdag)"], ["Sista arbetsdag för det", "2026-12-17 (torsdag)"]]);
      const agreement = { start: "2026-01-01", end: "2026-06-10", noticeDays: 10 };
      await same(["notice", ...options, "--start=2026-01-01", "--end=2026-06-10", "--notice-days=10"], 0, (lang) => policy("falkoping").noticeEnd({ ...request, agreement }, { lang }));
      await same(["notice", ...options, "--agreement", file("stored.json", { ...AGREEMENT, ...agreement })], 0, (lang) => policy("falkoping").noticeEnd({ ...request, agreement: { ...AGREEMENT, ...agreement } }, { lang }));
      // Where nobody has said how long, there is no date.
      const silent = api.policies().find(({ id }) => policy(id).noticeEnd(request).basis === "unregulated").id;
      await same(["notice", `--policy=${silent}`, ...options.slice(1)], 1, (lang) => policy(silent).noticeEnd(request, { lang }));
    },
    "renewal: how long it runs, and whether it may go on": async () => {
      const request = { agreement: { start: "2026-03-01" }, today: "2026-11-25" };
      const out = await same(["renewal", "--policy=falkoping", "--start=2026-03-01", "--today=2026-11-25"], 0, (lang) => policy("falkoping").planRenewal(request, { lang }));
      assert.deepEqual(rows(parts(out)[1]), [
        ["Överenskommelsen", "löper"], ["Förlängning", "utvärdera först"], ["Längsta tid", "1 år"], ["Senaste slutdag", "2027-02-28 (söndag)"],
        ["Utvärdera senast", "2027-02-28 (söndag)"], ["Nästa period börjar", "2027-03-01 (måndag)"], ["Nästa periods senaste slutdag", "2028-02-29 (tisdag)"],
      ]);
      const more = { agreement: { start: "2026-03-01", end: "2028-01-01", evaluatedOn: "2026-11-01" }, today: "2026-11-25", requestedEnd: "2029-12-31", remindDaysBefore: 10 };
      const options = ["--end=2028-01-01", "--evaluated-on=2026-11-01", "--today=2026-11-25", "--requested-end=2029-12-31", "--remind-days=10"];
      const negative = (lang) => policy("falkoping").planRenewal(more, { lang });
      await same(["renewal", "--policy=falkoping", "--start=2026-03-01", ...options], 1, negative);
      await same(["renewal", "-", "--policy=falkoping"], 1, negative, JSON.stringify(more));
    },
    "calendar files: written, replaced under the same id, never over another file": async () => {
      const write = (id) => run(["notice", "--policy=falkoping", "--given-by=employee", "--given-on=2026-06-05", "--ics=days.ics", ...id, "--lang=sv"]);
      const uids = () => [...readFileSync(join(folder, "days.ics"), "utf8").matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
      const { code, out, err } = await write(["--id=avtal-7"]);
      assert.deepEqual([code, err], [0, "skrev days.ics\n"]);
      assert.match(out, /^Sista dag på distans {2,}2026-06-19 \(fredag\)$/m);
      const text = readFileSync(join(folder, "days.ics"), "utf8");
      assert.match(text, /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260619\r\n[\s\S]*END:VCALENDAR\r\n$/);
      const named = uids();
      assert.ok(named.length >= 2 && named.every((uid) => /^avtal-7-.*@distanskoll$/.test(uid)), named.join());
      await write(["--id=avtal-7"]);
      assert.deepEqual(uids(), named);
      await write([]);
      const first = uids();
      await write([]);
      assert.ok(uids().every((uid) => !first.includes(uid) && !named.includes(uid)));
      const silent = api.policies().find(({ id }) => policy(id).noticeEnd({ givenBy: "employee", givenOn: "2026-06-05" }).basis === "unregulated").id;
      const none = await run(["notice", `--policy=${silent}`, "--given-by=employee", "--given-on=2026-06-05", "--ics=none.ics"]);
      assert.deepEqual([none.code, none.err, existsSync(join(folder, "none.ics"))], [1, "no calendar file: there is no date to put into it\n", false]);
    },
  });
}
