// One classic script with everything in it: registers the elements, gives the API as `Distanskoll`, and puts an element after its own tag
// where that says `data-element`, for portals whose editor removes tags that it does not know.
import "../elements/index.js";
import { DistanskollError, Policy, applyFixes, engineInUse, policies, ready, toICalendar } from "../entry/browser.js";
import { made } from "./made.js";

const script = document.currentScript;

globalThis.Distanskoll = { DistanskollError, Policy, applyFixes, engineInUse, policies, ready, toICalendar };

if (script?.dataset.element) {
  const given = [...script.attributes].filter(({ name }) => name.startsWith("data-") && name !== "data-element");
  const element = made(script.dataset.element, given.map(({ name, value }) => [name.slice("data-".length), value]));
  if (element) script.after(element);
  else console.warn(`distanskoll: data-element="${script.dataset.element}" is not known`);
}
