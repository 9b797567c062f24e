// Agreements as JSON, made up: from wholly right ones to such with a fault in every other place. Runs in Node and in a page, so it
// imports nothing.

const DATES = ["2026-03-01", "2026-09-01", "2027-02-28", "2027-08-31", "2028-02-29", "2026-08-20", "2026-12-24", "1900-01-01", "2199-12-31"];
const BAD_DATES = ["2026-02-30", "26-1-1", "2026-03-02T00:00", "1899-12-31", "2200-01-01", " ", "i morgon", 20260301];
const TEXTS = ["Åsa Öberg", "Storgatan 1, 521 30 Falköping", "x", "Enligt schema; se bilaga \"A\"", "👩‍💻 på distans", "rad 1\nrad 2", "\u2028", "~1/~0"];
const ODD = [null, "", " ", 0, 1.5, -1, 8, 1e300, "2", "ja", true, false, [], {}, [null], [[]], { a: 1 }, "\u0000", "x".repeat(300)];
const NAMES = ["employe", "Manager", "startDate", "extends", "daysPerWeak", "note", "", "a/b", "m~n", "signature", "åäö", "constructor"];
const TOPICS = [
  "workingHours", "onSiteTasks", "workEnvironment", "informationSecurity", "insurance", "attendanceLeadTime", "employerResponsibility",
  "responsibilities", "presence", "prerequisites", "availability",
];
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** One agreement. `random` gives numbers from 0 to 1. */
export function madeUpAgreement(random) {
  const oneOf = (list) => list[Math.floor(random() * list.length)];
  const faulty = oneOf([0, 0.02, 0.1, 0.3, 0.5]);
  const given = oneOf([1, 0.9, 0.6]);
  const date = () => (random() < faulty ? oneOf(BAD_DATES) : oneOf(DATES));
  const text = () => oneOf(TEXTS);
  const yesNo = () => random() < 0.5;
  const list = (make, most = 4) => () => Array.from({ length: Math.floor(random() * most) }, make);
  /** An object with some of these members, now and then a wrong value or a member too many, in any order. */
  const object = (members) => {
    const entries = Object.entries(members).filter(() => random() < given)
      .map(([name, make]) => [name, random() < faulty / 3 ? structuredClone(oneOf(ODD)) : make()]);
    if (random() < faulty) entries.push([oneOf(NAMES), structuredClone(oneOf(ODD))]);
    return Object.fromEntries(faulty > 0 ? shuffled(entries, random) : entries);
  };
  const people = () => object({ name: text, unit: text });
  return object({
    employee: people,
    manager: () => object({ name: text }),
    mainWorkplace: text,
    remoteWorkplace: () => object({
      kind: () => oneOf(["home", "home", "otherInSweden", "abroad"]), country: text, address: text, tenure: () => oneOf(["owned", "rented", "cooperative"]),
      landlordConsulted: yesNo,
    }),
    start: date,
    end: date,
    extent: () => object({
      daysPerWeek: () => oneOf([0.5, 1, 2, 2.5, 3, 5, 7]), daysPerMonth: () => oneOf([1, 8, 10.5, 31]), sharePercent: () => oneOf([1, 40, 49, 50, 100]),
      sharePer: () => oneOf(["week", "month"]), weekdays: list(() => oneOf(DAYS)),
    }),
    terms: () => object(Object.fromEntries(TOPICS.map((topic) => [topic, text]))),
    riskAssessedOn: date,
    homeInsurance: yesNo,
    noticeDays: () => oneOf([0, 14, 14, 30, 365]),
    terminableEarly: yesNo,
    followUps: list(date, 12),
    equipment: list(() => object({
      item: text, category: () => oneOf(["it", "phone", "accessory", "aid", "furniture", "lighting", "broadband"]), providedBy: () => oneOf(["employer", "employee"]),
    }), 12),
    approvals: list(() => object({ by: () => oneOf(["nearestManager", "hrDirector", "hr", "employer"]), on: date })),
    partOfEmploymentContract: yesNo,
    renews: () => object({ start: date, end: date, evaluatedOn: date }),
    signatures: () => object({ employee: date, manager: date }),
  });
}

/** The same elements in another order. */
export function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
