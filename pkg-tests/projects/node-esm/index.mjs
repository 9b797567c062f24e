import { Policy } from "distanskoll";

console.log(Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome);
