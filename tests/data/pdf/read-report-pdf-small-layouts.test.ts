import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readSmall } from "./small-reading.ts";
import { PAGE_END } from "./small-report.ts";
import type { SmallRow, SmallTable } from "./small-report.ts";

const AGENCIES = [
  ["Travis County Jail", "Texas", "TX"],
  ["King County Correctional Facility", "Washington", "WA"],
  ["Orleans Parish Sheriff's Office", "Louisiana", "LA"],
  ["Prince George's County Department of Corrections", "Maryland", "MD"],
] as const;
const CITIZENSHIPS = [
  ["Mexico", "MEX"],
  ["Trinidad and Tobago", "TTO"],
  ["Dominican Republic", "DOM"],
] as const;
const DATES = [
  ["6/29/2015", "2015-06-29", "1/28/2017", "2017-01-28"],
  ["11/13/2016", "2016-11-13", "2/2/2017", "2017-02-02"],
] as const;
const OFFENSES = [
  "Assault",
  "Driving Under Influence Liquor",
  "Aggravated Assault - Non-family-Strongarm",
] as const;
const STATUSES = [
  ["Charge", "charged"],
  ["(Conviction)", "convicted"],
] as const;
/** How many letters fit into a line of each column. */
const ROOM = [20, 11, 11, 10, 10, 20, 10] as const;

/** Text in lines of so many letters, broken between words or anywhere. */
function wrapped(text: string, room: number, isAnywhere: boolean): string {
  const form = isAnywhere
    ? new RegExp(`.{1,${room}}`, "gu")
    : new RegExp(`.{1,${room}}(?= |$)|[^ ]+`, "gu");
  return (text.match(form) ?? []).map((line) => line.trim()).join("\n");
}

/** Cells with the end of a page behind one of their lines. */
const cutBehind = (cells: readonly string[], line: number): readonly string[] =>
  cells.map((cell) => {
    const lines = cell.split("\n");
    const [above, below] = [lines.slice(0, line), lines.slice(line)];
    return below.length === 0 ? cell : `${above.join("\n")}\f${below.join("\n")}`;
  });

const ROW = fc
  .record({
    agency: fc.constantFrom(...AGENCIES),
    citizenship: fc.constantFrom(...CITIZENSHIPS),
    dates: fc.constantFrom(...DATES),
    offense: fc.constantFrom(...OFFENSES),
    status: fc.constantFrom(...STATUSES),
    cut: fc.integer({ min: 1, max: 8 }),
    endsPage: fc.boolean(),
  })
  .map(({ agency: [name, state, code], citizenship, dates, offense, status, ...ends }) => ({
    cells: [name, state, citizenship[0], dates[0], dates[2], offense, status[0]],
    read: `${name} | ${code} | ${citizenship[1]} | ${dates[1]} | ${dates[3]} | ${offense} | ${status[1]}`,
    ...ends,
  }));

const TABLE = fc.record({
  rules: fc.constantFrom<SmallTable["rules"][]>("grid", "rows", "none"),
  align: fc.constantFrom<SmallTable["align"][]>("left", "center"),
  valign: fc.constantFrom<SmallTable["valign"][]>("top", "middle"),
  headingsAgain: fc.boolean(),
  gap: fc.constantFrom(2, 4, 8, 14),
});

type TableChoice = typeof TABLE extends fc.Arbitrary<infer T> ? T : never;

interface ExpectedRow {
  readonly cells: readonly string[];
  readonly read: string;
  readonly cut: number;
  readonly endsPage: boolean;
}

/** Prints rows in a table of a layout, and checks that they are read, or that what is not certain of them is told. */
async function checkTable(
  table: TableChoice,
  list: readonly ExpectedRow[],
  isAnywhere: boolean,
): Promise<void> {
  const rows = list.flatMap(({ cells, cut, endsPage }, at): readonly SmallRow[] => {
    const lines = cells.map((cell, i) => wrapped(cell, ROOM[i] ?? 10, isAnywhere));
    const isLast = at === list.length - 1;
    if (cut < 4 && table.valign === "top") return [cutBehind(lines, cut)];
    return endsPage && !isLast ? [lines, PAGE_END] : [lines];
  });
  const two = { ...table, rows };
  const said = "Declined detainers are below.";
  const reading = await readSmall({ size: [612, 1200], said, two });
  const isReported = !reading.isCertain && reading.failed.length > 0;
  if (table.rules !== "none" || !isReported) {
    expect(reading.rows).toEqual(list.map(({ read }) => read));
    expect(reading.unplaced).toEqual([]);
  }
  expect(reading.isCertain).toBe(table.rules !== "none");
}

it("A table of any layout is read value by value, or what is not certain of it is told; with rules around its cells it is certain", async () => {
  await fc.assert(
    fc.asyncProperty(
      TABLE,
      // Pages of nothing but the same row look like headers, and are told as such.
      fc.uniqueArray(ROW, { minLength: 3, maxLength: 8, selector: ({ read }) => read }),
      fc.boolean(),
      checkTable,
    ),
    { numRuns: 60, seed: 20170128 },
  );
});

it.each(["grid", "rows"] as const)(
  "Rows of one agency, one a page, are not taken for the header of the pages where the rules are: %s",
  async (rules) => {
    const row = (offense: string): ExpectedRow => ({
      cells: [
        "Prince George's County Department of Corrections",
        "Maryland",
        "Mexico",
        "6/29/2015",
        "1/28/2017",
        offense,
        "Charge",
      ],
      read: `Prince George's County Department of Corrections | MD | MEX | 2015-06-29 | 2017-01-28 | ${offense} | charged`,
      cut: 9,
      endsPage: true,
    });
    const offenses = ["Assault", "Driving Under Influence Liquor", "Burglary", "Larceny"];
    await checkTable(
      { rules, align: "left", valign: "middle", headingsAgain: false, gap: 2 },
      offenses.map(row),
      false,
    );
  },
);
