// <distanskoll-agreement> in the portal's e-service, in Chromium: an agreement filled in as a person would, with errors and without,
// sent to the demonstration's own server.
import assert from "node:assert/strict";
import { AGREEMENT_TEXTS } from "../../www/elements/text-agreement.js";
import { texts } from "../../www/elements/text.js";
import { runChecks } from "../checks.mjs";
import { AGREEMENT, SOUND, adder, enter, fillIn, part, readAgreement } from "../widgets/agreement.mjs";
import { inside, languageButton, onTab } from "../widgets/browse.mjs";
import { press, untilReady } from "../widgets/questions.mjs";
import { NOW, RECEIVER, portal } from "../widgets/site.mjs";

export const name = "agreement form on the page";
export const minutes = 3;

/** Something wrong in every way that a field can be: missing, unreadable, against the rules with and without a plain remedy. */
const WRONG = {
  ...SOUND.falkoping,
  manager: {},
  end: "2029-11-30",
  extent: { daysPerWeek: 9, weekdays: ["mon", "tue", "mon"] },
  noticeDays: 30,
  followUps: undefined,
};

export async function run(context) {
  const { api, url } = await portal(context);
  const browser = await context.chromium();
  const opened =
    (id, lang, use, options = {}) =>
    () =>
      onTab(browser, url("agreement", { policy: id, lang }), { now: NOW, ...options }, async (tab) => {
        const policy = api.Policy.builtin(id);
        const document = policy.toJson();
        const sent = [];
        tab.page.on("request", (request) => request.url().includes(RECEIVER) && sent.push({ url: request.url(), body: request.postData() }));
        await untilReady(tab, AGREEMENT, document.title[lang]);
        await use({ tab, policy, document, lang, sent, text: AGREEMENT_TEXTS[lang], ...onForm(tab, policy, lang) });
      });

  return runChecks({
    ...Object.fromEntries(
      [
        ["falkoping", "sv"],
        ["falkoping", "en"],
        ["vgr", "sv"],
        ["flexibelt-arbete", "en"],
      ].map(([id, lang]) => [`${id}, ${lang}: an agreement filled in by hand is received`, opened(id, lang, received)]),
    ),
    ...Object.fromEntries(
      ["sv", "en"].map((lang) => [`${lang}: errors keep it from being sent, and lead to their fields`, opened("falkoping", lang, corrected)]),
    ),
    ...ofRemarks(opened),
    ...ofReplies(opened),
    ...ofForms(opened),
  });
}

const sendButton = () => document.querySelector("#agreement-form button[type=submit]");
const signedBox = (choice) => document.querySelector(`input[value=${choice}]`).closest("label");
const fixButton = (words) => ({ widget: AGREEMENT, selector: "button.fix", text: words });
const summaryLink = (message) => ({ widget: AGREEMENT, selector: ".summary-list a", text: message });

function onForm(tab, policy, lang) {
  return {
    set: (value) =>
      tab.run(
        ([name, given]) => {
          document.querySelector(name).value = given;
        },
        [AGREEMENT, value],
      ),
    send: () => tab.click(sendButton),
    shown: () => readAgreement(tab),
    report: (value, stage = "submit") => policy.validateAgreement(value, { lang, stage }),
    reply: () =>
      tab.until(
        () => {
          const reply = document.querySelector("#reply");
          return (
            reply.checkVisibility() && {
              heading: reply.querySelector("h2").textContent,
              items: [...reply.querySelectorAll("li")].map((item) => item.firstChild.textContent),
              words: reply.textContent,
              focused: document.activeElement === reply.querySelector("h2"),
            }
          );
        },
        undefined,
        "the server's reply",
      ),
  };
}

const errorsOf = ({ issues }) => issues.filter(({ severity }) => severity === "error");

async function received({ tab, policy, document, lang, sent, text, send, shown, report, reply }) {
  const agreement = SOUND[policy.toJson().id];
  const stage = agreement.signatures ? "signed" : "submit";
  await send();
  assert.deepEqual(sent, [], "an empty agreement is sent");
  if (stage === "signed") await tab.click(signedBox, "signed");
  await fillIn(tab, agreement, document, lang);
  const { value, valid, status, preview, summary } = await shown();
  assert.deepEqual(value, agreement);
  assert.deepEqual([valid, status, summary], [true, text.ready, null]);
  const described = policy.describeAgreement(agreement, { lang });
  assert.deepEqual(preview, {
    title: described.title,
    parts: described.parts.map(({ heading, lines }) => ({ heading, lines: lines.map((line) => line.text) })),
  });

  const [response] = await Promise.all([tab.page.waitForResponse((each) => each.url().includes(RECEIVER)), send()]);
  const { receipt, ...rest } = await response.json();
  assert.equal(response.status(), 200);
  assert.deepEqual(rest, report(agreement, stage));
  const [{ url, body }, ...others] = sent;
  assert.deepEqual(others, []);
  assert.ok(url.endsWith(`?stage=${stage}`), url);
  assert.deepEqual(JSON.parse(body), { policy: { id: rest.policy.id, digest: rest.policy.digest }, input: agreement });
  const { words, focused } = await reply();
  assert.ok(words.includes(receipt.number) && focused, words);
}

