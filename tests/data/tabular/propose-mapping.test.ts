import { describe, expect, it } from "vitest";
import { previewRows } from "#data/tabular/preview-rows.ts";
import { PENNSYLVANIA, PENNSYLVANIA_DECLINES } from "#tests/known-releases.ts";
import { findDateOrderQuestion } from "#domain/import/date-order-question.ts";
import { hashHeadings } from "#domain/import/mapping.ts";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import { mappingOf, proposed, readTable, sampleTable } from "./mapped-files.ts";

/** Fields of which a column is proposed. */
async function columnsOf(text: string): Promise<Record<string, string | null>> {
  const { mapping } = await proposed(text);
  return Object.fromEntries(Object.entries(mapping.columns).filter(([, column]) => column));
}

describe("proposals for columns", () => {
  it("A column that numbers the rows is proposed for no count, and one of other numbers is", async () => {
    const rows = (numbers: readonly number[]) =>
      `No,Date,State\n${numbers.map((number) => `${number},2014-02-03,Ohio\n`).join("")}`;
    expect((await columnsOf(rows([1, 2, 3, 4])))["count"]).toBeUndefined();
    expect((await columnsOf(rows([4, 1, 1, 9])))["count"]).toBe("No");
  });

  it("A column is proposed by the words of its heading and by its values, and never for a name, a birth date or a sex", async () => {
    const text =
      "Name,DOB,Sex,Jail Name,Jail County,ST,Date Lodged,Date Declined,Nationality,Offense,Booking Number\n" +
      "Doe,1990-01-02,M,Travis County Jail,Travis,TX,2017-01-07,2017-02-01,Mexico,Burglary,1\n".repeat(
        3,
      );
    expect(await columnsOf(text)).toEqual({
      agency: "Jail Name",
      county: "Jail County",
      state: "ST",
      issued: "Date Lodged",
      declined: "Date Declined",
      citizenship: "Nationality",
      charge: "Offense",
    });
  });

  it("A proposed column comes with the reason for it", async () => {
    const { reasons } = await proposed(
      "Held since,Where\n2017-01-07,Ohio\n2017-01-14,Iowa\nlater,Ohio\n2017-01-14,Ohio\n".replace(
        "later",
        "2017-02-01",
      ),
    );
    expect(reasons).toEqual({
      issued: "4 of its first 4 values are dates.",
      state: "4 of its first 4 values are states.",
    });
  });

  it.each([
    "Declines",
    "Declined",
    "Detainers Declined",
    "Declined detainers",
    "Number of declines",
    "Total_Declined",
    "Count",
    "Number",
    "Detainers",
    "No. of detainers",
    "Total",
  ])(
    "A column is proposed for the count where its heading is %s and its values are whole numbers",
    async (heading) => {
      const list = `Week,Jail,State,${heading}\n2017-01-07,Travis County Jail,TX,3\n2017-01-14,Hays County Jail,TX,"1,004"\n2017-01-21,Hays County Jail,TX,5\n`;
      const { mapping } = await proposed(list);
      expect(mapping.columns).toMatchObject({ agency: "Jail", count: heading, outcome: null });
      const { found } = await readTable(list, { ...mapping, rows: "declines" });
      expect(found).toMatchObject({ rows: 3, countedRows: 3, declined: 3 + 1_004 + 5 });
    },
  );

  it("The number of declines is proposed for the count where another number stands beside it", async () => {
    const columns = await columnsOf("Date,State,Detainers,Declined\n2017-01-07,TX,30,3\n");
    expect(columns).toEqual({ issued: "Date", state: "State", count: "Declined" });
  });

  it("A column headed Declined is proposed for the date or the outcome, where its values are those", async () => {
    const of = (cell: string) => columnsOf(`State,Declined\nTX,${cell}\n`);
    expect(await of("2017-01-07")).toEqual({ state: "State", declined: "Declined" });
    // January 7, 2017, as a spreadsheet counts its days from 1900.
    expect(await of("42742")).toEqual({ state: "State", declined: "Declined" });
    expect(await of("Yes")).toEqual({ state: "State", outcome: "Declined" });
  });

  it("No column is proposed where two have the heading, or its values are something else", async () => {
    expect(await columnsOf("Date,Date,Count\n2017-01-07,2017-01-08,many\n")).toEqual({});
  });

  for (const { which, bytes, rows } of PENNSYLVANIA) {
    it.skipIf(bytes === null)(
      `The proposal for the real rows of a release (${which}) is what a person would choose`,
      async () => {
        const text = new TextDecoder().decode(bytes ?? new Uint8Array());
        const { mapping } = await proposed(text);
        expect(mapping.columns).toMatchObject({
          issued: "date",
          outcome: "lift_reason",
          agency: "det_facility",
          city: "city",
          state: "state",
        });
        const { found } = await readTable(text, mapping);
        expect(found).toMatchObject({ rows, declined: PENNSYLVANIA_DECLINES.all });
      },
    );
  }
});

