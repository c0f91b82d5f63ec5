// npm test [-- step …]: every check, one after the other; the last line sums them up.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needChromium } from "./chromium.mjs";
import { ROOT, build, install, plainly } from "./prepare.mjs";
import { listen } from "./serve.mjs";
import { closing, ofPlaywright, ofStatic, ofVitest } from "./tally.mjs";

const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), "test-reports-"));
const at = (...parts) => join(ROOT, "node_modules", ...parts);

const STATIC = {
  "type-check": [at("typescript", "bin", "tsc"), "--noEmit"],
  lint: [at("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings", "."],
  format: [at("oxfmt", "bin", "oxfmt"), "--check", "."],
  "unused code": [at("knip", "bin", "knip.js"), "--no-progress"],
};
const RUNNERS = {
  unit: { args: vitest("unit"), read: ofVitest, minutes: 10 },
  component: { args: vitest("browser"), read: ofVitest, minutes: 5 },
  journeys: {
    args: [at("@playwright", "test", "cli.js"), "test", "--reporter=list,json"],
    read: ofPlaywright,
    minutes: 30,
  },
};

await plainly(async () => {
  install();
  const wanted = process.argv.slice(2);
  const chosen = (name) => wanted.length === 0 || wanted.includes(name);
  const env = {
    ...process.env,
    CHROMIUM_PATH: await needChromium(),
    JOURNEYS_PORT: String(await freePort()),
    FORCE_COLOR: "0",
  };
  build();

  const counts = await Promise.all(
    Object.entries(STATIC)
      .filter(([name]) => chosen(name))
      .map(async ([name, args]) => say(name, ofStatic, await run(args, env, 5 * MINUTE))),
  );
  for (const [name, { args, read, minutes }] of Object.entries(RUNNERS)) {
    if (!chosen(name)) continue;
    const file = join(folder, `${name}.json`);
    const ran = await run(
      args.map((arg) => arg.replace("FILE", file)),
      { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      minutes * MINUTE,
    );
    const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
    counts.push(say(name, (status) => read(status, report), ran));
  }
  rmSync(folder, { recursive: true, force: true });
  const { words, failed } = closing(counts);
  console.log(words);
  process.exitCode = failed === 0 ? 0 : 1;
});

/** A port that nothing listens at. */
async function freePort() {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}

function vitest(project) {
  return [
    at("vitest", "vitest.mjs"),
    "run",
    `--project=${project}`,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=FILE",
  ];
}

/** Prints how a step went, with its output where it failed, and answers its count. */
function say(name, read, { status, output, seconds }) {
  const count = read(status);
  if (count.failed > 0) console.log(`\n--- ${name} ---\n${output.trimEnd()}\n`);
  const { passed, failed, skipped } = count;
  console.log(
    `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(0)} s)`,
  );
  if (skipped > 0) for (const [reason] of output.matchAll(/Skipped: .+/gu)) console.log(reason);
  return count;
}

/** Runs a Node program to its end; one that takes too long is ended and counts as failed. */
function run(args, env, limit) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const keep = (chunk) => (output += chunk);
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const clock = setTimeout(() => {
    output += `\nEnded after ${limit / MINUTE} minutes.\n`;
    child.kill();
  }, limit);
  return new Promise((done) => {
    child.on("close", (status) => {
      clearTimeout(clock);
      done({ status: status ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}
