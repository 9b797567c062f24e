// The crate's own tests: unit, integration and documentation tests, as cargo runs them.
import { spawn } from "node:child_process";
import { cargoHome } from "../../www/scripts/run.mjs";
import { ensureRust } from "../../www/scripts/setup.mjs";
import { delimiter, join } from "node:path";

export const name = "native";
export const minutes = 25;

/** One line for each test program. */
const RESULT = /^test result: .*? (\d+) passed; (\d+) failed;/;
const FAILED = /^test (.+) \.\.\. FAILED$/;

export async function run({ root }) {
  ensureRust();
  const { status, lines } = await cargoTest(root);
  const result = { passed: 0, failed: 0, details: [] };
  for (const line of lines) {
    const [, passed, failed] = line.match(RESULT) ?? [];
    result.passed += Number(passed ?? 0);
    result.failed += Number(failed ?? 0);
    const test = line.match(FAILED)?.[1];
    if (test) result.details.push(test);
  }
  // A test program that did not compile or was ended by a signal has no result line.
  if (status !== 0 && result.failed === 0) {
    result.failed = 1;
    result.details.push(`cargo test ended with status ${status}`);
  }
  return result;
}

function cargoTest(root) {
  return new Promise((resolve, reject) => {
    const child = spawn("cargo", ["test", "--workspace", "--locked", "--no-fail-fast"], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, PATH: [process.env.PATH, join(cargoHome, "bin")].join(delimiter) },
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      text += part;
      process.stdout.write(part);
    });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status: status ?? signal, lines: text.split(/\r?\n/) }));
  });
}
