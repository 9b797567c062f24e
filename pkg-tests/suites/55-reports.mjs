// 100,000 random and hostile values through validateAgreement in Node: always a report that is as the contract has it, the same for the
// same value whatever the order of its members; the value stays as it was, also a frozen one; fixing comes to an end.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { CODES } from "../hostile/report.mjs";

export const name = "reports on hostile agreements";
export const minutes = 10;

const exec = promisify(execFile);
const SEEDS = [20260401, 20260402];
const EACH = 50_000;
const SHOWN = 8;

export async function run({ here, package: installed }) {
  const folder = installed();
  const options = { timeout: 9 * 60_000, killSignal: "SIGKILL", maxBuffer: 2 ** 26 };
  const runs = await Promise.all(SEEDS.map(async (seed) => {
    const { stdout } = await exec(process.execPath, [join(here, "hostile", "validate.mjs"), folder, String(seed), String(EACH)], options);
    return JSON.parse(stdout);
  }));
  const sum = (count) => runs.reduce((total, one) => total + count(one), 0);
  const values = sum((one) => one.values), mended = sum((one) => one.fixed);
  console.log(`  ${values} values: ${sum((one) => one.plain)} plain data, ${sum((one) => one.frozen)} frozen, ${sum((one) => one.valid)} valid`);
  console.log(`  ${sum((one) => one.issues)} issues; ${mended} mended, after 1, 2, 3 rounds: ${[1, 2, 3].map((n) => sum((one) => one.rounds[n])).join(", ")}`);
  console.log(`  ${runs.map((one) => one.seconds).join(" and ")} s`);
  const unseen = CODES.filter((code) => sum((one) => one.codes[code] ?? 0) === 0);
  const details = [
    ...runs.flatMap((one) => one.faults).slice(0, SHOWN),
    ...(values < 100_000 || mended < 1000 ? [`only ${values} values, ${mended} mended`] : []),
    ...(unseen.length > 0 ? [`codes that no value gave: ${unseen.join(", ")}`] : []),
  ];
  return { passed: details.length === 0 ? 1 : 0, failed: details.length, details };
}
