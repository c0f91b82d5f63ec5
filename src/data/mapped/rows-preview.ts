import { createIssueList } from "#data/detainer/issue-list.ts";
import { createGatherer } from "#data/foia/gather-rows.ts";
import { NONE_KNOWN, knownByName } from "#data/places/known-agencies.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import { missingIn } from "#domain/opening/mapping-missing.ts";
import type { MappedField, Mapping } from "#domain/opening/mapping.ts";
import type { RowsPreview } from "#domain/opening/rows-preview.ts";
import type { TableSample } from "#domain/opening/table-sample.ts";
import { UNKNOWN } from "#domain/row.ts";
import { weekOf } from "#domain/week.ts";
import type { IsoDate } from "#domain/week.ts";
import { interpret } from "./interpret.ts";
import { countIn } from "./mapped-counts.ts";
import { mappedHeading } from "./mapped-heading.ts";
import type { MappedHeading } from "./mapped-heading.ts";
import { takeTexts } from "./text-rows.ts";

const MOST_ROWS = 10;

/**
 * The first ten rows of a table as they would be read by a mapping, by the code that reads the whole file; null while the
 * mapping is not whole. `opened` is the last day that a row may be of.
 */
export function rowsPreview(
  { headings, headingRow, rows }: TableSample,
  mapping: Mapping,
  opened: IsoDate,
  known: KnownAgencies = NONE_KNOWN,
): RowsPreview | null {
  if (missingIn(mapping, headings).length > 0) return null;
  const filled = rows.flatMap((cells, i) =>
    cells.some((cell) => cell.trim() !== "") ? [{ cells, row: headingRow + 1 + i }] : [],
  );
  const issues = createIssueList();
  const gatherer = createGatherer<MappedField, MappedHeading>(issues, mappedHeading(mapping));
  takeTexts([headings], headingRow, gatherer.take);
  for (const { cells, row } of filled.slice(0, MOST_ROWS)) takeTexts([cells], row, gatherer.take);
  const gathered = gatherer.end();
  const { dates, agencies, outcomes, isKept } = interpret(
    gathered,
    mapping,
    opened,
    issues,
    knownByName(known),
  );
  const texts = gathered.column(mapping.week);
  const number = gathered.column("count");
  return {
    rows: Array.from(gathered.rows, (row, i) => {
      const place = agencies.places[agencies.ofRow[i] ?? 0];
      const { keys } = outcomes;
      const key = typeof keys === "string" ? keys : keys.texts[keys.codes[i] ?? 0];
      const outcome = outcomes.outcomes.find((each) => each.key === key);
      const { codes, texts: days } = dates.dates;
      const day = days[codes[i] ?? 0] ?? UNKNOWN;
      return {
        row,
        dateText: texts?.texts[texts.codes[i] ?? 0] ?? "",
        date: day === UNKNOWN ? null : day,
        week: weekOf(day),
        agency: place?.name ?? "",
        kind: place?.facility?.agency.kind ?? "unknown",
        place: place?.jurisdiction?.name ?? "",
        isPlaced: place?.county !== null,
        state: place?.state ?? "",
        outcome: outcome?.title ?? "",
        group: outcome?.group ?? "other",
        count: number === null ? 1 : countIn(number.texts[number.codes[i] ?? 0] ?? ""),
        isKept: isKept[i] === 1,
      };
    }),
    faults: issues.all().flatMap(({ examples }) => examples),
    dropped: gathered.heading.dropped,
  };
}
