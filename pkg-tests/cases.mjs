// The acceptance cases in tests/cases: asks each of them of the package and compares the answer. Runs in Node and in a page, so it
// imports nothing. An answer is first reduced to what the cases speak of; wording and guidance are not among it.
//
// A case: { id, name?, policy, call, input, options, expect }.

/** Runs the cases of one file's text with the package's exports: { passed, failed, details }. */
export function runCases(api, text) {
  const result = { passed: 0, failed: 0, details: [] };
  for (const line of text.split("\n").filter((l) => l.trim() !== "")) {
    const one = JSON.parse(line);
    const differences = compare(one.expect, ask(api, one));
    if (differences.length === 0) result.passed++;
    else {
      result.failed++;
      result.details.push(`${one.id} ${one.policy} ${one.call}${one.name ? ` "${one.name}"` : ""}\n${differences.join("\n")}`);
    }
  }
  return result;
}

/** The package's answer to a case, reduced; a thrown DistanskollError is an answer as well. */
function ask(api, { policy, call, input, options, expect }) {
  let answer, thrown;
  try {
    if (call === "builtin" || call === "fromJson") answer = api.Policy[call](input);
    else answer = api.Policy.builtin(policy)[call](input, options ?? undefined);
  } catch (error) {
    if (!(error instanceof api.DistanskollError)) return { thrown: String(error) };
    thrown = error;
  }
  try {
    return thrown ? { error: reduceError(thrown, expect.error) } : REDUCE[call](answer, expect, input);
  } catch (error) {
    return { unreadable: String(error) };
  }
}

function reduceError({ code, path, issues }, expected) {
  return { code, path, ...(expected?.issues ? { issues: issues.map((issue) => `${issue.code} ${issue.path}`) } : {}) };
}

const REDUCE = {
  builtin: () => ({ ok: true }),
  fromJson: () => ({ ok: true }),
  checkEligibility: reduceEligibility,
  checkMany: (rows, expect, input) => ({ rows: rows.map((row, i) => reduceRow(reduceEligibility, row, expect.rows[i] ?? {}, input[i])) }),
  validateAgreement: reduceReport,
  validateMany: (rows, expect, input) => ({ rows: rows.map((row, i) => reduceRow(reduceReport, row, expect.rows[i] ?? {}, input[i])) }),
  noticeEnd: (answer, expect) => pick(answer, [
    "basis", "endsOn", "lastRemoteDay", "firstDayBack", "endedByExpiry", "neverStarts", ...("period" in expect ? ["period"] : []),
  ]),
  latestNotice: (answer) => pick(answer, ["giveBy", "giveByWorkingDay"]),
  planRenewal: (answer, expect) => ({
    ...pick(answer, ["status", "term", "latestEnd", "withinTerm", "mayRenew", "policyValid"]),
    evaluation: pick(answer.evaluation, ["strength", "done", "dueBy"]),
    next: answer.next && pick(answer.next, ["start", "latestEnd"]),
    reminders: answer.reminders.map(({ on, kind }) => `${on} ${kind}`).sort(),
    ...("requestedEnd" in expect ? { requestedEnd: answer.requestedEnd ? pick(answer.requestedEnd, ["allowed", "latest"]) : null } : {}),
  }),
};

function reduceRow(reduce, row, expect, input) {
  return row.error ? { error: pick(row.error, ["code", "path"]) } : reduce(row, expect, input);
}

function reduceEligibility(answer, expect, input) {
  const byStatus = (status) => answer.findings.filter((finding) => finding.status === status).map((finding) => finding.rule).sort();
  const names = (questions) => questions.map((question) => question.fact).sort();
  const optional = expect.mayAct ?? [];
  const further = {
    validityChecked: () => answer.validityChecked,
    formStrength: () => answer.agreementForm && answer.agreementForm.strength,
    missingOrder: () => (inGroupOrder(answer.missing, expect.missingOrder) ? expect.missingOrder : answer.missing.map(({ fact }) => fact)),
    mayAct: () => optional,
    ways: () => ways(answer.waysForward, input),
    bestWay: () => (answer.waysForward[0] ? `${answer.waysForward[0].outcome} ${answer.waysForward[0].changes.length}` : ""),
    findings: () => Object.fromEntries(answer.findings.map(
      ({ rule, strength, effect, party, citation }) => [rule, `${strength} ${effect} ${party} | ${citation.section}`],
    )),
  };
  return {
    ...pick(answer, ["outcome", "bestCase", "worstCase", "asOf", "arrangement"]),
    form: answer.agreementForm && answer.agreementForm.form,
    decidedBy: answer.decision && answer.decision.by,
    decisionStatus: answer.decision && answer.decision.status,
    met: byStatus("met"),
    unmet: byStatus("unmet"),
    unknown: byStatus("unknown"),
    actions: answer.actions.map(({ rule }) => rule).filter((rule) => !optional.includes(rule)).sort(),
    missing: names(answer.missing),
    open: names(answer.open),
    ...Object.fromEntries(Object.keys(further).filter((key) => key in expect).map((key) => [key, further[key]()])),
  };
}

