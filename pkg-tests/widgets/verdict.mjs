// What <distanskoll-eligibility> shows, held against what the package answers in Node for the same facts.
import assert from "node:assert/strict";
import { Answers, evaluate } from "../../www/elements/answers.js";
import { texts } from "../../www/elements/text.js";

export const ELIGIBILITY = "distanskoll-eligibility";

/** Runs in the page: everything that a check looks at. */
function read(widget) {
  const element = document.querySelector(widget);
  const root = element.shadowRoot;
  const one = (selector) => root.querySelector(selector);
  const words = (selector) => (one(selector)?.checkVisibility() ? one(selector).textContent : null);
  const source = (node) => node.querySelector("cite.source").textContent;
  return JSON.stringify({
    state: one(".root").dataset.state,
    lang: one(".root").lang,
    outcome: one(".verdict").dataset.outcome,
    heading: words(".outcome"),
    summary: words(".summary"),
    verdict: one(".verdict").textContent,
    facts: element.facts,
    shown: [...root.querySelectorAll(".field")].filter((field) => field.checkVisibility()).map((field) => field.dataset.fact),
    focused: root.activeElement?.closest(".field")?.dataset.fact ?? null,
    errors: [...root.querySelectorAll(".field .error")]
      .filter((error) => error.checkVisibility())
      .map((error) => error.closest(".field").dataset.fact),
    reasons: [...root.querySelectorAll(".finding")].map((node) => ({
      status: ["met", "unmet", "unknown", "notApplicable"].find((status) => node.closest(".finding-group").classList.contains(status)),
      text: node.querySelector(".finding-text").textContent,
      source: source(node),
      visible: node.checkVisibility(),
    })),
    actions: [...root.querySelectorAll(".actions li")].map((node) => [node.querySelector("p").textContent, source(node)]),
    ways: [...root.querySelectorAll(".ways li")].map((node) => node.textContent),
    manager: one(".for-manager").checkVisibility()
      ? [...root.querySelectorAll(".for-manager li")].map((node) => node.querySelector("p").textContent)
      : [],
    rest: words(".rest button"),
    unused: words(".form .unused"),
    carried: words(".carried p"),
    notes: words(".notes"),
    edition: words(".edition"),
    banner: words(".banner"),
    problem: words(".problem"),
  });
}

export async function readVerdict(tab, widget = ELIGIBILITY) {
  return JSON.parse(await tab.run(read, widget));
}

/** A policy as the checks need it. */
export function asked(api, id, lang) {
  const policy = typeof id === "string" ? api.Policy.builtin(id) : api.Policy.fromJson(id);
  const document = policy.toJson();
  const questions = policy.questions({ lang });
  const question = (fact) => questions.find((each) => each.fact === fact);
  return { id, policy, lang, document, decisions: document.decisions, questions, question, text: texts(lang) };
}

/** The engine's answers in Node: for all that was answered, and for what the page sends of it. */
export function inNode({ policy, questions, decisions, lang }, facts, asOf) {
  const given = new Answers(facts);
  const all = policy.checkEligibility(given.given(questions), { asOf, lang });
  return { all, ...evaluate({ policy, questions, decisions }, given, { asOf, lang }) };
}

/** What of an answer must not depend on answers that are kept back. */
export function verdictOf({ outcome, bestCase, worstCase, arrangement, agreementForm, decision, actions, summary, findings }) {
  return { outcome, bestCase, worstCase, arrangement, agreementForm, decision, actions, summary, findings };
}

