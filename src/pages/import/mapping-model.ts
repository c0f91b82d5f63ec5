import { findDateOrderQuestion } from "#domain/import/date-order-question.ts";
import { trimHeading } from "#domain/import/mapping.ts";
import type { MappedField, Mapping, OutcomeMapping, PlaceField } from "#domain/import/mapping.ts";
import { getSampleTexts } from "#domain/import/table-sample.ts";
import { setPeriodGrain } from "#domain/import/period-grain.ts";
import type { MappingProposal, TableSample } from "#domain/import/table-sample.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";

/** What a field is called in the form. */
export const FIELD_LABEL: Readonly<Record<MappedField, string>> = {
  issued: "Date issued",
  declined: "Date declined",
  month: "Month, where the date is a year",
  agency: "Agency that received the detainer",
  city: "City",
  county: "County (name or FIPS code)",
  state: "State",
  aor: "Field office",
  outcome: "Outcome or lift reason",
  citizenship: "Citizenship",
  charge: "Charge",
  chargeCode: "NCIC code of the charge",
  status: "Charged or convicted",
  request: "Type of request",
  count: "Count of detainers in the row",
};

/** Columns that a list of choices shows. */
const MAX_COLUMNS = 500;
/** How many outcomes get a control for their group. */
const MAX_OUTCOMES = 40;

/** Columns that can be chosen: those that have a heading of their own; and how many more there are. */
export function listColumns({ headings }: TableSample): {
  readonly columns: readonly string[];
  readonly more: number;
  /** Headings that stand more than once. */
  readonly doubled: readonly string[];
} {
  const times = new Map<string, number>();
  for (const heading of headings.map(trimHeading)) {
    if (heading !== "") times.set(heading, (times.get(heading) ?? 0) + 1);
  }
  const all = [...times].flatMap(([heading, count]) => (count === 1 ? [heading] : []));
  return {
    columns: all.slice(0, MAX_COLUMNS),
    more: Math.max(0, all.length - MAX_COLUMNS),
    doubled: [...times].flatMap(([heading, count]) => (count > 1 ? [heading] : [])),
  };
}

/** A mapping with another column for a field. Choices that followed from the previous column are open again. */
export function setColumn(
  mapping: Mapping,
  field: MappedField,
  heading: string | null,
  sample: TableSample,
): Mapping {
  const next = { ...mapping, columns: { ...mapping.columns, [field]: heading } };
  if (field === "issued" || field === "declined") {
    // A date that is alone sets the week.
    const week = heading !== null && next.columns[mapping.week] === null ? field : mapping.week;
    const dated = setPeriodGrain({ ...next, week }, sample);
    return { ...dated, order: findDateOrderQuestion(sample, next).order };
  }
  if (field !== "outcome") return next;
  const rows = heading !== null ? "outcomes" : mapping.rows === "outcomes" ? null : mapping.rows;
  return { ...next, rows, outcomes: [] };
}

/** A mapping in which another date sets the week or the period. */
export function setWeekDate(mapping: Mapping, week: Mapping["week"], sample: TableSample): Mapping {
  return setPeriodGrain({ ...mapping, week }, sample);
}

/** A mapping in which a field of a place is the same for every row; null where it is not. */
export function setConstant(mapping: Mapping, field: PlaceField, text: string | null): Mapping {
  return {
    ...mapping,
    columns: { ...mapping.columns, [field]: null },
    same: { ...mapping.same, [field]: text },
  };
}

/** An outcome of the first rows: how many have it, and its group; `isSaid` where ICE's list or the reader says that group. */
export interface MappingOutcome {
  readonly text: string;
  readonly rows: number;
  readonly group: OutcomeGroup;
  readonly isProposed: boolean;
}

/** The outcomes of the first rows, the most frequent first, at most 40; and how many more there are. */
export function listMappingOutcomes(
  { sample, listed }: Pick<MappingProposal, "sample" | "listed">,
  mapping: Mapping,
): { readonly outcomes: readonly MappingOutcome[]; readonly more: number } {
  const counts = new Map<string, number>();
  for (const text of getSampleTexts(sample, mapping, "outcome")) {
    const isBlank = text === "" || text === "NA" || text === "NULL";
    if (!isBlank) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const groupIn = (words: readonly OutcomeMapping[], outcome: string): OutcomeGroup | undefined =>
    words.find(({ text }) => text === outcome)?.group;
  const outcomes = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, rows]) => {
      const group = groupIn(mapping.outcomes, text) ?? groupIn(listed, text);
      return { text, rows, group: group ?? ("other" as const), isProposed: group !== undefined };
    });
  return {
    outcomes: outcomes.slice(0, MAX_OUTCOMES),
    more: Math.max(0, outcomes.length - MAX_OUTCOMES),
  };
}

/** A mapping in which the words of an outcome belong to a group. */
export function setOutcomeGroup(mapping: Mapping, text: string, group: OutcomeGroup): Mapping {
  const others = mapping.outcomes.filter((each) => each.text !== text);
  return { ...mapping, outcomes: [...others, { text, group }] };
}

/** True where a column of dates has whole numbers of five digits, as a spreadsheet keeps days. */
export function hasDayNumbers(sample: TableSample, mapping: Mapping): boolean {
  return (["issued", "declined"] as const).some((field) =>
    getSampleTexts(sample, mapping, field).some((text) => /^\d{5}(?:\.\d+)?$/u.test(text)),
  );
}
