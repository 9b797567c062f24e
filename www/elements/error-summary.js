// The error summary at the top of a form: every error is a link to its field, and the focus comes here when the form cannot be sent.
import { h, keyed, setHidden, setText } from "./dom.js";

export class ErrorSummary {
  #heading = h("h3", { id: "error-summary" });
  #intro = h("p");
  #list = h("ul", { class: "summary-list" });
  #after = h("p");

  constructor() {
    this.node = h("div", { class: "error-summary", part: "summary", role: "group", tabindex: "-1", "aria-labelledby": "error-summary", hidden: true },
      this.#heading, this.#intro, this.#list, this.#after);
  }

  /** `errors`: `{ key, words, focus }` in the form's order; without any it is hidden. */
  update({ errors, heading, intro, after = "" }) {
    setHidden(this.node, errors.length === 0);
    setText(this.#heading, heading);
    setText(this.#intro, intro);
    const times = new Map();
    const items = errors.map((error) => {
      times.set(error.key, (times.get(error.key) ?? 0) + 1);
      return { ...error, key: `${error.key} ${times.get(error.key)}` };
    });
    keyed(this.#list, items, ({ key }) => key, createLink);
    setText(this.#after, after);
    setHidden(this.#after, after === "");
  }

  focus() {
    this.node.scrollIntoView({ block: "start", behavior: "instant" });
    this.node.focus({ preventScroll: true });
  }
}

function createLink() {
  const link = h("a", { href: "#error-summary" });
  let lead;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    lead();
  });
  return {
    node: h("li", {}, link),
    update({ words, focus }) {
      lead = focus;
      setText(link, words);
    },
  };
}