describe("day and month", () => {
  const order = async (...dates: readonly string[]) =>
    findDateOrderQuestion(
      await sampleTable(["Date,State", ...dates.map((date) => `${date},TX`)].join("\n")),
      mappingOf({ issued: "Date" }),
    );

  it("One value above 12 decides which of day and month comes first", async () => {
    expect((await order("1/2/2014", "1/13/2014")).order).toBe("month-first");
    expect((await order("1/2/2014", "13/1/2014")).order).toBe("day-first");
    expect((await order("2014-01-02", "Jan 3, 2014")).order).toBe("iso");
  });

  it("Day and month are asked for with an example where no value decides, and where values speak for both orders", async () => {
    expect(await order("3/3/2014", "3/2/2014")).toEqual({
      order: null,
      question: {
        heading: "Date",
        example: "3/2/2014",
        monthFirst: "2014-03-02",
        dayFirst: "2014-02-03",
        why: "All dates of the first rows can be read both ways.",
      },
    });
    const both = await order("13/1/2014", "1/13/2014", "1/14/2014");
    expect(both).toMatchObject({
      order: null,
      question: { example: "13/1/2014", monthFirst: null, dayFirst: "2014-01-13" },
    });
    expect(both.question?.why).toBe(
      "Of the first rows, 2 dates exist only with the month first and 1 date exists only with the day first.",
    );
  });

  it("Day and month are not guessed: a proposal with an open question is incomplete", async () => {
    const { mapping, sample } = await proposed("Date,State\n3/2/2014,TX\n");
    expect(listMissingMappings({ ...mapping, rows: "declines" }, sample.headings)).toEqual([
      "Say whether the month or the day comes first in the dates.",
    ]);
  });
});

describe("what a mapping still needs", () => {
  const headings = ["Date", "City", "Twice", "Twice"];
  it.each([
    [
      { state: "City" },
      "Choose the column of the date on which the detainer was issued: it sets the week.",
    ],
    [{ issued: "Date" }, "Choose a column for the agency or for a place: county or state."],
    [
      { issued: "Date", city: "City" },
      "A city alone says no place: choose the column of its state, or say that it is the same for every row.",
    ],
    [{ issued: "Date", state: "Land" }, "The column “Land” is not in this file."],
    [
      { issued: "Date", state: "Twice" },
      "2 columns are headed “Twice”: which of them counts cannot be told.",
    ],
  ])("The mapping %o is answered with what is missing", (columns, sentence) => {
    expect(listMissingMappings(mappingOf(columns), headings)).toEqual([sentence]);
  });

  it("A mapping that does not say what the rows are is answered with that", () => {
    const mapping = { ...mappingOf({ issued: "Date", state: "Land" }), rows: null };
    expect(listMissingMappings(mapping, null)).toEqual([
      "Say what the rows are: declines only, or detainers with an outcome in a column.",
    ]);
    expect(listMissingMappings({ ...mapping, rows: "outcomes" }, null)).toEqual([
      "Choose the column of the outcome, or say that every row is a decline.",
    ]);
  });
});

describe("the preview of the first rows", () => {
  it("The first rows are shown with day, week, agency, place, outcome and count, and with what is left out", async () => {
    const sample = await sampleTable(
      'Day,Jail,State,N\n4/2/2017,"MONTGOMERY CNTY JAIL, PA",Pennsylvania,"1,200"\n\n40/2/2017,X,PA,few\n',
    );
    const mapping = mappingOf(
      { issued: "Day", agency: "Jail", state: "State", count: "N" },
      { order: "day-first" },
    );
    const preview = previewRows(sample, mapping, "2026-03-31");
    expect(preview?.rows).toEqual([
      {
        row: 2,
        dateText: "4/2/2017",
        date: "2017-02-04",
        period: "2017-02-04",
        agency: "MONTGOMERY CNTY JAIL, PA",
        kind: "county jail",
        place: "Montgomery County",
        isPlaced: true,
        state: "PA",
        outcome: "Declined",
        group: "declined",
        count: 1200,
        isCounted: true,
      },
      expect.objectContaining({
        row: 4,
        date: null,
        period: null,
        isPlaced: false,
        count: null,
        isCounted: false,
      }),
    ]);
    expect(preview?.problems).toEqual([
      "row 4: date '40/2/2017' is not a date",
      "row 4: count 'few' is no whole number; the row is left out",
    ]);
  });

  it("The first rows are not shown while something is missing", async () => {
    const sample = await sampleTable("Day,State\n4/2/2017,PA\n");
    expect(previewRows(sample, mappingOf({ state: "State" }), "2026-03-31")).toBeNull();
  });
});

describe("headings", () => {
  it("Headings are found under lines that say what the table is", async () => {
    const sample = await sampleTable("Detainers 2014,,\n\nDate,Jail,State\n2014-01-02,A,PA\n");
    expect(sample).toMatchObject({ headings: ["Date", "Jail", "State"], headingRow: 3 });
  });

  it("Headings are asked for where there are none", async () => {
    await expect(sampleTable("2014-01-02,A,PA\n2014-01-03,B,PA\n")).rejects.toThrow(
      "None of the first 25 rows holds headings",
    );
    await expect(sampleTable("just a text\nof lines\n")).rejects.toThrow("no table of columns");
  });

  it("Headings are the same set in any order, and another set is not the same", () => {
    expect(hashHeadings(["b ", "a"])).toBe(hashHeadings(["a", "b"]));
    expect(hashHeadings(["a", "b"])).not.toBe(hashHeadings(["a", "c"]));
    expect(hashHeadings(["a", "b"])).not.toBe(hashHeadings(["a", "b", "b"]));
    // FNV-1a of "a" in 64 bits, from its authors' list of test vectors.
    expect(hashHeadings(["a"])).toBe("af63dc4c8601ec8c");
  });
});
