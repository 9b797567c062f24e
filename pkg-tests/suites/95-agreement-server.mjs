// The e-service's own side, asked without a page: it validates again with the same package, whatever a form or a program sends.
import assert from "node:assert/strict";
import { runChecks } from "../checks.mjs";
import { SOUND } from "../widgets/agreement.mjs";
import { RECEIVER, portal } from "../widgets/site.mjs";

export const name = "agreements sent to the server";
export const minutes = 1;

export async function run(context) {
  const { api, address } = await portal(context);
  const policy = api.Policy.builtin("falkoping");
  const { id, digest } = policy.validateAgreement({}).policy;
  const sound = SOUND.falkoping;

  const post = async (body, { headers = {}, query = "" } = {}) => {
    const written = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
    const response = await fetch(`${address}${RECEIVER}${query}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: written,
    });
    return { status: response.status, lang: response.headers.get("content-language"), answer: await response.json() };
  };
  const sent = (input, named = { id, digest }) => ({ policy: named, input });
  const refuses = (what, status, code, body, options) => [
    `${what}: ${status} ${code}`,
    async () => {
      const { status: given, answer } = await post(body, options);
      assert.deepEqual([given, Object.keys(answer), answer.error.code], [status, ["error"], code]);
      assert.ok(answer.error.message.length > 10);
    },
  ];

  return runChecks({
    "a sound agreement is received; the same one has the same number, another one another": async () => {
      const [first, again, other] = [await post(sent(sound)), await post(sent(sound)), await post(sent({ ...sound, noticeDays: undefined }))];
      const { receipt, ...report } = first.answer;
      assert.deepEqual([first.status, report], [200, policy.validateAgreement(sound, { lang: "sv" })]);
      assert.deepEqual(receipt.policy, report.policy);
      assert.equal(again.answer.receipt.number, receipt.number);
      assert.notEqual(other.answer.receipt.number, receipt.number);
    },
    "fixes give back what is no data where it was, in rows as well": () => {
      const photo = new Date(0);
      const row = { item: "Skärm", category: "it", providedBy: "employer", photo };
      const given = { ...sound, noticeDays: 30, photo, equipment: [row] };
      const mended = api.applyFixes(given, policy.validateAgreement(given).issues);
      assert.equal(mended.noticeDays, 14);
      assert.deepEqual([mended.photo === photo, mended.equipment[0].photo === photo, mended.equipment[0].item], [true, true, "Skärm"]);
    },
    "remarks that are no errors do not stand in the way": async () => {
      const { end, ...open } = sound;
      const { status, answer } = await post(sent(open));
      assert.deepEqual(
        [status, answer.valid, answer.issues.map(({ code, severity }) => [code, severity])],
        [200, true, [["no-end-date", "warning"]]],
      );
    },
    "a tampered agreement is refused with the package's issues, in the language asked for": async () => {
      const tampered = { ...sound, noticeDays: 30, extent: { daysPerWeek: 9 }, extra: "x" };
      for (const [header, lang] of [
        ["sv", "sv"],
        ["en-GB,en;q=0.9", "en"],
        ["de, en;q=0.5", "en"],
        ["de", "sv"],
      ]) {
        const {
          status,
          answer: { error, ...report },
          lang: said,
        } = await post(sent(tampered), { headers: { "accept-language": header } });
        assert.deepEqual([status, error.code, said], [422, "invalid-agreement", lang]);
        assert.deepEqual(report, policy.validateAgreement(tampered, { lang }));
        assert.equal(report.issues.filter(({ severity }) => severity === "error").length, 3);
      }
    },
    "a verdict that stands beside the agreement is not believed": async () => {
      const { status, answer } = await post({ ...sent({ ...sound, noticeDays: 30 }), valid: true, issues: [] });
      assert.deepEqual([status, answer.valid], [422, false]);
    },
    "an agreement that is no object is refused with an issue, not with a fault": async () => {
      for (const input of [null, [], "avtal", 7]) {
        const { status, answer } = await post(sent(input));
        assert.deepEqual([status, answer.issues.map(({ code, path }) => [code, path])], [422, [["wrong-type", ""]]], JSON.stringify(input));
      }
    },
    "other rules: they have changed, with the issues under those of now": async () => {
      for (const input of [sound, { ...sound, noticeDays: 30 }]) {
        const {
          status,
          answer: { error, ...report },
        } = await post(sent(input, { id, digest: "0" }), { headers: { "accept-language": "sv" } });
        assert.deepEqual([status, error], [409, { code: "rules-changed", message: "reglerna har ändrats" }]);
        assert.deepEqual(report, policy.validateAgreement(input, { lang: "sv" }));
      }
      // The digest of another policy is not that of this one.
      const vgr = api.Policy.builtin("vgr").validateAgreement({}).policy.digest;
      assert.deepEqual([vgr === digest, (await post(sent(sound, { id, digest: vgr }))).status], [false, 409]);
    },
    "signatures are asked for where the form says that both have signed": async () => {
      const { status, answer } = await post(sent(sound), { query: "?stage=signed" });
      assert.deepEqual([status, answer.issues.map(({ code }) => code)], [422, ["signature-missing", "signature-missing"]]);
      assert.equal(
        (await post(sent({ ...sound, signatures: { employee: sound.start, manager: sound.start } }), { query: "?stage=signed" })).status,
        200,
      );
    },
    ...Object.fromEntries([
      refuses("no JSON", 400, "not-json", "{"),
      refuses("nothing", 400, "not-json", ""),
      refuses("no UTF-8", 400, "not-json", Buffer.from(JSON.stringify(sent(sound)), "latin1")),
      refuses("a form of another site", 400, "not-json", sent(sound), { headers: { "content-type": "text/plain" } }),
      refuses("a list", 400, "wrong-shape", [sent(sound)]),
      refuses("nothing in it", 400, "wrong-shape", "null"),
      refuses("no agreement", 400, "wrong-shape", { policy: { id, digest } }),
      refuses("no digest", 400, "wrong-shape", sent(sound, { id })),
      refuses("a digest that is no text", 400, "wrong-shape", sent(sound, { id, digest: 7 })),
      refuses("a policy that nobody knows", 400, "unknown-policy", sent(sound, { id: "none", digest })),
      refuses("a name that every object has", 400, "unknown-policy", sent(sound, { id: "__proto__", digest })),
      refuses("an unknown stage", 400, "unknown-choice", sent(sound), { query: "?stage=draft" }),
      refuses("more than an agreement takes", 413, "too-large", sent({ ...sound, mainWorkplace: "x".repeat(70_000) })),
    ]),
    "nothing but POST": async () => {
      for (const method of ["GET", "PUT", "DELETE"]) {
        const response = await fetch(`${address}${RECEIVER}`, { method });
        assert.deepEqual([response.status, response.headers.get("allow"), (await response.json()).error.code], [405, "POST", "method-not-allowed"]);
      }
    },
    "after all that it still answers": async () => assert.equal((await post(sent(sound))).status, 200),
  });
}
