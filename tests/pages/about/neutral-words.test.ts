import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FETCH_FAILURE_CAUSES } from "#domain/report/fetch-failure.ts";
import { formatError } from "#features/notices/format-error.ts";
import { listAsofDates, formatCoverage } from "#features/shell/format-context.ts";
import { ROW_FIELDS } from "#pages/about/file-fields.ts";

const src = new URL("../../../src/", import.meta.url);

test("our own text keeps to neutral words", () => {
  const folder = new URL("pages/about/", src);
  const barred = /sanctuary|\balien|illegal|refus|\bhonored|offender|crackdown/iu;
  for (const file of readdirSync(folder))
    expect(readFileSync(new URL(file, folder), "utf8"), file).not.toMatch(barred);
});

test("every field of a line in the published file is documented", () => {
  const file = new URL("../public/reports/ddor-2017/2017-01-28.r1.t1.json", src);
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as { rows: Record<string, unknown>[] };
  const documented = ROW_FIELDS.map(([names]) => names).join(", ");
  for (const name of new Set(rows.flatMap((row) => Object.keys(row))))
    expect(documented).toMatch(new RegExp(`\\b${name}\\b`, "u"));
});

test("every fault has a title and a sentence of its own", () => {
  const said = FETCH_FAILURE_CAUSES.map((cause) =>
    formatError({ cause, file: "a.json", detail: "x" }),
  );
  expect(new Set(said.map(({ title }) => title)).size).toBe(FETCH_FAILURE_CAUSES.length);
  for (const { words } of said) expect(words).toMatch(/\.$/u);
});

const week = {
  week: "2017-01-28",
  presence: "present" as const,
  revision: 1,
  transcription: 1,
  published: "2017-03-20",
  reported: 206,
  transcribed: 189,
  complete: [],
  withdrawn: [],
  named: [],
};

test("the context says how much of what was reported is here, and leaves out weeks that are not", () => {
  const absent = {
    ...week,
    presence: "not-yet-published" as const,
    reported: null,
    transcribed: 0,
  };
  expect(formatCoverage({ weeks: [week, absent], rowCount: 42 })).toBe(
    "189 of 206 reported are here",
  );
});

test("a date before the last publication is not the latest", () => {
  const totals = {
    pages: null,
    issuedNationwide: null,
    declined: null,
    sectionIJurisdictions: null,
    sectionIIssued: null,
    sectionIIIEntries: null,
  };
  const entry = (date: string) => ({
    week: "2017-01-28",
    revision: 1,
    published: { date, exact: true },
    transcription: 1,
    transcribed: "2017-05-01",
    file: "a.json",
    rows: 1,
    totals,
  });
  const collection = { editions: [entry("2017-03-20"), entry("2017-04-06")] };
  expect(listAsofDates(collection, null)).toEqual({
    dates: ["2017-04-06", "2017-03-20"],
    chosen: "2017-04-06",
    latest: true,
  });
  expect(listAsofDates(collection, "2017-03-20").latest).toBe(false);
});
