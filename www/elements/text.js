// Every sentence of the elements themselves, in Swedish and English. What a policy or the engine says is not repeated here.
// Both languages have the same keys; a value is a text, a function of its parameters, or a table of texts by code.

/** The languages, the default one first. */
export const LANGUAGES = ["sv", "en"];

const sv = {
  // Around every element
  loading: "Läser in …",
  loadFailed: "Reglerna kunde inte läsas in, så här finns inget svar att ge.",
  failure: {
    "no-policy": "Sidan anger inte vilka regler som gäller.",
    "unknown-policy": "Sidan anger regler som inte finns.",
    "invalid-policy": "Dokumentet med reglerna har fel.",
    "policy-unavailable": "Dokumentet med reglerna kunde inte hämtas.",
    "not-ready": "Programmet som räknar ut svaret kunde inte startas.",
  },
  edition: (version) => `version ${version}`,
  editionUnknown: "utgåva anges inte",
  validBetween: (from, to) => `gäller ${from} till ${to}`,
  validFrom: (from) => `gäller från ${from}`,
  validTo: (to) => `gäller till ${to}`,
  expired: (to) => `Reglerna slutade gälla ${to}. Fråga vad som gäller nu.`,
  notYetValid: (from) => `Reglerna börjar gälla ${from}. Fråga vad som gäller fram till dess.`,
  guidanceOnly: "Svaret är vägledning och inget beslut.",
  privacy: "Dina svar stannar i webbläsaren. Inget skickas eller sparas.",
  source: { before: ", avsnittet ”", after: "”" },
  print: "Skriv ut svaret",
  printedOn: (date) => `Utskrivet ${date}`,

  // The questions
  questionsHeading: "Frågor",
  questionsIntro: "Svara på det du vet. Svaret uppdateras medan du fyller i. Vissa frågor kan bara chefen svara på.",
  otherGroup: "Övrigt",
  yes: "Ja",
  no: "Nej",
  dontKnow: "Vet ej",
  noneOfThese: "Inget av detta",
  choose: "Välj …",
  askManager: "Fråga din chef",
  between: (min, max) => `Från ${min} till ${max}.`,
  atLeast: (min) => `Minst ${min}.`,
  atMost: (max) => `Högst ${max}.`,
  steps: (step) => `I steg om ${step}.`,
  errorPrefix: "Fel: ",
  unreadable: "datumet är inte färdigt eller finns inte",
  progress: (answered, shown) => `${answered} av ${shown} ${shown === 1 ? "fråga besvarad" : "frågor besvarade"}`,
  showRest: (count) => `Visa övriga frågor (${count})`,
  hideRest: "Dölj övriga frågor",
  restWhy: "Svaret är redan klart. Du kan ändå fylla i resten.",
  noQuestions: "Det finns inga frågor att svara på.",
  clear: "Rensa svaren",
  undoClear: "Ångra rensningen",
  toVerdict: "Visa svaret",

  // The verdict
  verdictHeading: "Svar",
  soFar: "Svar så här långt",
  outcome: {
    eligible: "Möjligt",
    actionNeeded: "Något behöver ordnas först",
    referral: "Någon annan behöver ta ställning",
    notEligible: "Inte möjligt",
    outOfScope: "Reglerna gäller inte här",
    undetermined: "Går inte att avgöra än",
  },
  notRemoteWork: "Räknas inte som distansarbete",
  pendingSuffix: (decider) => `${decider} beslutar`,
  afterwardsSuffix: (decider) => `sedan beslutar ${decider}`,
  approvedSuffix: (decider) => `${decider} har sagt ja`,
  refusedSuffix: (decider) => `${decider} har sagt nej`,
  nextQuestion: "Till nästa fråga",
  kindOfWork: "Slag av arbete",
  arrangement: {
    regular: "Regelbundet distansarbete",
    occasional: "Tillfälligt distansarbete",
    notRemoteWork: "Inte distansarbete",
    unknown: "Inte avgjort än",
  },
  decides: "Vem som beslutar",
  decider: { nearestManager: "din närmaste chef", hrDirector: "HR-chefen", hr: "HR", employer: "arbetsgivaren" },
  status: { pending: "inget beslut än", approved: "har sagt ja", refused: "har sagt nej" },
  form: "Överenskommelse",
  formText: {
    written: { must: "Ska vara skriftlig", should: "Bör vara skriftlig", may: "Kan vara skriftlig" },
    oral: { must: "Ni ska komma överens. Det räcker muntligt.", should: "Ni bör komma överens. Det räcker muntligt.", may: "Ni kan komma överens muntligt." },
    none: "Behövs inte",
  },

  // What follows from it
  actionsHeading: "Det här behöver göras",
  party: { employee: "Ditt ansvar", manager: "Chefens ansvar", employer: "Arbetsgivarens ansvar", hr: "HR:s ansvar" },
  waysHeading: "Det här skulle göra det möjligt",
  waysBetterHeading: "Det här skulle ge ett bättre svar",
  reasonsHeading: "Skälen",
  reasonsIntro: "Varje skäl visar vilket avsnitt det bygger på.",
  findings: { unmet: "Inte uppfyllt", unknown: "Inte besvarat än", met: "Uppfyllt", notApplicable: "Gäller inte i ditt fall" },
  strength: { must: "ska", should: "bör", may: "kan" },
  effect: {
    blocks: "Avgör om det går",
    refers: "Avgör om någon annan behöver pröva först",
    requires: "Behöver vara ordnat före starten",
    advises: "Ändrar inte svaret",
  },
  adviceLabel: "Råd:",
  managerHeading: "Ta upp med din chef",
  managerIntro: "De här frågorna kan bara chefen svara på. Ta med listan till ert samtal.",
  printManager: "Skriv ut listan",
  answerLine: "Svar:",
  guidanceHeading: "Bra att veta",
  guidanceFor: { employee: "För dig som är medarbetare", manager: "För dig som är chef", everyone: "För alla" },
  assumptionsHeading: "Våra tolkningar",
  assumptionsIntro: "Här är källan inte entydig. Så här har vi läst den.",
  answersHeading: "Dina svar",
};

