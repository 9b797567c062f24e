import { Policy, ready } from "distanskoll/inline";

await ready();
document.body.dataset.outcome = Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome;
