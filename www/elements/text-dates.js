// The sentences of the notice and renewal elements, in Swedish and English, beside those that all elements share. What the engine
// says (the working, faults of what was typed) is not repeated here.
import { texts } from "./text.js";

const LOCALES = { sv: "sv-SE", en: "en-GB" };

const sv = {
  waiting: "Fyll i mer först",
  waitingFor: (names) => `Det här behövs för att räkna: ${names}.`,
  toCorrect: "Något behöver rättas först",
  toCorrectText: "Rätta det som är markerat, så räknas dagarna ut.",
  unplaced: "Uppgifterna kunde inte läsas:",
  optional: (name) => `${name} (frivilligt)`,
  download: "Hämta till kalendern",
  downloaded: (file) => `Kalenderfilen ${file} är hämtad.`,
  remindersHeading: "Påminnelser",
  silentIntro: "Där reglerna är tysta gäller det ni kommer överens om. Fråga om du är osäker.",
  term: { must: (text) => `får gälla högst ${text}`, should: (text) => `bör gälla högst ${text}`, may: (text) => `kan gälla högst ${text}` },
  units: {
    days: (n) => `${n} ${n === 1 ? "dag" : "dagar"}`, weeks: (n) => `${n} ${n === 1 ? "vecka" : "veckor"}`,
    months: (n) => `${n} ${n === 1 ? "månad" : "månader"}`, years: (n) => `${n} år`,
  },

  timelineTitle: "Tidslinje",
  timelineDesc: (days) => `Från vänster till höger: ${days}.`,
  event: "Händelse",
  day: "Dag",
  events: {
    today: "I dag", start: "Överenskommelsen börjar", given: "Uppsägningen lämnas", giveBy: "Sista dag att säga upp",
    end: "Överenskommelsen slutar", ownEnd: "Slutdag enligt överenskommelsen", back: "Första arbetsdag efter distansarbetet", wished: "Önskad sista dag",
    evaluated: "Utvärderad", evaluate: "Utvärdera senast", limit: "Längsta tid enligt reglerna", next: "Nästa kan börja", nextLimit: "Nästa gäller längst till",
  },
  spans: { agreement: "överenskommelsen gäller", notice: "uppsägningstid", next: "nästa överenskommelse" },

  notice: {
    heading: "Om uppsägningen",
    intro: "Ange dagen då uppsägningen lämnas, en önskad sista dag eller båda. Svaret räknas ut medan du fyller i.",
    file: "uppsagning",
    timelineHeading: "Uppsägningens dagar i ordning",
    silentHeading: "Reglerna säger inget om det här vid uppsägning",
    steps: { end: "Så har vi räknat ut när överenskommelsen slutar", latest: "Så har vi räknat ut sista dag att säga upp" },
    groups: { notice: "Uppsägningen", agreement: "Överenskommelsen", wish: "Om ni vill sluta en viss dag" },
    fields: {
      "/givenBy": { label: "Vem säger upp överenskommelsen?", short: "vem som säger upp", choices: { employee: "medarbetaren", employer: "arbetsgivaren" } },
      "/ground": {
        label: "Varför?", help: "Vissa regler låter arbetsgivaren avsluta direkt när överenskommelsen inte följs.",
        choices: { ordinary: "vanlig uppsägning", breach: "överenskommelsen följs inte" },
      },
      "/givenOn": { label: "Vilken dag lämnas uppsägningen?", short: "dagen då uppsägningen lämnas" },
      "/agreement/start": { label: "Överenskommelsens första dag", short: "överenskommelsens första dag", help: "Behövs om du anger en sista dag eller en uppsägningstid här nedanför." },
      "/agreement/end": { label: "Överenskommelsens sista dag", help: "Lämna tomt om den gäller tills vidare." },
      "/agreement/noticeDays": { label: "Överenskommelsens uppsägningstid, i dagar", help: "Används där reglerna inte anger någon tid." },
      "/endBy": { label: "När vill ni att överenskommelsen senast ska ha slutat?", help: "Då visas sista dagen att säga upp." },
    },
    end: {
      kicker: "När överenskommelsen slutar",
      endsOn: (day) => `Slutar ${day}`,
      sameDay: (day) => `Slutar samma dag, ${day}`,
      neverStarts: "Börjar aldrig gälla",
      unregulated: "Ingen uppsägningstid är bestämd",
      unregulatedText: "Varken reglerna eller det du har fyllt i anger hur lång uppsägningstiden är. Därför kan ingen dag räknas ut. Står uppsägningstiden i er överenskommelse? Fyll i den längre ner.",
      noBreach: "Reglerna säger inget om att avsluta direkt i det här fallet.",
    },
    latest: {
      kicker: "Sista dag att säga upp",
      giveBy: (day) => `Säg upp senast ${day}`,
      workingDay: "Sista arbetsdag att säga upp",
      wished: "För att ha slutat senast",
      passed: "Den dagen har redan passerat.",
      tooLate: (given, end) => `${given} är för sent. Då slutar överenskommelsen den ${end}.`,
    },
    rows: { lastRemoteDay: "Sista dag på distans", firstDayBack: "Första arbetsdag efter distansarbetet", period: "Uppsägningstid" },
    stated: (strength, time) => `${strength} vara ${time}`,
    basis: {
      policy: (time) => `${time}, enligt reglerna`, agreement: (time) => `${time}, enligt er överenskommelse`,
      breach: (time) => `${time}, när överenskommelsen inte följs`,
    },
    atOnce: "ingen",
    expiry: "Överenskommelsens egen sista dag kommer före uppsägningstidens slut. Därför gäller den.",
    silent: {
      employee: "Hur lång uppsägningstid medarbetaren har.",
      employer: "Hur lång uppsägningstid arbetsgivaren har.",
      breach: "Om överenskommelsen kan avslutas direkt när den inte följs.",
    },
  },

  renewal: {
    heading: "Om överenskommelsen",
    intro: "Ange överenskommelsens första dag. Svaret räknas ut medan du fyller i.",
    file: "fornyelse",
    timelineHeading: "Överenskommelsens dagar i ordning",
    silentHeading: "Reglerna säger inget om det här vid förnyelse",
    steps: { renewal: "Så har vi räknat ut förnyelsen" },
    groups: { agreement: "Den nuvarande överenskommelsen", plan: "Planeringen" },
    fields: {
      "/agreement/start": { label: "Första dag", short: "överenskommelsens första dag" },
      "/agreement/end": { label: "Sista dag", help: "Lämna tomt om ingen sista dag är bestämd." },
      "/agreement/evaluatedOn": { label: "När utvärderades distansarbetet?", help: "Lämna tomt om det inte är gjort." },
      "/today": { label: "Dag att räkna från", help: "I dag, om du inte ändrar den.", short: "dag att räkna från" },
      "/requestedEnd": { label: "Önskad sista dag för nästa överenskommelse" },
      "/remindDaysBefore": { label: "Påminn så många dagar före", help: "Lämna tomt för 30 dagar." },
    },
    status: { upcoming: "Överenskommelsen har inte börjat", running: "Överenskommelsen pågår", ended: "Överenskommelsen har upphört" },
    mayRenew: { yes: "Kan förnyas", evaluateFirst: "Utvärdera först", notRegulated: "Reglerna säger inget om förnyelse" },
    mayRenewText: {
      yes: "Inget i reglerna hindrar en ny överenskommelse. Den beslutar ni om.",
      evaluateFirst: "Gör utvärderingen innan ni beslutar om en ny överenskommelse.",
      notRegulated: "Fråga den som beslutar om distansarbete hur ni går vidare.",
    },
    rows: {
      term: "Längsta tid", evaluation: "Utvärdering", next: "Nästa kan börja",
      requested: "Önskad sista dag",
    },
    latestEnd: { must: "Sista dag enligt reglerna", should: "Bör sluta senast", may: "Kan sluta senast" },
    nextLimit: { must: "Nästa gäller längst till", should: "Nästa bör gälla längst till", may: "Nästa kan gälla längst till" },
    noTerm: "anges inte",
    openTerm: "tills vidare",
    until: (day) => `till och med ${day}`,
    evaluation: { must: "ska göras", should: "bör göras", may: "kan göras", done: "gjord", by: (day) => `, senast ${day}` },
    requested: { yes: "går bra", no: (latest) => `för sent, senast ${latest}`, outside: "går inte" },
    beyond: "Överenskommelsen går förbi den sista dag som reglerna anger.",
    policyEnds: "Reglerna gäller inte längre när nästa överenskommelse börjar. Ta reda på vad som gäller då.",
    evaluatedOutside: "Utvärderingen räknas inte: den ska ligga mellan första dagen och dagen som vi räknar från.",
    noReminders: "Ingen påminnelse ligger framåt i tiden.",
    reminders: { evaluate: "Utvärdera distansarbetet", decide: "Besluta om en ny överenskommelse", end: "Överenskommelsens sista dag" },
    silent: {
      term: "Hur länge en överenskommelse får gälla.",
      evaluation: "Om distansarbetet ska utvärderas när överenskommelsen löper ut.",
      renewal: "Hur en överenskommelse förnyas.",
    },
  },
};

