// The agreement that is validated: complete and right; and the same with a fault each, to see that all who are compared find it.

export const COMPLETE = {
  employee: { name: "Åsa Öberg", unit: "Vårdplanering" },
  manager: { name: "Björn Ek" },
  mainWorkplace: "Regionens hus, Göteborg",
  remoteWorkplace: { kind: "home", address: "Storgatan 1, Borås", tenure: "rented", landlordConsulted: true },
  start: "2026-09-01",
  end: "2027-08-31",
  extent: { daysPerWeek: 2, weekdays: ["tue", "thu"] },
  terms: { workingHours: "Flextid", onSiteTasks: "Vårdmöten", workEnvironment: "Skyddsrond", informationSecurity: "VPN", insurance: "Hem + TFA-KL" },
  riskAssessedOn: "2026-08-20",
  homeInsurance: true,
  noticeDays: 14,
  terminableEarly: true,
  followUps: ["2026-12-01", "2027-08-31"],
  equipment: [
    { item: "Bärbar dator", category: "it", providedBy: "employer" }, { item: "Stol", category: "furniture", providedBy: "employee" },
  ],
  approvals: [{ by: "nearestManager", on: "2026-08-21" }],
  partOfEmploymentContract: false,
  renews: { start: "2025-09-01", end: "2026-08-31", evaluatedOn: "2026-08-01" },
  signatures: { employee: "2026-08-25", manager: "2026-08-31" },
};

const FAULTS = [
  (a) => { delete a.employee.name; },
  (a) => { a.manager.name = 7; },
  (a) => { delete a.mainWorkplace; },
  (a) => { a.remoteWorkplace.kind = "boat"; },
  (a) => { a.remoteWorkplace.kind = "abroad"; },
  (a) => { a.remoteWorkplace.landlordConsulted = false; },
  (a) => { a.start = "2026-02-30"; },
  (a) => { a.start = "2026-01-01"; a.riskAssessedOn = "2025-12-01"; },
  (a) => { a.end = "2026-08-30"; },
  (a) => { a.extent = {}; },
  (a) => { a.extent.daysPerWeek = 2.25; },
  (a) => { a.extent.daysPerWeek = 8; },
  (a) => { a.extent.daysPerWeek = 3; },
  (a) => { a.extent.weekdays = ["tue", "thu", "tue"]; },
  (a) => { a.extent.weekdays = ["tue", "Thursday"]; a.extent.daysPerWeek = 2; },
  (a) => { delete a.terms.insurance; delete a.terms.workingHours; },
  (a) => { a.riskAssessedOn = "2026-09-01"; },
  (a) => { a.riskAssessedOn = "2026-08-22"; },
  (a) => { delete a.riskAssessedOn; },
  (a) => { a.homeInsurance = false; },
  (a) => { a.noticeDays = 1.5; },
  (a) => { a.noticeDays = "14"; },
  (a) => { a.followUps = []; },
  (a) => { a.followUps.push("2027-09-01", "2026-13-01"); },
  (a) => { a.equipment[1].providedBy = "employer"; },
  (a) => { a.equipment.push({ item: "Lampa", category: "lamp", providedBy: "employee" }); },
  (a) => { a.approvals.push({ by: "hr", on: "21/8 2026" }); },
  (a) => { a.partOfEmploymentContract = true; },
  (a) => { delete a.renews.evaluatedOn; },
  (a) => { a.renews.end = "2025-08-31"; },
  (a) => { a.signatures.manager = "igår"; },
  (a) => { a.note = "hej"; a.extent.hours = 8; },
];

export const FAULTY = FAULTS.map((spoil) => {
  const agreement = structuredClone(COMPLETE);
  spoil(agreement);
  return agreement;
});
