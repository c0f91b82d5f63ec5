import { describe, expect, it } from "vitest";
import { sortRows } from "#charts/data-table/data-rows.ts";
import { createCategoryModel } from "#charts/values/category-model.ts";
import { createValueModel } from "#charts/values/value-model.ts";
import { createLagModel } from "#charts/lags/lag-model.ts";
import { isLaterNote, formatNoteCount, formatNoteDate } from "#charts/notes/note-counts.ts";
import { formatRowValue } from "#charts/rows/format-row.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { answer, facts, note } from "#tests/charts/answers.ts";

describe("a field that is too little known", () => {
  const counts = answer("counts", {
    citizenship: ["MEX", "unknown", "GTM"],
    count: [15, 240, 4],
    cell: ["count", "count", "count"],
  });
  it("A field that is too little known is a sentence and a table, unknown first, and no chart", () => {
    const model = createValueModel(counts, "citizenship", facts());
    expect(model.drawn).toBe(false);
    expect(model.sentence).toBe(
      "Known for 19 of 259, those that newspapers chose to quote; not a sample.",
    );
    expect(model.rows.map((line) => line.label)).toEqual(["Unknown", "Guatemala", "Mexico"]);
  });
  it("The sentence on a little-known field does not speak of newspapers where the file is the agency's own", () => {
    expect(createValueModel(counts, "citizenship", facts(10, "official")).sentence).toBe(
      "Known for 19 of 259; not a sample.",
    );
  });
  it("A field is drawn from exactly one half known", () => {
    const half = answer("counts", {
      status: ["charged", "unknown"],
      count: [5, 5],
      cell: ["count", "count"],
    });
    expect(createValueModel(half, "status", facts()).drawn).toBe(true);
  });
  it("A field is not drawn of nothing, and has no share of nothing", () => {
    const none = answer("counts", {
      status: ["charged"],
      count: [0],
      cell: ["not-transcribed"],
    });
    expect(createValueModel(none, "status", facts())).toMatchObject({
      drawn: false,
      total: 0,
      known: 0,
      sentence: "0 on record; not a reported zero.",
    });
  });
  it("In a file that lists its rows, a field of detainers of which none was declined is a zero, and says how many are open", () => {
    const listed = {
      ...facts(),
      weeks: facts().weeks.map((week) => ({ ...week, reported: null, isListing: true })),
    };
    const none = answer("counts", {
      status: ["charged", "convicted"],
      count: [0, 0],
      cell: ["reported-zero", "not-named"],
      open: [79, 0],
    });
    expect(createValueModel(none, "status", listed).sentence).toBe(
      "0 in this file, 79 detainers with no outcome recorded.",
    );
  });
});

describe("charge categories", () => {
  it("Charge categories keep charged, convicted and unknown status apart", () => {
    const counts = answer("counts", {
      charge: ["assault", "assault", "assault", "unknown"],
      status: ["charged", "convicted", "unknown", "unknown"],
      count: [4, 6, 5, 229],
      cell: ["count", "count", "count", "count"],
    });
    const model = createCategoryModel(counts, facts(), EMPTY_FILTER);
    const counted = (count: number) => ({ state: "count", count, open: null });
    expect(model.rows[1]).toEqual({
      value: "assault",
      label: "Assault",
      cells: { charged: counted(4), convicted: counted(6), unknown: counted(5) },
      total: 15,
    });
    expect(model).toMatchObject({ known: 15, total: 244, statusKnown: 10, drawn: false });
    expect(model.status).toBe("Status is known for 10: 4 charged, 6 convicted.");
  });

  /** Two assaults with a status, perhaps rows of unknown status, and no row of a conviction. */
  const charges = (unknown: number) =>
    answer("counts", {
      charge: ["assault", "assault"],
      status: ["charged", "unknown"],
      count: [2, unknown],
      cell: ["count", unknown > 0 ? "count" : "not-named"],
    });
  const convicted = (unknown: number, weeks: readonly WeekCoverage[], from: string | null = null) =>
    createCategoryModel(charges(unknown), { ...facts(), weeks }, { from, to: null }).rows[0]?.cells
      .convicted.state;

  it("A category and status that no line has is unknown in a report in part, and none in a whole one", () => {
    const { weeks } = facts();
    const whole = weeks.map((week) => ({ ...week, reported: week.transcribed }));
    expect(convicted(0, weeks)).toBe("not-transcribed");
    expect(convicted(0, whole)).toBe("not-named");
    expect(convicted(3, whole)).toBe("not-transcribed");
  });

  it("Only the weeks that are counted decide whether something is missing", () => {
    const [first, second, third] = facts().weeks;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("no weeks");
    const last = { ...third, reported: third.transcribed };
    expect(convicted(0, [first, second, last], third.week)).toBe("not-named");
  });

  it("A category and status that no row of a file has is none, whatever is unknown in other rows", () => {
    const listed = facts().weeks.map((week) => ({ ...week, reported: null, isListing: true }));
    expect(convicted(3, listed)).toBe("not-named");
  });
});

describe("days from issue to the date recorded", () => {
  it("Days from issue to record count a row without both dates as unknown, first in the table", () => {
    const lags = answer("lags", { days: [null, 12, 1], count: [252, 2, 5] });
    const model = createLagModel(lags, facts());
    expect(model).toMatchObject({ known: 7, total: 259, drawn: false });
    expect(model.rows.map((line) => line.count)).toEqual([252, 5, 2]);
    expect(model.sentence).toMatch(/^Known for 7 of 259.* From 1 to 12 days\.$/u);
  });
});

describe("marks", () => {
  it("A mark of one row is in the singular", () => {
    expect(formatNoteCount(note("n", "disputed by the agency", null), 1, 3, "2017-04-06")).toBe(
      "1 of these 3 is disputed",
    );
  });
  it("The mark of a number of one does not count it, and one of a later note says so", () => {
    const dispute = note("n", "disputed by the agency", "2017-03-23");
    expect(formatNoteCount(dispute, 1, 1, "2017-04-06")).toBe("this one is disputed");
    expect(formatNoteCount(dispute, 2, 2, "2017-03-20")).toBe("2 of these 2 are disputed (later)");
  });

  it("Marks say when no date is recorded, and which notes are later than the date chosen", () => {
    expect(formatNoteDate(note("n", "correction", null))).toBe("date not recorded");
    expect(isLaterNote(note("n", "correction", "2017-03-29"), "2017-03-20")).toBe(true);
    expect(isLaterNote(note("n", "correction", null), "2017-03-20")).toBe(false);
  });
});

describe("tables", () => {
  it("Tables sort a column either way and keep what has no number at the end", () => {
    const row = (key: string, value: number | null) => ({ key, cells: { n: { value } } });
    const rows = [row("a", null), row("b", 2), row("c", 10)];
    const keys = (descending: boolean) =>
      sortRows(rows, { key: "n", descending }).map((found) => found.key);
    expect(keys(false)).toEqual(["b", "c", "a"]);
    expect(keys(true)).toEqual(["c", "b", "a"]);
  });
  it("Tables read a row in words, and say unknown where nothing is known", () => {
    expect(formatRowValue(facts(), "agency", { agency: "tx-48453-travis-county-jail" })).toBe(
      "Travis County Jail",
    );
    expect(formatRowValue(facts(), "week", { week: "2017-02-04" })).toBe("Feb 4 – 10, 2017");
    expect(formatRowValue(facts(), "week", { week: "2024-12-28" })).toBe(
      "Dec 28, 2024 – Jan 3, 2025",
    );
    expect(formatRowValue(facts(), "days", { days: null })).toBe("unknown");
  });
});
