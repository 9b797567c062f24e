// May this person work remotely?
import { chosenPolicy, policyTitle } from "./open.mjs";
import { range } from "./policies.mjs";
import { readFacts } from "./facts.mjs";
import { NEGATIVE } from "../exit.mjs";
import { today } from "./today.mjs";

const COLORS = { eligible: "green", actionNeeded: "yellow", referral: "yellow", undetermined: "yellow", notEligible: "red", outOfScope: "red" };

export async function eligibility(context) {
  const { options, names, inputs, lang, words, show } = context;
  const policy = await chosenPolicy(context);
  const file = names[0] === undefined ? {} : (await inputs.object(names[0])).value;
  const facts = { ...file, ...readFacts(options.fact ?? [], policy.questions()) };
  const asOf = options["as-of"] === "none" ? undefined : options["as-of"] ?? today(context);
  const answer = policy.checkEligibility(facts, { lang, asOf });
  return show(answer, answer.outcome === "eligible" ? 0 : NEGATIVE, (page) => draw(page, answer, policyTitle(policy, lang), words, options.all));
}

function draw(page, answer, title, words, all) {
  const section = ({ citation }) => words.section(citation);
  page.paragraph(title, { styles: ["bold"] });
  page.heading(words.outcomes[answer.outcome], COLORS[answer.outcome]).paragraph(answer.summary);
  page.gap().table([
    [words.asOf, answer.asOf ?? words.notChecked],
    ...(answer.outcome === "undetermined" ? [[words.bestCase, words.outcomes[answer.bestCase]], [words.worstCase, words.outcomes[answer.worstCase]]] : []),
    ...(answer.arrangement ? [[words.arrangement, words.arrangements[answer.arrangement]]] : []),
    ...(answer.agreementForm ? [[words.form, `${words.forms[answer.agreementForm.form]} ${section(answer.agreementForm)}`]] : []),
    ...(answer.decision ? [[words.decision, `${answer.decision.label}: ${words.decisions[answer.decision.status]} ${section(answer.decision)}`]] : []),
  ]);
  const findings = (status) => answer.findings.filter((finding) => finding.status === status)
    .map((finding) => [finding.text, `${words.strengths[finding.strength]}, ${words.effects[finding.effect]} ${section(finding)}`]);
  page.list(words.toDo, answer.actions.map((action) => [`${words.parties[action.party]}: ${action.text}`, section(action)]));
  page.list(words.unmet, findings("unmet"));
  page.list(words.missing, answer.missing.map((question) => asked(question, words)));
  page.list(words.open, answer.open.map((question) => asked(question, words)));
  page.list(words.waysForward, answer.waysForward.map(({ text }) => text));
  if (all) {
    for (const status of ["met", "unknown", "notApplicable"]) page.list(words.statuses[status], findings(status));
    page.list(words.guidance, answer.guidance.map((card) => [`${card.title}. ${card.text}`, ...(card.items ?? []).map((item) => `· ${item}`), section(card)]));
  } else page.gap().paragraph(words.more(answer.findings.length, answer.guidance.length), { styles: ["dim"] });
  page.gap().paragraph(words.noDecision, { styles: ["dim"] });
}

function asked(question, words) {
  return [question.question, `--fact ${question.fact}=…  ${range(question, words)}`, question.askOf && words.askOf[question.askOf]];
}
