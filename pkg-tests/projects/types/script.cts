import distanskoll = require("distanskoll");

const outcome: string = distanskoll.Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome;
const codes = (error: unknown): string[] => (error instanceof distanskoll.DistanskollError ? error.issues.map((fault) => fault.code) : [outcome]);
export = codes;
