import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { OPEN_OUTCOME, normalizeOutcome } from "#data/normalize/normalize-outcome.ts";
import { isMissing } from "#data/normalize/cell-text.ts";
import { findDateOrderQuestion } from "#domain/import/date-order-question.ts";
import { countDateOrders } from "#domain/import/parse-date.ts";
import { createMapping, MAPPED_FIELDS, trimHeading } from "#domain/import/mapping.ts";
import type { MappedField, Mapping, OutcomeMapping } from "#domain/import/mapping.ts";
import { setPeriodGrain } from "#domain/import/period-grain.ts";
import { getSampleTexts } from "#domain/import/table-sample.ts";
import type { MappingProposal, TableSample } from "#domain/import/table-sample.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";
import { isRowNumberColumn } from "./count-columns.ts";
import { matchColumnValues } from "./match-column-values.ts";
import type { ColumnMatch } from "./match-column-values.ts";
import { HEADING_PATTERNS, normalizeHeadingWords, PRIVATE_HEADINGS } from "./heading-patterns.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** Values that are tried of each column, and the share of them that has to fit for a column to be proposed. */
const MAX_ROWS = 1_000;
const MIN_SHARE_WITH_HEADING = 0.5;
const MIN_SHARE_BY_VALUES = 0.9;
/** Fields of which values alone tell a column, without a word in its heading. */
const FIELDS_FOUND_BY_VALUES: ReadonlySet<MappedField> = new Set([
  "issued",
  "agency",
  "state",
  "citizenship",
  "outcome",
]);
/** Fields that are proposed by their heading even where few of the values are known. */
const FIELDS_FOUND_BY_HEADING: ReadonlySet<MappedField> = new Set([
  "agency",
  "city",
  "county",
  "outcome",
  "charge",
  "status",
  "request",
]);
/** Columns that are tried; the others can be chosen. */
const MAX_COLUMNS = 2_000;
/** A column of more texts is none of outcomes. */
const MAX_OUTCOMES = 200;
/** Values by which a column without a telling heading is looked at first. */
const FIRST_VALUES = 20;

interface Candidate {
  readonly field: MappedField;
  readonly columnIndex: number;
  readonly score: number;
  readonly reason: string;
}

/** Proposes a column for each field by the words of its heading and by trying its first 1,000 values; asks where dates leave open what comes first. */
export function proposeMapping(sample: TableSample): MappingProposal {
  const { headings, rows } = sample;
  const plain = headings.map(trimHeading);
  const texts = headings
    .slice(0, MAX_COLUMNS)
    .map((_, at) => rows.slice(0, MAX_ROWS).map((row) => (row[at] ?? "").trim()));
  const times = new Map<string, number>();
  for (const heading of plain) times.set(heading, (times.get(heading) ?? 0) + 1);
  const candidates = texts.flatMap((column, at) => {
    const heading = plain[at] ?? "";
    const isOne = heading !== "" && times.get(heading) === 1;
    return isOne && !PRIVATE_HEADINGS.test(normalizeHeadingWords(heading))
      ? listCandidates(heading, column, at)
      : [];
  });
  const columns = new Map<MappedField, Candidate>();
  const usedColumns = new Set<number>();
  for (const candidate of candidates.sort(
    (a, b) => b.score - a.score || a.columnIndex - b.columnIndex,
  )) {
    if (columns.has(candidate.field) || usedColumns.has(candidate.columnIndex)) continue;
    columns.set(candidate.field, candidate);
    usedColumns.add(candidate.columnIndex);
  }
  const empty = createMapping(headings);
  const named = {
    ...empty,
    columns: Object.fromEntries(
      MAPPED_FIELDS.map((field) => [field, plain[columns.get(field)?.columnIndex ?? -1] ?? null]),
    ) as Mapping["columns"],
  };
  const isByDecline = named.columns.issued === null && named.columns.declined !== null;
  const chosen = setPeriodGrain({ ...named, week: isByDecline ? "declined" : "issued" }, sample);
  const outcomes = proposeOutcomes(getSampleTexts(sample, chosen, "outcome"));
  const dates = [
    ...getSampleTexts(sample, chosen, "issued"),
    ...getSampleTexts(sample, chosen, "declined"),
  ];
  const mapping: Mapping = {
    ...chosen,
    order: findDateOrderQuestion(sample, chosen).order,
    epoch: countDateOrders(dates).serials > 0 ? "1900" : null,
    rows: chosen.columns.outcome === null ? null : "outcomes",
    outcomes,
  };
  const reasons = Object.fromEntries([...columns].map(([field, { reason }]) => [field, reason]));
  return { sample, mapping, reasons, listed: listKnownOutcomes(texts), questions: [] };
}

