import { describe, expect, it } from "vitest";
import { importRelease } from "#data/tabular/import-release.ts";
import { readXlsx } from "#data/xlsx/read-xlsx.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import { workbookOf } from "#tests/data/xlsx/build-workbook.ts";
import { run } from "#tests/cli/run-command.ts";
import { casePath, countByCommand, readCase } from "./case-files.ts";

const NAME = "all-and-filtered-sheets.xlsx";
const HEADING = ["date", "lift_reason", "det_facility", "city", "state"];

/** A sheet of detainers of one jail, each by its day in March 2012. */
function sheet(name: string, days: readonly number[]) {
  const rows = days.map((day) => [
    `2012-03-${String(day).padStart(2, "0")}`,
    day % 2 === 0 ? "Detainer Declined by LEA" : "Booked into Detention",
    "FERNWOOD COUNTY JAIL",
    "FERNWOOD",
    "OREGON",
  ]);
  const xml = [HEADING, ...rows].map((cells, row) => {
    const texts = cells.map(
      (text, at) =>
        `<c r="${"ABCDE"[at] ?? ""}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${row + 1}">${texts.join("")}</row>`;
  });
  return { name, rows: xml.join("") };
}

async function read(sheets: Parameters<typeof workbookOf>[0], answers: ReadingAnswers = {}) {
  const source = new Blob([Uint8Array.from(workbookOf(sheets))]);
  const file = { name: "a.xlsx", bytes: source.size, sha256: "00", at: "2026-03-31T12:00:00Z" };
  return (await importRelease(readXlsx, source, file, { answers })).found;
}

describe("sheets that repeat rows of another", () => {
  it("A sheet of which every row is in another is left out, so that 3 detainers and 2 declines are counted", async () => {
    const { found } = await readCase(NAME);
    expect(found).toMatchObject({ rows: 5, countedRows: 3, declined: 2, repeats: 0, isSure: true });
    expect(found.leftOut).toEqual(["2 rows of “Declined only”, which another sheet has, too"]);
    expect(found.questions.filter(({ key }) => key !== "sheet")).toMatchObject([
      {
        key: "repeated-sheets",
        why: "Every row of “Declined only” is in “All”, too.",
        answer: "leave-out",
        isUnanswered: false,
      },
    ]);
    const counted = await countByCommand(casePath(NAME));
    expect(counted).toMatchObject({ status: 0, detainers: 3, declined: 2 });
    expect(counted.err).toContain("Every row of “Declined only” is in “All”, too.");
    const { out } = await run("check", casePath(NAME));
    expect(out).toContain("Every row of “Declined only” is in “All”, too.");
  });

  it("All rows of both sheets are counted where the reader says so", async () => {
    const answers = { "repeated-sheets": "count" };
    const { found } = await readCase(NAME, { answers });
    expect(found).toMatchObject({ countedRows: 5, declined: 4, repeats: 2 });
    expect(
      await countByCommand(casePath(NAME), "--answers", "repeated-sheets=count"),
    ).toMatchObject({ detainers: 5, declined: 4 });
  });

  it("The sheet that is in another is left out where it comes first, and where its rows stand in another order", async () => {
    const found = await read([sheet("Declined", [8, 2]), sheet("All", [1, 2, 3, 8])]);
    expect(found).toMatchObject({ countedRows: 4, declined: 2 });
    expect(found.questions.find(({ key }) => key === "repeated-sheets")?.why).toBe(
      "Every row of “Declined” is in “All”, too.",
    );
  });

  it("Of three sheets with the same rows one is counted", async () => {
    const days = [1, 2, 2];
    const found = await read([sheet("A", days), sheet("B", days), sheet("C", [2, 1, 2])]);
    expect(found).toMatchObject({ rows: 9, countedRows: 3, declined: 2, repeats: 1 });
  });

  it("A sheet that has a row more often than another is not left out", async () => {
    const found = await read([sheet("A", [1, 2, 3]), sheet("B", [2, 2])]);
    expect(found).toMatchObject({ countedRows: 5, questions: [{ key: "sheet" }] });
  });

  it("Sheets that share a part of their rows are both counted, and that is told", async () => {
    const found = await read([sheet("A", [1, 2, 3]), sheet("B", [3, 4])]);
    expect(found).toMatchObject({ countedRows: 5, questions: [{ key: "sheet" }] });
    expect(found.issues).toEqual([
      {
        kind: "rows in two sheets",
        severity: "warning",
        count: 1,
        examples: [
          "1 of the 2 rows of sheet 'B' stands in sheet 'A', too; none is left out for that",
        ],
      },
    ]);
  });
});
