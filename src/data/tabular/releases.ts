import type { HeadingFinder } from "./heading-finder.ts";
import { isDateText } from "#domain/import/parse-date.ts";
import { isCountHeading } from "./heading-patterns.ts";
import { findInBlocks } from "./heading-rows.ts";
import { countRowsBeforeContinuation, hasDayAt } from "./sheet-continuation.ts";
import type { TableHeading } from "./table-rows.ts";

/** What the columns of a release are called here. */
export type ReleaseColumn =
  | "date"
  | "facility"
  | "city"
  | "state"
  | "aor"
  | "reason"
  | "code"
  | "type"
  | "citizenship"
  | "charge"
  | "chargeCode"
  | "criminality"
  | "identifier"
  | "duplicate";

/** A release of row-level records, with the headings that its columns may have: small letters, `_` for all else. */
export interface Release {
  readonly title: string;
  readonly requiredColumns: readonly ReleaseColumn[];
  readonly headings: Readonly<Partial<Record<ReleaseColumn, readonly string[]>>>;
}

/** The releases that are read, the newer first. */
export const RELEASES: readonly Release[] = [
  {
    title: "ICE's detainer records of October 2022 and later",
    requiredColumns: ["date", "facility", "state", "reason"],
    headings: {
      date: ["detainer_prepare_date"],
      facility: ["detainer_facility", "detention_facility"],
      city: ["facility_city"],
      state: ["facility_state"],
      aor: ["facility_aor"],
      reason: ["detainer_lift_reason"],
      code: ["detainer_lift_reason_code"],
      type: ["detainer_type"],
      citizenship: ["citizenship_country"],
      charge: ["msc_charge", "most_serious_conviction_charge"],
      chargeCode: ["msc_charge_code"],
      criminality: ["detainer_criminality", "detainer_prepared_criminality"],
      identifier: ["anonymized_identifier", "unique_identifier"],
      duplicate: ["duplicate_likely"],
    },
  },
  {
    title: "ICE's detainer records of fiscal years 2008 to 2015",
    requiredColumns: ["date", "facility", "state", "reason"],
    headings: {
      date: ["date", "prepare_date", "detainer_prepare_date"],
      facility: ["det_facility", "detainer_detention_facility"],
      city: ["city"],
      state: ["state"],
      reason: ["lift_reason", "detainer_lift_reason"],
      type: ["detainer_type"],
    },
  },
];

const HASHED_COLUMNS: ReadonlySet<ReleaseColumn> = new Set(["identifier"]);

/** Headings that say where a row stood in another file, or nothing at all: no part of a detainer. */
const PROVENANCE_HEADINGS = new Set(["", "file_original", "sheet_original", "row_original"]);

/** A release recognized by a row of headings, and where its columns stand. */
export interface RecognizedRelease extends TableHeading<ReleaseColumn> {
  readonly release: Release;
  /** The heading of the date that sets the week, as printed. */
  readonly dateHeading: string;
  /** Headings of columns that are not kept, as printed. */
  readonly ignoredHeadings: readonly string[];
}

const RELEASE_HEADINGS: ReadonlySet<string> = new Set(
  RELEASES.flatMap(({ headings }) => Object.values(headings).flat()),
);

/** Finds the headings of a release. */
export const RELEASE_HEADING_FINDER: HeadingFinder<RecognizedRelease> = {
  findHeading: recognizeRelease,
  tableName: "the release",
  isSameTable: (first, later) => first.release === later.release,
  getDatePlace: ({ columns }) => columns.get("date") ?? 0,
  isHeadingText: (text, { names }) => {
    const name = normalizeHeading(text);
    return RELEASE_HEADINGS.has(name) || names.includes(name);
  },
  countRowsBeforeContinuation: (rows, { names, columns }) =>
    countRowsBeforeContinuation(rows, names, columns.get("date") ?? 0, isDateText),
  hasDay: (cells, { columns }) => hasDayAt(cells, columns.get("date") ?? 0, isDateText),
  missingMessage:
    "None of the first 25 rows holds the headings of a release of ICE's detainer records: a date, a facility, its state and the lift reason.",
};

/** The release whose headings a row of cells holds, or null; a table beside it is no part of it. */
export function recognizeRelease(cells: readonly string[]): RecognizedRelease | null {
  return findInBlocks(cells, findReleaseColumns);
}

function findReleaseColumns(cells: readonly string[]): RecognizedRelease | null {
  const names = cells.map(normalizeHeading);
  for (const release of RELEASES) {
    const columns = new Map<ReleaseColumn, number>();
    const otherColumns = new Map<ReleaseColumn, readonly number[]>();
    const repeated: string[] = [];
    for (const [column, headings] of Object.entries(release.headings)) {
      const at = names.flatMap((name, place) => (headings.includes(name) ? [place] : []));
      const [first, ...others] = at;
      if (first === undefined) continue;
      columns.set(column as ReleaseColumn, first);
      otherColumns.set(column as ReleaseColumn, others);
      const twice = at.find((place) => names.indexOf(names[place] ?? "") < place);
      if (twice !== undefined) repeated.push(cells[twice] ?? "");
    }
    if (!release.requiredColumns.every((column) => columns.has(column))) continue;
    // Identifiers and marks of duplicates serve their rule and are not kept.
    const usedPlaces = new Set(
      [...columns].flatMap(([column, at]) =>
        column === "identifier" || column === "duplicate"
          ? []
          : [at, ...(otherColumns.get(column) ?? [])],
      ),
    );
    const hasRowIdentity = columns.has("identifier") || columns.has("duplicate");
    return {
      release,
      width: cells.length,
      headings: cells,
      names,
      dateHeading: cells[columns.get("date") ?? 0] ?? "",
      columns,
      otherColumns,
      hashedColumns: HASHED_COLUMNS,
      ignoredHeadings: cells.filter((cell, place) => !usedPlaces.has(place) && cell.trim() !== ""),
      comparedColumns: hasRowIdentity
        ? []
        : names.flatMap((name, place) => (PROVENANCE_HEADINGS.has(name) ? [] : [place])),
      countColumns: cells.flatMap((cell, place) => (isCountHeading(cell) ? [place] : [])),
      repeatedHeadings: repeated,
    };
  }
  return null;
}

function normalizeHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "_")
    .replace(/^_|_$/gu, "");
}
