#!/usr/bin/env node
import { UNUSABLE } from "./exit.mjs";
import { main } from "./main.mjs";

// Who reads the output may stop before its end (`| head`): then there is nothing more to do.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, now: () => new Date() };
// Set, not called: output still on its way to a pipe is written first. A fault of the program is no negative answer.
process.exitCode = await main(process.argv.slice(2), io).catch((fault) => {
  console.error(fault);
  return UNUSABLE;
});
