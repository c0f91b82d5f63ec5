import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import type { Note } from "#domain/note/note.ts";
import { countDisputes } from "#charts/notes/count-disputes.ts";
import { ROOT } from "#scripts/prepare.mjs";
import { fixture } from "#tests/shared-data.ts";

const REPORTS = join(ROOT, "public/reports/ddor-2017");
const readJson = (file: string) => JSON.parse(readFileSync(join(REPORTS, file), "utf8"));
const NOTES: readonly Note[] = readJson("notes.json").notes;

/** How many declines of the latest editions each note touches, by the ids of its rows. */
function createMarks(notes: readonly Note[]) {
  const files = readdirSync(REPORTS).filter((file) => /(?:01-28\.r2|02-\d+\.r1)\.t1/u.test(file));
  const rows: { id: string; count: number }[] = files.flatMap((file) => readJson(file).rows);
  return new Map(
    notes.map(({ id, touches }) => {
      const ids = touches.flatMap((target) => target.ids);
      const named = rows.filter((row) => ids.includes(row.id));
      return [id, named.reduce((sum, { count }) => sum + count, 0)] as const;
    }),
  );
}

it("Agencies dispute 150 of the declines on record, Travis County 142 of them, as the facts say line by line", () => {
  const lines = csvParse(new TextDecoder().decode(fixture("facts/ddor-2017-section2.csv")));
  const sum = (parts: typeof lines | (typeof lines)[number][]) =>
    parts.reduce((total, line) => total + Number(line["rows_represented"]), 0);
  const named = sum(lines.filter((line) => line["later_status"]?.startsWith("disputed:")));
  const travis = sum(
    lines.filter(
      (line) =>
        line["lea"] === "Travis County Jail" && line["report_week"]?.startsWith("2017-01-28"),
    ),
  );
  expect([named, travis]).toEqual([8, 142]);
  expect(countDisputes(createMarks(NOTES), NOTES, "2017-04-06")).toEqual({
    count: named + travis,
    later: 0,
    largest: { place: "Travis County, Texas", count: travis },
  });
});

it("On March 20 the disputes of March 21, 22 and 23 are counted as later: 4 of the 150", () => {
  expect(countDisputes(createMarks(NOTES), NOTES, "2017-03-20")).toMatchObject({
    count: 146,
    later: 4,
  });
});

it("Corrections and questions are no disputes, and without a dispute none is counted", () => {
  const others = NOTES.filter(({ kind }) => kind !== "disputed by the agency");
  expect(countDisputes(createMarks(others), others, "2017-04-06")).toEqual({
    count: 0,
    later: 0,
    largest: null,
  });
});

it("Where two disputes name one row, their sum is not given, because it would count the row twice", () => {
  const hennepin = NOTES.find(({ id }) => id === "n12");
  if (hennepin === undefined) throw new Error("expected the note");
  const notes = [hennepin, { ...hennepin, id: "n12b" }];
  expect(countDisputes(createMarks(notes), notes, "2017-04-06")).toBeNull();
});
