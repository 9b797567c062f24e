// What follows from the answer: what to do, what would help, the reasons, the list for the manager, guidance, our readings.
import { h, setAttribute, setHidden, setText } from "./dom.js";
import { otherChair } from "./seats.js";
import { sentence } from "./text.js";
import { answerWords, citation, deciderName, list } from "./words.js";

const PARTIES = ["employee", "manager", "employer", "hr"];
const STATUSES = ["unmet", "unknown", "met", "notApplicable"];
const READERS = ["employee", "everyone", "manager"];

/** A section with a heading. `update(heading, empty)`. */
export function section(name, ...children) {
  const heading = h("h3", { id: `${name}-heading`, tabindex: "-1" });
  const node = h("section", { class: `result ${name}`, part: `section ${name}`, "aria-labelledby": heading.id }, heading, ...children);
  return {
    node,
    focus() {
      heading.focus({ preventScroll: true });
      node.scrollIntoView({ block: "start" });
    },
    update(words, empty) {
      setText(heading, words);
      setHidden(node, empty);
    },
  };
}

/** A foldable part with a count in its heading. */
function folded(className, content, open) {
  const title = h("span");
  const count = h("span", { class: "count" });
  const node = h("details", { class: className, open }, h("summary", {}, title, " ", count), content);
  return {
    node,
    update(words, number) {
      setText(title, words);
      setText(count, `(${number})`);
      setHidden(node, number === 0);
    },
  };
}

/** What has to be done, by who does it. */
export function actions() {
  const groups = PARTIES.map((party) => {
    const heading = h("h4");
    const items = list("plain tasks", ({ rule }) => rule, () => {
      const text = h("p");
      const cited = citation();
      return {
        node: h("li", {}, text, cited.node),
        update(item) {
          setText(text, item.text);
          cited.update(item.citation, item.words);
        },
      };
    });
    return { party, heading, items, node: h("div", { class: "party" }, heading, items.node) };
  });
  const frame = section("actions", ...groups.map((group) => group.node));
  return {
    node: frame.node,
    update({ result, text }) {
      for (const { party, heading, items, node } of groups) {
        const own = result.actions.filter((action) => action.party === party).map((action) => ({ ...action, words: text }));
        setText(heading, text.party[party]);
        items.update(own);
        setHidden(node, own.length === 0);
      }
      frame.update(text.actionsHeading, result.actions.length === 0);
    },
  };
}

/** Smallest changes that better the outcome. */
export function ways() {
  const items = list("plain ways-list", ({ place }) => place, () => {
    const text = h("p");
    return { node: h("li", {}, text), update: (item) => setText(text, item.text) };
  });
  const frame = section("ways", items.node);
  return {
    node: frame.node,
    update({ result, text }) {
      items.update(result.waysForward.map((way, place) => ({ text: way.text, place })));
      // "Possible" is said only where the best way leads out of a refusal to it.
      const possible = result.outcome !== "actionNeeded" && result.waysForward.some((way) => way.outcome === "eligible");
      // Somebody else to look into it is another way, hardly a better answer.
      const elsewhere = result.outcome === "referral" || result.waysForward.every((way) => way.outcome === "referral");
      const heading = elsewhere ? text.waysOtherHeading : possible ? text.waysHeading : text.waysBetterHeading;
      frame.update(heading, result.waysForward.length === 0);
    },
  };
}

/** The decision, and each rule with its strength, what it holds and where it says so. */
export function reasons() {
  const groups = STATUSES.map((status) => {
    const items = list("plain findings", ({ rule }) => rule, finding);
    const fold = folded(`finding-group ${status}${status === "notApplicable" ? "" : " printed"}`, items.node, status !== "notApplicable");
    return { status, items, fold };
  });
  const intro = h("p", { class: "intro" });
  const decided = decisionReason();
  const frame = section("reasons", intro, decided.node, ...groups.map((group) => group.fold.node));
  return {
    node: frame.node,
    update(context) {
      const { result, source, text } = context;
      setText(intro, text.reasonsIntro);
      decided.update(context);
      const read = readByUs(source);
      const toDo = new Set(result.actions.map((action) => action.rule));
      for (const { status, items, fold } of groups) {
        const own = result.findings.filter((each) => each.status === status);
        items.update(own.map((each) => ({ ...each, words: text, ours: read.has(each.rule), showRemedy: status === "unmet" && !toDo.has(each.rule) })));
        fold.update(text.findings[status], own.length);
      }
      frame.update(text.reasonsHeading, result.findings.length === 0 && result.decision === null);
    },
  };
}

/** Rules and parts of the policy that rest on a reading of ours. */
function readByUs({ assumptions = [] }) {
  return new Set(assumptions.flatMap(({ about }) => about));
}

/** Who decides and what they have said: it settles more than any rule. */
function decisionReason() {
  const label = h("strong");
  const words = h("span");
  const reading = h("span", { class: "reading" });
  const cited = citation();
  return {
    node: h("div", { class: "decision-reason" }, h("p", {}, label, " ", words), h("p", { class: "finding-meta" }, reading), cited.node),
    update(context) {
      const { result: { decision }, source, text, lang } = context;
      setHidden(this.node, decision === null);
      if (decision === null) return;
      setAttribute(this.node, "data-status", decision.status);
      setText(label, text.decisionReason);
      setText(words, text.decided[decision.status](sentence(deciderName(decision.by, context), lang)));
      const ours = readByUs(source).has("decisions");
      setText(reading, ours ? sentence(text.reading, lang) : "");
      setHidden(reading.parentNode, !ours);
      cited.update(decision.citation, text);
    },
  };
}