async function corrected({ tab, lang, sent, text, set, send, shown, report, reply }) {
  const { end, extent, noticeDays, ...sound } = WRONG;
  await set({ ...sound, end, extent: { weekdays: extent.weekdays } });
  await enter(tab, lang, ["/extent/daysPerWeek", "number"], extent.daysPerWeek);
  await enter(tab, lang, ["/noticeDays", "number"], noticeDays);
  const wrong = JSON.parse(JSON.stringify(WRONG));
  assert.deepEqual((await shown()).value, wrong);
  await send();
  await tab.until(
    (name) => document.querySelector(name).shadowRoot.activeElement?.classList.contains("error-summary"),
    AGREEMENT,
    "the focus on the summary",
  );
  assert.deepEqual(sent, []);

  const expected = report(wrong);
  const errors = errorsOf(expected);
  let now = await shown();
  assert.deepEqual([now.summaryHeading, now.valid], [text.summaryHeading(errors.length), false]);
  assert.deepEqual([...now.summary].sort(), errors.map(({ message }) => message).sort());
  assert.deepEqual(now.report, expected);
  // Each remark beside a field, with its section.
  const sources = texts(lang).source;
  assert.deepEqual(
    now.issues.map(({ severity, message, source }) => [severity, message, source]).sort(),
    expected.issues
      .map(({ severity, message, citation }) => [
        severity,
        message,
        citation ? `${citation.document}${sources.before}${citation.section}${sources.after}` : text.noSource,
      ])
      .sort(),
  );

  for (const { message, path } of errors) {
    await tab.click(inside, summaryLink(message));
    const { focused } = await shown();
    assert.ok(focused.described.includes(message), `the focus is on ${JSON.stringify(focused)}, but ${path}: ${message}`);
    // A list that lacks its first row leads to the button that adds one.
    if (path === "/followUps") assert.equal(focused.group, "followUps");
    else if (text.fields[path]) assert.equal(focused.field, text.fields[path]);
  }

  // What has a plain remedy takes one click, after which the focus is on the field.
  for (;;) {
    const before = await shown();
    const fixable = before.issues.find(({ fix }) => fix);
    if (!fixable) break;
    await tab.click(inside, fixButton(fixable.fix));
    now = await shown();
    assert.deepEqual(now.report, report(now.value));
    assert.ok(now.issues.length < before.issues.length, `${fixable.fix} mends nothing`);
    if (fixable.field) assert.equal(now.focused?.field, fixable.field);
  }
  now = await shown();
  assert.deepEqual([now.value.noticeDays, now.value.end, now.value.extent.weekdays], [14, "2027-11-30", ["mon", "tue"]]);
  await enter(tab, lang, ["/manager/name", "text"], "Björn Ek");
  await enter(tab, lang, ["/extent/daysPerWeek", "number"], 2);
  await tab.click(adder, { list: "followUps" });
  await enter(tab, lang, ["/followUps", "date"], "2027-03-15", { list: "followUps", index: 0 });
  // Later than the rules recommend: a remark that holds nothing up.
  await enter(tab, lang, ["/end", "date"], "2029-11-30");
  now = await shown();
  assert.deepEqual([now.summary, now.valid, now.issues.map(({ severity }) => severity)], [null, true, ["warning"]]);
  await send();
  const { items } = await reply();
  assert.deepEqual([sent.length, items], [1, report(now.value).issues.map(({ message }) => message)]);
}

