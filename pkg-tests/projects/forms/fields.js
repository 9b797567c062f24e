// The fields of the form, as both form libraries show them. Names are paths with dots.

const CATEGORIES = ["", "it", "phone", "accessory", "aid", "furniture", "lighting", "broadband"];

export const FIELDS = [
  { name: "employee.name", type: "text" },
  { name: "manager.name", type: "text" },
  { name: "mainWorkplace", type: "text" },
  { name: "remoteWorkplace.kind", choices: ["", "home", "otherInSweden", "abroad"] },
  { name: "remoteWorkplace.address", type: "text" },
  { name: "remoteWorkplace.tenure", choices: ["", "owned", "rented", "cooperative"] },
  { name: "remoteWorkplace.landlordConsulted", type: "checkbox" },
  { name: "start", type: "date" },
  { name: "end", type: "date" },
  // No input of its own: what is wrong with the three that follow, taken together, is told here.
  { name: "extent", type: "group" },
  { name: "extent.daysPerWeek", type: "number" },
  { name: "extent.daysPerMonth", type: "number" },
  { name: "extent.sharePercent", type: "number" },
  { name: "terms.workingHours", type: "text" },
  { name: "terms.onSiteTasks", type: "text" },
  { name: "terms.workEnvironment", type: "text" },
  { name: "terms.informationSecurity", type: "text" },
  { name: "terms.insurance", type: "text" },
  { name: "riskAssessedOn", type: "date" },
  { name: "homeInsurance", type: "checkbox" },
  { name: "noticeDays", type: "number" },
  { name: "followUps.0", type: "date" },
  { name: "equipment.0.item", type: "text" },
  { name: "equipment.0.category", choices: CATEGORIES },
  { name: "equipment.0.providedBy", choices: ["", "employer", "employee"] },
];

/** What a form holds before anything is typed: what native inputs give then. */
export function emptyValues() {
  const values = {};
  for (const { name, type } of FIELDS.filter((field) => field.type !== "group")) {
    const keys = name.split(".");
    let at = values;
    keys.forEach((key, i) => {
      if (i === keys.length - 1) at[key] = { checkbox: false, number: NaN }[type] ?? "";
      else at = at[key] ??= /^\d+$/.test(keys[i + 1]) ? [] : {};
    });
  }
  return values;
}
