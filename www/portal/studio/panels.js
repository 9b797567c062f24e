// What stands beside the policy: faults and remarks, the examples, the comparison with another edition, the source.
import { h } from "../../elements/dom.js";
import { COMMON, nameOf } from "./vocabulary.js";
import { WORDS } from "./words.js";

const SEVERITIES = ["error", "warning", "notice"];

/** Faults of the document, or of a sound one what the analysis found. `go(path, "form" | "text")` shows a place. */
export function findingsPanel(review, lang, go, facts) {
  const words = WORDS[lang].findings;
  const faults = review.issues.map((issue) => ({ severity: "error", ...issue }));
  const findings = [...faults, ...(review.findings ?? [])].toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const items = findings.map((finding) => h("li", { class: finding.severity },
    h("p", {}, h("strong", { class: "badge" }, WORDS[lang].severity[finding.severity]), ` ${sentence(finding.message)}`),
    finding.suggestion ? h("p", {}, sentence(finding.suggestion)) : null,
    finding.example ? h("p", { class: "quiet" }, words.example) : null,
    finding.example ? factList(finding.example.facts, facts, lang) : null,
    h("p", { class: "buttons" }, button(words.go, () => go(finding.path, "form")), button(words.goText, () => go(finding.path, "text")), h("code", {}, finding.path || "/"))));
  const gaveUp = review.gaveUp ?? [];
  return [
    items.length > 0 ? h("ul", { class: "findings" }, ...items) : h("p", {}, words.none),
    ...(gaveUp.length > 0 ? [h("p", {}, words.gaveUp), h("ul", {}, ...gaveUp.map(({ message }) => h("li", {}, message)))] : []),
  ];
}

/** The examples' results, and what they leave untried. */
export function trialsPanel({ trials, coverage }, lang, go) {
  const words = WORDS[lang].trials;
  if (trials.total === 0) return [h("p", {}, words.none)];
  const failed = trials.failed.map((failure) => h("li", { class: "error" },
    h("p", {}, h("strong", {}, failure.name || failure.path), ` ${failure.message}`),
    h("p", { class: "buttons" }, button(WORDS[lang].findings.go, () => go(failure.path, "form")), button(WORDS[lang].findings.goText, () => go(failure.path, "text")))));
  const untried = [...coverage.neverMet.map((rule) => [rule, words.neverMet]), ...coverage.neverUnmet.map((rule) => [rule, words.neverUnmet])];
  return [
    h("p", { class: trials.passed === trials.total ? "sound" : "faulty" }, words.passed(trials.passed, trials.total)),
    failed.length > 0 ? h("ul", { class: "findings" }, ...failed) : null,
    untried.length > 0 ? h("details", {}, h("summary", {}, `${words.uncovered} (${untried.length})`), h("ul", {}, ...untried.map(([rule, how]) => h("li", {}, h("code", {}, rule), ` – ${how}`)))) : h("p", {}, words.covered),
    coverage.uncited.length > 0 ? h("details", {}, h("summary", {}, `${words.uncited} (${coverage.uncited.length})`), h("ul", {}, ...coverage.uncited.map((section) => h("li", {}, section)))) : null,
  ].filter(Boolean);
}

/** What another edition says otherwise. */
export function comparePanel(answer, lang, facts) {
  const words = WORDS[lang].compare;
  if (answer.equal && answer.changes.length === 0) return [h("p", { class: "sound" }, words.equal)];
  const items = answer.changes.map((change) => h("li", {},
    h("p", {}, change.message),
    ...change.examples.map((example) => h("details", {}, h("summary", {}, example.message),
      example.call === "checkEligibility" ? factList(example.input, facts, lang) : h("pre", { tabindex: "0" }, JSON.stringify(example.input, null, 2))))));
  const gaveUp = answer.gaveUp ?? [];
  return [h("p", {}, answer.equal ? words.equal : words.changes(answer.changes.length)), h("ul", { class: "findings" }, ...items),
    ...(gaveUp.length > 0 ? [h("p", {}, WORDS[lang].findings.gaveUp), h("ul", {}, ...gaveUp.map(({ message }) => h("li", {}, message)))] : [])];
}

/** The headings of the source, and whether their texts are still the ones that the policy was written from. */
export function sourcePanel({ sections }, lang) {
  return [h("ul", { class: "findings" }, ...sections.map((section) => h("li", { class: section.status === "unchanged" ? "notice" : section.status === "missing" || section.status === "changed" ? "error" : "warning" },
    h("p", {}, h("strong", {}, section.section), ` ${section.message}`),
    section.digest ? h("p", { class: "quiet" }, `${WORDS[lang].source.digest}: `, h("code", {}, section.digest)) : null)))];
}

/** Messages of faults begin in lower case, as they go on from a path elsewhere. */
function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Answers as a person reads them. */
function factList(given, facts, lang) {
  const words = WORDS[lang].condition;
  const entries = Object.entries(given ?? {});
  return h("ul", { class: "answers" }, ...entries.map(([id, value]) => {
    const fact = facts.find((each) => each.id === id) ?? COMMON.find((each) => each.id === id) ?? { id, choices: [] };
    const named = (each) => nameOf({ ...fact.choices?.find((choice) => choice.value === each), id: String(each) }, lang);
    const text = value === true ? words.yes : value === false ? words.no : Array.isArray(value) ? value.map(named).join(", ") : fact.kind === "choice" ? named(value) : String(value);
    return h("li", {}, `${nameOf(fact, lang)} `, h("strong", {}, text));
  }));
}

function button(text, act) {
  const node = h("button", { type: "button", class: "small" }, text);
  node.addEventListener("click", act);
  return node;
}