/** Whether the facts named in the groups come group by group; facts in no group may stand anywhere. */
function inGroupOrder(missing, groups) {
  const places = missing.map(({ fact }) => groups.findIndex((group) => group.includes(fact))).filter((place) => place !== -1);
  return places.every((place, i) => i === 0 || places[i - 1] <= place);
}

const BEST_FIRST = ["eligible", "actionNeeded", "referral", "notEligible", "outOfScope"];

/** Ways forward as text. Equally good ones are put in alphabetical order; a wrong order among the others stays visible. */
function ways(list, input) {
  const asText = list.map(({ outcome, changes }) => ({
    rank: BEST_FIRST.indexOf(outcome) * 100 + changes.length,
    text: [outcome, ...changes.map(({ fact, from, to }) => {
      const stale = unordered(from) === unordered(input[fact]) ? "" : ` (from ${canonical(from)})`;
      return `${fact}=${unordered(to)}${stale}`;
    }).sort()].join(" "),
  }));
  const result = [];
  for (let i = 0; i < asText.length;) {
    const equals = asText.slice(i).findIndex(({ rank }) => rank !== asText[i].rank);
    const end = equals === -1 ? asText.length : i + equals;
    if (i > 0 && asText[i].rank < asText[i - 1].rank) result.push("(a better way after a worse one)");
    result.push(...asText.slice(i, end).map(({ text }) => text).sort());
    i = end;
  }
  return result;
}

function reduceReport(report, expect) {
  const key = ({ code, path }) => `${code} ${path}`;
  const about = (wanted, value) => Object.fromEntries(
    report.issues.filter((issue) => key(issue) in wanted).map((issue) => [key(issue), value(issue)]),
  );
  return {
    valid: report.valid,
    issues: report.issues.map((issue) => `${issue.severity} ${key(issue)}`),
    ...("fixes" in expect ? { fixes: about(expect.fixes, reduceFix) } : {}),
    ...("citations" in expect ? { citations: about(expect.citations, (issue) => issue.citation && issue.citation.section) } : {}),
  };
}

/** A fix at the issue's own place is its value or "remove"; any other is shown as it is. */
function reduceFix({ path, fix }) {
  if (fix?.path === path && fix.op === "remove") return { op: "remove" };
  if (fix?.path === path && (fix.op === "add" || fix.op === "replace")) return { value: fix.value };
  return fix ?? null;
}

/** Some members of an object, null for those that are not there. */
function pick(object, keys) {
  return Object.fromEntries(keys.map((key) => [key, object[key] ?? null]));
}

/** JSON with the members of every object in alphabetical order, so that equal values are equal texts. */
function canonical(value) {
  return JSON.stringify(value, (_, member) => (member && typeof member === "object" && !Array.isArray(member)
    ? Object.fromEntries(Object.keys(member).sort().map((key) => [key, member[key]])) : member)) ?? "nothing";
}

/** The same for a fact's value, where a set's order says nothing. */
function unordered(value) {
  return canonical(Array.isArray(value) ? [...value].sort() : value);
}

/** One text for each member in which the two differ. */
function compare(expected, got, place = "") {
  if (canonical(expected) === canonical(got)) return [];
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  if (isObject(expected) && isObject(got)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(got)]);
    return [...keys].flatMap((key) => compare(expected[key], got[key], place === "" ? key : `${place}.${key}`));
  }
  return [`${place || "answer"}: expected ${canonical(expected)}, got ${canonical(got)}`];
}
