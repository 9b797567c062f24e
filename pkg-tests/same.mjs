// Asks the package and writes its answers down as text. Runs in Node and in a page, so it imports nothing.

/**
 * `inputs`: { policy, call, input, options }. Resolves to { digests, textOf }: the SHA-256 of the JSON of each answer, thrown errors
 * included, and the JSON itself by its place.
 */
export async function answersAsText(api, inputs) {
  const policies = new Map(api.policies().map(({ id }) => [id, api.Policy.builtin(id)]));
  const texts = inputs.map((one) => JSON.stringify(answer(api, policies, one)));
  const digests = [];
  for (const text of texts) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
    digests.push(Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  }
  return { digests, textOf: (place) => texts[place] };
}

function answer(api, policies, { policy, call, input, options }) {
  try {
    if (call === "builtin" || call === "fromJson") return { loaded: api.Policy[call](input).toJson() };
    // The policy is loaded by name where it is not a built-in one: that is refused, which is an answer, too.
    const asked = policies.get(policy) ?? api.Policy.builtin(policy);
    const given = asked[call](input, options ?? undefined);
    if (call !== "validateAgreement") return given;
    return { report: given, mended: api.applyFixes(input, given.issues), described: asked.describeAgreement(input, { lang: options?.lang }) };
  } catch (error) {
    if (!(error instanceof api.DistanskollError)) throw error;
    const { code, path, message, issues } = error;
    return { code, path, message, issues };
  }
}
