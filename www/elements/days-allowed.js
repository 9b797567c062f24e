// How many days the rules allow, in words: the limits of a policy, or that it has none.
import { numberText, sentence } from "./text.js";
import { deciderName } from "./words.js";

const DAYS = ["daysPerWeek", "daysPerMonth", "sharePercent"];

/** A value of the policy on a day: one that changes is that of the latest day reached. */
function onDay(value, day) {
  return value?.dated ? value.dated.findLast(({ from }) => from === undefined || from <= day).value : value;
}

/** A row for `definitions`, or null where the rules say it in a way that one line cannot tell. */
export function daysAllowed({ source, result, text, lang }) {
  const limits = source.agreement?.limits ?? [];
  if (limits.length === 0) return askedAbout(source.rules) ? null : { name: text.days, value: text.noLimit };
  const words = limits.map(({ measure, per, atMost, unlessApprovedBy, strength }) => {
    const limit = text.limit[strength](text.measures[measure](numberText(onDay(atMost, result.asOf), lang), per));
    return unlessApprovedBy ? text.unless(limit, deciderName(unlessApprovedBy, { source, text, lang })) : limit;
  });
  return { name: text.days, value: words.map((each) => sentence(each, lang)).join(" "), cited: { document: source.source.document, ...limits[0].citation } };
}

/** Whether a rule depends on a number of days. */
function askedAbout(rules) {
  const conditions = JSON.stringify(rules.map(({ when, requires }) => [when, requires]));
  return DAYS.some((fact) => conditions.includes(`"${fact}"`));
}
