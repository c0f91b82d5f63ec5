import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ROOT } from "#scripts/prepare.mjs";
import { skipTest } from "#tests/skip-test.ts";

const READERS = 2000;
const MOST_MEGABYTES = 250;
let folder: string;
let child: ChildProcess;
let port: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-load-"));
  mkdirSync(join(folder, "large"));
  writeFileSync(join(folder, "large", "week.csv"), Buffer.alloc(350_000, "week,1\n"));
  writeFileSync(join(folder, "large", "week.bin"), Buffer.alloc(30_000_000));
  child = spawn(process.execPath, [join(ROOT, "scripts", "serve.mjs")], {
    env: { ...process.env, PORT: "0", HOST: "", REPORTS: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await new Promise<string>((done) => {
    child.stdout?.once("data", (chunk: Buffer) => done(chunk.toString()));
  });
  port = Number(/:(\d+)/u.exec(said)?.[1]);
});
afterEach(() => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

// As a browser does: what has to be packed first took the most memory.
const headers = { "accept-encoding": "gzip, deflate, br" };

async function ask(path: string, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    request({ host: "127.0.0.1", port, path, agent, headers }, done).on("error", fail).end();
  });
}

async function countBytes(message: IncomingMessage): Promise<number> {
  let size = 0;
  for await (const chunk of message) size += (chunk as Buffer).length;
  return size;
}

function getMegabytes(name: "VmRSS" | "VmHWM"): number {
  const text = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Number(new RegExp(`${name}:\\s+(\\d+)`, "u").exec(text)?.[1]) / 1024;
}

it("2,000 readers who ask at once for a text that nobody asked for before all get it, in little memory", async (context) => {
  if (!existsSync("/proc/self/status")) {
    console.warn("The memory of the server was not measured: this system has no /proc.");
    return skipTest(context, "no /proc here");
  }
  const idle = getMegabytes("VmRSS");
  const agent = new Agent({ maxSockets: Infinity });
  const answers = await Promise.all(
    Array.from({ length: READERS }, async () => {
      const message = await ask("/reports/large/week.csv", agent);
      return `${message.statusCode} ${await countBytes(message)}`;
    }),
  );
  agent.destroy();
  expect([...new Set(answers)]).toEqual(["200 350000"]);
  expect(getMegabytes("VmHWM") - idle).toBeLessThanOrEqual(MOST_MEGABYTES);
});

it("A server that is told to stop sends an open answer to its end, takes no other and ends with status 0", async () => {
  const message = await ask("/reports/large/week.bin", new Agent({ keepAlive: true }));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await expect
    .poll(async () =>
      ask("/").then(
        (answer) => answer.statusCode,
        (error: NodeJS.ErrnoException) => error.code,
      ),
    )
    .toBe("ECONNREFUSED");
  expect(await countBytes(message)).toBe(30_000_000);
  expect(await ended).toBe(0);
});
