import { describe, expect, it } from "vitest";
import { compareEditions } from "#domain/diff/edition-difference.ts";
import type { Edition } from "#domain/report/edition.ts";
import { formatChangeTitle, formatDifference } from "#domain/text/format-difference.ts";
import { collectEntityNames } from "#domain/text/entity-names.ts";
import { smallEdition, smallRow } from "#tests/data/small-edition.ts";
import { firstWeek, firstWeekCorrected } from "#tests/reports/read-published.ts";

const formatSentences = (left: Edition, right: Edition) =>
  formatDifference(compareEditions(left, right), collectEntityNames(left, right), left.basis);

const rowsOf = (...rows: Edition["rows"]) => smallEdition({ rows });
const read = (changes: Partial<Edition>) => smallEdition({ transcription: 2, ...changes });
const revised = (changes: Partial<Edition>) => smallEdition({ revision: 2, ...changes });
const WITHDRAWN = {
  agency: "withdrawn",
  jurisdiction: null,
  state: "withdrawn",
  county: "withdrawn",
  aor: "withdrawn",
};

describe("what ICE changed in the week of January 28", () => {
  it("The difference is described in the words of its issue", () => {
    expect(formatSentences(firstWeek, firstWeekCorrected)).toEqual([
      "ICE withdrew the agency of 7 declines: 4 printed under Williamson County, 3 under Bastrop County, Texas; and 4 of the 10 rows of Section I, 31 of 157 issued detainers.",
      "ICE withdrew 2 places named without a number: Chester County, Pennsylvania; Richmond County, North Carolina.",
      "Whole numbers of places that are withdrawn: Williamson County, Texas (4); Bastrop County, Texas (3).",
    ]);
  });

  it("A revision is headed as ICE's change, and a new transcription as ours", () => {
    expect(formatChangeTitle(compareEditions(firstWeek, firstWeekCorrected))).toBe(
      "Revision 1, then revision 2: ICE changed",
    );
    expect(formatChangeTitle(compareEditions(smallEdition(), read({})))).toBe(
      "Transcription 1, then transcription 2 of revision 1: we read more",
    );
  });
});

describe("the sentences of a difference", () => {
  it("Two equal files are said not to differ", () => {
    expect(formatSentences(smallEdition(), revised({}))).toEqual([
      "Nothing that is read here differs between the two files.",
    ]);
  });

  it("One withdrawn decline is described in the singular, without Section I where nothing of it changed", () => {
    const [words] = formatSentences(
      rowsOf(smallRow(1)),
      revised({ rows: [smallRow(1, WITHDRAWN)] }),
    );
    expect(words).toBe(
      "ICE withdrew the agency of 1 decline: 1 printed under Example County, Texas.",
    );
  });

  it("What ICE changed, added and removed is described with the declines that the rows stand for", () => {
    expect(
      formatSentences(
        rowsOf(smallRow(1, { count: 2 }), smallRow(2, { count: 3 }), smallRow(3)),
        revised({
          rows: [
            smallRow(1, { count: 2, citizenship: "GTM" }),
            smallRow(2, { count: 3, citizenship: "GTM", issued: null }),
            smallRow(4, { count: 5 }),
          ],
        }),
      ),
    ).toEqual([
      "ICE changed 2 lines that stand for 5 declines: citizenship in 2 and date issued in 1.",
      "ICE added 1 line that stands for 5 declines.",
      "ICE took out 1 line that stood for 1 decline.",
      "The lines of Section II came to 6 declines, and come to 10 now.",
    ]);
  });

  it("A new transcription is described as our reading", () => {
    expect(
      formatSentences(
        rowsOf(smallRow(1, { count: 2 })),
        read({ rows: [smallRow(1, { count: 2, citizenship: "GTM" }), smallRow(2), smallRow(3)] }),
      ),
    ).toEqual([
      "We read otherwise 1 line that stands for 2 declines: citizenship in 1.",
      "We read 2 more lines that stand for 2 declines.",
      "The lines of Section II came to 2 declines, and come to 4 now.",
    ]);
  });

  it("Changes of our own notes or sources are described apart from changes of the report", () => {
    expect(
      formatSentences(
        rowsOf(smallRow(1)),
        revised({ rows: [smallRow(1, { notes: ["Printed twice."] })] }),
      ),
    ).toEqual(["Only our own notes or sources differ in 1 line."]);
  });

  it("Changes of headings and totals are described, and so is what was not known before", () => {
    const { totals, headings } = smallEdition();
    expect(
      formatSentences(
        smallEdition(),
        revised({
          totals: { ...totals, declined: 10, pages: 35 },
          headings: { ...headings, sections: { ...headings.sections, I: "Highest Volume" } },
        }),
      ),
    ).toEqual([
      "Heading of Section I: not known, then “Highest Volume”.",
      "Printed total of pages: not known, then 35.",
      "Printed total of detainers recorded as declined: 9, then 10.",
    ]);
  });

  it("The number of rows matched by content is stated, and that such a match is not certain", () => {
    expect(
      formatSentences(
        rowsOf(smallRow(1, { count: 4 }), smallRow(2), smallRow(3)),
        revised({ rows: [smallRow(7, { count: 4 }), smallRow(8), smallRow(9)] }),
      ),
    ).toEqual([
      "Nothing that is read here differs between the two files.",
      "The two files share no row ids; 3 lines were matched by what they say, and 2 matches of these are not certain.",
    ]);
  });
});
