import { describe, expect, it } from "vitest";
import { ImportError } from "#data/errors/import-error.ts";
import { mappingOf, readTable, valuesOf } from "./mapped-files.ts";

const LIST_HEADINGS = "Date,Jail,State,Number";
const LIST_MAPPING = mappingOf({
  issued: "Date",
  agency: "Jail",
  state: "State",
  count: "Number",
});

describe("a county's own list", () => {
  const list = [
    "Sheriff's Office of Travis County, detainers not held,,,,",
    "",
    "Booked,Name,Declined On,Citizenship,Offense,DOB",
    '02/01/2017,"Doe, J.",02/04/2017,Mexico,Burglary,1990-01-01',
    '01/30/2017,"Roe, R.",02/03/2017,HND,"DUI, second",1988-05-05',
    "",
  ].join("\r\n");

  it("A county's list of one jail is read with one agency and place for every row", async () => {
    const mapping = mappingOf(
      { issued: "Booked", declined: "Declined On", citizenship: "Citizenship", charge: "Offense" },
      {
        week: "declined",
        same: { agency: "Travis County Jail", city: null, county: null, state: "Texas" },
      },
    );
    const read = await readTable(list, mapping);
    expect(read.collection).toMatchObject({ basis: "recorded", origin: "imported" });
    // February 3, 2017 was a Friday and ends the week of January 28; the 4th begins the next.
    expect(read.parts.map(({ info }) => [info.week, info.transcribedDeclines])).toEqual([
      ["2017-01-28", 1],
      ["2017-02-04", 1],
    ]);
    expect(valuesOf(read, "county", "state", "citizenship", "charge", "issuedText")).toEqual([
      ["48453", "TX", "HND", "traffic-offenses-dui", "2017-01-30"],
      ["48453", "TX", "MEX", "burglary", "2017-02-01"],
    ]);
    expect(read.found.ignoredHeadings).toEqual(["Name", "DOB"]);
    expect(JSON.stringify(read)).not.toMatch(/Doe|1990/u);
  });
});

describe("a column of counts", () => {
  it("A count is read with commas and spaces, and a row whose count is no whole number is left out and reported", async () => {
    const text = `${LIST_HEADINGS}\n1/7/2017,A,TX,"1,234"\n1/7/2017,A,TX,1 234\n1/7/2017,A,TX,2.5\n1/7/2017,A,TX,<5\n1/7/2017,A,TX,-3\n1/7/2017,A,TX,\n1/7/2017,A,TX,0\n1/7/2017,A,TX,7\n`;
    const { found } = await readTable(text, LIST_MAPPING);
    expect(found).toMatchObject({ rows: 8, countedRows: 3, declined: 1234 + 1234 + 7 });
    expect(found.issues).toContainEqual({
      kind: "count",
      severity: "error",
      count: 4,
      examples: [
        "row 4: count '2.5' is no whole number; the row is left out",
        "row 5: count '<5' is no whole number; the row is left out",
        "row 6: count '-3' is no whole number; the row is left out",
        "row 7: no count; the row is left out",
      ],
    });
    expect(found.issues).toContainEqual({
      kind: "count of 0",
      severity: "warning",
      count: 1,
      examples: ["row 8 stands for no detainer and is left out"],
    });
  });
});

