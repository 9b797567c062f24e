// What every edition of `distanskoll/tools` exports; an edition adds how the engine is loaded.

import { decode } from "./decode.js";
import { encodeCall } from "./encode.js";
import { DistanskollError, failure } from "./error.js";

/** Gives the engine, or throws when it is not there. */
let engine = () => {
  throw failure("not-ready", "the tools are not loaded yet: await ready() first");
};

/** Called by an edition: how to get at the engine. */
export function useEngine(give) {
  engine = give;
}

function call(name, input, options) {
  const { [name]: run } = engine();
  return decode(run(encodeCall(input, options)));
}

/** The document of a policy that is loaded, of whichever edition; a document or its text as it is. */
function documentOf(policy) {
  try {
    if (typeof policy?.toJson === "function") return policy.toJson();
  } catch (thrown) {
    if (thrown instanceof DistanskollError) throw thrown;
    // Somebody else's getter or method: the engine is handed the value and says that it is no document.
  }
  return policy;
}

export function check(document, options) {
  return call("check", documentOf(document), options);
}

export function lint(document, options) {
  return call("lint", documentOf(document), options);
}

export function runExamples(document, options) {
  return call("runExamples", documentOf(document), options);
}

export function coverage(document, options) {
  return call("coverage", documentOf(document), options);
}

export function checkSource(document, text, options) {
  return call("checkSource", { document: documentOf(document), text }, options);
}

export function diff(before, after, options) {
  return call("diff", { before: documentOf(before), after: documentOf(after) }, options);
}

export function builtinExamples(id) {
  return call("builtinExamples", id);
}

export { DistanskollError };
