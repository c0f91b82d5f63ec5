import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  CORRECTED,
  FIRST,
  createTempFolder,
  publishArguments,
  run,
  start,
} from "#tests/cli/run-command.ts";
import { skipTest } from "#tests/skip-test.ts";

/** No process has a number as high as this. */
const ENDED = 4_194_999;
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const REVISION = "ddor-2017/2017-01-28.r2.t1.json";
const WHOLE = ["2017-01-28.r1.t1.json", "2017-01-28.r2.t1.json"];

const hash = (path: string): string =>
  createHash("sha256").update(readFileSync(path)).digest("hex");

/** A folder with one edition, as a run leaves it that is killed just before it writes the index. */
async function createKilledFolder(): Promise<string> {
  const whole = createTempFolder();
  await run(...publishArguments(FIRST, whole));
  await run(...publishArguments(CORRECTED, whole, "--revision"));
  const folder = createTempFolder();
  await run(...publishArguments(FIRST, folder));
  copyFileSync(join(whole, REVISION), join(folder, REVISION));
  const lock = { pid: ENDED, host: hostname(), mark: "0a" };
  writeFileSync(join(folder, ".ddor-lock"), JSON.stringify(lock));
  // One that was killed itself while it took over from a third.
  writeFileSync(join(folder, ".ddor-lock-after-0b"), JSON.stringify({ ...lock, mark: "0c" }));
  writeFileSync(join(folder, `.ddor-new-${ENDED}-${HOST}-1`), "{");
  writeFileSync(join(folder, "ddor-2017", `.ddor-new-${ENDED}-${HOST}-2`), "{");
  writeFileSync(join(folder, ".ddor-unfinished"), `${hash(join(folder, REVISION))}  ${REVISION}\n`);
  return folder;
}

