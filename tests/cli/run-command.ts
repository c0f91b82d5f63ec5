import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type { TestContext } from "vitest";
import { main } from "#cli/main.ts";
import type { Edition } from "#domain/report/edition.ts";
import { skipTest } from "#tests/skip-test.ts";

/** The published files of 2017, real data for every test. */
export const REPORTS = join("public", "reports");
export const FIRST = join(REPORTS, "ddor-2017", "2017-01-28.r1.t1.json");
export const CORRECTED = join(REPORTS, "ddor-2017", "2017-01-28.r2.t1.json");

/** A folder of its own, removed after the test. */
export function createTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ddor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a command said and answered, and its exit status. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, on a day in 2026. */
export async function run(...typed: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const status = await main(typed, {
    write: (answer) => (out += typeof answer === "string" ? answer : ""),
    writeMessage: (line) => (err += `${line}\n`),
    writeProgress: () => undefined,
    today: "2026-12-01",
  });
  return { status, out, err };
}

/** When a process is killed: so many milliseconds after something is so. */
export interface Kill {
  readonly once: () => boolean;
  readonly after: number;
}

/** Starts the command as it stands, in a process of its own, killed where told; `heard` is told what it says. */
export function start(
  typed: readonly string[],
  kill?: Kill,
  heard?: (words: string) => void,
): Promise<Ran> {
  return started(["scripts/ddor.mjs", ...typed], kill, heard);
}

const BUILDS = join("node_modules", ".cache", "ddor");
const IMPORTING =
  "const { main } = await import(process.argv[1]); process.exitCode = await main(process.argv.slice(2));";

/** The same, of the command that `start` built last, without a look at whether its sources changed since. */
export function startBuilt(typed: readonly string[], kill?: Kill): Promise<Ran> {
  const [build = ""] = readdirSync(BUILDS)
    .filter((name) => /^\d+$/u.test(name))
    .sort((a, b) => Number(b) - Number(a));
  const main = pathToFileURL(join(BUILDS, build, "main.js")).href;
  return started(["--input-type=module", "-e", IMPORTING, main, ...typed], kill);
}

function started(
  args: readonly string[],
  kill?: Kill,
  heard?: (words: string) => void,
): Promise<Ran> {
  const child = spawn(process.execPath, args);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => {
    err += String(chunk);
    heard?.(err);
  });
  const look = setInterval(() => {
    if (kill === undefined || !kill.once()) return;
    clearInterval(look);
    setTimeout(() => child.kill("SIGKILL"), kill.after);
  }, 1);
  return new Promise((done) => {
    child.on("close", (status) => {
      clearInterval(look);
      done({ status: status ?? -1, out, err });
    });
  });
}

/**
 * Whom permissions bind: this user, or nobody where this is the superuser. Skips a test where nobody may not run the
 * command.
 */
export function findBoundUser(context: TestContext): { readonly uid?: number } {
  if (process.platform === "win32") skipTest(context, "Windows has other permissions");
  if (process.getuid?.() !== 0) return {};
  const user = { uid: 65_534, gid: 65_534 };
  const looks = "fs.accessSync('package.json'); fs.readdirSync('node_modules/zod');";
  const { status } = spawnSync(process.execPath, ["-e", looks], user);
  if (status !== 0) skipTest(context, "this folder is open to the superuser alone");
  return user;
}

/** An edition as its file has it. */
export function editionAt(path: string): Edition {
  return JSON.parse(readFileSync(path, "utf8")) as Edition;
}

/** Writes an edition to a file and answers its path. */
export function saved(folder: string, name: string, edition: Edition): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(edition));
  return path;
}

/** What is typed to publish a file to a folder as a part of ddor-2017. */
export function publishArguments(
  file: string,
  folder: string,
  ...more: readonly string[]
): string[] {
  const to = ["--collection", "ddor-2017", "--title", "Weekly reports of 2017", "--to", folder];
  return ["publish", file, ...to, ...more];
}
