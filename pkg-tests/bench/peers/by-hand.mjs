// Written by hand, as the measure of what the checks cost at least.
import {
  CATEGORIES, DAYS, KINDS, OTHER_TOPICS, ROLES, SIDES, TENURES, TOPICS, acrossMembers, isDate,
} from "./common.mjs";

export const name = "JavaScript by hand";

const text = (value) => typeof value === "string" && value.trim() !== "";
const anyText = (value) => typeof value === "string";
const yesNo = (value) => typeof value === "boolean";
const oneOf = (choices) => (value) => choices.includes(value);
const halves = (from, to) => (value) => typeof value === "number" && value >= from && value <= to && value * 2 === Math.floor(value * 2);

/** Members: name → [check, whether it is required]. A check gives whether the value is right, or reports what is wrong within it. */
function object(members) {
  const entries = Object.entries(members).map(([name, [check, required]]) => ({ name, check, required }));
  return (value, path, report) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
    for (const { name, check, required } of entries) {
      const member = value[name];
      path.push(name);
      if (member === undefined ? required : !check(member, path, report)) report(path);
      path.pop();
    }
    for (const name in value) if (!(name in members)) report([...path, name]);
    return true;
  };
}

function list(check, least = 0) {
  return (value, path, report) => {
    if (!Array.isArray(value) || value.length < least) return false;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      if (!check(value[i], path, report)) report(path);
      path.pop();
    }
    return true;
  };
}

const MUST = true, MAY = false;
const agreement = object({
  employee: [object({ name: [text, MUST], unit: [anyText, MAY] }), MUST],
  manager: [object({ name: [text, MUST] }), MUST],
  mainWorkplace: [text, MUST],
  remoteWorkplace: [object({
    kind: [oneOf(KINDS), MUST], country: [anyText, MAY], address: [text, MUST], tenure: [oneOf(TENURES), MAY], landlordConsulted: [yesNo, MAY],
  }), MUST],
  start: [isDate, MUST], end: [isDate, MAY],
  extent: [object({
    daysPerWeek: [halves(0.5, 7), MAY], daysPerMonth: [halves(0.5, 31), MAY],
    sharePercent: [(value) => typeof value === "number" && value >= 1 && value <= 100, MAY],
    sharePer: [oneOf(["week", "month"]), MAY], weekdays: [list(oneOf(DAYS)), MAY],
  }), MUST],
  terms: [object({
    ...Object.fromEntries(TOPICS.map((topic) => [topic, [text, MUST]])), ...Object.fromEntries(OTHER_TOPICS.map((topic) => [topic, [anyText, MAY]])),
  }), MUST],
  riskAssessedOn: [isDate, MUST], homeInsurance: [(value) => value === true, MUST],
  noticeDays: [(value) => Number.isInteger(value) && value >= 0, MAY], terminableEarly: [yesNo, MAY], followUps: [list(isDate, 1), MUST],
  equipment: [list(object({ item: [text, MUST], category: [oneOf(CATEGORIES), MUST], providedBy: [oneOf(SIDES), MUST] })), MAY],
  approvals: [list(object({ by: [oneOf(ROLES), MUST], on: [isDate, MUST] })), MAY],
  partOfEmploymentContract: [(value) => value === false, MAY],
  renews: [object({ start: [isDate, MUST], end: [isDate, MUST], evaluatedOn: [isDate, MUST] }), MAY],
  signatures: [object({ employee: [isDate, MAY], manager: [isDate, MAY] }), MAY],
});

export function validate(value) {
  const paths = [];
  const report = (path) => paths.push(path.join("."));
  if (!agreement(value, [], report)) report([]);
  acrossMembers(value, report);
  return paths;
}
