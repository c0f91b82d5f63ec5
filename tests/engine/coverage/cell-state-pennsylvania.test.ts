import { csvParse } from "d3-dsv";
import { describe, expect, test } from "vitest";
import type { CellState } from "#domain/table/cell-state.ts";
import { listRecords } from "#domain/table/table.ts";
import { answerByScan } from "#engine/answer-by-scan.ts";
import { EMPTY_FILTER } from "#engine/query/question.ts";
import { createDataset, readFoia } from "#tests/data/tabular/release-files.ts";
import { createFilter, includeValues } from "#tests/engine/ask-question.ts";
import { PENNSYLVANIA } from "#tests/known-releases.ts";

const DECLINED = "Detainer Declined by LEA";
const ALL = { measures: ["declined"] as const, facet: false };

/** What rows of a file say of a cell: a count, a zero where nothing is declined, and a dot where there is no row. */
function describeRows(rows: readonly Readonly<Record<string, string>>[]) {
  const declined = rows.filter((row) => row["lift_reason"] === DECLINED).length;
  const open = rows.filter((row) => ["", "NA"].includes(row["lift_reason"] ?? "")).length;
  const empty: CellState = rows.length > 0 ? "reported-zero" : "not-named";
  return { count: declined, cell: declined > 0 ? "count" : empty, open };
}

describe.each(PENNSYLVANIA.filter(({ bytes }) => bytes !== null))(
  "cells of ICE's records of Pennsylvania, $which",
  ({ bytes }) => {
    const content = bytes ?? new Uint8Array();
    const rows = csvParse(new TextDecoder().decode(content));
    const dataset = readFoia(content).then(createDataset);

    test("Each agency and year reads as its rows in the file: a count, a zero with what is open, or not named", async () => {
      const known = await dataset;
      const { table } = answerByScan([known], {
        kind: "counts",
        by: ["agency", { weeks: "year" }],
        sides: [{ dataset: 0, filter: EMPTY_FILTER }],
        ...ALL,
      });
      const found = listRecords(table).map(({ agency, period, count, cell, open }) => {
        const { name = "", aliases = [] } = known.agencies.get(String(agency)) ?? {};
        return { names: [name, ...aliases], period, count, cell, open };
      });
      expect(found.length).toBeGreaterThan(50);
      expect(found.map(({ names: _names, period: _period, ...cell }) => cell)).toEqual(
        found.map(({ names, period }) =>
          describeRows(
            rows.filter(
              (row) =>
                names.includes((row["det_facility"] ?? "").replace(/\s+/gu, " ")) &&
                row["date"]?.slice(0, 4) === String(period),
            ),
          ),
        ),
      );
    });

    test("The declines of 2007 are a zero, because the file has detainers of 2007 and none is declined", async () => {
      const { table } = answerByScan([await dataset], {
        kind: "counts",
        by: [{ weeks: "year" }],
        sides: [{ dataset: 0, filter: EMPTY_FILTER }],
        ...ALL,
      });
      const [year] = listRecords(table);
      expect(year).toMatchObject({
        period: "2007",
        ...describeRows(rows.filter((row) => row["date"]?.startsWith("2007") === true)),
      });
      expect(year).toMatchObject({ count: 0, cell: "reported-zero" });
    });

    test("No row of another city may be of Philadelphia, whose city and county are one", async () => {
      const { table } = answerByScan([await dataset], {
        kind: "totals",
        measures: ["all"],
        sides: [{ dataset: 0, filter: createFilter({ county: includeValues("42101") }) }],
      });
      const unknown = listRecords(table).reduce((sum, row) => sum + Number(row["unknown"]), 0);
      const withoutPlace = rows.filter(
        (row) => row["det_facility"] === "" && row["city"] === "" && row["state"] === "",
      );
      expect(unknown).toBe(withoutPlace.length);
      expect(unknown).toBe(0);
    });
  },
);
