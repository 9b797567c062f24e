// Vad kommandona skriver på svenska. Hjälptexterna står i words/help-sv.mjs.

export { commands, help, options } from "./help-sv.mjs";
export { errors } from "./errors-sv.mjs";

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

export const wholeDocument = "(hela dokumentet)";
export const at = "plats";
export const rules = "regler";
export const rule = "regel";
export const section = ({ section: heading }) => `[${heading}]`;
export const severities = { error: "fel", warning: "varning", notice: "anmärkning", info: "återstår" };

// policies, questions
export const notStated = "organisation anges inte";
export const version = (text) => `version ${text}`;
export const inForce = (from, to) => (to ? `gäller ${from} till ${to}` : `gäller från ${from}`);
export const several = "ett eller flera av";
export const numberRange = (min, max, step) => `tal${min === undefined ? "" : ` från ${min}`}${max === undefined ? "" : ` till ${max}`}${step === undefined ? "" : ` i steg om ${String(step).replace(".", ",")}`}`;
export const aDate = "datum ÅÅÅÅ-MM-DD";
export const trueOrFalse = "ja eller nej";

// eligibility
export const outcomes = {
  eligible: "Inget i policyn hindrar", actionNeeded: "Något måste göras först", referral: "Någon annan måste ta ställning först",
  notEligible: "Inte möjligt", outOfScope: "Policyn gäller inte", undetermined: "Går inte att säga än",
};
export const bestCase = "I bästa fall";
export const worstCase = "I sämsta fall";
export const asOf = "Per den";
export const notChecked = "ingen dag angiven: om policyn gäller är inte kontrollerat";
export const arrangement = "Arbetets art";
export const arrangements = { regular: "återkommande distansarbete", occasional: "distansarbete någon enstaka gång", notRemoteWork: "inte distansarbete" };
export const form = "Överenskommelse";
export const forms = { written: "skriftlig", oral: "muntlig räcker", none: "behövs inte" };
export const decision = "Beslut";
export const decisions = { pending: "inte fattat än", approved: "ja", refused: "nej" };
export const parties = { employee: "Medarbetaren", manager: "Chefen", employer: "Arbetsgivaren", hr: "HR" };
export const strengths = { must: "ska", should: "bör", may: "får" };
export const effects = { blocks: "utan det är det inte möjligt", refers: "någon annan måste ta ställning först", requires: "att göra före starten", advises: "råd" };
export const toDo = "Att göra";
export const unmet = "Inte uppfyllt";
export const missing = "Frågor som avgör svaret";
export const open = "Frågor som kan ge mer att göra eller ett råd";
export const askOf = { employee: "medarbetaren vet", manager: "chefen vet" };
export const waysForward = "Vägar framåt";
export const statuses = { met: "Uppfyllt", unknown: "Inte känt", notApplicable: "Gäller inte här" };
export const guidance = "Bra att veta";
export const more = (rules, cards) => `--all visar alla ${count(rules, "regel", "regler")} och ${count(cards, "råd", "råd")}.`;
export const noDecision = "Detta är vägledning, inte ett beslut.";

// agreement
export const validity = (valid, issues) => (valid ? `Överenskommelsen håller${issues === 0 ? "" : ` (${count(issues, "anmärkning", "anmärkningar")})`}` : `Överenskommelsen håller inte (${count(issues, "anmärkning", "anmärkningar")})`);
export const expectedActual = (wanted, found) => [wanted && `väntat ${wanted}`, found && `angivet ${found}`].filter(Boolean).join(", ");

// notice, renewal
export const basis = "Uppsägning";
export const bases = { breach: "upphör genast, vid brott mot villkoren", policy: "policyns tid", agreement: "överenskommelsens egen tid", unregulated: "varken policyn eller överenskommelsen anger någon tid" };
export const period = "Uppsägningstid";
export const length = ({ years, months, weeks, days }) => [
  years && `${years} år`, months && count(months, "månad", "månader"), weeks && count(weeks, "vecka", "veckor"), days && count(days, "dag", "dagar"),
].filter(Boolean).join(", ");
export const endsOn = "Överenskommelsen upphör";
export const lastRemoteDay = "Sista dag på distans";
export const firstDayBack = "Första dag tillbaka";
export const giveBy = "Säg upp senast";
export const giveByWorkingDay = "Sista arbetsdag för det";
export const steps = "Så är det räknat";
export const status = "Överenskommelsen";
export const terms = { upcoming: "har inte börjat", running: "löper", ended: "har upphört" };
export const mayRenew = "Förlängning";
export const renewals = { yes: "möjlig", evaluateFirst: "utvärdera först", notRegulated: "policyn säger inget om det" };
export const term = "Längsta tid";
export const latestEnd = "Senaste slutdag";
export const evaluateBy = "Utvärdera senast";
export const nextStart = "Nästa period börjar";
export const nextLatestEnd = "Nästa periods senaste slutdag";
export const requestedEnd = "Önskad slutdag";
export const allowed = (yes) => (yes ? "tillåten" : "inte tillåten");
export const reminders = "Påminnelser";
export const reminderKinds = { evaluate: "utvärdera distansarbetet", decide: "besluta om förlängning", end: "överenskommelsen upphör" };
export const noCalendar = "ingen kalenderfil: det finns inget datum att lägga i den";
export const calendarWritten = (name) => `skrev ${name}`;

// check, lint, test, source, diff
export const faults = (label, number) => `${label}: ${number === 0 ? "inga fel" : `${number} fel`}`;
export const doubts = (label, errors, warnings, notices) => `${label}: ${errors} fel, ${count(warnings, "varning", "varningar")}, ${count(notices, "anmärkning", "anmärkningar")}`;
export const exampleFacts = "exempel";
export const noFacts = "inga uppgifter givna";
export const gaveUp = "Inte avgjort, eftersom det hade tagit för lång tid";
export const examples = (label, passed, total) => (total === 0 ? `${label}: dokumentet har inga exempel, så inget är provat` : `${label}: ${passed} av ${total} exempel stämmer`);
export const expected = "väntat";
export const actual = "svaret";
export const covered = (both, total, uncited) => `${both} av ${count(total, "regel", "regler")} har både ett exempel där regeln är uppfylld och ett där den inte är det${uncited === 0 ? "" : `; ${count(uncited, "avsnitt", "avsnitt")} i källan som inget hänvisar till`}`;
export const met = "uppfylld";
export const notMet = "ej uppfylld";
export const neverMet = "Regler som inget exempel uppfyller";
export const neverUnmet = "Regler som inget exempel bryter mot";
export const uncited = "Avsnitt som inget hänvisar till";
export const sourceChecked = (label, text, sections, changed) => `${label} och ${text}: ${sections} avsnitt, ${changed === 0 ? "inget" : changed} ändrat eller borta`;
export const sourceStatuses = { unchanged: "oförändrat", changed: "ändrat", missing: "saknas", noDigest: "inget att jämföra med", notListed: "står inte i policyns lista" };
export const digest = "kontrollsumma nu";
export const compared = (before, after, equal, number) => `${before} → ${after}: ${equal ? `samma innebörd${number === 0 ? "" : `, ${count(number, "anmärkning", "anmärkningar")}`}` : count(number, "ändring", "ändringar")}`;
export const change = "ändring";
export const kinds = { added: "tillagt", dropped: "borttaget", tightened: "strängare", loosened: "mildare", changed: "ändrat", moved: "flyttat", reworded: "omformulerat" };
