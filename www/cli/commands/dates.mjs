// When an agreement ends after notice, when notice must be given, and how long an agreement runs on.
import { randomUUID } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { toICalendar } from "distanskoll";
import { chosenPolicy, policyTitle } from "./open.mjs";
import { CommandError } from "../failure.mjs";
import { readable } from "../input.mjs";
import { NEGATIVE } from "../exit.mjs";
import { today } from "./today.mjs";

export async function notice(context) {
  const { options, lang, words, show } = context;
  const policy = await chosenPolicy(context);
  const request = await requestOf(context, { "given-by": "givenBy", "given-on": "givenOn", "end-by": "endBy", ground: "ground" });
  if (request.givenOn !== undefined && request.endBy !== undefined) throw new CommandError("givenOnAndEndBy");
  if (request.givenBy === undefined) throw new CommandError("givenByMissing");
  const latest = request.endBy !== undefined;
  if (!latest) request.givenOn ??= today(context);
  const answer = latest ? policy.latestNotice(request, { lang }) : policy.noticeEnd(request, { lang });
  const rows = latest
    ? [[words.giveBy, answer.giveBy], [words.giveByWorkingDay, answer.giveByWorkingDay]]
    : [[words.endsOn, answer.endsOn], [words.lastRemoteDay, answer.lastRemoteDay], [words.firstDayBack, answer.firstDayBack]];
  const written = await calendar(context, answer);
  return show(answer, answer.basis === "unregulated" || !written ? NEGATIVE : 0, (page) => {
    page.paragraph(policyTitle(policy, lang), { styles: ["bold"] }).gap();
    page.table([
      [words.basis, words.bases[answer.basis]],
      ...(answer.period ? [[words.period, words.length(answer.period)]] : []),
      ...dated(rows, lang),
    ]);
    steps(page, answer, words);
  });
}

export async function renewal(context) {
  const { options, lang, words, show } = context;
  const policy = await chosenPolicy(context);
  const request = await requestOf(context, { today: "today", "requested-end": "requestedEnd" });
  if (options["remind-days"] !== undefined) request.remindDaysBefore = whole(options, "remind-days");
  if (options["evaluated-on"] !== undefined) request.agreement = { ...request.agreement, evaluatedOn: options["evaluated-on"] };
  if (request.agreement?.start === undefined) throw new CommandError("startMissing");
  request.today ??= today(context);
  const answer = policy.planRenewal(request, { lang });
  const negative = answer.withinTerm === false || answer.requestedEnd?.allowed === false;
  const written = await calendar(context, answer);
  return show(answer, negative || !written ? NEGATIVE : 0, (page) => {
    page.paragraph(policyTitle(policy, lang), { styles: ["bold"] }).gap();
    page.table([
      [words.status, words.terms[answer.status]],
      [words.mayRenew, words.renewals[answer.mayRenew]],
      ...(answer.term ? [[words.term, words.length(answer.term)]] : []),
      ...dated([
        [words.latestEnd, answer.latestEnd], [words.evaluateBy, answer.evaluation.dueBy], [words.nextStart, answer.next?.start],
        [words.nextLatestEnd, answer.next?.latestEnd],
      ], lang),
      ...(answer.requestedEnd ? [[words.requestedEnd, words.allowed(answer.requestedEnd.allowed)]] : []),
    ]);
    page.list(words.reminders, answer.reminders.map(({ on, kind }) => `${day(on, lang)}: ${words.reminderKinds[kind]}`));
    steps(page, answer, words);
  });
}

function steps(page, answer, words) {
  page.list(words.steps, answer.steps);
  if (answer.citation) page.gap().paragraph(words.section(answer.citation), { styles: ["dim"] });
}

/** The request of a file, with the options put over it; `members`: option → member. */
async function requestOf({ options, names, inputs }, members) {
  const request = names[0] === undefined ? {} : { ...(await inputs.object(names[0])).value };
  for (const [option, member] of Object.entries(members)) if (options[option] !== undefined) request[member] = options[option];
  const own = {};
  if (options.start !== undefined) own.start = options.start;
  if (options.end !== undefined) own.end = options.end;
  if (options["notice-days"] !== undefined) own.noticeDays = whole(options, "notice-days");
  const stored = options.agreement === undefined ? {} : (await inputs.object(options.agreement)).value;
  if (options.agreement !== undefined || Object.keys(own).length > 0) request.agreement = { ...request.agreement, ...stored, ...own };
  return request;
}

function whole(options, name) {
  if (!/^\d{1,6}$/.test(options[name])) throw new CommandError("noWholeNumber", { option: `--${name}`, value: options[name] });
  return Number(options[name]);
}

/** Writes the calendar file that `--ics` asks for. → whether it is there, or none was asked for */
async function calendar({ options, lang, words, now, stderr }, answer) {
  const { ics } = options;
  if (ics === undefined) {
    if (options.id !== undefined) throw new CommandError("idWithoutIcs");
    return true;
  }
  const stamp = now().toISOString().replace(/\.\d+Z$/, "Z");
  // Made up unless given: an id made from the answer's dates would be the same for two people's agreements.
  const file = toICalendar(answer, { lang, stamp, id: options.id ?? randomUUID() });
  if (file === null) {
    stderr.write(`${words.noCalendar}\n`);
    return false;
  }
  await writeCalendar(ics, file);
  stderr.write(`${words.calendarWritten(ics)}\n`);
  return true;
}

/** Puts a file where none is or where an earlier calendar is; anything else that stands there was not meant. */
async function writeCalendar(name, text) {
  if (name === "-") throw new CommandError("icsToStdout");
  try {
    const present = await readFile(name, "utf8").catch((error) => (error.code === "ENOENT" ? null : Promise.reject(error)));
    if (present !== null && present !== "" && !present.startsWith("BEGIN:VCALENDAR")) throw new CommandError("fileIsOther", { name });
    const file = await open(name, present === null ? "wx" : "w");
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readable(error, name);
  }
}

/** Rows whose day is known, each with its weekday. */
function dated(rows, lang) {
  return rows.filter(([, date]) => date).map(([label, date]) => [label, day(date, lang)]);
}

function day(date, lang) {
  return `${date} (${new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))})`;
}
