import { csvParse } from "d3-dsv";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainDiskErrors } from "#cli/command/disk-error.ts";
import {
  CORRECTED,
  FIRST,
  REPORTS,
  editionAt,
  createTempFolder,
  run,
  saved,
  start,
} from "./run-command.ts";

describe("the command check", () => {
  it("The command check finds no error in the published files and lists the 14 defects that they record", async () => {
    const { status, out, err } = await run("check", REPORTS);
    expect(status).toBe(0);
    expect(err).toBe(
      "2 collections, 47 editions in 7 files: 0 errors, 0 warnings, 14 recorded defects.\n",
    );
    expect(out).toContain("recorded: ddor-2017/2017-02-11.r1.t1.json: rows[4].declined: ");
  });

  it("The command check names the row and the field of a defect and ends with status 1", async () => {
    const edition = editionAt(FIRST);
    const rows = edition.rows.map((row, i) => (i === 2 ? { ...row, state: "ZZ" } : row));
    const file = saved(createTempFolder(), "wrong.json", { ...edition, rows });
    const { status, out } = await run("check", file, "--json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        file,
        where: "rows[2].state",
        message: 'there is no state "ZZ"; shown as unknown',
        severity: "error",
        row: "2017-01-28/II/3",
        recorded: false,
      },
    ]);
  });

  it("The command check tells a file that is cut off from one that does not exist", async () => {
    const file = join(createTempFolder(), "cut.json");
    writeFileSync(file, '{"format": "ddor-edition/1", "collec');
    const { status, out } = await run("check", file);
    expect([status, out]).toEqual([1, expect.stringContaining("the file is not JSON")]);
    const gone = await run("check", `${file}.gone`);
    expect([gone.status, gone.err]).toEqual([
      1,
      expect.stringContaining("there is no such file or folder (ENOENT)"),
    ]);
  });
});

describe("the command read", () => {
  it("The command read writes the 32 rows of the first week, which stand for 189 declines, as CSV", async () => {
    const { out } = await run("read", FIRST, "--as", "csv");
    const lines = csvParse(out);
    expect(lines).toHaveLength(32);
    expect(lines.reduce((sum, line) => sum + Number(line["count"]), 0)).toBe(189);
    const travis = lines.filter(({ agency }) => agency === "tx-48453-travis-county-jail");
    expect(travis.reduce((sum, line) => sum + Number(line["count"]), 0)).toBe(142);
    expect(travis.map(({ week, revision }) => [week, revision])).toContainEqual([
      "2017-01-28",
      "1",
    ]);
  });

  it("The command read writes JSON that is the content of the file", async () => {
    const { out } = await run("read", CORRECTED, "--as", "json");
    expect(JSON.parse(out)).toEqual(editionAt(CORRECTED));
  });

  it("The command read writes columns with the same rows, and never overwrites a file", async () => {
    const to = join(createTempFolder(), "week.columns.gz");
    expect((await run("read", FIRST, "--as", "columns", "--to", to)).status).toBe(0);
    const back = await run("read", to, "--as", "csv");
    expect(back.out).toBe((await run("read", FIRST, "--as", "csv")).out);
    const again = await run("read", FIRST, "--as", "columns", "--to", to);
    expect([again.status, again.err]).toEqual([
      1,
      expect.stringContaining("none is ever overwritten"),
    ]);
  });
});

describe("the command diff", () => {
  it("The command diff says what ICE changed in the first week", async () => {
    const { status, out } = await run("diff", FIRST, CORRECTED);
    expect(status).toBe(0);
    expect(out).toContain("Revision 1, then revision 2: ICE changed");
    expect(out).toContain("ICE withdrew the agency of 7 declines: 4 printed under Williamson");
  });

  it("The command diff says of a second transcription what we read differently", async () => {
    const first = editionAt(FIRST);
    const [row, ...rest] = first.rows;
    if (row === undefined) throw new Error("expected lines");
    const rows = [{ ...row, citizenship: "GTM" }, ...rest];
    const file = saved(createTempFolder(), "better.json", { ...first, transcription: 2, rows });
    const { out } = await run("diff", FIRST, file, "--json");
    const [difference] = JSON.parse(out) as { title: string; fields: { field: string }[] }[];
    expect(difference?.title).toBe(
      "Transcription 1, then transcription 2 of revision 1: we read more",
    );
    expect(difference?.fields.map(({ field }) => field)).toEqual(["citizenship"]);
  });

  it("The command diff says that files of two weeks have no difference", async () => {
    const other = join(REPORTS, "ddor-2017", "2017-02-04.r1.t1.json");
    const { status, err } = await run("diff", FIRST, other);
    expect([status, err]).toEqual([1, expect.stringContaining("have no week in common")]);
  });
});

describe("every command", () => {
  it.each(["publish", "check", "read", "diff"])(
    "The command %s explains its use with examples",
    async (name) => {
      const { status, out } = await run(name, "--help");
      expect(status).toBe(0);
      expect(out).toContain(`npm run ddor -- ${name} `);
      expect(out).toContain("Examples");
      expect(out).toContain("Exit status: 0 done; 1 not done");
    },
  );

  it("A command that is typed wrongly ends with status 2", async () => {
    const typed = [
      [],
      ["nonsense"],
      ["check"],
      ["check", "--color", "x"],
      ["read", "x", "--as", "y"],
    ];
    const results = await Promise.all(typed.map((each) => run(...each)));
    expect(results.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2]);
    expect(results.map(({ out }) => out).join("")).toBe("");
  });

  it("A command in a process of its own writes its answer to stdout, its messages to stderr, and no progress", async () => {
    const { status, out, err } = await start(["read", FIRST, "--as", "csv"]);
    expect([status, err]).toEqual([0, "1 edition, 32 lines, 0 issues.\n"]);
    expect(csvParse(out)).toHaveLength(32);
  });

  it("A command says that the disk is full where it is", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
    await expect(
      explainDiskErrors("a.json", "written", () => Promise.reject(full)),
    ).rejects.toThrow(
      "a.json could not be written: the disk is full (ENOSPC); free some space and run the command again.",
    );
  });
});
