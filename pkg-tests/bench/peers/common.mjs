// What the compared validators share: the lists of the agreement's shape, and the checks that look at several members, which no schema
// language has. They are those that the policy "vgr" has for an agreement to be submitted, warnings left out.

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const KINDS = ["home", "otherInSweden", "abroad"];
export const TENURES = ["owned", "rented", "cooperative"];
export const CATEGORIES = ["it", "phone", "accessory", "aid", "furniture", "lighting", "broadband"];
export const SIDES = ["employer", "employee"];
export const ROLES = ["nearestManager", "hrDirector", "hr", "employer"];
/** Topics that have to be written about, and the others. */
export const TOPICS = ["workingHours", "onSiteTasks", "workEnvironment", "informationSecurity", "insurance"];
export const OTHER_TOPICS = ["attendanceLeadTime", "employerResponsibility", "responsibilities", "presence", "prerequisites", "availability"];
const EMPLOYEE_PAYS = ["furniture", "lighting", "broadband"];
const VALID_FROM = "2026-02-04", VALID_TO = "2030-03-31";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the calendar, written as YYYY-MM-DD. */
export function isDate(value) {
  const match = typeof value === "string" ? DATE.exec(value) : null;
  if (!match) return false;
  const year = Number(match[1]), month = Number(match[2]), day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= LENGTHS[month - 1] + (leap ? 1 : 0);
}

const list = (value) => (Array.isArray(value) ? value : []);

/** Calls `report` with the path of each fault; members that are wrong in themselves take no part. */
export function acrossMembers(a, report) {
  if (a === null || typeof a !== "object") return;
  const start = isDate(a.start) ? a.start : null, end = isDate(a.end) ? a.end : null;
  if (start && end && end < start) report(["end"]);
  if (start && (start < VALID_FROM || start > VALID_TO)) report(["start"]);
  const place = a.remoteWorkplace;
  const approvals = list(a.approvals);
  if (place?.kind === "abroad" && !approvals.some((approval) => approval?.by === "hr")) report(["remoteWorkplace", "kind"]);
  if (place?.kind === "home" && (place.tenure === "rented" || place.tenure === "cooperative") && place.landlordConsulted !== true) {
    report(["remoteWorkplace", "landlordConsulted"]);
  }
  extent(a.extent, report);
  if (isDate(a.riskAssessedOn)) {
    const assessed = a.riskAssessedOn;
    if ((start && assessed >= start) || approvals.some((approval) => isDate(approval?.on) && assessed > approval.on)) report(["riskAssessedOn"]);
  }
  if (start && !(end && end < start)) {
    list(a.followUps).forEach((day, i) => {
      if (isDate(day) && (day < start || (end && day > end))) report(["followUps", i]);
    });
  }
  list(a.equipment).forEach((item, i) => {
    if (item?.providedBy === "employer" && EMPLOYEE_PAYS.includes(item.category)) report(["equipment", i, "providedBy"]);
  });
  if (a.renews && isDate(a.renews.start) && isDate(a.renews.end) && a.renews.end < a.renews.start) report(["renews", "end"]);
}

function extent(given, report) {
  if (given === null || typeof given !== "object") return;
  const weekdays = list(given.weekdays);
  const none = given.daysPerWeek === undefined && given.daysPerMonth === undefined && given.sharePercent === undefined;
  if (none && weekdays.length === 0) report(["extent"]);
  weekdays.forEach((day, i) => {
    if (weekdays.indexOf(day) < i) report(["extent", "weekdays", i]);
  });
  const days = given.daysPerWeek;
  const sound = days >= 0.5 && days <= 7 && Number.isInteger(days * 2) && weekdays.every((day) => DAYS.includes(day));
  if (weekdays.length > 0 && sound && new Set(weekdays).size !== Math.ceil(days)) report(["extent", "weekdays"]);
}