describe("dates", () => {
  const only = mappingOf({ issued: "Date", state: "State" });

  it.each([
    ["2014-02-03", "2014-02-03"],
    ["2014-02-03T10:00:00Z", "2014-02-03"],
    ["2/3/14", "2014-02-03"],
    ["2/3/2014 12:00:00 AM", "2014-02-03"],
    ["Feb. 3, 2014", "2014-02-03"],
    ["3-Feb-14", "2014-02-03"],
    ["3 February 2014", "2014-02-03"],
    ["20140203", "2014-02-03"],
  ])("The date %s, read with the month first, is %s", async (cell, date) => {
    const read = await readTable(`Date,State\n"${cell}",TX\n`, only);
    expect(valuesOf(read, "issuedText")).toEqual([[date]]);
  });

  it("Dates with the day first are read so, and a date that exists only the other way is reported", async () => {
    const text = "Date;State\n03.02.2014;TX\n02/13/2014;TX\n";
    const read = await readTable(text, { ...only, order: "day-first" });
    expect(valuesOf(read, "issuedText")).toEqual([["2014-02-03"]]);
    expect(read.found.issues[0]?.examples).toEqual(["row 3: date '02/13/2014' is not a date"]);
  });

  // 41,673 days after December 30, 1899, and 40,211 after January 1, 1904, are February 3, 2014 (published conversion tables).
  it.each([
    ["1900", "41673"],
    ["1900", "41673.75"],
    ["1904", "40211"],
  ] as const)("A day number of the %s epoch is a day: %s", async (epoch, cell) => {
    const read = await readTable(`Date,State\n${cell},TX\n`, { ...only, epoch });
    expect(valuesOf(read, "issuedText")).toEqual([["2014-02-03"]]);
  });

  it("Dates that are none, or of 1899 or 9999, are reported with row and value and belong to no week", async () => {
    const text =
      "Date,State\n13/45/2014,TX\n12/30/1899,TX\n9999-01-01,TX\n41673,TX\n,TX\n2014-02-03,TX\n";
    const { found } = await readTable(text, only, { "day-numbers": "none" });
    expect(found).toMatchObject({ rows: 6, undated: 5, countedRows: 1, declined: 1 });
    expect(found.issues[0]?.examples).toEqual([
      "row 2: date '13/45/2014' is not a date",
      "row 3: date '12/30/1899' lies before ICE was founded",
      "row 4: date '9999-01-01' lies after the day on which the file was opened",
      "row 5: date '41673' is not a date",
    ]);
    expect(found.issues[1]?.examples).toEqual(["row 6: no date"]);
  });

  it("Dates that do not set the week stay unknown where they cannot be read", async () => {
    const text = "Date,Held,State\n2/3/2014,soon,TX\n2/4/2014,,TX\n";
    const read = await readTable(
      text,
      mappingOf({ issued: "Date", declined: "Held", state: "State" }),
    );
    expect(valuesOf(read, "declinedText")).toEqual([["unknown"], ["unknown"]]);
    expect(read.found.issues).toEqual([
      {
        kind: "date declined",
        severity: "warning",
        count: 1,
        examples: ["row 2: date declined 'soon' is no date that can be; unknown"],
      },
    ]);
  });
});

describe("outcomes", () => {
  it("Outcomes are ICE's own or those that the reader grouped, and others are reported as in no list", async () => {
    const text =
      "Date,State,What\n1/7/2017,TX,Detainer Declined by LEA\n1/7/2017,TX,Not held\n1/7/2017,TX,Handed over\n1/7/2017,TX,Released to brother\n1/7/2017,TX,\n";
    const mapping = mappingOf(
      { issued: "Date", state: "State", outcome: "What" },
      {
        rows: "outcomes",
        outcomes: [
          { text: "Not held", group: "declined" },
          { text: "Handed over", group: "taken into custody" },
        ],
      },
    );
    const { collection, found } = await readTable(text, mapping);
    expect(found).toMatchObject({ rows: 5, countedRows: 5, declined: 2 });
    expect(collection.outcomes.map(({ title, group }) => [title, group])).toEqual([
      ["Declined", "declined"],
      ['"Not held"', "declined"],
      ['"Handed over"', "taken into custody"],
      ['"Released to brother"', "other"],
      ["Open or not recorded", "open or not recorded"],
    ]);
    expect(found.issues[0]?.examples).toEqual([
      "row 5: outcome 'Released to brother' is in no list; kept as an outcome of its own, in the group \"other\"",
    ]);
  });
});

