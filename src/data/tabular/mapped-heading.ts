import type { HeadingFinder } from "#data/tabular/heading-finder.ts";
import { findInBlocks } from "#data/tabular/heading-rows.ts";
import { countRowsBeforeContinuation, hasDayAt } from "#data/tabular/sheet-continuation.ts";
import { parseDateText } from "#domain/import/parse-date.ts";
import { parsePeriodText } from "#domain/import/parse-period-text.ts";
import type { TableHeading } from "#data/tabular/table-rows.ts";
import { MAPPED_FIELDS, trimHeading } from "#domain/import/mapping.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";

/** The row of headings of a mapped table. */
export interface MappedHeading extends TableHeading<MappedField> {
  /** Headings of columns that are not kept, as printed. */
  readonly ignoredHeadings: readonly string[];
}

const NO_OTHER_COLUMNS: MappedHeading["otherColumns"] = new Map();
const NO_HASHED_COLUMNS: MappedHeading["hashedColumns"] = new Set();

/** Finds the row that holds every heading that a mapping names. */
export function createMappedHeadingFinder(
  mapping: Pick<Mapping, "columns" | "rows" | "week" | "order" | "epoch" | "grain">,
): HeadingFinder<MappedHeading> {
  const { columns, rows, grain } = mapping;
  const isDay = (text: string): boolean =>
    (grain === undefined ? parseDateText(text, mapping) : parsePeriodText(text, grain)) !== null;
  const named = MAPPED_FIELDS.flatMap((field) => {
    // Where every row is a decline, nothing is read from a column of outcomes.
    const heading = field === "outcome" && rows === "declines" ? null : columns[field];
    return heading === null ? [] : [{ field, heading }];
  });
  const words = [...new Set(named.map(({ heading }) => `“${heading}”`))].join(", ");
  const findColumns = (cells: readonly string[]): MappedHeading | null => {
    const plain = cells.map(trimHeading);
    const places = new Map<MappedField, number>();
    for (const { field, heading } of named) {
      const at = plain.indexOf(heading);
      if (at < 0) return null;
      places.set(field, at);
    }
    const usedPlaces = new Set(places.values());
    return {
      width: cells.length,
      headings: cells,
      names: plain,
      columns: places,
      otherColumns: NO_OTHER_COLUMNS,
      hashedColumns: NO_HASHED_COLUMNS,
      comparedColumns: cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [at])),
      countColumns: [],
      repeatedHeadings: named.flatMap(({ heading }) =>
        plain.indexOf(heading) === plain.lastIndexOf(heading) ? [] : [heading],
      ),
      ignoredHeadings: cells.filter((cell, at) => !usedPlaces.has(at) && cell.trim() !== ""),
    };
  };
  return {
    tableName: "the table",
    isSameTable: () => true,
    getDatePlace: ({ columns: places }) => places.get(mapping.week) ?? 0,
    isHeadingText: (text, { names }) => names.includes(trimHeading(text)),
    countRowsBeforeContinuation: (rows, { names, columns: places }) =>
      countRowsBeforeContinuation(rows, names, places.get(mapping.week) ?? 0, isDay),
    hasDay: (cells, { columns: places }) => hasDayAt(cells, places.get(mapping.week) ?? 0, isDay),
    missingMessage: `None of the first 25 rows holds all headings that the mapping names: ${words}.`,
    findHeading: (cells) => findInBlocks(cells, findColumns),
  };
}
