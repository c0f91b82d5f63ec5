import { describe, expect, test } from "vitest";
import type { CellState } from "#domain/table/cell-state.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { listRecords } from "#domain/table/table.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import type { Filter, Question } from "#engine/query/question.ts";
import { createFilter, excludeValues, includeValues } from "#tests/engine/ask-question.ts";
import { isDeclined, sourceRows } from "#tests/reports/records-csv.ts";
import type { SourceRow } from "#tests/reports/records-csv.ts";
import { askRecords } from "./ask-records.ts";

/** What the rows of a cell say: a count, a zero where nothing is declined, and a dot where there is no row. */
function describeRows(rows: readonly SourceRow[]) {
  const count = rows.filter(isDeclined).length;
  const open = rows.filter(({ detainer }) => detainer["lift_reason"] === "").length;
  const empty: CellState = rows.length > 0 ? "reported-zero" : "not-named";
  return { count, cell: count > 0 ? "count" : empty, open };
}

const NOT_SELECTED = { count: 0, cell: "not-selected", open: 0 };

const sideOf = (filter: Filter) => ({
  measures: ["declined"] as const,
  sides: [{ dataset: 0, filter }],
});

async function askCells(question: Question) {
  const records = listRecords(await askRecords(question));
  return records.map(({ side: _side, measure: _measure, dimension: _dimension, ...row }) => row);
}

async function sumTotals(filter: Filter, measure: Measure) {
  const table = await askRecords({
    kind: "totals",
    measures: [measure],
    sides: [{ dataset: 0, filter }],
  });
  const sum = (name: string): number =>
    listRecords(table).reduce((all, row) => all + Number(row[name] ?? 0), 0);
  return [sum("match"), sum("unknown"), sum("matchUnknown")];
}

const rowsOf = (name: "state" | "county_fips", value: string): readonly SourceRow[] =>
  sourceRows.filter(({ facility }) => facility[name] === (value === "unknown" ? "" : value));

describe("cells of ICE's national records", () => {
  test("California has 2,134 declines of 13,456 detainers, and 1,272 of 9,020 more may be there: those of no place", async () => {
    const california = createFilter({ state: includeValues("CA") });
    expect(await sumTotals(california, "declined")).toEqual([2134, 1272, 0]);
    expect(await sumTotals(california, "all")).toEqual([13_456, 9020, 0]);
  });

  test("502 declines are of facilities called Ventura, and 1,272 that name no facility may be; no charge is sought, as none is recorded", async () => {
    expect(await sumTotals(createFilter({}, { text: "ventura" }), "declined")).toEqual([
      502, 1272, 0,
    ]);
  });

  test("No row that names a facility may be of a state that is not its own", async () => {
    const places = new Set(sourceRows.map(({ facility }) => facility["state"] ?? ""));
    for (const state of [...places].filter((each) => each !== "")) {
      const filter = createFilter({ state: includeValues(state) });
      expect((await sumTotals(filter, "all"))[1]).toBe(9020);
    }
  });

  test("Every state reads as its rows: a count, or a zero with what is open beside it", async () => {
    const found = await askCells({
      kind: "counts",
      by: ["state"],
      facet: false,
      ...sideOf(EMPTY_FILTER),
    });
    expect(found).toEqual(
      found.map(({ state }) => ({ state, ...describeRows(rowsOf("state", String(state))) })),
    );
    expect(found.filter(({ cell }) => cell === "reported-zero").length).toBeGreaterThan(5);
  });

  test("With Texas chosen and Travis County left out, every other county is not selected, and those of Texas read as their rows", async () => {
    const filter = createFilter({ state: includeValues("TX"), county: excludeValues("48453") });
    const found = await askCells({
      kind: "counts",
      by: ["county"],
      facet: false,
      ...sideOf(filter),
    });
    expect(found).toHaveLength(1723);
    expect(found).toEqual(
      found.map(({ county }) => {
        const fips = String(county);
        if (fips === "48453" || !/^(?:48|unknown)/u.test(fips)) return { county, ...NOT_SELECTED };
        const rows = rowsOf("county_fips", fips).filter(
          ({ facility }) => facility["state"] === "TX",
        );
        return { county, ...describeRows(rows) };
      }),
    );
    const states = await askCells({
      kind: "counts",
      by: ["state"],
      facet: false,
      ...sideOf(filter),
    });
    expect(states.filter(({ cell }) => cell !== "not-selected").map(({ state }) => state)).toEqual([
      "TX",
    ]);
  });

  test("The list of counties ignores what is left out of it: Travis County has 63 declines of 1,285", async () => {
    const filter = createFilter({ state: includeValues("TX"), county: excludeValues("48453") });
    const facets = await askCells({ kind: "facets", dimensions: ["county"], ...sideOf(filter) });
    const counts = await askCells({
      kind: "counts",
      by: ["county"],
      facet: true,
      ...sideOf(filter),
    });
    expect(facets).toEqual(counts.map(({ county, ...row }) => ({ value: county, ...row })));
    const travis = rowsOf("county_fips", "48453");
    expect(travis).toHaveLength(1285);
    expect(describeRows(travis).count).toBe(63);
    expect(facets).toContainEqual({ value: "48453", ...describeRows(travis) });
  });

  test("A week reads as its rows of a state: Wyoming's weeks are zeros, counts or not named", async () => {
    const found = await askCells({
      kind: "counts",
      by: ["state", { weeks: "week" }],
      facet: false,
      ...sideOf(createFilter({ state: includeValues("WY") })),
    });
    const weekOf = (day: string): string => {
      const date = new Date(`${day}T00:00:00Z`);
      date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 1) % 7));
      return date.toISOString().slice(0, 10);
    };
    const rows = rowsOf("state", "WY");
    expect(found.filter(({ state }) => state === "WY")).toEqual(
      [...new Set(found.map(({ period }) => period))].map((period) => ({
        state: "WY",
        period,
        ...describeRows(
          rows.filter(({ detainer }) => weekOf(detainer["prepare_date"] ?? "") === period),
        ),
      })),
    );
    const others = found.filter(({ state }) => state !== "WY");
    expect(new Set(others.map(({ cell }) => cell))).toEqual(new Set(["not-selected"]));
  });
});
