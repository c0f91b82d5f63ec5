import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import { DECLINED_OUTCOME } from "#domain/detainer/outcome.ts";
import type { Row } from "#domain/detainer/row.ts";
import { makeEditions } from "./make-report.ts";

const WEEK_COUNT = 520;
/** Of one line a week that is requested, the lines that exist: weeks without an edition and lines left out have none. */
const PRESENT_SHARE = 0.82;

/** A large synthetic collection: ten years, 3,000 invented agencies, about so many lines; the same each time. */
export function makeLarge(id: string, lines: number): Generator<Edition, void> {
  return makeLargeEditions(id, Math.ceil(lines / WEEK_COUNT / PRESENT_SHARE));
}

function* makeLargeEditions(id: string, rowsPerWeek: number): Generator<Edition, void> {
  const options = { seed: 11, weeks: WEEK_COUNT, agencies: 3000, rowsPerWeek, complete: 0.5 };
  for (const edition of makeEditions(options)) {
    yield { ...edition, collection: id, rows: sortRows(edition) };
  }
}

/** Lines stand by agency and charge, as a report printed by agency would have them, and are numbered so. */
function sortRows({ week, rows }: Edition): readonly Row[] {
  return rows
    .map((row) => ({ row, key: makeSortKey(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }, at) => ({ ...row, id: `${week}/II/${at + 1}` }));
}

function makeSortKey({ agency, charge, citizenship, declined, issued }: Row): string {
  return [agency, charge.text, charge.status, citizenship, declined, issued].join(" ");
}

/** The collection of such editions. */
export function makeLargeCollection(
  id: string,
  files: Collection["files"],
  editions: readonly EditionEntry[],
): Collection {
  return {
    id,
    title: "Synthetic reports of ten years, invented for trying out large data",
    basis: "recorded",
    origin: "synthetic",
    suspended: null,
    outcomes: [DECLINED_OUTCOME],
    files,
    editions,
    copies: [],
    notes: null,
  };
}
