import { Policy, ready } from "distanskoll";

await ready();
document.body.dataset.outcome = Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome;
