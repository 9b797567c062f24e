// What a person has answered, what of it is sent to the engine, and which questions are shown. Knows no rule and no page:
// everything follows from the engine's answers, so it runs (and is tested) without a browser.

/** The values given, by fact. `null` stands for "don't know": answered so, but not given to the engine. */
export class Answers {
  #values = new Map();

  constructor(facts = {}) {
    for (const [fact, value] of Object.entries(facts)) if (value !== undefined) this.#values.set(fact, value);
  }

  /** The value; undefined when the question was not touched. */
  get(fact) {
    return this.#values.get(fact);
  }

  set(fact, value) {
    if (value === undefined) this.#values.delete(fact);
    else this.#values.set(fact, value);
  }

  get size() {
    return this.#values.size;
  }

  /** Every answer, also "don't know". */
  all() {
    return Object.fromEntries(this.#values);
  }

  /** Those with a value to one of the questions, as the engine takes them. Answers to another policy's questions are kept. */
  given(questions) {
    const given = questions.map(({ fact }) => [fact, this.#values.get(fact)]);
    return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== null));
  }
}

/**
 * Asks the engine. `policy` is the handle, `questions` are its questions, `decisions` those of its document. Returns
 * - `result`: its answer,
 * - `errors`: a message for each answer that could not be read (and was left out),
 * - `sent`: the facts that the result rests on,
 * - `shown`: the facts whose questions a form shows,
 * - `rest`: those that a certain refusal has made needless, to be offered.
 *
 * Throws what the engine throws when the fault lies in no single answer.
 */
export function evaluate({ policy, questions, decisions }, answers, options) {
  const check = (facts) => policy.checkEligibility(facts, options);
  const { sent, errors, result: first } = checkReadable(check, answers.given(questions));
  let result = first;
  // From the last question to the first: of two answers that make each other needless the earlier one stays.
  for (const question of [...questions].reverse()) {
    if (!Object.hasOwn(sent, question.fact) || standsInAReason(question, result)) continue;
    const { [question.fact]: left, ...others } = sent;
    const without = check(others);
    if (matters(question, result, without, decisions)) continue;
    delete sent[question.fact];
    result = without;
  }
  return { result, errors, sent, ...visible(questions, result, sent, errors, decisions) };
}

/** Leaves out the answers that the engine cannot read, and says why. */
function checkReadable(check, facts) {
  const sent = { ...facts };
  const errors = new Map();
  for (;;) {
    try {
      return { result: check(sent), sent, errors };
    } catch (error) {
      let found = false;
      for (const issue of error.issues ?? []) {
        const fact = String(issue.path).split("/")[1]?.replaceAll("~1", "/").replaceAll("~0", "~");
        if (fact === undefined || !Object.hasOwn(sent, fact)) continue;
        errors.set(fact, issue.message);
        delete sent[fact];
        found = true;
      }
      if (!found) throw error;
    }
  }
}

/** Whether a rule that applies looks at the answer. */
function standsInAReason(question, result) {
  return result.findings.some((finding) => finding.status !== "notApplicable" && question.usedBy.includes(finding.rule));
}

/** Whether an answer changes anything: `without` is the engine's answer when it is not given. */
function matters({ fact, usedBy }, result, without, decisions) {
  if (decides(fact, result, decisions)) return true;
  // While it is not known who decides, an answer to either may count.
  const open = result.decision === null && result.outcome !== "outOfScope" && result.arrangement !== "notRemoteWork";
  if (open && usedBy.includes("decision")) return true;
  const asked = [...without.missing, ...without.open].some((question) => question.fact === fact);
  return asked || verdict(result) !== verdict(without);
}

function verdict({ outcome, bestCase, worstCase, arrangement, agreementForm, decision }) {
  return [outcome, bestCase, worstCase, arrangement, agreementForm?.form, decision?.by, decision?.status].join();
}

/** Whether the fact carries the answer of the one who decides. */
function decides(fact, { decision }, decisions) {
  return decision !== null && decisions.some((rule) => rule.by === decision.by && rule.fact === fact);
}

function visible(questions, result, sent, errors, decisions) {
  const asked = new Set([...result.missing, ...result.open].map((question) => question.fact));
  const refused = result.outcome === "notEligible";
  const shown = new Set();
  const rest = new Set();
  for (const question of questions) {
    const { fact } = question;
    if (Object.hasOwn(sent, fact) || errors.has(fact) || decides(fact, result, decisions)) shown.add(fact);
    else if (refused && (asked.has(fact) || unsettled(question, result))) rest.add(fact);
    else if (asked.has(fact)) shown.add(fact);
  }
  return { shown, rest };
}

/** Whether the question would settle a reason that is not settled. */
function unsettled(question, result) {
  return result.findings.some((finding) => finding.status === "unknown" && question.usedBy.includes(finding.rule));
}
