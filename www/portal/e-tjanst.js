// The e-service page's own script: sends what the form holds, and shows what the server says. Whether the agreement holds is decided
// there; here the form is only kept from being sent in vain.
const form = document.querySelector("#agreement-form");
const widget = form.querySelector("distanskoll-agreement");
const button = form.querySelector("[type=submit]");
const reply = document.querySelector("#reply");
const heading = document.querySelector("#reply-heading");
const body = document.querySelector("#reply-body");

const WORDS = {
  sv: {
    sent: "Överenskommelsen är mottagen",
    number: "Kvittonummer",
    received: "Mottagen",
    rules: "Kontrollerad mot",
    signed: "Underskrifter",
    signedBy: { submit: "skrivs under senare", signed: "båda har skrivit under" },
    edition: (version) => `version ${version}`,
    remarks: "Påpekanden",
    keepsNothing: "Det här är en demonstration. Ingenting är sparat, så skriv ut överenskommelsen om ni vill ha den kvar.",
    print: "Skriv ut överenskommelsen",
    again: "Ändra och skicka igen",
    refused: "Servern tog inte emot överenskommelsen",
    issues: "Det här behöver rättas:",
    changed: "Reglerna har ändrats",
    changedWhy: "Reglerna har ändrats sedan sidan öppnades. Ladda om sidan, gå igenom överenskommelsen och skicka den igen.",
    changedIssues: "Enligt reglerna som gäller nu behöver det här rättas:",
    changedFine: "Enligt reglerna som gäller nu är överenskommelsen utan fel.",
    failed: "Överenskommelsen kunde inte skickas",
    failedWhy: "Servern svarar inte som den ska. Det ni har fyllt i finns kvar på sidan. Försök igen om en stund.",
    noReceiver: "Den här servern tar inte emot formulär, så överenskommelsen är inte skickad. Det ni har fyllt i finns kvar på sidan. Skriv ut den i stället.",
    reload: "Ladda om sidan",
    cited: (section) => `Avsnitt ”${section}”`,
    back: "Tillbaka till formuläret",
  },
  en: {
    sent: "The agreement has been received",
    number: "Receipt number",
    received: "Received",
    rules: "Checked against",
    signed: "Signatures",
    signedBy: { submit: "to be signed later", signed: "both have signed" },
    edition: (version) => `version ${version}`,
    remarks: "Remarks",
    keepsNothing: "This is a demonstration. Nothing has been saved, so print the agreement if you want to keep it.",
    print: "Print the agreement",
    again: "Change and send again",
    refused: "The server did not accept the agreement",
    issues: "This has to be put right:",
    changed: "The rules have changed",
    changedWhy: "The rules have changed since the page was opened. Reload the page, go through the agreement and send it again.",
    changedIssues: "Under the rules of today this has to be put right:",
    changedFine: "Under the rules of today the agreement has no errors.",
    failed: "The agreement could not be sent",
    failedWhy: "The server does not answer as it should. What you filled in is still on the page. Try again in a while.",
    noReceiver: "This server does not take forms, so the agreement has not been sent. What you filled in is still on the page. Print it instead.",
    reload: "Reload the page",
    cited: (section) => `Section “${section}”`,
    back: "Back to the form",
  },
};

let sending = false;
let last = null;

const words = () => WORDS[document.documentElement.lang] ?? WORDS.sv;

function element(tag, content, attributes = {}) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...[content].flat());
  return node;
}

function press(text, action, kind = "") {
  const node = element("button", text, { type: "button", class: kind });
  node.addEventListener("click", action);
  return node;
}

/** Issues as the server worded them, each with its section. */
function list(issues) {
  return element("ul", issues.map(({ message, citation }) => element("li", [
    message, ...(citation ? [element("span", words().cited(citation.section), { class: "cited" })] : []),
  ])));
}

function show(kind, title, content) {
  reply.dataset.kind = kind;
  reply.hidden = false;
  heading.textContent = title;
  body.replaceChildren(...content);
  form.parentElement.classList.toggle("sent", kind === "received");
}