it.each(["b(6), b(7)c", "b(6), b(7)C"])(
  "A cell blacked out as %s is unknown and no value",
  async (cell) => {
    const text = `Date,Jail,State,Offense,What\n1/7/2017,"${cell}",TX,"${cell}","${cell}"\n`;
    const columns = {
      issued: "Date",
      agency: "Jail",
      state: "State",
      charge: "Offense",
      outcome: "What",
    };
    const read = await readTable(text, mappingOf(columns, { rows: "outcomes" }));
    const names = ["agency", "state", "chargeText", "charge", "outcome"] as const;
    expect(valuesOf(read, ...names)).toEqual([["unknown", "TX", "", "unknown", "redacted"]]);
    expect(read.collection.outcomes[0]?.group).toBe("open or not recorded");
    expect(read.found).toMatchObject({ countedRows: 1, declined: 0, agencies: 0, issues: [] });
    expect(JSON.stringify(read.parts)).not.toContain("b(6)");
  },
);

describe("tables that are not read", () => {
  it.each([
    ["", "The file is empty."],
    [
      "a,b\n1,2\n",
      "None of the first 25 rows holds all headings that the mapping names: “Date”, “State”.",
    ],
    ["Date,Jail\n1/7/2017,A\n", "None of the first 25 rows holds all headings"],
    ["Date,State,Date\n1/7/2017,TX,1/8/2017\n", 'Two columns are headed "Date"'],
  ])("A table with missing or doubled headings is not read (%#)", async (text, words) => {
    const mapping = mappingOf({ issued: "Date", state: "State" });
    await expect(readTable(text, mapping)).rejects.toThrow(words);
  });

  it("A table is not read where its mapping is incomplete", async () => {
    await expect(readTable("a,b\n1,2\n", mappingOf({ state: "b" }))).rejects.toThrow(
      new ImportError(
        "Choose the column of the date on which the detainer was issued: it sets the week.",
      ),
    );
  });

  it("A table with 20,000 columns is not read, and one with 10,000 is", async () => {
    const wide = (columns: number): string => {
      const rest = Array.from({ length: columns - 2 }, (_, i) => `c${i}`).join(",");
      return `Date,State,${rest}\n1/7/2017,TX,${rest}\n`;
    };
    const mapping = mappingOf({ issued: "Date", state: "State" });
    await expect(readTable(wide(20_000), mapping)).rejects.toThrow("16,384");
    expect((await readTable(wide(10_000), mapping)).found).toMatchObject({ rows: 1, declined: 1 });
  });
});

it("Headings such as __proto__ are columns like any other", async () => {
  const text =
    "__proto__,constructor,toString,hasOwnProperty\n1/7/2017,constructor,__proto__,valueOf\n";
  const mapping = mappingOf(
    { issued: "__proto__", agency: "constructor", outcome: "toString" },
    { rows: "outcomes", outcomes: [{ text: "__proto__", group: "declined" }] },
  );
  const read = await readTable(text, mapping);
  expect(read.found).toMatchObject({
    countedRows: 1,
    declined: 1,
    ignoredHeadings: ["hasOwnProperty"],
  });
  expect(valuesOf(read, "agency", "issuedText")).toEqual([["unknown-constructor", "2017-01-07"]]);
});

it("A first line such as sep=; sets the separator, as in spreadsheets", async () => {
  const text = 'sep=|\r\nDate|State|Note\r\n1/7/2017|TX|"a, b\r\nc, d"\r\nsoon|TX|e, f\r\n';
  const mapping = mappingOf({ issued: "Date", state: "State" });
  for (const bytes of [new TextEncoder().encode(text), Buffer.from(`\uFEFF${text}`, "utf16le")]) {
    const { found } = await readTable(bytes, mapping);
    expect(found).toMatchObject({ rows: 2, countedRows: 1, unreadable: 0 });
    // A spreadsheet does not show the line, and counts the rows without it.
    expect(found.issues[0]?.examples).toEqual(["row 3: date 'soon' is not a date"]);
  }
});
