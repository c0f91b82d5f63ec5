import type { Basis } from "#domain/report/collection.ts";
import type { PeriodGrain } from "#domain/calendar/week.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";
import { hashText } from "#domain/text/hash-text.ts";

/** Name and version of the format of a mapping that is stored as JSON. */
export const MAPPING_FORMAT = "ddor-mapping/1";

/** What a column of a table may hold. */
export const MAPPED_FIELDS = [
  "issued",
  "declined",
  "month",
  "agency",
  "city",
  "county",
  "state",
  "aor",
  "outcome",
  "citizenship",
  "charge",
  "chargeCode",
  "status",
  "request",
  "count",
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Fields of a place. Where no column holds one, it may be the same for every row. */
export const PLACE_FIELDS = ["agency", "city", "county", "state"] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** Which part of a date of numbers comes first; `iso` reads only dates that begin with the year or name the month. */
export const DATE_ORDERS = ["month-first", "day-first", "iso"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** From which day a spreadsheet counts: 1900 as Excel does by default, 1904 as it did on early Macintoshes. */
export const EPOCHS = ["1900", "1904"] as const;
export type Epoch = (typeof EPOCHS)[number];

/** Which group the words of an outcome belong to. */
export interface OutcomeMapping {
  /** As the column has them, without spaces at the ends. */
  readonly text: string;
  readonly group: OutcomeGroup;
}

/** How a table is read: a value that can be stored as JSON. Null stands for what is not said yet, or for no column. */
export interface Mapping {
  readonly format: typeof MAPPING_FORMAT;
  /** The headings that it was made for, by `hashHeadings`. */
  readonly headings: string;
  /** Of each field the heading of its column, without spaces at its ends. */
  readonly columns: Readonly<Record<MappedField, string | null>>;
  /** What holds for every row. A column of the same field goes before it. */
  readonly same: Readonly<Record<PlaceField, string | null>>;
  /** The date that sets the week. */
  readonly week: "issued" | "declined";
  readonly order: DateOrder | null;
  /** How whole numbers in columns of dates are read; null where they are no dates. */
  readonly epoch: Epoch | null;
  /** Of which length the periods are that the column of the date names instead of days; absent where it names days. */
  readonly grain?: PeriodGrain | undefined;
  /** `declines`: every row stands for detainers recorded as declined; `outcomes`: the column of outcomes says. */
  readonly rows: "declines" | "outcomes" | null;
  /** Outcomes whose group the reader said. Others are ICE's own, or of the group `other`. */
  readonly outcomes: readonly OutcomeMapping[];
}

/** A mapping in which nothing is said. */
export function createMapping(headings: readonly string[]): Mapping {
  const columns = Object.fromEntries(MAPPED_FIELDS.map((field) => [field, null]));
  const same = Object.fromEntries(PLACE_FIELDS.map((field) => [field, null]));
  return {
    format: MAPPING_FORMAT,
    headings: hashHeadings(headings),
    columns: columns as Mapping["columns"],
    same: same as Mapping["same"],
    week: "issued",
    order: null,
    epoch: null,
    rows: null,
    outcomes: [],
  };
}

/** A mapping that may have been stored before there was a field of months, with every field. */
export function completeMapping(mapping: Mapping): Mapping {
  return { ...mapping, columns: { ...createMapping([]).columns, ...mapping.columns } };
}

/** A short name of a set of headings, the same in whatever order they stand: 16 hexadecimal digits. */
export function hashHeadings(headings: readonly string[]): string {
  return hashText(headings.map(trimHeading).sort().join("\n"));
}

/** A heading as mappings name it. */
export function trimHeading(heading: string): string {
  return heading.trim().replace(/\s+/gu, " ");
}

/** The basis of a collection whose weeks are set by a date. */
export function getMappingBasis({ week }: Pick<Mapping, "week">): Basis {
  return week === "declined" ? "recorded" : "issued";
}

/**
 * The length of the periods that rows are of, a month where a column of months stands beside one of years; undefined
 * where they have days.
 */
export function getMappedGrain({
  grain,
  columns,
}: Pick<Mapping, "grain" | "columns">): PeriodGrain | undefined {
  const hasMonths = columns.month !== null && (grain === "year" || grain === "fiscal-year");
  return hasMonths ? "month" : grain;
}

/** The headings of the columns that say when: of the date, and of the months where they stand beside years. */
export function listPeriodHeadings(
  mapping: Pick<Mapping, "grain" | "columns" | "week">,
): readonly string[] {
  const { columns, grain, week } = mapping;
  const month = getMappedGrain(mapping) === grain ? null : columns.month;
  return [columns[week], month].flatMap((heading) => heading ?? []);
}