function ofRemarks(opened) {
  return {
    "nothing is complained about before anybody has been there": opened("vgr", "sv", async ({ shown, report }) => {
      const { issues, summary, report: own } = await shown();
      assert.deepEqual([issues, summary], [[], null]);
      assert.ok(errorsOf(own).length > 5);
      assert.deepEqual(own, report({ employee: {}, manager: {}, remoteWorkplace: {}, extent: {} }));
    }),
    "a remark comes when a field is left, beside it, and goes when it is mended": opened("vgr", "sv", async ({ tab, lang, text, shown, report }) => {
      const label = text.fields["/extent/daysPerWeek"];
      await tab.click(part, { label });
      await tab.type("9");
      assert.deepEqual((await shown()).issues, []);
      await tab.press("Tab");
      const { issues, value } = await shown();
      const { message } = report(value).issues.find(({ path }) => path === "/extent/daysPerWeek");
      assert.deepEqual(
        issues.filter(({ field }) => field === label).map((issue) => issue.message),
        [message],
      );
      await enter(tab, lang, ["/extent/daysPerWeek", "number"], "2,5");
      const mended = await shown();
      assert.deepEqual([mended.issues.filter(({ field }) => field === label), mended.value.extent.daysPerWeek], [[], 2.5]);
    }),
    "a field that is left empty though required": opened("vgr", "en", async ({ tab, text, shown, report }) => {
      await tab.focus(part, { label: text.fields["/employee/name"] });
      await tab.press("Tab");
      const { issues, value } = await shown();
      assert.deepEqual(
        issues.map(({ field, message }) => [field, message]),
        [[text.fields["/employee/name"], report(value).issues.find(({ path }) => path === "/employee/name").message]],
      );
    }),
    "a misspelt member of a stored agreement is moved to its field": opened("falkoping", "sv", async ({ tab, text, set, send, shown }) => {
      const { noticeDays, ...rest } = SOUND.falkoping;
      await set({ ...rest, noticeDay: noticeDays });
      await send();
      const { issues } = await shown();
      assert.ok(
        issues.some(({ fix, field }) => fix === text.fix.move && field === null),
        JSON.stringify(issues),
      );
      await tab.click(inside, fixButton(text.fix.move));
      const now = await shown();
      assert.deepEqual([now.value, now.valid], [SOUND.falkoping, true]);
    }),
    "a day that does not exist is not taken for an empty field": opened("falkoping", "sv", async ({ tab, lang, text, set, shown }) => {
      await set(SOUND.falkoping);
      await enter(tab, lang, ["/end", "date"], "2027-02-30");
      const { issues, valid } = await shown();
      assert.deepEqual([issues.map(({ field, severity }) => [field, severity]), valid], [[[text.fields["/end"], "error"]], false]);
    }),
  };
}

function ofReplies(opened) {
  const tampering = (change) => ({
    warnings: [/the server responded with a status of 4\d\d/],
    prepare: (page) =>
      page.route(`**${RECEIVER}*`, (route) => route.continue({ postData: JSON.stringify(change(JSON.parse(route.request().postData()))) })),
  });
  const wrong = { ...SOUND.falkoping, noticeDays: 30, extent: { daysPerWeek: 9 } };
  const HEADINGS = {
    sv: { refused: "Servern tog inte emot överenskommelsen", changed: "Reglerna har ändrats", failed: "Överenskommelsen kunde inte skickas" },
    en: { refused: "The server did not accept the agreement", changed: "The rules have changed", failed: "The agreement could not be sent" },
  };
  return Object.fromEntries(
    ["sv", "en"].flatMap((lang) => [
      [
        `${lang}: what was changed on its way is refused with the same remarks`,
        opened(
          "falkoping",
          lang,
          async ({ set, send, reply, report }) => {
            await set(SOUND.falkoping);
            await send();
            const { heading, items, focused } = await reply();
            assert.deepEqual([heading, items, focused], [HEADINGS[lang].refused, errorsOf(report(wrong)).map(({ message }) => message), true]);
          },
          tampering(({ policy }) => ({ policy, input: wrong })),
        ),
      ],
      [
        `${lang}: under other rules the page says that they have changed`,
        opened(
          "falkoping",
          lang,
          async ({ set, send, reply }) => {
            await set(SOUND.falkoping);
            await send();
            assert.equal((await reply()).heading, HEADINGS[lang].changed);
          },
          tampering(({ policy: { id }, input }) => ({ policy: { id, digest: "sha256:0" }, input })),
        ),
      ],
      [
        `${lang}: nonsense is refused and what was filled in stays`,
        opened(
          "falkoping",
          lang,
          async ({ tab, set, send, reply, shown }) => {
            await set(SOUND.falkoping);
            await send();
            assert.equal((await reply()).heading, HEADINGS[lang].failed);
            await tab.click(() => document.querySelector("#reply button"));
            assert.deepEqual((await shown()).value, SOUND.falkoping);
          },
          tampering(() => ["no agreement"]),
        ),
      ],
      [
        `${lang}: an answer from something that is not the server is none`,
        opened(
          "falkoping",
          lang,
          async ({ tab, set, send, reply }) => {
            const words = () => tab.run(() => document.querySelector("#agreement-form button[type=submit]").innerText);
            const before = await words();
            await set(SOUND.falkoping);
            await send();
            assert.equal((await reply()).heading, HEADINGS[lang].failed);
            assert.equal(await words(), before);
          },
          {
            warnings: [/the server responded with a status of 4\d\d/],
            prepare: (page) => page.route(`**${RECEIVER}*`, (route) => route.fulfill({ status: lang === "sv" ? 409 : 422, body: lang === "sv" ? "<h1>Proxy</h1>" : "{}" })),
          },
        ),
      ],
    ]),
  );
}

