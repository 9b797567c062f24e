// Calendar files of many answers, read by two parsers that know nothing of the package: ical.js, and icalendar for Python.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { runChecks } from "../checks.mjs";
import { randomNumbers } from "../hostile/values.mjs";
import { TITLES, answers, expectedEvents } from "../ics/answers.mjs";
import { pythonWith } from "../python.mjs";

export const name = "calendar files";
export const minutes = 5;

const exec = promisify(execFile);
const SEED = 20260501;
const DRAWN = 1000;
const STAMP = "2026-03-02T08:09:10Z";
const AT_ONCE = 400;

export async function run(context) {
  const { root, here, out } = context;
  const api = await import(pathToFileURL(join(context.package(), "dist", "node.mjs")));
  const cases = ["notice", "renewal"].flatMap((file) => readFileSync(join(root, "tests", "cases", `${file}.jsonl`), "utf8").split("\n"))
    .filter(Boolean).map((line) => JSON.parse(line));
  const { files, empty, wrong } = makeFiles(api, answers(api, cases, DRAWN, randomNumbers(SEED)));
  const events = files.reduce((total, file) => total + file.expected.length, 0);
  console.log(`  ${files.length} files with ${events} events; ${empty} answers without a day`);

  return runChecks({
    "answers without a day give no file, and only they": () => assert.deepEqual(wrong, []),
    "there are files of every kind of event": () => {
      assert.ok(files.length > 1000 && empty > 10, `${files.length} files, ${empty} answers without a day`);
      const kinds = new Set(files.flatMap((file) => file.expected.map((event) => event.split(" ")[0])));
      assert.deepEqual([...kinds].sort(), ["decide", "end", "evaluate", "firstDayBack", "giveBy", "lastRemoteDay", "nextStart", "review"]);
    },
    "lines end with CRLF and hold at most 75 octets, none split within a character": () => {
      for (const { text } of files) {
        assert.ok(text.startsWith("BEGIN:VCALENDAR\r\n") && text.endsWith("END:VCALENDAR\r\n"));
        const lines = text.slice(0, -2).split("\r\n");
        assert.deepEqual(lines.filter((line) => /[\r\n]/.test(line) || !line.isWellFormed() || Buffer.byteLength(line) > 75), []);
      }
    },
    "ical.js reads the answers' days and the titles": async () => {
      const { default: ICAL } = await import("ical.js");
      for (const file of files) compare(file, read(ICAL, file.text));
    },
    "icalendar (Python) reads the answers' days and the titles": async () => {
      const packages = join(out, "python");
      const python = pythonWith(join(here, "ics", "requirements.txt"), packages);
      const env = { ...process.env, PYTHONPATH: [packages, process.env.PYTHONPATH].filter(Boolean).join(delimiter), PYTHONIOENCODING: "utf-8" };
      const folder = join(out, "calendars");
      mkdirSync(folder, { recursive: true });
      let compared = 0;
      for (let from = 0; from < files.length; from += AT_ONCE) {
        const portion = files.slice(from, from + AT_ONCE);
        const paths = portion.map((_, i) => join(folder, `${from + i}.ics`));
        portion.forEach(({ text }, i) => writeFileSync(paths[i], text));
        const { stdout } = await exec(python, [join(here, "ics", "check.py"), ...paths], { env, maxBuffer: 2 ** 26 });
        stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line)).forEach(({ file, events: found }, i) => {
          assert.equal(file, paths[i]);
          compare(portion[i], found.map((event) => ({ ...event, stamp: new Date(event.stamp).toISOString() })));
          compared++;
        });
      }
      assert.equal(compared, files.length);
    },
  });
}

function makeFiles(api, answered) {
  const files = [], wrong = [];
  let empty = 0;
  answered.forEach((one, i) => {
    const expected = expectedEvents(one);
    for (const lang of ["sv", "en"]) {
      const title = TITLES[(i + (lang === "en" ? 1 : 0)) % TITLES.length];
      const options = { lang, stamp: STAMP, id: `åäö-${i}` };
      const text = api.toICalendar(one.answer, title === undefined ? options : { ...options, title });
      if ((text === null) !== (expected.length === 0)) wrong.push(`${one.policy} ${one.call} ${JSON.stringify(one.request)}: ${expected.join(", ") || "no day"}`);
      if (text === null) empty++;
      else files.push({ text, expected, title, id: options.id, untitled: api.toICalendar(one.answer, options), source: sourceLine(one.answer, lang) });
    }
  });
  return { files, empty, wrong };
}

/** The start of the line that names the source, where the answer has one. */
function sourceLine({ citation }, lang) {
  return citation && { sv: `\nKälla: ${citation.document}`, en: `\nSource: ${citation.document}` }[lang];
}

/** The events of a file as ical.js has them, in check.py's shape. */
function read(ICAL, text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, startDate, endDate, description } = new ICAL.Event(component);
    assert.ok(startDate.isDate && endDate.isDate, "an all-day event");
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds());
    const stamp = component.getFirstPropertyValue("dtstamp").toJSDate().toISOString();
    return { uid, summary, description, start: startDate.toString(), end: endDate.toString(), alarms, stamp };
  });
}

function compare({ expected, title, id, untitled, source }, events) {
  const plain = events.map(({ uid, start }) => `${uid.slice(id.length + 1, -"@distanskoll".length)} ${start}`).sort();
  assert.deepEqual(plain, expected);
  const headlines = [...untitled.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, headline]) => headline);
  assert.equal(headlines.length, events.length);
  events.forEach(({ uid, summary, description, start, end, alarms, stamp }, i) => {
    assert.ok(uid.startsWith(`${id}-`) && uid.endsWith("@distanskoll"), uid);
    assert.equal(summary, title === undefined ? headlines[i] : `${title}: ${headlines[i]}`);
    assert.equal(Date.parse(end) - Date.parse(start), 86_400_000, `${uid}: one whole day`);
    assert.equal(alarms.length, 1, `${uid}: one alarm`);
    assert.equal(stamp, new Date(STAMP).toISOString());
    if (source) assert.ok(description.includes(source), description);
  });
}
