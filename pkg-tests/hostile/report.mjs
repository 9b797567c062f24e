// What must hold for every report of the agreement validator, whatever was validated.

const STRUCTURAL = [
  "missing-field", "wrong-type", "unknown-field", "unknown-choice", "invalid-date", "date-out-of-range", "out-of-range", "end-before-start",
  "no-extent", "weekday-mismatch", "duplicate-weekday", "follow-up-outside-term", "signature-missing", "signed-after-start",
  "evaluated-after-start", "renewal-gap-or-overlap",
];
const OF_POLICIES = [
  "term-too-long", "no-end-date", "topic-missing", "notice-period-mismatch", "early-termination-excluded", "too-many-days",
  "extent-not-comparable", "approval-missing", "abroad", "risk-assessment-missing", "risk-assessment-late", "insurance-missing",
  "landlord-not-consulted", "cost-on-employer", "follow-up-missing", "evaluation-missing", "employment-contract", "outside-policy-validity",
  "agreement-not-needed",
];

export const CODES = [...STRUCTURAL, ...OF_POLICIES];

/** The members in the order in which issues come. */
const ORDER = {
  "": [
    "employee", "manager", "mainWorkplace", "remoteWorkplace", "start", "end", "extent", "terms", "riskAssessedOn", "homeInsurance", "noticeDays",
    "terminableEarly", "followUps", "equipment", "approvals", "partOfEmploymentContract", "renews", "signatures",
  ],
  employee: ["name", "unit"],
  manager: ["name"],
  remoteWorkplace: ["kind", "country", "address", "tenure", "landlordConsulted"],
  extent: ["daysPerWeek", "daysPerMonth", "sharePercent", "sharePer", "weekdays"],
  terms: [
    "workingHours", "onSiteTasks", "workEnvironment", "informationSecurity", "insurance", "attendanceLeadTime", "employerResponsibility",
    "responsibilities", "presence", "prerequisites", "availability",
  ],
  "equipment/0": ["item", "category", "providedBy"],
  "approvals/0": ["by", "on"],
  renews: ["start", "end", "evaluatedOn"],
  signatures: ["employee", "manager"],
};

/** What is wrong with a report, or null. */
export function faultOfReport(report) {
  const { valid, issues, policy } = report;
  if (typeof valid !== "boolean" || !Array.isArray(issues) || typeof policy?.digest !== "string") return "a report without its parts";
  if (valid !== issues.every((issue) => issue.severity !== "error")) return "`valid` does not follow from the issues";
  for (const { code, path, severity, message, citation, fix } of issues) {
    const structural = STRUCTURAL.includes(code);
    if (!structural && !OF_POLICIES.includes(code)) return `an unknown code: ${code}`;
    if (!["error", "warning", "info"].includes(severity)) return `${code}: severity ${severity}`;
    if (!/^(\/([^~/]|~[01])*)*$/s.test(path)) return `${code}: no JSON Pointer: ${path}`;
    if (typeof message !== "string" || message.trim() === "" || /undefined|NaN|\[object/.test(message)) return `${code}: message "${message}"`;
    if (structural ? citation !== null : typeof citation?.section !== "string" || citation.section === "") return `${code}: citation ${JSON.stringify(citation)}`;
    if (fix && !["add", "replace", "remove", "move"].includes(fix.op)) return `${code}: fix ${JSON.stringify(fix)}`;
  }
  for (let i = 1; i < issues.length; i++) {
    const order = compare(issues[i - 1], issues[i]);
    if (order > 0) return `out of order: ${issues[i - 1].code} ${issues[i - 1].path} before ${issues[i].code} ${issues[i].path}`;
    if (order === 0) return `twice: ${issues[i].code} ${issues[i].path}`;
  }
  return null;
}

function compare(a, b) {
  const [first, second] = [a, b].map(({ path }) => path.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")));
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    if (first[i] === second[i]) continue;
    const names = ORDER[first.slice(0, i).map((step) => (/^\d+$/.test(step) ? "0" : step)).join("/")];
    // A list's elements go by number, and what has no place in the order goes last, by name.
    if (!names && /^\d+$/.test(first[i]) && /^\d+$/.test(second[i])) return first[i] - second[i];
    const [one, other] = [first[i], second[i]].map((step) => names?.indexOf(step) ?? -1);
    if (one !== -1 && other !== -1) return one - other;
    if (one !== -1 || other !== -1) return one !== -1 ? -1 : 1;
    return first[i] < second[i] ? -1 : 1;
  }
  if (first.length !== second.length) return first.length - second.length;
  return a.code === b.code ? 0 : a.code < b.code ? -1 : 1;
}
