// 100,000 random and hostile inputs through the package in Node: each is answered or refused with a DistanskollError, and the
// package goes on answering.
import { spawn } from "node:child_process";
import { join } from "node:path";

export const name = "hostile input";
export const minutes = 8;

const SEED = 20260301;
const SHOWN = 5;

export async function run({ here, package: installed }) {
  const text = await outputOf(process.execPath, [join(here, "hostile", "main.mjs"), installed(), String(SEED)], 7 * 60_000);
  const result = { passed: 0, failed: 0, details: [] };
  let inputs = 0;
  for (const [call, { count, answered, refused, seconds, faults }] of Object.entries(JSON.parse(text))) {
    console.log(`  ${faults.length === 0 ? "ok" : "FAILED"} ${call}: ${count} inputs, ${answered} answered, ${refused} refused, ${seconds} s`);
    inputs += count;
    if (faults.length === 0) result.passed++;
    else result.failed++;
    result.details.push(...faults.slice(0, SHOWN).map((fault) => `${call}, ${fault}`));
    if (faults.length > SHOWN) result.details.push(`${call}: and ${faults.length - SHOWN} other faults`);
  }
  if (inputs < 100_000) {
    result.failed++;
    result.details.push(`only ${inputs} inputs`);
  }
  return result;
}

/** What a program prints. Rejects when it crashes or is not done in time. */
function outputOf(program, args, milliseconds) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], timeout: milliseconds, killSignal: "SIGKILL" });
    let text = "", errors = "";
    child.stdout.setEncoding("utf8").on("data", (part) => { text += part; });
    child.stderr.setEncoding("utf8").on("data", (part) => { errors += part; });
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (status === 0) resolve(text);
      else reject(new Error(`the process ended with ${signal ?? status}: ${errors.slice(-2000)}`));
    });
  });
}