function ofForms(opened) {
  const held = (tab) => tab.run(() => new FormData(document.querySelector("#agreement-form")).get("agreement"));
  return {
    "both signatures are asked for where both are said to have signed": opened(
      "falkoping",
      "sv",
      async ({ tab, text, set, send, sent, shown, report }) => {
        await set(SOUND.falkoping);
        await tab.click(signedBox, "signed");
        await send();
        const { summary } = await shown();
        assert.deepEqual(
          summary,
          errorsOf(report(SOUND.falkoping, "signed")).map(({ message }) => message),
        );
        assert.deepEqual([summary.length, sent], [2, []]);
        await tab.click(signedBox, "submit");
        assert.deepEqual([(await shown()).summary, (await shown()).status], [null, text.ready]);
      },
    ),
    "the form's value names the rules and holds the agreement; a reset empties it": opened("falkoping", "sv", async ({ tab, policy, set, shown }) => {
      await set(SOUND.falkoping);
      const { id, digest } = policy.validateAgreement({}).policy;
      assert.deepEqual(JSON.parse(await held(tab)), { policy: { id, digest }, input: SOUND.falkoping });
      await tab.run(() => document.querySelector("#agreement-form").reset());
      assert.deepEqual((await shown()).value, { employee: {}, manager: {}, remoteWorkplace: {}, extent: {} });
    }),
    "without rules nothing can be sent": opened(
      "falkoping",
      "sv",
      async ({ tab, set, send, sent }) => {
        await set(SOUND.falkoping);
        await tab.run((name) => document.querySelector(name).setAttribute("policy", "none-such"), AGREEMENT);
        await tab.until((name) => document.querySelector(name).shadowRoot.querySelector(".root").dataset.state === "failed", AGREEMENT);
        await send();
        assert.deepEqual([await held(tab), await tab.run((name) => document.querySelector(name).validity.valid, AGREEMENT), sent], [null, false, []]);
      },
      { warnings: [/none-such/, /not focusable/] },
    ),
    "a prefilled value, also as the form sent it; what is no object is left out": opened(
      "falkoping",
      "sv",
      async ({ tab, shown }) => {
        const give = (value) => tab.run(([name, given]) => document.querySelector(name).setAttribute("value", given), [AGREEMENT, value]);
        await give(JSON.stringify(SOUND.falkoping));
        assert.deepEqual((await shown()).value, SOUND.falkoping);
        await give(JSON.stringify({ policy: { id: "vgr", digest: "x" }, input: { ...SOUND.falkoping, noticeDays: 7 } }));
        assert.equal((await shown()).value.noticeDays, 7);
        await give("[1]");
        assert.deepEqual((await shown()).value, { employee: {}, manager: {}, remoteWorkplace: {}, extent: {} });
        assert.equal(tab.written.length, 1);
      },
      { warnings: [/value is no JSON object/] },
    ),
    "rows are added and removed, and keep what they hold": opened("vgr", "sv", async ({ tab, text, set, shown }) => {
      await set(SOUND.vgr);
      const remove = text.remove(text.rowOf(text.rows.equipment, 1).toLowerCase());
      await press(tab, AGREEMENT, remove);
      const { value, focused } = await shown();
      assert.deepEqual([value.equipment, focused.field], [SOUND.vgr.equipment.slice(1), text.fields["/equipment/item"]]);
      const left = await tab.find(part, { label: text.fields["/equipment/item"], list: "equipment", index: 0 });
      assert.equal(await left.evaluate((input) => input.value), "Stol");
    }),
    "the language is switched with the agreement kept": opened("vgr", "sv", async ({ tab, policy, set, send, shown }) => {
      const { homeInsurance, ...uninsured } = SOUND.vgr;
      await set(uninsured);
      await send();
      await tab.click(languageButton, "en");
      await untilReady(tab, AGREEMENT, policy.toJson().title.en);
      const { value, summary } = await shown();
      assert.deepEqual([value, summary], [uninsured, errorsOf(policy.validateAgreement(uninsured, { lang: "en" })).map(({ message }) => message)]);
      assert.equal(summary.length, 1);
    }),
  };
}
