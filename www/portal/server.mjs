// The demonstration's server side: the security policies of some pages, and the e-service's own, where what a form sent is validated again
// with the same package, whatever the page said. It keeps nothing. `agreementHandler` takes the package as an argument, so that any edition
// of it can be tried.
import { createHash } from "node:crypto";

/** What the pages for web editors are served with: the policies of careful hosts. No second policy stands in these pages. */
const POLICIES = {
  "/portal/strikt.html": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  "/portal/utan-wasm.html": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

/** For `serve`: the headers of a path. */
export function portalHeaders(path) {
  return Object.hasOwn(POLICIES, path) ? { "content-security-policy": POLICIES[path] } : {};
}

/** An agreement with long texts on every topic takes a few kilobytes. */
const MAX_BYTES = 65_536;

const STAGES = ["submit", "signed"];

const WORDS = {
  sv: {
    "rules-changed": "reglerna har ändrats",
    "invalid-agreement": "överenskommelsen har fel som behöver rättas",
    "method-not-allowed": "skicka överenskommelsen med POST",
    "not-json": "innehållet ska vara JSON (application/json) i UTF-8",
    "too-large": `innehållet är större än ${MAX_BYTES} byte`,
    "wrong-shape": "innehållet ska vara ett objekt med policy (id och digest) och input",
    "unknown-policy": "servern känner inte till de reglerna",
    "unknown-choice": "stage kan vara submit eller signed",
  },
  en: {
    "rules-changed": "the rules have changed",
    "invalid-agreement": "the agreement has errors that have to be put right",
    "method-not-allowed": "send the agreement with POST",
    "not-json": "the content has to be JSON (application/json) in UTF-8",
    "too-large": `the content is larger than ${MAX_BYTES} bytes`,
    "wrong-shape": "the content has to be an object with policy (id and digest) and input",
    "unknown-policy": "the server does not know those rules",
    "unknown-choice": "stage can be submit or signed",
  },
};

/** A request that is not answered with a validation. */
class Refusal extends Error {
  constructor(status, code, headers = {}) {
    super(code);
    Object.assign(this, { status, code, headers });
  }
}

/**
 * Answers `POST /api/overenskommelse`: 200 with a receipt, 422 with the issues, 409 when the form used other rules, with the issues
 * under the rules of now, 400 (405, 413) for all else. `?stage=signed` asks for both signatures. Messages follow Accept-Language.
 */
export function agreementHandler({ Policy, policies }, { now = () => new Date() } = {}) {
  const loaded = new Map(policies().map(({ id }) => [id, Policy.builtin(id)]));

  return async (request, response) => {
    const lang = language(request.headers["accept-language"]);
    const send = (status, body, headers = {}) => {
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", "content-language": lang, "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers });
      response.end(`${JSON.stringify(body)}\n`);
    };
    const error = (code) => ({ code, message: WORDS[lang][code] });
    try {
      const stage = stageOf(request);
      if (request.method !== "POST") throw new Refusal(405, "method-not-allowed", { allow: "POST" });
      const { policy: { id, digest }, input } = shaped(parsed(request, await read(request)));
      const policy = loaded.get(id);
      if (!policy) throw new Refusal(400, "unknown-policy");
      const report = policy.validateAgreement(input, { lang, stage });
      if (report.policy.digest !== digest) return send(409, { error: error("rules-changed"), ...report });
      if (!report.valid) return send(422, { error: error("invalid-agreement"), ...report });
      send(200, { receipt: receipt(report, input, stage, now()), ...report });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      send(refusal.status, { error: error(refusal.code) }, refusal.headers);
    }
  };
}

/** The same agreement under the same rules has the same number, however often it is sent. */
function receipt({ policy }, input, stage, now) {
  const hash = createHash("sha256").update(JSON.stringify([policy.id, policy.digest, stage, input])).digest("hex");
  return { number: `${policy.id}-${hash.slice(0, 12)}`, receivedAt: now.toISOString(), stage, policy };
}

/** The first of our languages that the header names; weights are not needed for a choice between two. */
function language(header = "") {
  const asked = header.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find((lang) => Object.hasOwn(WORDS, lang)) ?? "sv";
}

function stageOf(request) {
  const stage = new URL(request.url, "http://localhost").searchParams.get("stage") ?? "submit";
  if (!STAGES.includes(stage)) throw new Refusal(400, "unknown-choice");
  return stage;
}

async function read(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    // The rest is not waited for.
    if (size > MAX_BYTES) throw new Refusal(413, "too-large", { connection: "close" });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parsed(request, bytes) {
  // Another site's form can send a page's visitor here, but not with this type.
  const type = (request.headers["content-type"] ?? "").split(";")[0].trim().toLowerCase();
  if (type !== "application/json") throw new Refusal(400, "not-json");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, "not-json");
  }
}

/** The members that count; a verdict that stands beside them is not looked at. */
function shaped(body) {
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const sound = isObject(body) && isObject(body.policy) && typeof body.policy.id === "string" && typeof body.policy.digest === "string"
    && Object.hasOwn(body, "input");
  if (!sound) throw new Refusal(400, "wrong-shape");
  return body;
}
