// The validator as a Standard Schema in libraries that take one: two form libraries in Chromium and a server in Node. None of them
// knows the package, and nothing is put between them and the schema.
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runChecks } from "../checks.mjs";

export const name = "forms";
export const minutes = 5;

/** What a person fills in, under a policy that asks for much. The end, three numbers stay empty. */
const FILLED = {
  "employee.name": "Åsa Öberg", "manager.name": "Björn Ek", mainWorkplace: "Regionens hus", "remoteWorkplace.kind": "home",
  "remoteWorkplace.address": "Storgatan 1, Borås", "remoteWorkplace.tenure": "rented", "remoteWorkplace.landlordConsulted": true,
  start: "2026-09-01", "extent.daysPerWeek": "2.5", "terms.workingHours": "Flextid", "terms.onSiteTasks": "Möten",
  "terms.workEnvironment": "Skyddsrond", "terms.informationSecurity": "VPN", "terms.insurance": "Hem", riskAssessedOn: "2026-08-20",
  homeInsurance: true, "followUps.0": "2026-12-01", "equipment.0.item": "Stol", "equipment.0.category": "furniture",
  "equipment.0.providedBy": "employee",
};
const EMPTY = ["end", "extent.daysPerMonth", "extent.sharePercent", "noticeDays"];

export async function run(context) {
  const forms = context.project("forms");
  const { build } = await import("vite");
  const pages = ["react-hook-form", "tanstack-form"];
  await build({
    root: forms, base: "./", configFile: false,
    // The libraries are marked for another kind of project, of which warnings tell.
    logLevel: "error",
    build: { target: "es2022", rolldownOptions: { input: pages.map((page) => join(forms, `${page}.html`)) } },
  });
  const address = await context.serve(join(forms, "dist"));
  const browser = await context.chromium();
  const { Policy } = await import(pathToFileURL(join(forms, "node_modules", "distanskoll", "dist", "node.mjs")));
  const { emptyValues } = await import(pathToFileURL(join(forms, "fields.js")));
  const schema = Policy.builtin("vgr").standardSchema({ lang: "sv" });
  const messages = (value) => Object.fromEntries(schema["~standard"].validate(value).issues.map(({ path, message }) => [path.join("."), message]));

  /** Opens a page, hands `use` its fields, and fails with whatever went wrong on the page. */
  const onPage = (library, use) => async () => {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.setDefaultTimeout(10_000);
    try {
      await page.goto(`${address}/${library}.html`);
      await use(formOn(page));
    } finally {
      await page.close();
    }
    assert.deepEqual(faults, []);
  };

  return runChecks({
    ...Object.assign({}, ...pages.map((library) => ({
      [`${library}: an empty form shows each error at its field`]: onPage(library, async (form) => {
        await form.submit();
        await form.shows(messages(emptyValues()));
        assert.equal(await form.outcome(), undefined);
      }),
      [`${library}: one error, at its field`]: onPage(library, async (form) => {
        await form.fill(FILLED);
        await form.fill({ end: "2026-08-31" });
        await form.submit();
        await form.shows({ end: messages(nested({ ...FILLED, "extent.daysPerWeek": 2.5, end: "2026-08-31" })).end });
        assert.equal(await form.outcome(), undefined);
      }),
      [`${library}: an error within a list`]: onPage(library, async (form) => {
        await form.fill({ ...FILLED, "equipment.0.providedBy": "employer", "followUps.0": "2026-08-30" });
        await form.submit();
        const { "followUps.0": followUp, "equipment.0.providedBy": providedBy } = messages(
          nested({ ...FILLED, "extent.daysPerWeek": 2.5, "equipment.0.providedBy": "employer", "followUps.0": "2026-08-30" }),
        );
        assert.ok(followUp && providedBy);
        await form.shows({ "followUps.0": followUp, "equipment.0.providedBy": providedBy });
      }),
      [`${library}: a valid form goes through with empty dates and numbers, after an error was mended`]: onPage(library, async (form) => {
        await form.fill({ ...FILLED, end: "2026-08-31", noticeDays: "1.5" });
        await form.submit();
        await form.shows(messages(nested({ ...FILLED, "extent.daysPerWeek": 2.5, end: "2026-08-31", noticeDays: 1.5 })));
        await form.fill({ end: "", noticeDays: "" });
        await form.submit();
        await form.shows({});
        const value = JSON.parse(await form.outcome());
        const left = Object.fromEntries(EMPTY.map((name) => [name, at(value, name) ?? ""]));
        assert.deepEqual(left, Object.fromEntries(EMPTY.map((name) => [name, ""])));
        assert.deepEqual(value, nested({ ...FILLED, "extent.daysPerWeek": 2.5, ...Object.fromEntries(EMPTY.map((name) => [name, at(value, name)])) }));
        assert.equal(Policy.builtin("vgr").validateAgreement(value).valid, true);
      }),
    }))),
    ...await serverChecks(context, messages),
  });
}

