import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Index } from "#domain/collection.ts";
import {
  CORRECTED,
  FIRST,
  REPORTS,
  ownFolder,
  publishing,
  run,
  start,
  startBuilt,
} from "./running.ts";

const RUNS = 200;

/** Numbers from 0 to 1 that are the same in every run of the test. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the lock of a folder says; each time it is taken it says something else. */
function lockMark(folder: string): string {
  try {
    return readFileSync(join(folder, ".ddor-lock"), "utf8");
  } catch {
    return "none";
  }
}

/** How long an uninterrupted run holds a folder, at most of three; the first also builds the command. */
async function millisecondsHeld(): Promise<number> {
  let most = 0;
  for (let i = 0; i < 3; i += 1) {
    const folder = ownFolder();
    // oxlint-disable-next-line no-await-in-loop -- one run after another
    await run(...publishing(FIRST, folder));
    let from = 0;
    const look = setInterval(() => {
      if (from === 0 && lockMark(folder) !== "none") from = performance.now();
    }, 1);
    const begin = i === 0 ? start : startBuilt;
    // oxlint-disable-next-line no-await-in-loop -- one run after another
    const { status } = await begin(publishing(CORRECTED, folder, "--revision"));
    clearInterval(look);
    expect(status).toBe(0);
    most = Math.max(most, performance.now() - from);
  }
  return most;
}

const weeks = (folder: string): readonly string[] => {
  const { collections } = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Index;
  return collections.flatMap(({ editions }) => editions.map(({ file }) => file));
};

describe("a folder that is published to", () => {
  it(`has a valid index and whole files after each of ${RUNS} runs that are killed at any moment`, async () => {
    const begun = performance.now();
    const held = await millisecondsHeld();
    const chance = chances(2017);
    let killed = 0;
    let between = 0;
    let unlisted = 0;
    let indexed = 0;
    const lane = async (runs: number): Promise<void> => {
      let folder = "";
      for (let i = 0; i < runs; i += 1) {
        if (i % 5 === 0) {
          folder = ownFolder();
          await run(...publishing(FIRST, folder));
        }
        const before = weeks(folder);
        // Most of a run is the start of Node: moments are counted from when it holds the folder.
        const marks = lockMark(folder);
        const { status } = await startBuilt(publishing(CORRECTED, folder, "--revision"), {
          once: () => lockMark(folder) !== marks,
          after: Math.floor(held * chance()),
        });
        if (status === -1) killed += 1;
        const { status: sound, out } = await run("check", folder);
        expect([i, sound, out.match(/^error.*$/mu)]).toEqual([i, 0, null]);
        const after = weeks(folder);
        expect(after.slice(0, before.length)).toEqual(before);
        if (status === -1 && existsSync(join(folder, ".ddor-lock"))) between += 1;
        if (out.includes("the index does not list this file")) unlisted += 1;
        if (status === -1 && after.length > before.length) indexed += 1;
      }
    };
    await Promise.all([lane(RUNS / 2), lane(RUNS / 2)]);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(
      `${RUNS} runs in ${seconds} s: ${killed} killed before their end, ${between} while they held the folder; ${unlisted} left a file that the index did not list yet, ${indexed} were killed after the index; a whole run holds it for ${held.toFixed(0)} ms`,
    );
    expect(between).toBeGreaterThan(0);
    expect(unlisted).toBeGreaterThan(0);
  }, 600_000);

  it("is published to by two at once, one after the other, and has both weeks", async () => {
    const folder = ownFolder();
    const second = join(REPORTS, "ddor-2017", "2017-02-04.r1.t1.json");
    const ran = await Promise.all([FIRST, second].map((file) => start(publishing(file, folder))));
    expect(ran.map(({ status }) => status)).toEqual([0, 0]);
    expect([...weeks(folder)]).toEqual([
      "ddor-2017/2017-01-28.r1.t1.json",
      "ddor-2017/2017-02-04.r1.t1.json",
    ]);
    expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
  });

  it("is taken over, told so, from a process that has ended, and only by one of many", async () => {
    const folder = ownFolder();
    await run(...publishing(FIRST, folder));
    // No process has a number as high as this.
    const left = { pid: 4_194_999, host: hostname(), mark: "0a" };
    writeFileSync(join(folder, ".ddor-lock"), JSON.stringify(left));
    const files = ["2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json", "2017-01-28.r1.t1.json"];
    const ran = await Promise.all(
      files.map((name) => start(publishing(join(REPORTS, "ddor-2017", name), folder))),
    );
    expect(ran.map(({ status }) => status)).toEqual([0, 0, 0]);
    const told = ran.filter(({ err }) => err.includes("Process 4194999 ended while it published"));
    expect(told).toHaveLength(1);
    expect(weeks(folder)).toHaveLength(3);
    expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
  });

  it("is left to a process that is still at it, which is named", async () => {
    const folder = ownFolder();
    await run(...publishing(FIRST, folder));
    const held = { pid: process.pid, host: hostname(), mark: "0b" };
    writeFileSync(join(folder, ".ddor-lock"), JSON.stringify(held));
    const { status, err } = await start(publishing(CORRECTED, folder, "--revision"), {
      once: () => true,
      after: 3_000,
    });
    expect(status).toBe(-1);
    expect(err).toContain(`Waiting for process ${process.pid}, which publishes`);
    expect(weeks(folder)).toHaveLength(1);
  });
});