function backToForm() {
  reply.hidden = true;
  form.parentElement.classList.remove("sent");
  document.querySelector("#content").focus();
}

function received({ receipt: { number, receivedAt, stage, policy }, issues }) {
  const text = words();
  const lang = document.documentElement.lang;
  const when = new Date(receivedAt).toLocaleString(lang === "en" ? "en-GB" : "sv-SE", { dateStyle: "long", timeStyle: "short" });
  const rows = [
    [text.number, number],
    [text.received, when],
    [text.rules, [policy.title, policy.version ? text.edition(policy.version) : null].filter(Boolean).join(", ")],
    [text.signed, text.signedBy[stage]],
  ];
  show("received", text.sent, [
    element("dl", rows.flatMap(([term, value]) => [element("dt", term), element("dd", value)])),
    ...(issues.length > 0 ? [element("h3", text.remarks), list(issues)] : []),
    element("p", text.keepsNothing),
    element("div", [press(text.print, () => widget.print()), press(text.again, backToForm, "second")], { class: "reply-buttons" }),
  ]);
}

function refused(issues) {
  const text = words();
  const errors = issues.filter(({ severity }) => severity === "error");
  show("refused", text.refused, [element("p", text.issues), list(errors), element("div", press(text.back, backToForm), { class: "reply-buttons" })]);
}

function changed(issues) {
  const text = words();
  const errors = issues.filter(({ severity }) => severity === "error");
  show("refused", text.changed, [
    element("p", text.changedWhy),
    element("p", errors.length > 0 ? text.changedIssues : text.changedFine),
    ...(errors.length > 0 ? [list(errors)] : []),
    element("div", [press(text.reload, () => location.reload()), press(text.back, backToForm, "second")], { class: "reply-buttons" }),
  ]);
}

function failed(status, message) {
  const text = words();
  // A server that only hands out files has nothing at the address, or takes nothing there.
  const takesNothing = [404, 405, 501].includes(status) && !message;
  show("refused", text.failed, [
    element("p", takesNothing ? text.noReceiver : text.failedWhy),
    ...(message ? [element("p", message)] : []),
    element("div", [
      ...(takesNothing ? [press(text.print, () => widget.print(), "second")] : []), press(text.back, backToForm),
    ], { class: "reply-buttons" }),
  ]);
}

/** Shows the reply; again when the language is switched, though the server's own sentences stay as they came. */
function render({ status, answer }) {
  if (status === 200) received(answer);
  else if (status === 422 && answer?.issues) refused(answer.issues);
  else if (status === 409 && answer?.issues) changed(answer.issues);
  else failed(status, answer?.error?.message);
}

async function send(agreement, stage) {
  let status = 0;
  try {
    const response = await fetch(`/api/overenskommelse?stage=${stage}`, {
      method: "POST", headers: { "content-type": "application/json", "accept-language": document.documentElement.lang }, body: agreement,
    });
    status = response.status;
    return { status, answer: await response.json() };
  } catch {
    // No answer at all, or one that is no JSON: the status is all there is to go by, but a success it was not.
    return { status: status >= 400 ? status : 0, answer: null };
  }
}

/** The button says what happens: it has both words, so that they follow the page's language. */
function label() {
  const [idle, busy] = button.children;
  idle.hidden = sending;
  busy.hidden = !sending;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (sending) return;
  sending = true;
  button.setAttribute("aria-disabled", "true");
  label();
  const data = new FormData(form);
  last = await send(data.get("agreement"), data.get("stage"));
  button.removeAttribute("aria-disabled");
  sending = false;
  label();
  render(last);
  heading.focus();
  reply.scrollIntoView({ block: "start" });
});

new MutationObserver(() => reply.hidden || render(last)).observe(document.documentElement, { attributeFilter: ["lang"] });

function takeStage() {
  widget.setAttribute("stage", new FormData(form).get("stage"));
}

form.querySelector(".stage").addEventListener("change", takeStage);
// The browser may have kept the choice over a reload.
addEventListener("pageshow", takeStage);