/** A page's form: fills it in, sends it, reads it. */
function formOn(page) {
  const byName = (name) => page.locator(`[id="${name}"]`);
  return {
    async fill(values) {
      for (const [name, value] of Object.entries(values)) {
        const field = byName(name);
        if (typeof value === "boolean") await field.setChecked(value);
        else if (await field.evaluate((element) => element.localName === "select")) await field.selectOption(value);
        else await field.fill(value);
      }
    },
    submit: () => page.getByRole("button").click(),
    outcome: () => page.evaluate(() => document.body.dataset.outcome),

    /** That these fields and no others are marked as wrong, with these messages beside them. Waits a little for them to be drawn. */
    async shows(expected) {
      const marked = () => page.evaluate(() => Object.fromEntries(
        [...document.querySelectorAll("[aria-invalid=true]")].map((field) => [field.id, document.getElementById(field.getAttribute("aria-describedby")).textContent]),
      ));
      for (let tries = 0; tries < 40; tries++) {
        try {
          return assert.deepEqual(await marked(), expected);
        } catch (error) {
          if (tries === 39) throw error;
          await page.waitForTimeout(50);
        }
      }
    },
  };
}

async function serverChecks(context, messages) {
  const { app } = await import(pathToFileURL(join(context.project("hono"), "app.js")));
  const post = (value) => app.request("/agreements", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(value) });
  const good = nested({ ...FILLED, "extent.daysPerWeek": 2.5, end: "", noticeDays: null });
  return {
    "Hono: a bad body is refused with the paths": async () => {
      const bad = nested({ ...FILLED, "extent.daysPerWeek": "2.5", end: "2026-08-31", "equipment.0.providedBy": "employer" });
      const response = await post(bad);
      const { success, error } = await response.json();
      assert.deepEqual([response.status, success], [400, false]);
      assert.deepEqual(error.map(({ code, path, citation }) => [code, path, citation?.section ?? null]), [
        ["end-before-start", ["end"], null],
        ["wrong-type", ["extent", "daysPerWeek"], null],
        ["cost-on-employer", ["equipment", 0, "providedBy"], "Arbetsmiljö"],
      ]);
      assert.deepEqual(Object.fromEntries(error.map(({ path, message }) => [path.join("."), message])), messages(bad));
    },
    "Hono: a body that is no object is refused": async () => {
      for (const value of [null, [], "avtal", 7]) assert.equal((await post(value)).status, 400, JSON.stringify(value));
    },
    "Hono: a good body is taken as it is": async () => {
      const response = await post(good);
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { taken: good });
    },
  };
}

/** An object whose members lie at these paths. */
function nested(byPath) {
  const value = {};
  for (const [path, member] of Object.entries(byPath)) {
    const keys = path.split(".");
    const holder = keys.slice(0, -1).reduce((at, key, i) => (at[key] ??= /^\d+$/.test(keys[i + 1]) ? [] : {}), value);
    holder[keys.at(-1)] = member;
  }
  return value;
}

function at(value, path) {
  return path.split(".").reduce((holder, key) => holder?.[key], value);
}
