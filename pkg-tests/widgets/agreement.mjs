// Filling in <distanskoll-agreement> by pointer and keys, field by field under the names that people see, and reading what it shows.
import { sentence, numberText, texts } from "../../www/elements/text.js";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { typeDate, typeText } from "./questions.mjs";

export const AGREEMENT = "distanskoll-agreement";

/** Sound agreements, complete under the policy of that name. */
export const SOUND = {
  falkoping: {
    employee: { name: "Åsa Öberg", unit: "Vårdplanering" },
    manager: { name: "Björn Ek" },
    mainWorkplace: "Stadshuset, Falköping",
    remoteWorkplace: { kind: "home", address: "Storgatan 1, Borås", tenure: "rented", landlordConsulted: true },
    start: "2026-12-01",
    end: "2027-11-30",
    extent: { daysPerWeek: 2.5 },
    noticeDays: 14,
    terminableEarly: true,
    followUps: ["2027-03-15"],
  },
  vgr: {
    employee: { name: "Åsa Öberg" },
    manager: { name: "Björn Ek" },
    mainWorkplace: "Regionens hus, Göteborg",
    remoteWorkplace: { kind: "home", address: "Storgatan 1, Borås", tenure: "owned" },
    start: "2026-12-01",
    end: "2027-11-30",
    extent: { daysPerWeek: 2, weekdays: ["tue", "thu"] },
    terms: {
      workingHours: "Flextid",
      onSiteTasks: "Vårdmöten",
      workEnvironment: "Skyddsrond",
      informationSecurity: "VPN",
      insurance: "Hem + TFA-KL",
    },
    riskAssessedOn: "2026-11-20",
    homeInsurance: true,
    followUps: ["2027-03-01", "2027-11-30"],
    equipment: [
      { item: "Bärbar dator", category: "it", providedBy: "employer" },
      { item: "Stol", category: "furniture", providedBy: "employee" },
    ],
    signatures: { employee: "2026-11-21", manager: "2026-11-24" },
  },
  "flexibelt-arbete": {
    employee: { name: "Åsa Öberg" },
    manager: { name: "Björn Ek" },
    mainWorkplace: "Regionens hus, Göteborg",
    remoteWorkplace: { kind: "otherInSweden", address: "Storgatan 1, Borås" },
    start: "2026-12-01",
    extent: { daysPerWeek: 2 },
    terms: { responsibilities: "Som vanligt", presence: "Måndagar" },
    homeInsurance: true,
    followUps: ["2027-02-01"],
  },
};

/** Runs in the page: an input, or one of its options, by the names that stand there. `list`, `index`: within a row. */
export const part = ({ label, option, list, index }) => {
  const root = document.querySelector("distanskoll-agreement").shadowRoot;
  const within = list === undefined ? root.querySelector(".fields") : root.querySelectorAll(`.group.${list} .list-row`)[index];
  const field = [...within.querySelectorAll(".field")].find(
    (each) =>
      each.querySelector(".question > span")?.textContent === label && (list !== undefined || !each.closest(".list-row")) && each.checkVisibility(),
  );
  if (!field) return null;
  if (option === undefined) return field.querySelector("input, textarea, select");
  return [...field.querySelectorAll("label.option")].find((each) => each.textContent === option);
};
/** The button that adds a row to a list. */
export const adder = ({ list }) => document.querySelector("distanskoll-agreement").shadowRoot.querySelector(`.group.${list} .list-end button`);

/** How each member is entered; `of` names the table of its choices. */
const MEMBERS = [
  ["/employee/name", "text"],
  ["/employee/unit", "text"],
  ["/manager/name", "text"],
  ["/mainWorkplace", "text"],
  ["/remoteWorkplace/kind", "choice", "places"],
  ["/remoteWorkplace/country", "text"],
  ["/remoteWorkplace/address", "text"],
  ["/remoteWorkplace/tenure", "choice", "tenures"],
  ["/remoteWorkplace/landlordConsulted", "yesNo"],
  ["/start", "date"],
  ["/end", "date"],
  ["/extent/daysPerWeek", "number"],
  ["/extent/weekdays", "boxes", "weekdays"],
  ["/extent/daysPerMonth", "number"],
  ["/extent/sharePercent", "number"],
  ["/riskAssessedOn", "date"],
  ["/homeInsurance", "yesNo"],
  ["/noticeDays", "number"],
  ["/terminableEarly", "yesNo"],
  ["/partOfEmploymentContract", "yesNo"],
  ["/signatures/employee", "date"],
  ["/signatures/manager", "date"],
];
const ROWS = {
  followUps: [["/followUps", "date"]],
  equipment: [
    ["/equipment/item", "text"],
    ["/equipment/category", "list", "categories"],
    ["/equipment/providedBy", "choice", "sides"],
  ],
  approvals: [
    ["/approvals/by", "list", "roles"],
    ["/approvals/on", "date"],
  ],
};

