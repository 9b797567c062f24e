// What is remarked on a field: the engine's message, the section that it rests on, and a button where one value is plainly right.
import { h, keyed, setAttribute, setHidden, setText } from "./dom.js";
import { citation } from "./words.js";

let count = 0;

export class IssueList {
  node = h("div", { class: "issues" });
  ids = [];
  #fix;

  /** `fix(issue)` is called by a button. */
  constructor(fix) {
    this.#fix = fix;
  }

  /** `field` says how its values are called; none where the form has no field for the issue. */
  update(issues, context, field = null) {
    this.ids = [];
    const times = new Map();
    const items = issues.map((issue) => {
      const name = `${issue.code} ${issue.path}`;
      times.set(name, (times.get(name) ?? 0) + 1);
      return { key: `${name} ${times.get(name)}`, issue, field, context };
    });
    keyed(this.node, items, ({ key }) => key, () => this.#create());
    setHidden(this.node, items.length === 0);
  }

  #create() {
    const id = `distanskoll-issue-${++count}`;
    const prefix = h("strong");
    const message = h("span");
    const source = citation();
    const plain = h("p", { class: "source unseen" });
    const label = h("span");
    const about = h("span", { class: "unseen" });
    const button = h("button", { type: "button", class: "button fix", part: "button" }, label, about);
    const node = h("div", { class: "issue" }, h("p", { class: "message", id, part: "error" }, prefix, message), source.node, plain, button);
    let current;
    button.addEventListener("click", () => this.#fix(current));
    return {
      node,
      update: ({ issue, field, context }) => {
        const { text } = context;
        current = issue;
        this.ids.push(id);
        setAttribute(node, "data-severity", issue.severity);
        setText(prefix, text.severity[issue.severity]);
        setText(message, issue.message);
        setHidden(source.node, !issue.citation);
        if (issue.citation) source.update(issue.citation, text);
        setText(plain, text.noSource);
        setHidden(plain, Boolean(issue.citation));
        const offer = fixWords(issue, field, context);
        setText(label, offer ?? "");
        setText(about, field ? ` (${field.name})` : "");
        setHidden(button, !offer);
        button.disabled = context.disabled;
      },
    };
  }
}

/** What a button says that mends the issue, or null where there is nothing to press. */
function fixWords({ fix, path }, field, context) {
  const { text } = context;
  if (!fix) return field === null && path !== "" ? text.fix.discard : null;
  if (fix.op === "remove" || fix.op === "move") return text.fix[fix.op];
  return text.fix[fix.op](field?.words?.(fix.value, context) ?? String(fix.value));
}
