// A small, complete policy to write over: two rules, a limit, notice, and examples that meet and fail each rule.

const WHEN = { section: "När distansarbete är möjligt" };
const HOW = { section: "Överenskommelsen" };

/** The document with an id of its own. */
export function startDocument(id) {
  return {
    $schema: "./node_modules/distanskoll/dist/policy.schema.json",
    id,
    title: { sv: "Rutin för distansarbete", en: "Routine for remote work" },
    organisation: null,
    version: null,
    source: { document: "Rutin för distansarbete", sections: [WHEN.section, HOW.section] },
    facts: ["daysPerWeek", "voluntary", "managerApproves", "riskAssessmentDone"],
    arrangements: [
      { arrangement: "regular", when: { fact: "daysPerWeek", atLeast: 1 }, form: "written", strength: "must", citation: WHEN, formCitation: HOW },
      { arrangement: "occasional", form: "oral", strength: "may", citation: WHEN, formCitation: HOW },
    ],
    decisions: [{ by: "nearestManager", fact: "managerApproves", citation: WHEN }],
    rules: [
      {
        id: "voluntary",
        strength: "must",
        effect: "blocks",
        requires: { fact: "voluntary", is: true },
        party: "employee",
        text: { sv: "Distansarbetet ska vara frivilligt.", en: "The remote work must be voluntary." },
        remedy: { sv: "Säg till din chef om du inte vill arbeta på distans.", en: "Tell your manager if you do not want to work remotely." },
        citation: WHEN,
      },
      {
        id: "risk-assessment",
        strength: "must",
        effect: "requires",
        appliesTo: ["regular"],
        requires: { fact: "riskAssessmentDone", is: true },
        party: "employer",
        text: { sv: "Arbetsmiljön ska vara riskbedömd innan distansarbetet börjar.", en: "The work environment must be risk-assessed before the remote work starts." },
        remedy: { sv: "Gör riskbedömningen tillsammans med medarbetaren.", en: "Make the risk assessment together with the employee." },
        citation: WHEN,
      },
    ],
    agreement: {
      limits: [{ measure: "daysPerWeek", atMost: 2, strength: "must", citation: HOW }],
      term: { length: { years: 1 }, strength: "must", citation: HOW },
      notice: [{ givenBy: ["employee", "employer"], ground: "ordinary", period: { weeks: 2 }, strength: "must", citation: HOW }],
    },
    // Said, so that nobody takes it for forgotten.
    notRegulated: ["evaluation", "abroad", "insurance", "equipment", "followUp"],
    guidance: [],
    assumptions: [],
    examples: [
      {
        name: "Allt är klart",
        facts: { daysPerWeek: 2, voluntary: true, riskAssessmentDone: true },
        expect: { outcome: "eligible", arrangement: "regular", form: "written", unmet: [] },
      },
      {
        name: "Riskbedömningen saknas",
        facts: { daysPerWeek: 2, voluntary: true, riskAssessmentDone: false },
        expect: { outcome: "actionNeeded", unmet: ["risk-assessment"] },
      },
      {
        name: "Inte frivilligt",
        facts: { daysPerWeek: 2, voluntary: false, riskAssessmentDone: true },
        expect: { outcome: "notEligible", unmet: ["voluntary"] },
      },
      {
        name: "Två veckors uppsägningstid",
        noticeEnd: { givenOn: "2026-03-02", givenBy: "employee" },
        expect: { endsOn: "2026-03-16" },
      },
    ],
  };
}
