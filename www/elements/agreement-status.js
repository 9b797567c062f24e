// What an agreement holds that the form has no field for, and the state of the check at the end of the form.
import { IssueList } from "./agreement-issues.js";
import { h, setAttribute, setHidden, setText } from "./dom.js";

/** Issues of what the form has no field for: misspelt and unknown members of an agreement that was handed in. */
export class General {
  name = "";
  #heading = h("h3");
  #issues;

  constructor(fix) {
    this.#issues = new IssueList(fix);
    this.node = h("div", { class: "general", tabindex: "-1", role: "group", hidden: true }, this.#heading, this.#issues.node);
  }

  update(issues, context) {
    setHidden(this.node, issues.length === 0);
    setText(this.#heading, context.text.generalHeading);
    setAttribute(this.node, "aria-label", context.text.generalHeading);
    this.#issues.update(issues, context);
  }

  focus() {
    this.node.scrollIntoView({ block: "start", behavior: "instant" });
    this.node.focus({ preventScroll: true });
  }
}

/** Whether the agreement can be sent as it stands. */
export class Status {
  #heading = h("h3", { id: "agreement-status" });
  #words = h("p", { class: "status-words" });
  #warnings = h("p");
  #check = h("button", { type: "button", class: "button", part: "button" });

  constructor(check) {
    this.node = h("section", { class: "check", part: "status", "aria-labelledby": "agreement-status" },
      this.#heading, this.#words, this.#warnings, h("p", {}, this.#check));
    this.#check.addEventListener("click", check);
  }

  /** `warned`: the names of the fields that are remarked on. */
  update({ errors, warnings, warned, stage, text }) {
    const { length } = errors;
    setAttribute(this.node, "data-ready", length === 0 ? "" : null);
    setText(this.#heading, text.statusHeading);
    setText(this.#words, length > 0 ? text.remaining(length) : stage === "draft" ? text.readyDraft : text.ready);
    const words = text.warnings(warnings, warned.join(", "));
    setText(this.#warnings, length > 0 ? text.besides(words.charAt(0).toLowerCase() + words.slice(1)) : words);
    setHidden(this.#warnings, warnings === 0);
    setText(this.#check, text.check);
    setHidden(this.#check.parentNode, length === 0);
  }
}