describe("what killed runs leave in a folder of published files", () => {
  it("All that a killed run left is named by check, and nothing of it is an error", async () => {
    const { status, out } = await run("check", await createKilledFolder());
    expect(status).toBe(0);
    const named = [...out.matchAll(/^warning: (.*): a run that was ended early left this; .*$/gmu)];
    expect(named.map(([, file = ""]) => file).sort()).toEqual([
      ".ddor-lock",
      ".ddor-lock-after-0b",
      `.ddor-new-${ENDED}-${HOST}-1`,
      ".ddor-unfinished",
      `ddor-2017/.ddor-new-${ENDED}-${HOST}-2`,
      REVISION,
    ]);
    expect(out).not.toContain("the index does not list this file");
  });

  it("The next run removes all that a killed run left, and gives the file the name that it should have", async () => {
    const folder = await createKilledFolder();
    expect((await run(...publishArguments(CORRECTED, folder, "--revision"))).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
    expect(readdirSync(join(folder, "ddor-2017")).sort()).toEqual(WHOLE);
    const { out, err } = await run("check", folder);
    expect([out, err]).toEqual([
      "",
      "1 collection, 2 editions in 2 files: 0 errors, 0 warnings, 0 recorded defects.\n",
    ]);
  });

  it("A run that has nothing to publish removes what killed runs left, too", async () => {
    const folder = await createKilledFolder();
    const { err } = await run(...publishArguments(FIRST, folder));
    expect(err).toContain("Nothing to do");
    expect(readdirSync(folder).sort()).toEqual(["ddor-2017", "index.json"]);
    expect(readdirSync(join(folder, "ddor-2017"))).toEqual(WHOLE.slice(0, 1));
  });

  it("A file that was changed since, one that the index lists and one outside of the folder are never removed", async () => {
    const folder = await createKilledFolder();
    const first = join(folder, "ddor-2017", "2017-01-28.r1.t1.json");
    const outside = join(createTempFolder(), "a.json");
    writeFileSync(outside, "mine");
    writeFileSync(join(folder, REVISION), "mine");
    const list = [
      `${hash(first)}  ddor-2017/2017-01-28.r1.t1.json`,
      `${"0".repeat(64)}  ${REVISION}`,
      `${hash(outside)}  ${outside}`,
      `${hash(outside)}  ../${outside.split("/").slice(-2).join("/")}`,
    ];
    writeFileSync(join(folder, ".ddor-unfinished"), list.join("\n"));
    await run(...publishArguments(FIRST, folder));
    expect(existsSync(first)).toBe(true);
    expect(readFileSync(outside, "utf8")).toBe("mine");
    expect(readFileSync(join(folder, REVISION), "utf8")).toBe("mine");
  });

  it("What a run that goes on is writing is neither named nor removed", async () => {
    const folder = createTempFolder();
    await run(...publishArguments(FIRST, folder));
    const name = `.ddor-new-${process.ppid}-${HOST}-1`;
    writeFileSync(join(folder, name), "{");
    const { out } = await run("check", folder);
    expect(out).toBe("");
    await run(...publishArguments(CORRECTED, folder, "--revision"));
    expect(readdirSync(folder).sort()).toEqual([name, "ddor-2017", "index.json"]);
  });

  it("A command that writes one file removes what killed runs left half written beside it", async () => {
    const folder = createTempFolder();
    writeFileSync(join(folder, `.ddor-new-${ENDED}-${HOST}-1`), "{");
    await run("read", FIRST, "--as", "csv", "--to", join(folder, "week.csv"));
    expect(readdirSync(folder)).toEqual(["week.csv"]);
  });
});

/**
 * Publishes a revision to a copy of a folder on a disk of 256 kB with so many free pages of 4 kB, and copies what is there
 * then to a folder of that number; the disk is gone afterwards.
 */
const DISK_SCRIPT = String.raw`
mount -t tmpfs -o size=256k tmpfs "$1" || exit 9
for pages in $2; do
  rm -rf "$1/r" "$1/fill"
  cp -r "$3" "$1/r"
  dd if=/dev/zero of="$1/fill" bs=4096 count=100 2>/dev/null
  truncate -s -$((pages * 4096)) "$1/fill"
  "$NODE" scripts/ddor.mjs publish "$4" --revision --collection ddor-2017 --to "$1/r" >/dev/null 2>"$5/err"
  echo "$pages $? $(tr '\n' ' ' <"$5/err")"
  cp -r "$1/r" "$5/$pages"
done
`;

describe("a full disk", () => {
  it("A disk that becomes full at any step of publishing leaves the folder as it was, and says so", async (context) => {
    await start(["--help"]);
    const [disk, first, copies] = [createTempFolder(), createTempFolder(), createTempFolder()];
    await run(...publishArguments(FIRST, first));
    const { stdout } = spawnSync(
      "unshare",
      ["-rm", "sh", "-c", DISK_SCRIPT, "sh", disk, "0 1 2 20 24", first, CORRECTED, copies],
      { encoding: "utf8", env: { ...process.env, NODE: process.execPath } },
    );
    // Null where there is no such program.
    const lines = (stdout ?? "").trim();
    if (lines === "")
      skipTest(context, "a small disk cannot be made here: no right to unshare or mount");
    const steps = [".ddor-lock", ".ddor-unfinished", REVISION, "index.json"];
    const full = steps.map(
      (file, i) =>
        `${[0, 1, 2, 20][i]} 1 ${disk}/r/${file} could not be written: the disk is full (ENOSPC); free some space and run the command again.`,
    );
    expect(lines.split("\n").map((line) => line.trim())).toEqual([...full, "24 0"]);
    for (const pages of ["0", "1", "2", "20", "24"]) {
      const folder = join(copies, pages);
      expect([pages, readdirSync(folder).sort()]).toEqual([pages, ["ddor-2017", "index.json"]]);
      const names = pages === "24" ? WHOLE : WHOLE.slice(0, 1);
      expect([pages, readdirSync(join(folder, "ddor-2017")).sort()]).toEqual([pages, names]);
      // oxlint-disable-next-line no-await-in-loop -- one folder after another
      expect((await run("check", folder)).out).toBe("");
    }
  });
});