function finding() {
  const text = h("p", { class: "finding-text" });
  const strength = h("span", { class: "strength", part: "strength" });
  const effect = h("span", { class: "effect" });
  const reading = h("span", { class: "reading" });
  const remedyLabel = h("strong");
  const remedyText = h("span");
  const remedy = h("p", { class: "remedy" }, remedyLabel, " ", remedyText);
  const cited = citation();
  return {
    node: h("li", { class: "finding", part: "finding" }, text, remedy, h("p", { class: "finding-meta" }, strength, " ", effect, reading), cited.node),
    update(item) {
      setText(text, item.text);
      setText(strength, sentence(item.words.strength[item.strength], "sv"));
      setText(effect, item.words.effect[item.effect]);
      setText(reading, item.ours ? ` (${item.words.reading})` : "");
      setText(remedyLabel, item.words.adviceLabel);
      setText(remedyText, item.remedy ?? "");
      setHidden(remedy, !item.showRemedy || !item.remedy);
      cited.update(item.citation, item.words);
    },
  };
}

/** The questions for the person in the other chair: those that matter, or are offered, and have no answer. */
export function otherQuestions({ result, questions, answers, shown, rest, seats, said }) {
  const asked = new Set([...result.missing, ...result.open].map((question) => question.fact));
  return questions.filter(({ fact, askOf }) =>
    askOf === otherChair(seats.chair) && !said.get(fact)?.unlike && (asked.has(fact) || shown.has(fact) || rest.has(fact)) && (answers.get(fact) ?? null) === null);
}

/** They as a list to take along. */
export function questionList({ print }) {
  const intro = h("p", { class: "intro" });
  const button = h("button", { type: "button", class: "button", part: "button" });
  button.addEventListener("click", print);
  const items = list("manager-questions", ({ question }) => question.fact, () => {
    const words = h("p");
    const space = h("p", { class: "paper answer-space" });
    return {
      node: h("li", {}, words, space),
      update({ question, text }) {
        setText(words, question.question);
        setText(space, answerSpace(question, text));
      },
    };
  });
  const frame = section("for-manager", intro, items.node, h("p", { class: "screen" }, button));
  return {
    node: frame.node,
    focus: () => frame.focus(),
    update(context) {
      const { text } = context;
      const open = otherQuestions(context);
      setText(intro, text.managerIntro);
      setText(button, text.printManager);
      items.update(open.map((question) => ({ question, text })));
      frame.update(text.managerHeading, open.length === 0);
    },
  };
}

/** Room for an answer by hand. */
function answerSpace(question, text) {
  const boxes = (labels) => labels.map((label) => `☐ ${label}`).join("   ");
  if (question.kind === "boolean") return boxes([text.yes, text.no]);
  if (question.choices) return boxes(question.choices.map((choice) => choice.label));
  return `${text.answerLine} ____________`;
}

/** Advice that no verdict depends on, folded by reader. */
export function guidance() {
  const groups = READERS.map((reader) => {
    const items = list("plain cards", ({ id }) => id, card);
    return { reader, items, fold: folded("guidance-group", items.node, false) };
  });
  const frame = section("guidance", ...groups.map((group) => group.fold.node));
  return {
    node: frame.node,
    update({ result, text }) {
      for (const { reader, items, fold } of groups) {
        const own = result.guidance.filter((each) => each.for === reader);
        items.update(own.map((each) => ({ ...each, words: text })));
        fold.update(text.guidanceFor[reader], own.length);
      }
      frame.update(text.guidanceHeading, result.guidance.length === 0);
    },
  };
}

function card() {
  const title = h("h4");
  const text = h("p");
  const items = list("bullets", ({ place }) => place, () => {
    const node = h("li");
    return { node, update: (item) => setText(node, item.words) };
  });
  const cited = citation();
  return {
    node: h("li", { class: "card", part: "card" }, title, text, items.node, cited.node),
    update(item) {
      setText(title, item.title);
      setText(text, item.text);
      items.update((item.items ?? []).map((words, place) => ({ words, place })));
      cited.update(item.citation, item.words);
    },
  };
}

/** Where the source leaves a reading open: ours. */
export function assumptions() {
  const intro = h("p", { class: "intro" });
  const items = list("bullets", ({ place }) => place, () => {
    const node = h("li");
    return { node, update: (item) => setText(node, item.words) };
  });
  const fold = folded("assumption-group", h("div", {}, intro, items.node), false);
  const node = h("section", { class: "result assumptions", part: "section assumptions" }, fold.node);
  return {
    node,
    update({ source, text, lang }) {
      const all = source.assumptions ?? [];
      setText(intro, text.assumptionsIntro);
      items.update(all.map((each, place) => ({ words: each.text[lang], place })));
      fold.update(text.assumptionsHeading, all.length);
      setHidden(node, all.length === 0);
    },
  };
}

/** The answers given, for paper. */
export function answersOnPaper() {
  const items = list("plain answers-list", ({ question }) => question.fact, () => {
    const question = h("span");
    const answer = h("strong");
    return {
      node: h("li", {}, question, " ", answer),
      update(item) {
        setText(question, item.question.question);
        setText(answer, item.answer);
      },
    };
  });
  const frame = section("answers", items.node);
  return {
    node: frame.node,
    update(context) {
      const { questions, answers, shown, rest, text, said } = context;
      const unlike = (fact) => said?.get(fact)?.paper;
      const own = questions.filter(({ fact }) => (shown.has(fact) || rest.has(fact)) && (answers.get(fact) !== undefined || unlike(fact)));
      items.update(own.map((question) => ({ question, answer: unlike(question.fact) ?? answerWords(question, answers.get(question.fact), context) })));
      frame.update(text.answersHeading, own.length === 0);
    },
  };
}
