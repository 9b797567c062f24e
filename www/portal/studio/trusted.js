// Where the page asks for Trusted Types, a worker's address and the text of a <script> have to come out of a policy. This one lets the
// studio's own worker through, and data that is JSON and therefore never runs.

const PROGRAM = new URL("studio-worker.js", import.meta.url).href;

const rules = {
  createScriptURL(address) {
    if (address !== PROGRAM) throw new TypeError("only the studio's own worker");
    return address;
  },
  createScript(text) {
    JSON.parse(text);
    return text;
  },
};

const policy = globalThis.trustedTypes?.createPolicy("distanskoll-studio", rules) ?? rules;

export const workerProgram = () => policy.createScriptURL(PROGRAM);
export const data = (text) => policy.createScript(text);