function listKnownOutcomes(columns: readonly (readonly string[])[]): readonly OutcomeMapping[] {
  const few = columns.map((texts) => new Set(texts)).filter(({ size }) => size <= MAX_OUTCOMES);
  return [...new Set(few.flatMap((texts) => [...texts]))].flatMap((text) => {
    const { outcome, fault } = normalizeOutcome(text, "");
    return fault === null && !isMissing(text) ? [{ text, group: outcome.group }] : [];
  });
}

function listCandidates(
  heading: string,
  texts: readonly string[],
  at: number,
): readonly Candidate[] {
  const words = normalizeHeadingWords(heading);
  return MAPPED_FIELDS.flatMap((field): readonly Candidate[] => {
    const place = HEADING_PATTERNS[field].findIndex((each) => each.test(words));
    if (place < 0 && !isFoundByValues(field, texts, heading)) return [];
    if (field === "count" && isRowNumberColumn(heading, texts)) return [];
    const content = matchColumnValues(field, texts, heading);
    const share = matchingShare(content);
    const fits =
      content === null || content.matching === 0
        ? null
        : `${formatCount(content.matching)} of its first ${formatCount(content.filled)} values are ${content.what}`;
    if (place >= 0) {
      if (share < MIN_SHARE_WITH_HEADING && !FIELDS_FOUND_BY_HEADING.has(field)) return [];
      const reason = `Its heading says so${fits === null ? "" : `, and ${fits}`}.`;
      return [{ field, columnIndex: at, score: 100 - 10 * place + 5 * share, reason }];
    }
    const isRecognized = share >= MIN_SHARE_BY_VALUES && (content?.matching ?? 0) > 1;
    return isRecognized && fits !== null
      ? [{ field, columnIndex: at, score: 10 * share, reason: `${capitalizeFirst(fits)}.` }]
      : [];
  });
}

function isFoundByValues(field: MappedField, texts: readonly string[], heading: string): boolean {
  if (!FIELDS_FOUND_BY_VALUES.has(field)) return false;
  const few = texts.filter((text) => !isMissing(text)).slice(0, FIRST_VALUES);
  return matchingShare(matchColumnValues(field, few, heading)) >= MIN_SHARE_WITH_HEADING;
}

/** The share of values that are of a field; 1 where any text may be, 0 where there are none. */
function matchingShare(content: ColumnMatch | null): number {
  if (content === null) return 1;
  return content.filled === 0 ? 0 : content.matching / content.filled;
}

/** Words that ICE's list does not have, of a group that they plainly say; what else there is, the reader says. */
const PLAIN_OUTCOME_GROUPS: readonly (readonly [RegExp, OutcomeGroup])[] = [
  [/^(?:detainer )?declined(?: by (?:lea|agency|jail))?$/iu, "declined"],
  [/^(?:open|pending|active|not recorded|unknown|none)$/iu, "open or not recorded"],
];

function proposeOutcomes(texts: readonly string[]): Mapping["outcomes"] {
  return [...new Set(texts)].flatMap((text) => {
    if (isMissing(text) || normalizeOutcome(text, "").fault === null) return [];
    const group = PLAIN_OUTCOME_GROUPS.find(([words]) => words.test(text))?.[1];
    return group === undefined || OPEN_OUTCOME.title === text ? [] : [{ text, group }];
  });
}
