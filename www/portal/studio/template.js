// A new policy: the least that is sound, with words that say what to put in their place.

export const TEMPLATE = {
  $schema: "policy.schema.json",
  id: "var-policy",
  title: { sv: "Vår rutin för distansarbete", en: "Our routine for remote work" },
  organisation: null,
  version: null,
  source: { document: "Rutin för distansarbete", sections: ["Förutsättningar", "Överenskommelse"] },
  facts: ["voluntary", "managerApproves"],
  arrangements: [
    { arrangement: "regular", form: "written", strength: "must", citation: { section: "Överenskommelse" } },
  ],
  decisions: [
    { by: "nearestManager", fact: "managerApproves", citation: { section: "Förutsättningar" } },
  ],
  rules: [
    {
      id: "voluntary", strength: "must", effect: "blocks", requires: { fact: "voluntary", is: true }, party: "employee",
      text: { sv: "Distansarbete är frivilligt för dig.", en: "Remote work is your own choice." },
      remedy: { sv: "Prata med din chef om du inte vill arbeta på distans.", en: "Talk to your manager if you do not want to work remotely." },
      citation: { section: "Förutsättningar" },
    },
  ],
  guidance: [],
  assumptions: [],
  examples: [
    { name: "Frivilligt", facts: { voluntary: true }, expect: { outcome: "eligible", unmet: [] } },
    { name: "Mot sin vilja", facts: { voluntary: false }, expect: { outcome: "notEligible", unmet: ["voluntary"] } },
  ],
};
