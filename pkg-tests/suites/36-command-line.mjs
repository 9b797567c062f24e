// The command `distanskoll` of the packed package, each run a process of its own: help, arguments, input, environment. What the
// single commands answer is in 37-commands.mjs.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { runChecks } from "../checks.mjs";
import { commandLine, parts } from "../command-line/program.mjs";
import { refusals } from "../command-line/refusals.mjs";

export const name = "command line";
export const minutes = 10;

const exec = promisify(execFile);
const LANGS = ["en", "sv"];

export async function run(context) {
  const project = join(context.package(), "..", "..");
  const { run, file, folder, program } = commandLine(project);
  const load = (path) => import(pathToFileURL(join(context.package(), "cli", path)));
  const [{ COMMANDS, OPTIONS, EVERYWHERE }, { readArguments }, ...words] = await Promise.all([load("table.mjs"), load("arguments.mjs"), load("words/en.mjs"), load("words/sv.mjs")]);
  const own = JSON.parse((await run(["new", "own"])).out);
  file("own.json", own);
  file("facts.json", { daysPerWeek: 2 });
  file("agreement.json", { start: "2026-09-01", end: "2027-08-31" });
  file("source.txt", "När distansarbete är möjligt\n\nText.\n\nÖverenskommelsen\n\nText.\n");
  const minimal = {
    policies: [], questions: ["vgr"], new: ["own"], schema: [], check: ["own.json"], lint: ["own.json"], test: ["own.json"],
    source: ["own.json", "source.txt"], diff: ["own.json", "own.json"], eligibility: ["--policy=own.json"],
    agreement: ["agreement.json", "--policy=own.json"], notice: ["--policy=own.json", "--given-by=employee"],
    renewal: ["--policy=own.json", "--start=2026-03-01"],
  };
  const samples = {
    policy: "own.json", fact: "daysPerWeek=2", "as-of": "2026-03-01", stage: "draft", "given-on": "2026-03-02", "given-by": "employee",
    ground: "breach", "end-by": "2026-12-31", today: "2026-03-02", "evaluated-on": "2026-03-02", "requested-end": "2027-03-02",
    "remind-days": "10", agreement: "agreement.json", start: "2026-03-01", end: "2027-02-28", "notice-days": "14", ics: "all.ics", id: "one",
    lang: "sv",
  };

  return runChecks({
    "the help names every command, once, in both languages": async () => {
      for (const lang of LANGS) {
        const { code, out, err } = await run(["--help", "--lang", lang]);
        assert.deepEqual([code, err], [0, ""]);
        const named = parts(out).slice(2, 5).flatMap((lines) => lines.slice(1).map((line) => /^ {2}([a-z]+) {2,}\S/.exec(line)?.[1]));
        assert.deepEqual(named.sort(), Object.keys(COMMANDS).sort());
      }
      assert.deepEqual(Object.keys(minimal).sort(), Object.keys(COMMANDS).sort());
    },
    "the help of each command lists the options of the table, and no others": async () => {
      for (const [command, { options, examples }] of Object.entries(COMMANDS)) {
        for (const lang of LANGS) {
          const { code, out, err } = await run([command, "--help", "--lang", lang]);
          assert.deepEqual([code, err], [0, ""], command);
          const listed = [...out.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)(?: (\S+))?(?: {2,}|$)/gm)].map(([, option, value]) => [option, value]);
          assert.deepEqual(listed, [...options, ...EVERYWHERE].map((option) => [option, OPTIONS[option].value]), command);
          for (const example of examples) assert.ok(out.split("\n").includes(`  npx distanskoll ${example}`), `${command}: ${example}`);
          assert.deepEqual(await run(["help", command, "--lang", lang]), { code, out, err });
        }
      }
    },
    "every option of the table is taken, and those of other commands are not": async () => {
      assert.deepEqual(Object.keys(samples).sort(), Object.keys(OPTIONS).filter((option) => OPTIONS[option].value).sort());
      for (const [command, { options }] of Object.entries(COMMANDS)) {
        for (const option of Object.keys(OPTIONS).filter((one) => one !== "help" && one !== "version")) {
          const known = options.includes(option) || EVERYWHERE.includes(option);
          const given = `--${option}${OPTIONS[option].value ? `=${samples[option]}` : ""}`;
          const rest = minimal[command].filter((argument) => !argument.startsWith(`--${option}=`));
          if (!known) {
            assert.throws(() => readArguments([command, ...rest, given]), { kind: "optionElsewhere" }, `${command} ${given}`);
            continue;
          }
          // Without a day of notice it is today's, and these agreements end one day.
          const dated = command === "notice" ? ["--given-on=2026-03-02"] : [];
          const company = {
            "id": ["--ics=all.ics"], "evaluated-on": ["--today=2026-03-02"], "agreement": dated, "end": ["--start=2026-03-01", ...dated],
            "notice-days": ["--start=2026-03-01"],
          };
          const more = (company[option] ?? []).filter((one) => !rest.includes(one));
          const { code, out, err } = await run([command, ...rest, given, ...more]);
          assert.ok(code < 2 && out !== "", `${command} ${given}: ${code} ${err}`);
        }
      }
    },
    "both languages say the same things": () => {
      const shape = (value) => (typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, shape(value[key])])) : Array.isArray(value) ? value.length : typeof value);
      const [en, sv] = words.map(({ help: { groups, ...help }, ...rest }) => shape({ ...rest, help, groups: Object.values(groups) }));
      assert.deepEqual(en, sv);
    },
    "without a command the help goes to the errors": async () => {
      assert.deepEqual(await run([]), { code: 2, out: "", err: (await run(["--help"])).out });
    },
    "the version is the package's": async () => {
      const { version } = JSON.parse(readFileSync(join(context.package(), "package.json"), "utf8"));
      assert.deepEqual(await run(["--version"]), { code: 0, out: `${version}\n`, err: "" });
    },
    "npx runs it from the project": async () => {
      const { stdout } = await exec("npx", ["--no-install", "distanskoll", "policies", "--lang", "en"], { cwd: project, shell: process.platform === "win32" });
      assert.equal(stdout, (await run(["policies", "--lang", "en"])).out);
    },
    "the language is the option's, else the system's, else English": async () => {
      const language = async (env, ...args) => ((await run(["policies", ...args], { env })).out.includes("Guidelines") ? "en" : "sv");
      for (const [env, wanted, ...args] of [
        [{}, "en"], [{ LANG: "sv_SE.UTF-8" }, "sv"], [{ LANG: "sv" }, "sv"], [{ LANG: "sv_SE.UTF-8", LC_ALL: "C" }, "en"], [{ LC_MESSAGES: "sv_FI" }, "sv"],
        [{ LANG: "svx_XX" }, "en"], [{ LC_ALL: "", LANG: "sv_SE" }, "sv"], [{ LANG: "sv_SE" }, "en", "--lang=en"], [{}, "sv", "--lang", "sv"], [{ LANG: "de_DE" }, "en"],
      ]) assert.equal(await language(env, ...args), wanted, JSON.stringify([env, args]));
    },
    "text is as wide as the terminal, at most a hundred": async () => {
      for (const [columns, widest] of [["40", 40], ["72", 72], ["500", 100], [undefined, 80], ["many", 80]]) {
        const { out } = await run(["notice", "--policy=falkoping", "--given-by=employee", "--given-on=2026-03-02"], { env: columns ? { COLUMNS: columns } : {} });
        const longest = Math.max(...out.split("\n").map((line) => line.length));
        assert.ok(longest <= widest && longest > widest * 0.7, `${columns}: ${longest}`);
      }
    },
    "colour only on a terminal that wants it": async () => {
      const onTerminal = async (env) => {
        // A terminal of its own: Python can open one.
        const script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
        const { stdout } = await exec("python3", ["-c", script, process.execPath, program, "check", "own.json"], { cwd: folder, env: { PATH: process.env.PATH, ...env } });
        return stdout.replaceAll("\r\n", "\n");
      };
      const { out } = await run(["check", "own.json"]);
      assert.equal(out, "own.json: no faults\n");
      assert.equal(await onTerminal({ TERM: "xterm-256color" }), "\u001b[32mown.json: no faults\u001b[39m\n");
      assert.equal(await onTerminal({ TERM: "xterm-256color", NO_COLOR: "1" }), out);
      assert.equal(await onTerminal({ TERM: "dumb" }), out);
    },
    "a reader that stops is no crash": async () => {
      for (const args of [["eligibility", "--policy=vgr", "--all"], ["schema"], ["diff", "vgr", "falkoping", "--json"]]) {
        const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
        let err = "";
        child.stderr.setEncoding("utf8").on("data", (part) => { err += part; });
        child.stdout.destroy();
        const code = await new Promise((resolve) => child.on("close", resolve));
        assert.ok(err === "" && code < 2, `${args.join(" ")}: ${code} ${err}`);
      }
    },
    "what editors put into files is read": async () => {
      const text = JSON.stringify(own, null, 2);
      const { out } = await run(["check", "own.json", "--json"]);
      for (const [name, bytes] of [
        ["utf8-bom.json", Buffer.from(`\ufeff${text}`)], ["utf16le.json", Buffer.from(`\ufeff${text}`, "utf16le")],
        ["utf16be.json", Buffer.from(`\ufeff${text}`, "utf16le").swap16()], ["crlf.json", text.replaceAll("\n", "\r\n")], ["å b'c.json", text],
      ]) {
        assert.deepEqual(await run(["check", file(name, bytes), "--json"]), { code: 0, out, err: "" }, name);
      }
      assert.deepEqual(await run(["check", join(folder, "own.json"), "--json"]), { code: 0, out, err: "" });
      assert.deepEqual(await run(["check", "-", "--json"], { input: `\ufeff${text}` }), { code: 0, out, err: "" });
    },
    "JSON is taken and refused as by JSON.parse, but for a name that stands twice": async () => {
      const { readJson } = await load("json.mjs");
      const text = JSON.stringify(own);
      let seed = 7, refused = 0;
      const below = (most) => (seed = (seed * 48271) % 2147483647) % most;
      for (let i = 0; i < 5000; i++) {
        const at = below(text.length);
        const changed = text.slice(0, at) + '{}[],:"\\ 01eE+-.tfn\n\t\u0001å'[below(23)].repeat(below(2)) + text.slice(at + below(3));
        const [ours, theirs] = [(json) => readJson(json).value, JSON.parse].map((read) => {
          try {
            return { value: read(changed) };
          } catch (fault) {
            return { fault };
          }
        });
        if (ours.fault?.kind === "jsonTwice") continue;
        assert.deepEqual([ours.value, Boolean(ours.fault)], [theirs.value, Boolean(theirs.fault)], changed.slice(Math.max(0, at - 20), at + 20));
        if (ours.fault) refused++;
      }
      assert.ok(refused > 500 && refused < 4500, `${refused} refused`);
    },
    "what a document says does not steer the terminal": async () => {
      const evil = structuredClone(own);
      evil["\u001b[2J\u009b"] = 1;
      const { code, out } = await run(["check", file("evil.json", evil)]);
      assert.equal(code, 1);
      assert.match(out, /\/\ufffd\[2J\ufffd/);
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    },
    ...Object.fromEntries(refusals({ file, own }).map(({ args, input, en, sv }) => [`refused: ${args.join(" ")}${input === undefined ? "" : ` < ${JSON.stringify(input)}`}`, async () => {
      for (const [lang, text] of [["en", en], ["sv", sv]]) {
        // In one line, as far as the terminal goes.
        const { code, out, err } = await run(args, { input, env: { COLUMNS: "100", LANG: lang === "sv" ? "sv_SE.UTF-8" : "C" } });
        assert.deepEqual({ code, out, err: err.trimEnd().split(/\s+/).join(" ") }, { code: 2, out: "", err: text });
      }
    }])),
  });
}
