// How the engine's codes and values are said to people: deciders, outcomes, answers, citations.
import { h, keyed, setAttribute, setHidden, setText, webAddress } from "./dom.js";
import { numberText, sentence } from "./text.js";

/** The one who decides, by the policy's own name for the role where it has one. */
export function deciderName(by, { source, text, lang }) {
  return source.roles?.find((role) => role.id === by)?.label[lang] ?? text.decider[by] ?? by;
}

/** The outcome in words, and who decides: never more than the engine's answer says. `[words, more]`, the second may be empty. */
export function outcomeWords(result, context) {
  const { text } = context;
  const { outcome, decision, arrangement } = result;
  if (outcome === "eligible" && arrangement === "notRemoteWork") return [text.notRemoteWork, ""];
  const suffix = decision === null ? null : statusSuffix(result, context);
  return [text.outcome[outcome], suffix ? ` – ${suffix}` : ""];
}

function statusSuffix({ outcome, decision: { by, status }, findings }, context) {
  const { text } = context;
  const referred = findings.some((finding) => finding.effect === "refers" && finding.status === "unmet");
  const name = deciderName(by, context);
  if (status === "refused") return outcome === "notEligible" ? text.refusedSuffix(name) : null;
  if (!["eligible", "actionNeeded", "referral"].includes(outcome)) return null;
  if (status === "approved") return text.approvedSuffix(name);
  // Where a rule refers the case to somebody, the decision comes after that.
  return referred ? text.afterwardsSuffix(name) : text.pendingSuffix(name);
}

/** An answer as people read it, also one that the engine cannot read. */
export function answerWords(question, value, { text, lang }) {
  if (value === null) return text.dontKnow;
  const label = (chosen) => question.choices.find((choice) => choice.value === chosen)?.label ?? String(chosen);
  switch (question.kind) {
    case "boolean":
      return value === true ? text.yes : value === false ? text.no : String(value);
    case "choice":
      return sentence(label(value), lang);
    case "set":
      if (!Array.isArray(value)) return String(value);
      return value.length === 0 ? text.noneOfThese : sentence(value.map(label).join(", "), lang);
    default:
      return typeof value === "number" ? numberText(value, lang) : String(value);
  }
}

/** A citation: the document and the section, in the source's own Swedish. `update(citation, text)`. */
export function citation() {
  const document = h("span", { lang: "sv" });
  const section = h("span", { lang: "sv" });
  const before = h("span");
  const after = h("span");
  const words = h("a", { class: "source-words" }, document, before, section, after);
  return {
    node: h("cite", { class: "source", part: "citation" }, words),
    update(cited, text) {
      setText(document, cited.document);
      setText(before, text.source.before);
      setText(section, cited.section);
      setText(after, text.source.after);
      setAttribute(words, "href", webAddress(cited.url));
    },
  };
}

/** A list whose items keep their nodes. `create()` gives `{ node, update(item) }`; the list hides itself when it is empty. */
export function list(className, key, create, tag = "ul") {
  const node = h(tag, { class: className });
  return {
    node,
    update(items) {
      keyed(node, items, key, create);
      setHidden(node, items.length === 0);
    },
  };
}
