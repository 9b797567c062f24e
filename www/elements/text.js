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
  versionUnknown: "version anges inte",
  editionUnknown: "dokumentet anger varken datum eller version",
  validBetween: (from, to) => `gäller ${from} till ${to}`,
  validFrom: (from) => `gäller från ${from}`,
  validTo: (to) => `gäller till ${to}`,
  expired: (to) => `Reglerna slutade gälla ${to}. Fråga vad som gäller nu.`,
  notYetValid: (from) => `Reglerna börjar gälla ${from}. Fråga vad som gäller fram till dess.`,
  guidanceOnly: "Svaret är vägledning och inget beslut.",
  privacy: ({ sent, kept }) => {
    if (sent) return "Det du fyller i stannar i webbläsaren tills du skickar formuläret.";
    return kept ? "Dina svar stannar i webbläsaren. Inget skickas." : "Dina svar stannar i webbläsaren. Inget skickas eller sparas.";
  },
  elementName: {
    "distanskoll-eligibility": "Får du arbeta på distans?",
    "distanskoll-agreement": "Överenskommelse om distansarbete",
    "distanskoll-notice": "Säga upp en överenskommelse om distansarbete",
    "distanskoll-renewal": "Förnya en överenskommelse om distansarbete",
  },
  kept: {
    here: "Det du fyller i sparas i den här webbläsaren tills du rensar det. Rensa när du är klar om fler använder datorn.",
    refused: "Webbläsaren kan inte spara det du fyller i. Det försvinner när du stänger sidan.",
    clear: "Rensa det sparade",
    cleared: "Allt du har fyllt i är rensat.",
    share: "Skapa en länk med det ifyllda",
    link: "Länk med det ifyllda",
    copy: "Kopiera länken",
    copied: "Länken är kopierad.",
    notCopied: "Länken kunde inte kopieras. Den är markerad, så du kan kopiera den själv.",
    warning: "Den som har länken kan läsa det du har fyllt i. Länken fungerar så länge sidan finns kvar.",
    fromLink: "Svaren kommer från länken du öppnade.",
    fromHere: "Det du fyllde i förra gången finns kvar.",
    otherRules: "Länken gjordes för andra regler. Därför används den inte här.",
    unreadable: "Länken går inte att läsa. Be om en ny.",
    changed: "Reglerna har ändrats sedan dess. Gå igenom allt en gång till.",
  },
  source: { before: ", avsnittet ”", after: "”" },
  reading: "enligt vår tolkning",
  print: "Skriv ut svaret",
  printedOn: (date) => `Utskrivet ${date}`,

  // The questions
  questionsHeading: "Frågor",
  questionsIntro: "Svara på det du vet. Svaret uppdateras medan du fyller i. En del frågor behöver du ta upp med din chef.",
  otherGroup: "Övrigt",
  yes: "Ja",
  no: "Nej",
  dontKnow: "Vet ej",
  noneOfThese: "Inget av detta",
  choose: "Välj …",
  askOther: "Ta upp med din chef",
  between: (min, max) => `Från ${min} till ${max}.`,
  atLeast: (min) => `Minst ${min}.`,
  atMost: (max) => `Högst ${max}.`,
  steps: (step) => `I steg om ${step}.`,
  wholes: (number) => `Ett helt antal, till exempel ${number}.`,
  halves: (number, other) => `Till exempel ${number} eller ${other}.`,
  noNumber: (number) => `skriv antalet med siffror, till exempel ${number}`,
  errorPrefix: "Fel: ",
  needed: "det här behöver fyllas i",
  blockedHeading: "Det går inte att skicka än",
  blockedIntro: "Välj en rad i listan för att komma till fältet.",
  unreadable: "datumet är inte färdigt eller finns inte",
  progress: (answered, shown) => `${answered} av ${shown} ${shown === 1 ? "fråga besvarad" : "frågor besvarade"}.`,
  othersIdle: "Frågor som inte visas ändrar inte svaret just nu.",
  unused: (answers) => (answers === 1 ? "1 av dina svar används inte just nu, eftersom det inte ändrar svaret." : `${answers} av dina svar används inte just nu, eftersom de inte ändrar svaret.`),
  carried: (answers) => `Dina tidigare svar följde med. ${answers} ${answers === 1 ? "fråga är redan besvarad" : "frågor är redan besvarade"}.`,
  cleared: "Svaren är rensade.",
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
    referral: "Någon annan än din chef ska ta ställning",
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
  leftForManager: (questions) => `Du har svarat på det du kan. Ta upp ${questions === 1 ? "1 fråga" : `${questions} frågor`} med din chef.`,
  toManagerList: "Visa listan",
  kindOfWork: "Slag av arbete",
  arrangement: {
    regular: "Regelbundet distansarbete",
    occasional: "Tillfälligt distansarbete",
    notRemoteWork: "Inte distansarbete",
    unknown: "Inte avgjort än",
  },
  decides: "Vem som beslutar",
  decider: { nearestManager: "din närmaste chef", hrDirector: "HR-direktören", hr: "HR", employer: "arbetsgivaren" },
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
  waysOtherHeading: "Andra vägar",
  reasonsHeading: "Skälen",
  reasonsIntro: "Varje skäl visar vilket avsnitt det bygger på.",
  decisionReason: "Beslutet:",
  decided: {
    pending: (decider) => `${decider} beslutar. Inget beslut är känt än.`,
    approved: (decider) => `${decider} beslutar och har sagt ja.`,
    refused: (decider) => `${decider} beslutar och har sagt nej.`,
  },
  findings: { unmet: "Inte uppfyllt", unknown: "Vet vi inte än", met: "Uppfyllt", notApplicable: "Gäller inte i ditt fall" },
  strength: { must: "ska", should: "bör", may: "kan" },
  // Read after the strength: "ska", "bör" or "kan".
  effect: {
    blocks: "– hinder om det inte uppfylls",
    refers: "prövas av någon annan först",
    requires: "vara klart före starten",
    advises: "– ändrar inte svaret",
  },
  adviceLabel: "Råd:",
  managerHeading: "Ta upp med din chef",
  managerIntro: "Gå igenom de här frågorna med din chef. Ta med listan till ert samtal.",
  printManager: "Skriv ut listan",
  answerLine: "Svar:",
  guidanceHeading: "Bra att veta",
  guidanceFor: { employee: "För dig som är medarbetare", manager: "För dig som är chef", everyone: "För alla" },
  assumptionsHeading: "Våra tolkningar",
  assumptionsIntro: "Här är dokumentet inte tydligt. Så har vi som gjort verktyget läst det. Fråga HR om du är osäker.",
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
  versionUnknown: "version not stated",
  editionUnknown: "the document states neither a date nor a version",
  validBetween: (from, to) => `valid from ${from} to ${to}`,
  validFrom: (from) => `valid from ${from}`,
  validTo: (to) => `valid until ${to}`,
  expired: (to) => `These rules ceased to apply on ${to}. Ask what applies now.`,
  notYetValid: (from) => `These rules start to apply on ${from}. Ask what applies until then.`,
  guidanceOnly: "The answer is guidance and not a decision.",
  privacy: ({ sent, kept }) => {
    if (sent) return "What you fill in stays in the browser until you send the form.";
    return kept ? "Your answers stay in the browser. Nothing is sent." : "Your answers stay in the browser. Nothing is sent or saved.";
  },
  elementName: {
    "distanskoll-eligibility": "May you work remotely?",
    "distanskoll-agreement": "Agreement on remote work",
    "distanskoll-notice": "Giving notice of an agreement on remote work",
    "distanskoll-renewal": "Renewing an agreement on remote work",
  },
  kept: {
    here: "What you fill in is saved in this browser until you clear it. Clear it when you are done if others use the computer.",
    refused: "The browser cannot save what you fill in. It is gone when you close the page.",
    clear: "Clear what is saved",
    cleared: "All that you have filled in is cleared.",
    share: "Create a link with what is filled in",
    link: "Link with what is filled in",
    copy: "Copy the link",
    copied: "The link has been copied.",
    notCopied: "The link could not be copied. It is selected, so that you can copy it yourself.",
    warning: "Anyone who has the link can read what you have filled in. The link works for as long as the page exists.",
    fromLink: "The answers come from the link that you opened.",
    fromHere: "What you filled in last time is still here.",
    otherRules: "The link was made for other rules. That is why it is not used here.",
    unreadable: "The link cannot be read. Ask for a new one.",
    changed: "The rules have changed since then. Go through everything once more.",
  },
  source: { before: ", section “", after: "”" },
  reading: "as we read the rules",
  print: "Print the answer",
  printedOn: (date) => `Printed on ${date}`,

  questionsHeading: "Questions",
  questionsIntro: "Answer what you know. The answer is updated as you go. Some questions you need to bring up with your manager.",
  otherGroup: "Other",
  yes: "Yes",
  no: "No",
  dontKnow: "Don’t know",
  noneOfThese: "None of these",
  choose: "Choose …",
  askOther: "Bring up with your manager",
  between: (min, max) => `From ${min} to ${max}.`,
  atLeast: (min) => `At least ${min}.`,
  atMost: (max) => `At most ${max}.`,
  steps: (step) => `In steps of ${step}.`,
  wholes: (number) => `A whole number, for example ${number}.`,
  halves: (number, other) => `For example ${number} or ${other}.`,
  noNumber: (number) => `write the number in figures, for example ${number}`,
  errorPrefix: "Error: ",
  needed: "this has to be filled in",
  blockedHeading: "This cannot be sent yet",
  blockedIntro: "Choose a line in the list to get to the field.",
  unreadable: "the date is unfinished or does not exist",
  progress: (answered, shown) => `${answered} of ${shown} ${shown === 1 ? "question" : "questions"} answered.`,
  othersIdle: "Questions that are not shown do not change the answer as things stand.",
  unused: (answers) => (answers === 1 ? "1 of your replies is not used just now, because it does not change the answer." : `${answers} of your replies are not used just now, because they do not change the answer.`),
  carried: (answers) => `Your earlier answers came along. ${answers} ${answers === 1 ? "question is" : "questions are"} answered already.`,
  cleared: "The answers have been cleared.",
  showRest: (count) => `Show the other questions (${count})`,
  hideRest: "Hide the other questions",
  restWhy: "The answer is settled already. You can still fill in the rest.",
  noQuestions: "There are no questions to answer.",
  clear: "Clear the answers",
  undoClear: "Undo clearing",
  toVerdict: "Show the answer",

  verdictHeading: "Answer",
  soFar: "Answer so far",
  outcome: {
    eligible: "Possible",
    actionNeeded: "Something has to be arranged first",
    referral: "Somebody other than your manager has to look into it",
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
  leftForManager: (questions) => `You have answered what you can. Bring up ${questions === 1 ? "1 question" : `${questions} questions`} with your manager.`,
  toManagerList: "Show the list",
  kindOfWork: "Kind of work",
  arrangement: {
    regular: "Regular remote work",
    occasional: "Occasional remote work",
    notRemoteWork: "Not remote work",
    unknown: "Not settled yet",
  },
  decides: "Who decides",
  decider: { nearestManager: "your immediate manager", hrDirector: "the HR director", hr: "HR", employer: "the employer" },
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
  waysBetterHeading: "This would give a better answer",
  waysOtherHeading: "Other ways",
  reasonsHeading: "The reasons",
  reasonsIntro: "Each reason shows the section that it rests on. The section names are in Swedish, as in the source.",
  decisionReason: "The decision:",
  decided: {
    pending: (decider) => `${decider} decides. No decision is known yet.`,
    approved: (decider) => `${decider} decides and has said yes.`,
    refused: (decider) => `${decider} decides and has said no.`,
  },
  findings: { unmet: "Not met", unknown: "Not known yet", met: "Met", notApplicable: "Does not apply in your case" },
  strength: { must: "must", should: "should", may: "may" },
  effect: {
    blocks: "– an obstacle if it is not met",
    refers: "be looked into by somebody else first",
    requires: "be in place before the start",
    advises: "– does not change the answer",
  },
  adviceLabel: "Advice:",
  managerHeading: "Bring up with your manager",
  managerIntro: "Go through these questions with your manager. Take the list to your meeting.",
  printManager: "Print the list",
  answerLine: "Answer:",
  guidanceHeading: "Good to know",
  guidanceFor: { employee: "For you as an employee", manager: "For you as a manager", everyone: "For everyone" },
  assumptionsHeading: "How we read the rules",
  assumptionsIntro: "Here the document is not clear. This is how we who made the tool have read it. Ask HR if you are unsure.",
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
