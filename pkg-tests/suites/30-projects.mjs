// Small projects as users have them, each with the packed tarball installed, ask one question.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { runChecks } from "../checks.mjs";
import { outcomeOf } from "../pages.mjs";

export const name = "projects";
export const minutes = 10;

const EXPECTED = "notEligible";
const exec = promisify(execFile);

export function run(context) {
  const inNode = async (project, file) => {
    const { stdout } = await exec(process.execPath, [file], { cwd: context.project(project), timeout: 60_000 });
    assert.equal(stdout.trim(), EXPECTED);
  };
  const inBrowser = async (browser, folder, read) => {
    assert.equal(await outcomeOf(await browser, `${await context.serve(folder)}/`, read), EXPECTED);
  };
  /** An app that shows an element's answer. */
  const app = async (project, options) => {
    const folder = context.project(project);
    const { build } = await import("vite");
    await build({ root: folder, base: "./", logLevel: "error", build: { target: "es2022" }, ...options });
    await inBrowser(context.chromium(), join(folder, "dist"), () => document.querySelector("#outcome")?.textContent);
    return folder;
  };

  return runChecks({
    "Node, import": () => inNode("node-esm", "index.mjs"),
    "Node, require": () => inNode("node-cjs", "index.cjs"),
    "Node, import and require in one program": () => inNode("node-both", "index.mjs"),

    "Vite, built, in Chromium": async () => {
      const folder = context.project("vite");
      const { build } = await import("vite");
      await build({ root: folder, base: "./", logLevel: "warn", configFile: false });
      const assets = readdirSync(join(folder, "dist", "assets")).filter((file) => file.endsWith(".wasm"));
      assert.equal(assets.length, 2, `two .wasm were expected among the assets: ${assets.join(", ") || "none"}`);
      await inBrowser(context.chromium(), join(folder, "dist"));
    },
    "Vite, development server, in Chromium": async () => {
      const folder = context.project("vite");
      const { createServer } = await import("vite");
      const server = await createServer({ root: folder, logLevel: "warn", configFile: false, server: { host: "127.0.0.1", port: 0, hmr: false } });
      try {
        await server.listen();
        assert.equal(await outcomeOf(await context.chromium(), server.resolvedUrls.local[0]), EXPECTED);
      } finally {
        await server.close();
      }
    },

    "webpack, in Chromium": async () => {
      const folder = context.project("webpack");
      await webpackBuild(folder);
      await inBrowser(context.chromium(), folder);
    },

    "an element in React, with types": async () => {
      const folder = await app("react", { configFile: false });
      const program = join(context.here, "node_modules", "typescript", "bin", "tsc");
      await exec(process.execPath, [program, "-p", folder, "--pretty", "false"], { cwd: folder }).catch(({ stdout }) => {
        throw new Error(stdout);
      });
    },
    "an element in Vue": () => app("vue", {}),

    "esbuild with distanskoll/inline, in Chromium": async () => {
      const folder = context.project("esbuild");
      const { build } = await import("esbuild");
      await build({
        absWorkingDir: folder, entryPoints: ["main.js"], outfile: join(folder, "dist", "main.js"), bundle: true, format: "esm", logLevel: "warning",
      });
      await inBrowser(context.chromium(), folder);
    },

    "a module script without a bundler, in Chromium": async () => inBrowser(context.chromium(), context.project("plain")),
    "a module script without a bundler, in Firefox": async () => inBrowser(context.firefox(), context.project("plain")),
  });
}

async function webpackBuild(folder) {
  const { default: webpack } = await import("webpack");
  const compiler = webpack({
    context: folder, entry: "./main.js", mode: "production", output: { path: join(folder, "dist"), filename: "main.js", publicPath: "auto" },
    experiments: { outputModule: true },
    // Sizes are asserted in the table of sizes.mjs.
    performance: { hints: false },
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
}
