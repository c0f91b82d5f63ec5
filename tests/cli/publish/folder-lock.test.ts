import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import {
  CORRECTED,
  FIRST,
  REPORTS,
  createTempFolder,
  publishArguments,
  run,
  start,
  startBuilt,
} from "#tests/cli/run-command.ts";

/** `npm run kills` does 200. */
const RUNS = Number(process.env["KILLS"] ?? 30);
/** Runs that have to be killed while they hold the folder. Some nine of ten are, fewer where the machine is busy meanwhile. */
const LEAST_KILLED = RUNS / 10;

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

/** How long an uninterrupted run holds a folder, the middle of three; the first also builds the command. */
async function measureLockTime(): Promise<number> {
  const durations: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const folder = createTempFolder();
    // oxlint-disable-next-line no-await-in-loop -- one run after another
    await run(...publishArguments(FIRST, folder));
    let from = 0;
    const look = setInterval(() => {
      if (from === 0 && lockMark(folder) !== "none") from = performance.now();
    }, 1);
    const begin = i === 0 ? start : startBuilt;
    // oxlint-disable-next-line no-await-in-loop -- one run after another
    const { status } = await begin(publishArguments(CORRECTED, folder, "--revision"));
    clearInterval(look);
    expect(status).toBe(0);
    durations.push(performance.now() - from);
  }
  return durations.sort((a, b) => a - b)[1] ?? 0;
}

const listed = (folder: string): readonly EditionEntry[] => {
  const { collections } = JSON.parse(
    readFileSync(join(folder, "index.json"), "utf8"),
  ) as CollectionIndex;
  return collections.flatMap(({ editions }) => editions);
};

