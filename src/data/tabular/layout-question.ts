import type { ReadingQuestion } from "#domain/import/reading-question.ts";
import type { TableSample } from "#domain/import/table-sample.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import { listLongRows, type WideTable } from "./wide-table.ts";

/** Examples that the question shows. */
const MAX_EXAMPLES = 3;

/** How a wide table may be read: each of its numbers as a row, or as it stands. */
const LAYOUTS = ["long", "as-is"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The layout that an answer names; undefined where it names none. */
export function parseLayout(answer: string | undefined): Layout | undefined {
  return LAYOUTS.find((layout) => layout === answer);
}

/** The first rows of a wide table as they are read long. */
export function createLongSample(
  wide: WideTable,
  rows: readonly (readonly string[])[],
): TableSample {
  const long = rows
    .slice(wide.headingAt + 1)
    .flatMap((cells, at) =>
      listLongRows(wide, cells).map((row) => ({ row, number: wide.headingAt + 2 + at })),
    );
  return {
    headings: wide.longHeadings,
    headingRow: wide.headingAt + 1,
    rows: long.map(({ row }) => row),
    rowNumbers: long.map(({ number }) => number),
  };
}

/** Whether a wide table is read long, with examples of how it would be. */
export function createLayoutQuestion(
  wide: WideTable,
  rows: readonly (readonly string[])[],
  layout: Layout | undefined,
): ReadingQuestion {
  const { kind, counted, totals } = wide;
  const { rows: long, rowNumbers = [] } = createLongSample(wide, rows);
  const cells = rows[wide.headingAt] ?? [];
  const headings = counted.map(({ place }) => `“${(cells[place] ?? "").trim()}”`);
  const isAll = headings.length <= MAX_EXAMPLES;
  const named = isAll
    ? formatList(headings)
    : `${headings.slice(0, MAX_EXAMPLES).join(", ")} and others`;
  const totalNames = formatList(totals.map((heading) => `“${heading.trim()}”`));
  const isOne = totals.length === 1;
  return {
    key: "layout",
    words: `Is each of the ${formatPlural(counted.length, "column")} headed by ${kind.plural} a column of counts?`,
    why: `${named} head columns of whole numbers.${
      totals.length === 0
        ? ""
        : ` ${totalNames} ${isOne ? "is called a total" : "are called totals"} and would be left out.`
    }`,
    examples: long.slice(0, MAX_EXAMPLES).map((row, at) => {
      const place = row.slice(0, -2).filter((cell) => cell.trim() !== "");
      return `row ${rowNumbers[at] ?? 0}: ${place.join(", ")}, ${row.at(-2) ?? ""}: ${row.at(-1) ?? ""}`;
    }),
    choices: [
      {
        value: "long",
        words: `Each number counts by itself, with the ${kind.name.toLowerCase()} that heads it`,
      },
      { value: "as-is", words: "The table is read as it stands, a row at a time" },
    ],
    answer: layout ?? null,
    isUnanswered: layout === undefined,
  };
}
