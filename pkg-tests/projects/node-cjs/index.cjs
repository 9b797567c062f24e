const { Policy } = require("distanskoll");

console.log(Policy.builtin("falkoping").checkEligibility({ voluntary: false }).outcome);
