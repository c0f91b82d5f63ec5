import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "#tests/cli/run-command.ts";
import { casePath, countByCommand, readCase } from "./case-files.ts";
import { readFoia } from "./release-files.ts";

const HEADING =
  "detainer_prepare_date,facility_state,detention_facility,detainer_lift_reason,unique_identifier,duplicate_likely";
const DECLINED = "Detainer Declined by LEA";

interface Line {
  readonly day: string;
  readonly who: string;
  readonly mark: string;
  readonly reason?: string;
}

function release(lines: readonly Line[]): string {
  const rows = lines.map(
    ({ day, who, mark, reason = "" }) =>
      `${day},OREGON,ELKHORN COUNTY JAIL,${reason},${who},${mark}`,
  );
  return `${[HEADING, ...rows].join("\n")}\n`;
}

async function counts(lines: readonly Line[]) {
  const { countedRows, declined } = (await readFoia(release(lines))).found;
  return { countedRows, declined };
}

describe("duplicates by identifier, day and mark", () => {
  it("Of three rows of one person and day that are all marked as duplicates, one is counted", async () => {
    const name = "release-flag-on-every-copy.csv";
    const { found } = await readCase(name);
    expect(found).toMatchObject({ rows: 4, countedRows: 2, declined: 1, isSure: true });
    expect(found.duplicates).toMatchObject({ isLeftOut: true, rows: ["row 3", "row 4"] });
    expect(await countByCommand(casePath(name))).toMatchObject({ detainers: 2, declined: 1 });
  });

  it("Of two releases in one file, none of whose rows is marked, each detainer is counted once, and that is told", async () => {
    const name = "d2-two-releases-stacked-flags-false.csv";
    const { found } = await readCase(name);
    expect(found).toMatchObject({ rows: 7, countedRows: 4, declined: 3 });
    // Of the third person the later release alone has a lift reason: its row is counted.
    expect(found.duplicates?.rows).toEqual(["row 4", "row 5", "row 6"]);
    expect(await countByCommand(casePath(name))).toMatchObject({ detainers: 4, declined: 3 });
  });

  it("All seven rows of two releases in one file are counted where the reader wants duplicates counted", async () => {
    const name = "d2-two-releases-stacked-flags-false.csv";
    const { found } = await readCase(name, { answers: { duplicates: "count" } });
    expect(found).toMatchObject({ countedRows: 7, declined: 5 });
    expect(await countByCommand(casePath(name), "--answers", "duplicates=count")).toMatchObject({
      detainers: 7,
      declined: 5,
    });
  });

  it.each(["check", "read", "diff"])(
    "The command %s says which likely duplicates it left out",
    async (command) => {
      const path = casePath("release-flag-on-every-copy.csv");
      const files = command === "diff" ? [path, path] : [path];
      const { out, err } = await run(
        command,
        ...files,
        ...(command === "read" ? ["--as", "csv"] : []),
      );
      expect(`${out}${err}`).toContain("2 likely duplicates left out (row 3, row 4)");
    },
  );

  it("A marked row of another day than the unmarked row of its person is left out, as the file says", async () => {
    const lines = [
      { day: "2025-05-05", who: "a", mark: "FALSE" },
      { day: "2025-05-06", who: "a", mark: "TRUE", reason: DECLINED },
    ];
    expect(await counts(lines)).toEqual({ countedRows: 1, declined: 0 });
  });

  it("A marked row without an identifier is left out, and one that is not marked is counted", async () => {
    const lines = [
      { day: "2025-05-05", who: "NA", mark: "TRUE" },
      { day: "2025-05-05", who: '"b(6), b(7)c"', mark: "TRUE" },
      { day: "2025-05-05", who: "", mark: "FALSE" },
      { day: "2025-05-05", who: "", mark: "FALSE" },
    ];
    expect(await counts(lines)).toEqual({ countedRows: 2, declined: 0 });
  });

  it("Spaces around an identifier and quotation marks in it make no other person of it", async () => {
    const lines = [
      { day: "2025-05-05", who: '"a""1"', mark: "FALSE" },
      { day: "2025-05-05", who: '" a""1 "', mark: "FALSE" },
      { day: "2025-05-05", who: `${"z".repeat(40)}`, mark: "FALSE" },
      { day: "2025-05-05", who: ` ${"z".repeat(40)} `, mark: "FALSE" },
    ];
    expect(await counts(lines)).toEqual({ countedRows: 2, declined: 0 });
  });

  it("Neither the order of rows, nor which copies are marked, nor a second copy of the file changes what is counted", async () => {
    const people = fc.array(
      fc.record({
        who: fc.constantFrom("a", "b", "c", "d".repeat(40)),
        day: fc.constantFrom("2025-05-05", "2025-05-06"),
        copies: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(people, fc.infiniteStream(fc.nat()), async (groups, random) => {
        const each = new Map(groups.map((group) => [`${group.who} ${group.day}`, group]));
        // Of each person and day one copy is not marked: the mark never says that the first is one of another day.
        const lines = [...each.values()].flatMap(({ who, day, copies }) =>
          ["FALSE", ...copies.map((mark) => (mark ? "TRUE" : "FALSE"))].map((mark) => ({
            who,
            day,
            mark,
            reason: who === "a" ? DECLINED : "",
          })),
        );
        const shuffled = [...lines, ...lines]
          .map((line) => ({ line, at: random.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ line }) => line);
        const declined = [...each.values()].filter(({ who }) => who === "a").length;
        const right = { countedRows: each.size, declined };
        expect(await counts(lines)).toEqual(right);
        expect(await counts(shuffled)).toEqual(right);
        expect(await counts(shuffled.map((line) => ({ ...line, mark: "TRUE" })))).toEqual(right);
        expect(await counts(shuffled.map((line) => ({ ...line, mark: "FALSE" })))).toEqual(right);
      }),
      { numRuns: 40 },
    );
  });

  it("The order of copies that differ in their lift reason does not change how many are recorded as declined", async () => {
    const lines = ["", DECLINED, "Booked into Detention"].map((reason) => ({
      day: "2025-05-05",
      who: "a",
      mark: "FALSE",
      reason,
    }));
    const first = await counts(lines);
    expect(await counts(lines.toReversed())).toEqual(first);
    expect(first.countedRows).toBe(1);
  });
});
