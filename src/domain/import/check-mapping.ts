import { MAPPED_FIELDS, PLACE_FIELDS, trimHeading } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";
import { isOfOnePeriod } from "./period-question.ts";

/**
 * What a mapping still needs before a table can be read by it, as sentences; empty where it needs nothing. `headings` are
 * the table's, or null where they are not known yet.
 */
export function listMissingMappings(
  mapping: Mapping,
  headings: readonly string[] | null,
): readonly string[] {
  const { columns, same, week, order, rows, grain } = mapping;
  const missing: string[] = [];
  // Counts without a date are of one period, of which the reader is asked.
  if (columns[week] === null && !isOfOnePeriod(mapping)) {
    missing.push(
      week === "declined"
        ? "Choose the column of the date on which the decline was recorded: it sets the week."
        : "Choose the column of the date on which the detainer was issued: it sets the week.",
    );
  }
  const hasDates = columns.issued !== null || columns.declined !== null;
  if (hasDates && order === null && grain === undefined) {
    missing.push("Say whether the month or the day comes first in the dates.");
  }
  const [isAgency, isCity, isCounty, isState] = PLACE_FIELDS.map(
    (field) => columns[field] !== null || (same[field] ?? "").trim() !== "",
  );
  if (isAgency !== true && isCounty !== true && isState !== true) {
    missing.push(
      isCity === true
        ? "A city alone says no place: choose the column of its state, or say that it is the same for every row."
        : "Choose a column for the agency or for a place: county or state.",
    );
  }
  if (rows === null) {
    missing.push("Say what the rows are: declines only, or detainers with an outcome in a column.");
  } else if (rows === "outcomes" && columns.outcome === null) {
    missing.push("Choose the column of the outcome, or say that every row is a decline.");
  }
  return headings === null ? missing : [...missing, ...listHeadingProblems(mapping, headings)];
}

/** Columns that are not there or that stand twice, as sentences. */
function listHeadingProblems({ columns }: Mapping, headings: readonly string[]): readonly string[] {
  const plain = headings.map(trimHeading);
  const named = new Set(MAPPED_FIELDS.flatMap((field) => columns[field] ?? []));
  return [...named].flatMap((heading) => {
    const times = plain.filter((each) => each === heading).length;
    if (times === 1) return [];
    return times === 0
      ? [`The column “${heading}” is not in this file.`]
      : [`${times} columns are headed “${heading}”: which of them counts cannot be told.`];
  });
}
