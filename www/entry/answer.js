// Puts eligibility answers together: the engine sends places in lists, the texts of these lists come once per policy and language.

const OUTCOMES = ["eligible", "actionNeeded", "referral", "notEligible", "outOfScope", "undetermined"];
const DECISIONS = ["pending", "approved", "refused"];
const STATUSES = ["met", "unmet", "unknown", "notApplicable"];

const { freeze } = Object;

function freezeDeep(value) {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    freeze(value);
    for (const name of Object.keys(value)) freezeDeep(value[name]);
  }
  return value;
}

/** The language of an answer. */
export function languageOf([codes]) {
  return codes[6] === 1 ? "en" : "sv";
}

/** The texts of one policy in one language, frozen: answers share them. */
export class Texts {
  constructor(parts) {
    freezeDeep(parts);
    this.policy = parts.policy;
    this.arrangements = parts.arrangements;
    this.forms = parts.forms;
    this.decisions = parts.decisions.map((decision) => DECISIONS.map((status) => freeze({ ...decision, status })));
    this.findings = parts.findings.map((finding) => STATUSES.map((status) => freeze({ ...finding, status })));
    this.actions = parts.actions;
    this.questions = parts.questions;
    this.guidance = parts.guidance;
  }

  /** The answer that callers see. */
  answer([codes, summary, ways, asOf]) {
    let at = 7;
    const findings = new Array(this.findings.length);
    for (let i = 0; i < findings.length; i++) findings[i] = this.findings[i][codes[at++]];
    const next = (list) => {
      const picked = new Array(codes[at++]);
      for (let i = 0; i < picked.length; i++) picked[i] = list[codes[at++]];
      return picked;
    };
    const missing = next(this.questions);
    const open = next(this.questions);
    const actions = next(this.actions);
    const guidance = next(this.guidance);
    const arrangement = codes[3] - 1;
    return {
      policy: this.policy,
      summary,
      asOf,
      validityChecked: asOf !== null,
      arrangement: this.arrangements[arrangement] ?? null,
      agreementForm: this.forms[arrangement] ?? null,
      decision: this.decisions[codes[4] - 1]?.[codes[5]] ?? null,
      outcome: OUTCOMES[codes[0]],
      bestCase: OUTCOMES[codes[1]],
      worstCase: OUTCOMES[codes[2]],
      findings,
      missing,
      open,
      actions,
      waysForward: ways ?? [],
      guidance,
    };
  }
}
