// What stands around the content of every element: title and edition, notes, the place for what is announced.
import { h, setAttribute, setHidden, setText, webAddress } from "./dom.js";
import { sentence } from "./text.js";

/** `notice` and `tools` stand before and after the body. */
export function frame({ notice, tools }) {
  const parts = {
    status: h("p", { class: "loading" }),
    problem: h("p", { class: "problem", role: "alert", hidden: true }),
    fallback: h("div", { hidden: true }, h("slot")),
    heading: h("p", { class: "title" }),
    edition: h("p", { class: "edition" }),
    printed: h("p", { class: "printed-on paper" }),
    banner: h("p", { class: "banner", part: "banner", hidden: true }),
    guidance: h("strong"),
    privacy: h("span"),
    contactText: h("span"),
    contactLink: h("a"),
    body: h("div", { class: "body" }),
    live: h("p", { class: "unseen", role: "status" }),
  };
  const contact = h("slot", { name: "contact" }, parts.contactText, parts.contactLink);
  parts.content = h("div", { class: "content", hidden: true },
    // No <header>: where a page has the element outside its <main>, that would be the page's banner.
    h("div", { class: "header", part: "header" }, parts.heading, parts.edition, parts.printed),
    parts.banner,
    h("ul", { class: "notes", part: "notes" }, h("li", {}, parts.guidance), h("li", {}, parts.privacy), h("li", {}, contact)),
    notice, parts.body, tools);
  parts.root = h("div", { class: "root", part: "base" }, parts.status, parts.problem, parts.fallback, parts.content, parts.live);
  return parts;
}

/** Writes the texts. `ask`: whom to ask; `own`: the page says so itself; `privacy`: what becomes of what is filled in. */
export function labelFrame(parts, { source, today, ask, own, privacy, text, lang }) {
  const { title, organisation, version, validFrom, validTo, contact } = source;
  setText(parts.heading, title[lang]);
  const validity = validFrom && validTo ? text.validBetween(validFrom, validTo)
    : validFrom ? text.validFrom(validFrom) : validTo ? text.validTo(validTo) : null;
  const edited = version ? text.edition(version) : validity ? text.versionUnknown : text.editionUnknown;
  setText(parts.edition, sentence([organisation, edited, validity].filter(Boolean).join(" · "), lang));
  setText(parts.guidance, text.guidanceOnly);
  setText(parts.privacy, text.privacy(privacy));
  setText(parts.printed, text.printedOn(today));
  const url = own ? null : webAddress(contact?.url);
  setText(parts.contactText, url ? "" : ask);
  setText(parts.contactLink, url ? ask : "");
  setAttribute(parts.contactLink, "href", url);
  const passed = validTo && today > validTo ? text.expired(validTo) : validFrom && today < validFrom ? text.notYetValid(validFrom) : "";
  setText(parts.banner, passed);
  setHidden(parts.banner, passed === "");
}