/** Holds what is shown, and the `detail` that the element told last, against the package. `context` is from `asked`. */
export function checkVerdict(context, shown, detail, { asOf, showRest = false }) {
  const { text, questions, document, lang } = context;
  const node = inNode(context, shown.facts, asOf);
  const label = JSON.stringify(shown.facts);
  assert.deepEqual(detail, node.result, label);
  assert.deepEqual(verdictOf(detail), verdictOf(node.all), label);

  assert.equal(shown.outcome, detail.outcome);
  assert.equal(shown.summary, detail.summary.replace(/^[^.]*\.\s*/, "") || null);
  const notRemote = detail.outcome === "eligible" && detail.arrangement === "notRemoteWork";
  assert.ok(shown.heading.startsWith(notRemote ? text.notRemoteWork : text.outcome[detail.outcome]), `${shown.heading} for ${detail.outcome}`);
  if (detail.decision?.status === "pending") checkPending(context, shown, detail);

  const from = ({ document, section }) => `${document}${text.source.before}${section}${text.source.after}`;
  const reasons = ["unmet", "unknown", "met", "notApplicable"].flatMap((status) => detail.findings.filter((each) => each.status === status));
  assert.deepEqual(
    shown.reasons.map(({ status, text, source }) => [status, text, source]),
    reasons.map(({ status, text, citation }) => [status, text, from(citation)]),
  );
  assert.ok(
    shown.reasons.every(({ status, visible }) => visible || status === "notApplicable"),
    "a reason that applies is folded away",
  );
  const parties = ["employee", "manager", "employer", "hr"];
  assert.deepEqual(
    shown.actions,
    parties.flatMap((party) => detail.actions.filter((each) => each.party === party)).map(({ text, citation }) => [text, from(citation)]),
  );
  assert.deepEqual(
    shown.ways,
    detail.waysForward.map((way) => way.text),
  );

  // In the policy's order, whatever else is shown; a field that holds the focus may stay.
  const wanted = new Set([...node.shown, ...(showRest ? node.rest : [])]);
  const order = questions.map(({ fact }) => fact).filter((fact) => wanted.has(fact) || (fact === shown.focused && shown.shown.includes(fact)));
  assert.deepEqual(shown.shown, order, label);
  for (const { fact } of detail.outcome === "notEligible" ? [] : [...detail.missing, ...detail.open])
    assert.ok(shown.shown.includes(fact), `${fact} is not asked`);
  for (const fact of Object.keys(node.sent)) assert.ok(shown.shown.includes(fact), `the answer to ${fact} counts but is not shown`);

  const unused = questions.filter(({ fact }) => (shown.facts[fact] ?? null) !== null && !wanted.has(fact)).length;
  assert.equal(shown.unused, unused === 0 ? null : text.unused(unused), label);

  const open = new Set([...detail.missing, ...detail.open, ...shown.shown.map((fact) => ({ fact }))].map(({ fact }) => fact));
  const unanswered = ({ fact }) => (shown.facts[fact] ?? null) === null;
  const onlyManager = questions.filter(({ askOf }) => askOf === "manager");
  for (const question of onlyManager) {
    const listed = shown.manager.includes(question.question);
    if (!unanswered(question)) assert.ok(!listed, `${question.fact} is answered but listed for the manager`);
    else if (open.has(question.fact)) assert.ok(listed, `${question.fact} is not listed for the manager`);
  }
  assert.ok(
    shown.manager.every((words) => onlyManager.some(({ question }) => question === words)),
    `${shown.manager} are not all for the manager`,
  );

  assert.ok(shown.notes.includes(text.guidanceOnly) && shown.notes.includes(text.privacy({})), shown.notes);
  assert.ok(!document.contact || shown.notes.includes(document.contact.text[lang]), "whom to ask");
  assert.ok(
    shown.edition.includes(document.version ? text.edition(document.version) : lang === "sv" ? "utgåva" : "edition") || !document.version,
    shown.edition,
  );
}

/** Words that would promise what nobody has decided. */
const PROMISES = /\b(du får|får du|ni får|beviljad|godkänd|you may|you are allowed|granted|approved)\b/i;

function checkPending({ text, document, lang }, { heading, summary, verdict }, { outcome, decision: { by } }) {
  const decider = document.roles?.find((role) => role.id === by)?.label[lang] ?? text.decider[by];
  for (const words of [text.approvedSuffix(decider), text.refusedSuffix(decider), text.status.approved, text.status.refused]) {
    assert.ok(!verdict.includes(words), `“${words}” while the decision is pending`);
  }
  assert.ok(!PROMISES.test(`${heading} ${summary}`), `a promise while the decision is pending: ${heading} ${summary}`);
  if (!["eligible", "actionNeeded", "referral"].includes(outcome)) return;
  assert.ok(
    [text.pendingSuffix(decider), text.afterwardsSuffix(decider)].some((words) => heading.includes(words)),
    `${heading} does not say who decides`,
  );
}
