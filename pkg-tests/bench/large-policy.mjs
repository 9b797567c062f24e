// A policy as large as any employer's is thought to become: 200 rules over 60 facts of its own, of every kind. Imports nothing, as it
// runs in a page as well.

const KINDS = [
  (id) => ({ id, kind: "boolean" }),
  (id) => ({ id, kind: "number", min: 0, max: 10, step: 0.5 }),
  (id) => ({ id, kind: "choice", choices: ["a", "b", "c"].map((value) => ({ value, label: both(`Svar ${value}`, `Answer ${value}`) })) }),
  (id) => ({ id, kind: "set", choices: ["a", "b", "c"].map((value) => ({ value, label: both(`Del ${value}`, `Part ${value}`) })) }),
];
const CONDITIONS = [
  (fact) => ({ fact, is: true }),
  (fact, i) => ({ fact, atMost: 2 + (i % 6) }),
  (fact, i) => ({ fact, in: i % 2 === 0 ? ["a", "b"] : ["b", "c"] }),
  (fact, i) => ({ fact, includes: ["abc"[i % 3]] }),
];

const both = (sv, en) => ({ sv, en });

export function largePolicy(rules = 200, facts = 60) {
  const citation = { section: "Regler" };
  const fact = (i) => `fact${i % facts}`;
  const condition = (i, seed) => CONDITIONS[i % facts % KINDS.length](fact(i), seed);
  return {
    id: "large", title: both("Stor rutin", "Large routine"), organisation: null, version: null, source: { document: "Stor rutin", sections: ["Regler"] },
    facts: [
      "managerApproves",
      ...Array.from({ length: facts }, (_, i) => ({ ...KINDS[i % KINDS.length](fact(i)), label: both(`Fråga ${i}?`, `Question ${i}?`) })),
    ],
    arrangements: [{ arrangement: "regular", form: "written", strength: "must", citation }],
    decisions: [{ by: "nearestManager", fact: "managerApproves", citation }],
    rules: Array.from({ length: rules }, (_, i) => ({
      id: `rule-${i}`, strength: "must", effect: ["blocks", "requires", "advises", "refers"][i % 4], party: "employee",
      ...(i % 3 === 0 ? { when: condition(i + 1, i) } : {}),
      requires: i % 5 === 0 ? { any: [condition(i, i), condition(i + 2, i + 1)] } : condition(i, i),
      text: both(`Regel ${i} ska följas.`, `Rule ${i} must be kept.`), remedy: both(`Följ regel ${i}.`, `Keep rule ${i}.`), citation,
    })),
    guidance: [], assumptions: [],
  };
}
