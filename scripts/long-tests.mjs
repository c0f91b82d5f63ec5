// What the longer runs of tests share, such as `npm run fuzz`: their number, and how they are started.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Plain, ROOT } from "./prepare.mjs";

/** The number that was typed, or `usual`, as a text; ends in a sentence where it is no multiple of `step` below ten million. */
export function readCount(noun, usual, step = 1) {
  const text = process.argv[2] ?? String(usual);
  if (!/^[1-9]\d{0,6}$/.test(text) || Number(text) % step !== 0) {
    const wanted = step === 1 ? "a whole number" : `a multiple of ${step}`;
    throw new Plain(`${text} is no number of ${noun}: give ${wanted}, such as ${usual}.`);
  }
  return text;
}

/** Runs unit tests that take as long as they need. */
export function runUnitTests(files, env) {
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  runProgram([vitest, "run", "--project=unit", "--testTimeout=3600000", files], env);
}

/** Runs a Node program, whose exit status becomes ours. */
export function runProgram(args, env) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  process.exitCode = status ?? 1;
}