const at = (value, path) =>
  path
    .split("/")
    .slice(1)
    .reduce((holder, key) => holder?.[key], value);

/** Enters one value under the name of its field. */
export async function enter(tab, lang, [path, kind, of], value, row = {}) {
  const text = AGREEMENT_TEXTS[lang];
  const label = text.fields[path] ?? path;
  const press = (option) => tab.click(part, { label, option, ...row });
  switch (kind) {
    case "text":
      return typeText(tab, part, { label, ...row }, value);
    case "number":
      return typeText(tab, part, { label, ...row }, typeof value === "number" ? numberText(value, lang) : value);
    case "date":
      return typeDate(tab, part, { label, ...row }, value);
    case "choice":
      return press(text[of][value]);
    case "yesNo":
      return press(value ? texts(lang).yes : texts(lang).no);
    case "boxes":
      for (const each of value) await press(text[of][each]);
      return undefined;
    default:
      return choose(tab, { label, ...row }, value);
  }
}

/** Chooses from a list by its keys. */
async function choose(tab, where, value) {
  await tab.focus(part, where);
  await tab.press("Home");
  const select = await tab.find(part, where);
  for (let presses = 0; presses < 20 && (await select.evaluate((each) => each.value)) !== value; presses++) await tab.press("ArrowDown");
  await tab.press("Tab");
}

/** Fills in an agreement from top to bottom. `document`: the policy's, for the names of its topics. */
export async function fillIn(tab, agreement, document, lang) {
  for (const member of MEMBERS) {
    const value = at(agreement, member[0]);
    if (value !== undefined) await enter(tab, lang, member, value);
  }
  for (const [topic, words] of Object.entries(agreement.terms ?? {})) {
    const own = document.agreement.topics.find((each) => each.topic === topic)?.label?.[lang];
    await enter(tab, lang, [own ? sentence(own, lang) : AGREEMENT_TEXTS[lang].topics[topic], "text"], words);
  }
  for (const [list, members] of Object.entries(ROWS)) {
    for (const [index, row] of (agreement[list] ?? []).entries()) {
      await tab.click(adder, { list });
      for (const member of members) {
        const name = member[0].split("/")[2];
        await enter(tab, lang, member, name === undefined ? row : row[name], { list, index });
      }
    }
  }
}

/** Runs in the page. */
function read() {
  const element = document.querySelector("distanskoll-agreement");
  const root = element.shadowRoot;
  const one = (selector) => root.querySelector(selector);
  const words = (selector) => (one(selector)?.checkVisibility() ? one(selector).textContent : null);
  const active = root.activeElement;
  const field = active?.closest(".field");
  return JSON.stringify({
    value: element.value,
    valid: element.validity.valid,
    report: element.result,
    summary: one(".error-summary").checkVisibility() ? [...root.querySelectorAll(".summary-list a")].map((link) => link.textContent) : null,
    summaryHeading: words(".error-summary h3"),
    focusOnSummary: active === one(".error-summary"),
    status: words(".status-words"),
    issues: [...root.querySelectorAll(".issue")]
      .filter((issue) => issue.checkVisibility())
      .map((issue) => ({
        severity: issue.dataset.severity,
        message: issue.querySelector(".message > span").textContent,
        source: [...issue.querySelectorAll(".source")].find((each) => each.checkVisibility()).textContent,
        fix: [...issue.querySelectorAll("button")].filter((each) => each.checkVisibility()).map((each) => each.firstChild.textContent)[0] ?? null,
        field: issue.closest(".field")?.querySelector(".question > span")?.textContent ?? null,
      })),
    focused: active && {
      field: field?.querySelector(".question > span")?.textContent ?? null,
      group: active.closest(".group")?.classList[1] ?? null,
      described: (active.getAttribute("aria-describedby") ?? field?.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .filter(Boolean)
        .map((id) => root.getElementById(id)?.textContent ?? `no ${id}`)
        .join(" "),
    },
    preview: {
      title: one(".preview-title").textContent,
      parts: [...root.querySelectorAll(".preview-part")].map((part) => ({
        heading: part.querySelector("h4").textContent,
        lines: [...part.querySelectorAll("li .preview-words")].map((line) => line.textContent),
      })),
    },
  });
}

export async function readAgreement(tab) {
  return JSON.parse(await tab.run(read));
}