const en = {
  loading: "Loading …",
  loadFailed: "The rules could not be loaded, so there is no answer to give.",
  failure: {
    "no-policy": "The page does not say which rules apply.",
    "unknown-policy": "The page names rules that do not exist.",
    "invalid-policy": "The document that holds the rules has faults.",
    "policy-unavailable": "The document that holds the rules could not be fetched.",
    "not-ready": "The program that works out the answer could not be started.",
  },
  edition: (version) => `version ${version} of the document`,
  editionUnknown: "edition not stated",
  validBetween: (from, to) => `valid from ${from} to ${to}`,
  validFrom: (from) => `valid from ${from}`,
  validTo: (to) => `valid until ${to}`,
  expired: (to) => `These rules ceased to apply on ${to}. Ask what applies now.`,
  notYetValid: (from) => `These rules start to apply on ${from}. Ask what applies until then.`,
  guidanceOnly: "The answer is guidance and not a decision.",
  privacy: "Your answers stay in the browser. Nothing is sent or saved.",
  source: { before: ", section “", after: "”" },
  print: "Print the answer",
  printedOn: (date) => `Printed on ${date}`,

  questionsHeading: "Questions",
  questionsIntro: "Answer what you know. The result is updated as you go. Some questions only your manager can answer.",
  otherGroup: "Other",
  yes: "Yes",
  no: "No",
  dontKnow: "Don’t know",
  noneOfThese: "None of these",
  choose: "Choose …",
  askManager: "Ask your manager",
  between: (min, max) => `From ${min} to ${max}.`,
  atLeast: (min) => `At least ${min}.`,
  atMost: (max) => `At most ${max}.`,
  steps: (step) => `In steps of ${step}.`,
  errorPrefix: "Error: ",
  unreadable: "the date is unfinished or does not exist",
  progress: (answered, shown) => `${answered} of ${shown} ${shown === 1 ? "question" : "questions"} answered`,
  showRest: (count) => `Show the other questions (${count})`,
  hideRest: "Hide the other questions",
  restWhy: "The result is settled already. You can still fill in the rest.",
  noQuestions: "There are no questions to answer.",
  clear: "Clear the answers",
  undoClear: "Undo clearing",
  toVerdict: "Go to the result",

  verdictHeading: "Result",
  soFar: "Result so far",
  outcome: {
    eligible: "Possible",
    actionNeeded: "Something has to be arranged first",
    referral: "Somebody else has to look into it",
    notEligible: "Not possible",
    outOfScope: "The rules do not apply here",
    undetermined: "Cannot be told yet",
  },
  notRemoteWork: "Does not count as remote work",
  pendingSuffix: (decider) => `${decider} decides`,
  afterwardsSuffix: (decider) => `then ${decider} decides`,
  approvedSuffix: (decider) => `${decider} has said yes`,
  refusedSuffix: (decider) => `${decider} has said no`,
  nextQuestion: "To the next question",
  kindOfWork: "Kind of work",
  arrangement: {
    regular: "Regular remote work",
    occasional: "Occasional remote work",
    notRemoteWork: "Not remote work",
    unknown: "Not settled yet",
  },
  decides: "Who decides",
  decider: { nearestManager: "your immediate manager", hrDirector: "the head of HR", hr: "HR", employer: "the employer" },
  status: { pending: "no decision yet", approved: "has said yes", refused: "has said no" },
  form: "Agreement",
  formText: {
    written: { must: "Must be in writing", should: "Should be in writing", may: "Can be in writing" },
    oral: { must: "You must agree. Orally is enough.", should: "You should agree. Orally is enough.", may: "You can agree orally." },
    none: "Not needed",
  },

  actionsHeading: "This has to be done",
  party: { employee: "Your responsibility", manager: "Your manager’s responsibility", employer: "The employer’s responsibility", hr: "HR’s responsibility" },
  waysHeading: "This would make it possible",
  waysBetterHeading: "This would give a better result",
  reasonsHeading: "The reasons",
  reasonsIntro: "Each reason shows the section that it rests on. The section names are in Swedish, as in the source.",
  findings: { unmet: "Not met", unknown: "Not answered yet", met: "Met", notApplicable: "Does not apply in your case" },
  strength: { must: "must", should: "should", may: "may" },
  effect: {
    blocks: "Settles whether it is possible",
    refers: "Settles whether somebody else has to look at it first",
    requires: "Has to be arranged before the start",
    advises: "Does not change the result",
  },
  adviceLabel: "Advice:",
  managerHeading: "Bring up with your manager",
  managerIntro: "Only your manager can answer these questions. Take the list to your talk.",
  printManager: "Print the list",
  answerLine: "Answer:",
  guidanceHeading: "Good to know",
  guidanceFor: { employee: "For you as an employee", manager: "For you as a manager", everyone: "For everyone" },
  assumptionsHeading: "Our readings",
  assumptionsIntro: "Here the source is open to interpretation. This is how we have read it.",
  answersHeading: "Your answers",
};

const TABLES = { sv, en };

/** The sentences in that language. */
export function texts(lang) {
  return TABLES[lang];
}

/** A language tag ("sv-SE", "EN") as one of ours, or null. */
export function knownLanguage(tag) {
  const primary = String(tag ?? "").trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.includes(primary) ? primary : null;
}

/** Upper case for the first letter: choices and messages of the engine begin in lower case. */
export function sentence(text, lang) {
  return text === "" ? text : text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** A number as people write it in that language. */
export function numberText(value, lang) {
  return String(value).replace(".", lang === "sv" ? "," : ".");
}