const en = {
  waiting: "Fill in more first",
  waitingFor: (names) => `This is needed for the calculation: ${names}.`,
  toCorrect: "Something has to be corrected first",
  toCorrectText: "Correct what is marked, and the days are worked out.",
  unplaced: "The details could not be read:",
  optional: (name) => `${name} (optional)`,
  download: "Download for the calendar",
  downloaded: (file) => `The calendar file ${file} has been downloaded.`,
  remindersHeading: "Reminders",
  silentIntro: "Where the rules are silent, what you agree on holds. Ask if you are unsure.",
  term: { must: (text) => `may run for ${text} at most`, should: (text) => `should run for ${text} at most`, may: (text) => `can run for ${text} at most` },
  units: {
    days: (n) => `${n} ${n === 1 ? "day" : "days"}`, weeks: (n) => `${n} ${n === 1 ? "week" : "weeks"}`,
    months: (n) => `${n} ${n === 1 ? "month" : "months"}`, years: (n) => `${n} ${n === 1 ? "year" : "years"}`,
  },

  timelineTitle: "Timeline",
  timelineDesc: (days) => `From left to right: ${days}.`,
  event: "Event",
  day: "Day",
  events: {
    today: "Today", start: "The agreement starts", given: "Notice is given", giveBy: "Last day to give notice",
    end: "The agreement ends", ownEnd: "Last day by the agreement", back: "First working day after the remote work", wished: "Last day wished for",
    evaluated: "Evaluated", evaluate: "Evaluate by", limit: "Longest time by the rules", next: "The next can start", nextLimit: "The next runs until at most",
  },
  spans: { agreement: "the agreement runs", notice: "notice period", next: "next agreement" },

  notice: {
    heading: "About the notice",
    intro: "Enter the day on which notice is given, a last day wished for, or both. The answer is worked out as you go.",
    file: "notice",
    timelineHeading: "The days of the notice in order",
    silentHeading: "The rules say nothing about this on notice",
    steps: { end: "How the end was worked out", latest: "How the last day to give notice was worked out" },
    groups: { notice: "The notice", agreement: "The agreement", wish: "If you want to end by a certain day" },
    fields: {
      "/givenBy": { label: "Who gives notice?", short: "who gives notice", choices: { employee: "the employee", employer: "the employer" } },
      "/ground": {
        label: "Why?", help: "Some rules let the employer end it at once when the agreement is not kept.",
        choices: { ordinary: "ordinary notice", breach: "the agreement is not kept" },
      },
      "/givenOn": { label: "On which day is notice given?", short: "the day on which notice is given" },
      "/agreement/start": { label: "First day of the agreement", short: "the agreement’s first day", help: "Needed if you enter a last day or a notice period below." },
      "/agreement/end": { label: "Last day of the agreement", help: "Leave empty if it runs until further notice." },
      "/agreement/noticeDays": { label: "The agreement’s notice period, in days", help: "Used where the rules state no period." },
      "/endBy": { label: "By when should the agreement have ended?", help: "Then the last day to give notice is shown." },
    },
    end: {
      kicker: "When the agreement ends",
      endsOn: (day) => `Ends on ${day}`,
      sameDay: (day) => `Ends the same day, ${day}`,
      neverStarts: "Never starts",
      unregulated: "No notice period is laid down",
      unregulatedText: "Neither the rules nor what you have filled in says how long the notice period is. So no day can be worked out. Does your agreement state a notice period? Fill it in further down.",
      noBreach: "The rules say nothing about ending at once in this case.",
    },
    latest: {
      kicker: "Last day to give notice",
      giveBy: (day) => `Give notice by ${day}`,
      workingDay: "Last working day to give notice",
      wished: "To have ended by",
      passed: "That day has already passed.",
      tooLate: (given, end) => `${given} is too late. The agreement then ends on ${end}.`,
    },
    rows: { lastRemoteDay: "Last day of remote work", firstDayBack: "First working day after the remote work", period: "Notice period" },
    stated: (strength, time) => `${strength} be ${time}`,
    basis: {
      policy: (time) => `${time}, by the rules`, agreement: (time) => `${time}, by your agreement`,
      breach: (time) => `${time}, when the agreement is not kept`,
    },
    atOnce: "none",
    expiry: "The agreement’s own last day comes before the notice period is over. So that day holds.",
    silent: {
      employee: "How long the employee’s notice period is.",
      employer: "How long the employer’s notice period is.",
      breach: "Whether the agreement can be ended at once when it is not kept.",
    },
  },

  renewal: {
    heading: "About the agreement",
    intro: "Enter the agreement’s first day. The answer is worked out as you go.",
    file: "renewal",
    timelineHeading: "The days of the agreement in order",
    silentHeading: "The rules say nothing about this on renewal",
    steps: { renewal: "How the renewal was worked out" },
    groups: { agreement: "The present agreement", plan: "The planning" },
    fields: {
      "/agreement/start": { label: "First day", short: "the agreement’s first day" },
      "/agreement/end": { label: "Last day", help: "Leave empty if no last day is set." },
      "/agreement/evaluatedOn": { label: "When was the remote work evaluated?", help: "Leave empty if it has not been done." },
      "/today": { label: "Day to count from", help: "Today, unless you change it.", short: "the day to count from" },
      "/requestedEnd": { label: "Last day wished for in the next agreement" },
      "/remindDaysBefore": { label: "Remind this many days before", help: "Leave empty for 30 days." },
    },
    status: { upcoming: "The agreement has not started", running: "The agreement is running", ended: "The agreement has ended" },
    mayRenew: { yes: "Can be renewed", evaluateFirst: "Evaluate first", notRegulated: "The rules say nothing about renewal" },
    mayRenewText: {
      yes: "Nothing in the rules stands in the way of a new agreement. You decide on it.",
      evaluateFirst: "Do the evaluation before you decide on a new agreement.",
      notRegulated: "Ask whoever decides on remote work how to go on.",
    },
    rows: {
      term: "Longest time", evaluation: "Evaluation", next: "The next can start",
      requested: "Last day wished for",
    },
    latestEnd: { must: "Last day by the rules", should: "Should end by", may: "Can end by" },
    nextLimit: { must: "The next runs until at most", should: "The next should end by", may: "The next can end by" },
    noTerm: "not stated",
    openTerm: "until further notice",
    until: (day) => `until ${day}`,
    evaluation: { must: "must be done", should: "should be done", may: "can be done", done: "done", by: (day) => `, by ${day}` },
    requested: { yes: "is possible", no: (latest) => `too late, ${latest} at the latest`, outside: "is not possible" },
    beyond: "The agreement goes past the last day that the rules state.",
    policyEnds: "The rules are no longer in force when the next agreement starts. Find out what applies then.",
    evaluatedOutside: "The evaluation does not count: it has to lie between the first day and the day that we count from.",
    noReminders: "No reminder lies ahead.",
    reminders: { evaluate: "Evaluate the remote work", decide: "Decide on a new agreement", end: "The agreement’s last day" },
    silent: {
      term: "How long an agreement may run.",
      evaluation: "Whether the remote work has to be evaluated when the agreement runs out.",
      renewal: "How an agreement is renewed.",
    },
  },
};

const TABLES = { sv: { ...texts("sv"), ...sv }, en: { ...texts("en"), ...en } };

/** The shared sentences and these, in that language. */
export function dateTexts(lang) {
  return TABLES[lang];
}

/** A civil date as people write it: "måndag 2 mars 2026". `short` leaves the weekday out. */
export function dayText(date, lang, short = false) {
  const parts = format(lang, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).formatToParts(at(date));
  const part = (type) => parts.find((each) => each.type === type).value;
  return `${short ? "" : `${part("weekday")} `}${part("day")} ${part("month")} ${part("year")}`;
}

/** For the scale of a timeline: "mars", "mars 2026", "2 mars", "2026". */
export function scaleText(date, lang, parts) {
  return format(lang, parts).format(at(date)).replace(".", "");
}

function format(lang, parts) {
  return new Intl.DateTimeFormat(LOCALES[lang], { ...parts, timeZone: "UTC" });
}

function at(date) {
  return new Date(`${date}T00:00:00Z`);
}

/** A length of time, as the engine gives it: `{ weeks: 2 }`. */
export function periodText(period, text) {
  return Object.entries(period).map(([unit, n]) => text.units[unit](n)).join(", ");
}