describe("the lock of a folder of published files", () => {
  it(`A folder of published files has a valid index and whole files after each of ${RUNS} runs that are killed at any moment, and nothing else after a run that is not`, async () => {
    const begun = performance.now();
    const lockTime = await measureLockTime();
    const chance = chances(2017);
    let killed = 0;
    let between = 0;
    let unlisted = 0;
    let indexed = 0;
    const publishRepeatedly = async (runs: number): Promise<void> => {
      let folder = "";
      for (let i = 0; i < runs; i += 1) {
        if (i % 5 === 0) {
          folder = createTempFolder();
          await run(...publishArguments(FIRST, folder));
        }
        const before = listed(folder);
        // Most of a run is the start of Node: moments are counted from when it holds the folder.
        const firstMark = lockMark(folder);
        const { status } = await startBuilt(publishArguments(CORRECTED, folder, "--revision"), {
          once: () => lockMark(folder) !== firstMark,
          after: Math.floor(lockTime * chance()),
        });
        if (status === -1) killed += 1;
        const { status: checkStatus, out } = await run("check", folder);
        expect([i, checkStatus, out.match(/^error.*$/mu)]).toEqual([i, 0, null]);
        // The old index, or the old one and the revision: this where a run came to its end, not killed.
        expect([-1, 0]).toContain(status);
        const after = listed(folder);
        expect(after.slice(0, before.length)).toEqual(before);
        const isNew = status === 0 || after.length > 1;
        const revisions = after.map(({ revision }) => revision);
        expect([i, revisions]).toEqual([i, isNew ? [1, 2] : [1]]);
        if (status === -1 && existsSync(join(folder, ".ddor-lock"))) between += 1;
        // Every file that the index does not list yet is known to be of a run that was ended.
        expect([i, out.match(/.*the index does not list this file.*/u)]).toEqual([i, null]);
        if (/\.json: a run that was ended early left this/u.test(out)) unlisted += 1;
        if (status === -1 && after.length > before.length) indexed += 1;
        if (i % 5 < 4) continue;
        // A run that comes to its end leaves what it published and nothing else.
        expect((await run(...publishArguments(CORRECTED, folder, "--revision"))).status).toBe(0);
        expect([i, readdirSync(folder).sort()]).toEqual([i, ["ddor-2017", "index.json"]]);
        const whole = ["2017-01-28.r1.t1.json", "2017-01-28.r2.t1.json"];
        expect([i, readdirSync(join(folder, "ddor-2017")).sort()]).toEqual([i, whole]);
      }
    };
    await Promise.all([publishRepeatedly(RUNS / 2), publishRepeatedly(RUNS / 2)]);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(
      `${RUNS} runs in ${seconds} s: ${killed} killed before their end, ${between} while they held the folder; ${unlisted} left a file that the index did not list yet, ${indexed} were killed after the index; a whole run holds it for ${lockTime.toFixed(0)} ms`,
    );
    expect(between).toBeGreaterThanOrEqual(LEAST_KILLED);
  }, 600_000);

  it("A whole file that the index does not list and no run says to be its own is reported by check, and the next run publishes beside it", async () => {
    const whole = createTempFolder();
    await run(...publishArguments(FIRST, whole));
    await run(...publishArguments(CORRECTED, whole, "--revision"));
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const file = join("ddor-2017", "2017-01-28.r2.t1.json");
    copyFileSync(join(whole, file), join(folder, file));
    const { status, out } = await run("check", folder);
    expect(status).toBe(0);
    expect(out).toContain("the index does not list this file");
    const next = await run(...publishArguments(CORRECTED, folder, "--revision"));
    expect(next.status).toBe(0);
    expect(listed(folder).map(({ revision }) => revision)).toEqual([1, 2]);
    // A file is never written over, be it listed or not.
    expect(readFileSync(join(folder, file))).toEqual(readFileSync(join(whole, file)));
    const names = listed(folder).map(({ file: name }) => name);
    expect(names).toEqual(["ddor-2017/2017-01-28.r1.t1.json", "ddor-2017/2017-01-28.r2.t1-2.json"]);
  });

  it("Two processes that publish to one folder at once do so one after the other, and both weeks are there", async () => {
    const folder = createTempFolder();
    const second = join(REPORTS, "ddor-2017", "2017-02-04.r1.t1.json");
    const results = await Promise.all(
      [FIRST, second].map((file) => start(publishArguments(file, folder))),
    );
    expect(results.map(({ status }) => status)).toEqual([0, 0]);
    expect(listed(folder).map(({ file }) => file)).toEqual([
      "ddor-2017/2017-01-28.r1.t1.json",
      "ddor-2017/2017-02-04.r1.t1.json",
    ]);
    expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
  });

  it.each([
    ["one file, the second finds its content there", [FIRST, FIRST], [0, 0], "Nothing to do"],
    ["two that differ, the second is told so", [FIRST, CORRECTED], [0, 1], "has other content"],
  ] as const)(
    "Two processes publish the same week at once: of %s",
    async (_, files, statuses, words) => {
      const folder = createTempFolder();
      const lock = join(folder, ".ddor-lock");
      // Both find the folder held, so that both wait, and both go on at the same moment.
      writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname(), mark: "0c" }));
      const waiting = new Set<number>();
      const results = await Promise.all(
        files.map((file, i) =>
          start(publishArguments(file, folder), undefined, (err) => {
            if (waiting.has(i) || !err.includes("Waiting for process")) return;
            waiting.add(i);
            if (waiting.size === files.length) rmSync(lock);
          }),
        ),
      );
      expect(results.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual(statuses);
      const [second, ...others] = results.filter(({ err }) => err.includes(words));
      expect(others).toEqual([]);
      expect(second?.out).toBe("");
      const first = results.find((each) => each !== second);
      expect(first?.out).toContain("Published ddor-2017/2017-01-28.r");
      expect(listed(folder)).toHaveLength(1);
      const [entry] = listed(folder);
      expect(readdirSync(join(folder, "ddor-2017"))).toEqual([entry?.file.split("/").at(-1)]);
      expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
      expect((await run("check", folder)).status).toBe(0);
    },
  );

  it("The lock of a process that has ended is taken over, by one process alone, with a message", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    // No process has a number as high as this.
    const left = { pid: 4_194_999, host: hostname(), mark: "0a" };
    writeFileSync(join(folder, ".ddor-lock"), JSON.stringify(left));
    const files = ["2017-02-04.r1.t1.json", "2017-02-11.r1.t1.json", "2017-01-28.r1.t1.json"];
    const results = await Promise.all(
      files.map((name) => start(publishArguments(join(REPORTS, "ddor-2017", name), folder))),
    );
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
    const takeovers = results.filter(({ err }) =>
      err.includes("Process 4194999 ended while it published"),
    );
    expect(takeovers).toHaveLength(1);
    expect(listed(folder)).toHaveLength(3);
    expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
  });

  it("The lock of a process that still runs is respected, and the message names that process", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const lock = { pid: process.pid, host: hostname(), mark: "0b" };
    writeFileSync(join(folder, ".ddor-lock"), JSON.stringify(lock));
    const { status, err } = await start(publishArguments(CORRECTED, folder, "--revision"), {
      once: () => true,
      after: 3_000,
    });
    expect(status).toBe(-1);
    expect(err).toContain(`Waiting for process ${process.pid}, which publishes`);
    expect(listed(folder)).toHaveLength(1);
  });
});
