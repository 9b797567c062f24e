// The tarball itself: its manifest, its files, its sizes, and what publint and "are the types wrong" say of it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { cargoHome } from "../../www/scripts/run.mjs";
import { runChecks } from "../checks.mjs";
import { TARBALL_LIMIT, asTable, measure, totals } from "../sizes.mjs";

export const name = "package";
// The first suite that needs the package builds it, with all its modules.
export const minutes = 20;

const exec = promisify(execFile);

export async function run(context) {
  const { root, www, here } = context;
  const tarball = context.tarball();
  const folder = context.package();
  const read = (...path) => readFileSync(join(...path), "utf8");
  const manifest = JSON.parse(read(folder, "package.json"));
  const shipped = readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile());
  const rows = measure(join(folder, "dist"));
  const sums = totals(rows);
  console.log(`${asTable(rows)}\n\n${asTable(sums)}`);

  return runChecks({
    "the version is the crate's": () => {
      const version = read(root, "Cargo.toml").match(/^version\s*=\s*"([^"]+)"/m)[1];
      assert.equal(manifest.version, version);
    },
    "every file that the manifest names is shipped": () => {
      const named = [...filesOf(manifest.exports), ...filesOf(manifest.bin), manifest.main, manifest.types, ...manifest.sideEffects];
      const there = (name) => shipped.some((file) => new RegExp(`^./${name.slice(2).replaceAll(".", "\\.").replace("*", "[^/]+")}$`).test(`./${file.replaceAll("\\", "/")}`));
      assert.deepEqual(named.filter((name) => !there(name)), []);
    },
    "only built files, the command, licences and documents are shipped": () => {
      const others = shipped.filter((file) => !/^(dist\/((elements|policies)\/)?[\w.-]+|cli\/([\w-]+\/)?[\w-]+\.mjs|package\.json|README\.md|LICENSE-(MIT|APACHE))$/.test(file.replaceAll("\\", "/")));
      assert.deepEqual(others, []);
    },
    "three WebAssembly modules: the engine, the engine for eligibility alone, and the tools": () => {
      const modules = shipped.filter((file) => file.endsWith(".wasm")).map((file) => basename(file)).sort();
      assert.deepEqual(modules, ["distanskoll-eligibility.wasm", "distanskoll-tools.wasm", "distanskoll.wasm"]);
    },
    "no folder of the machine that built it stands in a file": () => {
      const folders = [root, homedir()];
      const telling = shipped.filter((file) => folders.some((path) => readFileSync(join(folder, file)).includes(path)));
      assert.deepEqual(telling, []);
    },
    "the names of folders may hold spaces: rustc is given each flag whole": async () => {
      const crate = join(context.out, "an empty crate");
      mkdirSync(join(crate, "src"), { recursive: true });
      writeFileSync(join(crate, "Cargo.toml"), '[package]\nname = "empty"\nedition = "2024"\n[workspace]\n');
      writeFileSync(join(crate, "src", "lib.rs"), "");
      // In a process of its own: where cargo keeps its files is read once.
      const script = `
        const { withFlags } = await import(${JSON.stringify(pathToFileURL(join(www, "scripts", "wasm.mjs")))});
        const { run } = await import(${JSON.stringify(pathToFileURL(join(www, "scripts", "run.mjs")))});
        run("cargo", ["build", "--offline", "--target", "wasm32-unknown-unknown"], { cwd: ${JSON.stringify(crate)}, extraEnv: withFlags("-Ctarget-cpu=mvp") });`;
      const env = { ...process.env, CARGO_HOME: join(context.out, "home of cargo"), PATH: [process.env.PATH, join(cargoHome, "bin")].join(delimiter) };
      await exec(process.execPath, ["--input-type=module", "--eval", script], { env });
    },
    "the package needs no other at run time and runs no script when installed": () => {
      assert.deepEqual([manifest.dependencies, manifest.peerDependencies, manifest.optionalDependencies], [undefined, undefined, undefined]);
      assert.deepEqual(["preinstall", "install", "postinstall"].filter((script) => manifest.scripts?.[script]), []);
    },
    "lock files name no host": () => {
      for (const lock of [join(www, "package-lock.json"), join(here, "package-lock.json")]) {
        const hosts = Object.entries(JSON.parse(read(lock)).packages).filter(([, entry]) => entry.resolved !== undefined);
        assert.deepEqual(hosts, [], lock);
      }
    },
    "publint has no remarks": async () => {
      const { publint } = await import("publint");
      const { formatMessage } = await import("publint/utils");
      const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
      assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
    },
    // The elements and the single file are ES modules alone: browsers load nothing else, and Node's require() takes those too since 20.19.
    "the types are right for every way of importing": async () => {
      const files = ["./package.json", "./integrity.json", "./distanskoll.wasm", "./distanskoll-eligibility.wasm", "./distanskoll-tools.wasm", "./policy.schema.json", "./custom-elements.json"];
      const modulesOnly = ["./elements", ...["agreement", "eligibility", "notice", "renewal"].map((one) => `./elements/${one}`), "./inline", "./inline-js", "./react"];
      await attw(here, [tarball, "--exclude-entrypoints", ...modulesOnly, ...files]);
      await attw(here, [tarball, "--ignore-rules", "cjs-resolves-to-esm", "--exclude-entrypoints", ".", "./tools", ...files]);
    },
    ...Object.fromEntries(sums.map((sum) => [
      `${sum.what}: at most ${sum.limit} bytes after brotli`,
      () => {
        assert.deepEqual(sum.missing.map(String), [], "files that the table names");
        assert.ok(sum.brotli <= sum.limit, `${sum.brotli} bytes`);
      },
    ])),
    [`the tarball: at most ${TARBALL_LIMIT} bytes`]: () => assert.ok(statSync(tarball).size <= TARBALL_LIMIT, `${statSync(tarball).size} bytes`),
  });
}

/** Every file in `exports`, whatever its conditions. */
function filesOf(target) {
  return typeof target === "string" ? [target] : Object.values(target).flatMap(filesOf);
}

async function attw(here, args) {
  const program = join(here, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
  try {
    await exec(process.execPath, [program, "--profile", "node16", "--no-color", "--no-emoji", "--format", "ascii", ...args], { cwd: here });
  } catch (error) {
    throw new Error(`${error.stdout ?? ""}${error.stderr ?? error.message}`);
  }
}
