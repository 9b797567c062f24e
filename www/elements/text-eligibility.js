// The sentences of the eligibility element beside those of text.js: the two chairs, the limit of days, the form that it may stand in.
import { texts } from "./text.js";

const sv = {
  chair: { employee: "Du svarar som medarbetare.", manager: "Du svarar som chef. Frågorna är skrivna till medarbetaren. Svara på det du vet." },
  changeChair: { employee: "Svara som chef", manager: "Svara som medarbetare" },
  // Who has said what, beside a question.
  said: {
    employee: (answer) => `Medarbetaren har svarat: ${answer}.`,
    manager: (answer) => `Chefen har svarat: ${answer}.`,
  },
  saidUnlike: (employee, manager) => `Ni har svarat olika. Medarbetaren: ${employee}. Chefen: ${manager}. Inget av svaren räknas förrän ni är överens.`,
  saidBoth: (employee, manager) => `Medarbetaren: ${employee}. Chefen: ${manager}. Inte överens än.`,
  settle: (answer) => `Vi är överens: ${answer}`,
  unlike: (questions) => (questions === 1 ? "Ni har svarat olika på 1 fråga. Den räknas inte än." : `Ni har svarat olika på ${questions} frågor. De räknas inte än.`),
  toUnlike: "Visa var ni har svarat olika",
  settled: "Nu räknas svaret.",

  days: "Antal dagar",
  noLimit: "Reglerna anger inget högsta antal dagar.",
  limit: {
    must: (amount) => `Högst ${amount}.`,
    should: (amount) => `Bör vara högst ${amount}.`,
    may: (amount) => `Kan vara högst ${amount}.`,
  },
  unless: (limit, role) => `${limit} Mer kan godkännas av ${role}.`,
  measures: {
    daysPerWeek: (number) => `${number} ${number === "1" ? "dag" : "dagar"} i veckan`,
    daysPerMonth: (number) => `${number} ${number === "1" ? "dag" : "dagar"} i månaden`,
    sharePercent: (number, per) => `${number} procent av arbetstiden${per === "week" ? " per vecka" : per === "month" ? " per månad" : ""}`,
  },

  blocked: (questions) => (questions === 1 ? "En fråga behöver besvaras." : `${questions} frågor behöver besvaras.`),
  blockedHeading: "Du behöver svara på mer först",

  /** In the manager's chair. */
  manager: {
    party: { employee: "Medarbetarens ansvar", manager: "Ditt ansvar som chef", employer: "Arbetsgivarens ansvar", hr: "HR:s ansvar" },
    askOther: "Fråga medarbetaren",
    managerHeading: "Fråga medarbetaren",
    managerIntro: "Gå igenom de här frågorna med medarbetaren.",
    leftForManager: (questions) => `Du har svarat på det du kan. Fråga medarbetaren om ${questions === 1 ? "1 sak" : `${questions} saker`}.`,
    answersHeading: "Svaren",
    questionsIntro: "Svara på det du vet. Svaret uppdateras medan du fyller i. En del frågor behöver medarbetaren svara på.",
    share: "Skapa en länk till medarbetaren",
  },
  employee: { share: "Skapa en länk till din chef" },
};

const en = {
  chair: { employee: "You answer as the employee.", manager: "You answer as the manager. The questions are written to the employee. Answer what you know." },
  changeChair: { employee: "Answer as the manager", manager: "Answer as the employee" },
  said: {
    employee: (answer) => `The employee has answered: ${answer}.`,
    manager: (answer) => `The manager has answered: ${answer}.`,
  },
  saidUnlike: (employee, manager) => `You have answered differently. The employee: ${employee}. The manager: ${manager}. Neither answer counts until you agree.`,
  saidBoth: (employee, manager) => `The employee: ${employee}. The manager: ${manager}. Not agreed yet.`,
  settle: (answer) => `We agree: ${answer}`,
  unlike: (questions) => (questions === 1 ? "You have answered 1 question differently. It does not count yet." : `You have answered ${questions} questions differently. They do not count yet.`),
  toUnlike: "Show where you differ",
  settled: "Now the answer counts.",

  days: "Number of days",
  noLimit: "The rules state no highest number of days.",
  limit: {
    must: (amount) => `At most ${amount}.`,
    should: (amount) => `Should be at most ${amount}.`,
    may: (amount) => `Can be at most ${amount}.`,
  },
  unless: (limit, role) => `${limit} More can be approved by ${role}.`,
  measures: {
    daysPerWeek: (number) => `${number} ${number === "1" ? "day" : "days"} a week`,
    daysPerMonth: (number) => `${number} ${number === "1" ? "day" : "days"} a month`,
    sharePercent: (number, per) => `${number} per cent of the working time${per === "week" ? " per week" : per === "month" ? " per month" : ""}`,
  },

  blocked: (questions) => (questions === 1 ? "One question has to be answered." : `${questions} questions have to be answered.`),
  blockedHeading: "You need to answer more first",

  manager: {
    party: { employee: "The employee’s responsibility", manager: "Your responsibility as manager", employer: "The employer’s responsibility", hr: "HR’s responsibility" },
    askOther: "Ask the employee",
    managerHeading: "Ask the employee",
    managerIntro: "Go through these questions with the employee.",
    leftForManager: (questions) => `You have answered what you can. Ask the employee about ${questions === 1 ? "1 thing" : `${questions} things`}.`,
    answersHeading: "The answers",
    questionsIntro: "Answer what you know. The answer is updated as you go. Some questions the employee has to answer.",
    share: "Create a link to the employee",
  },
  employee: { share: "Create a link to your manager" },
};

const TABLES = { sv, en };

/** The shared sentences and these, as they are said to the person in that chair. */
export function eligibilityTexts(lang, chair) {
  const { share, ...said } = TABLES[lang][chair];
  const shared = texts(lang);
  return { ...shared, ...TABLES[lang], ...said, kept: { ...shared.kept, share } };
}
