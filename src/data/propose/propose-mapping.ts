import { OPEN, outcomeOf } from "#data/detainer/outcomes.ts";
import { isMissing } from "#data/detainer/cell-words.ts";
import { dateQuestion } from "#domain/opening/date-question.ts";
import { tryDates } from "#domain/opening/dates-tried.ts";
import { emptyMapping, MAPPED_FIELDS, plainHeading } from "#domain/opening/mapping.ts";
import type { MappedField, Mapping, OutcomeWords } from "#domain/opening/mapping.ts";
import { sampleTexts } from "#domain/opening/table-sample.ts";
import type { MappingProposal, TableSample } from "#domain/opening/table-sample.ts";
import type { OutcomeGroup } from "#domain/outcome.ts";
import { contentFor } from "./column-content.ts";
import type { Content } from "./column-content.ts";
import { HEADING_WORDS, headingWords, NEVER } from "./heading-words.ts";

/** Values that are tried of each column, and the share of them that has to fit for a column to be proposed. */
const MOST_ROWS = 1_000;
const BY_HEADING = 0.5;
const BY_CONTENT = 0.9;
/** Fields of which values alone tell a column, without a word in its heading. */
const TOLD_BY_VALUES: ReadonlySet<MappedField> = new Set([
  "issued",
  "agency",
  "state",
  "citizenship",
  "outcome",
]);
/** Fields that are proposed by their heading even where few of the values are known. */
const TOLD_BY_HEADING: ReadonlySet<MappedField> = new Set([
  "agency",
  "city",
  "county",
  "outcome",
  "charge",
  "status",
  "request",
]);
/** Columns that are tried; the others can be chosen. */
const MOST_COLUMNS = 2_000;
/** A column of more texts is none of outcomes. */
const MOST_OUTCOMES = 200;
/** Values by which a column without a telling heading is looked at first. */
const FIRST_FEW = 20;

interface Candidate {
  readonly field: MappedField;
  readonly at: number;
  readonly score: number;
  readonly reason: string;
}

/** Proposes a column for each field by the words of its heading and by trying its first 1,000 values; asks where dates leave open what comes first. */
export function proposeMapping(sample: TableSample): MappingProposal {
  const { headings, rows } = sample;
  const plain = headings.map(plainHeading);
  const texts = headings
    .slice(0, MOST_COLUMNS)
    .map((_, at) => rows.slice(0, MOST_ROWS).map((row) => (row[at] ?? "").trim()));
  const times = new Map<string, number>();
  for (const heading of plain) times.set(heading, (times.get(heading) ?? 0) + 1);
  const candidates = texts.flatMap((column, at) => {
    const heading = plain[at] ?? "";
    const isOne = heading !== "" && times.get(heading) === 1;
    return isOne && !NEVER.test(headingWords(heading)) ? candidatesFor(heading, column, at) : [];
  });
  const columns = new Map<MappedField, Candidate>();
  const taken = new Set<number>();
  for (const candidate of candidates.sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (columns.has(candidate.field) || taken.has(candidate.at)) continue;
    columns.set(candidate.field, candidate);
    taken.add(candidate.at);
  }
  const empty = emptyMapping(headings);
  const chosen = {
    ...empty,
    columns: Object.fromEntries(
      MAPPED_FIELDS.map((field) => [field, plain[columns.get(field)?.at ?? -1] ?? null]),
    ) as Mapping["columns"],
  };
  const isByDecline = chosen.columns.issued === null && chosen.columns.declined !== null;
  const outcomes = outcomesIn(sampleTexts(sample, chosen, "outcome"));
  const dates = [
    ...sampleTexts(sample, chosen, "issued"),
    ...sampleTexts(sample, chosen, "declined"),
  ];
  const mapping: Mapping = {
    ...chosen,
    week: isByDecline ? "declined" : "issued",
    order: dateQuestion(sample, chosen).order,
    epoch: tryDates(dates).serials > 0 ? "1900" : null,
    rows: chosen.columns.outcome === null ? null : "outcomes",
    outcomes,
  };
  const reasons = Object.fromEntries([...columns].map(([field, { reason }]) => [field, reason]));
  return { sample, mapping, reasons, listed: listedIn(texts) };
}

function listedIn(columns: readonly (readonly string[])[]): readonly OutcomeWords[] {
  const few = columns.map((texts) => new Set(texts)).filter(({ size }) => size <= MOST_OUTCOMES);
  return [...new Set(few.flatMap((texts) => [...texts]))].flatMap((text) => {
    const { outcome, fault } = outcomeOf(text, "");
    return fault === null && !isMissing(text) ? [{ text, group: outcome.group }] : [];
  });
}

function candidatesFor(
  heading: string,
  texts: readonly string[],
  at: number,
): readonly Candidate[] {
  const words = headingWords(heading);
  return MAPPED_FIELDS.flatMap((field): readonly Candidate[] => {
    const place = HEADING_WORDS[field].findIndex((each) => each.test(words));
    if (place < 0 && !isToldByValues(field, texts)) return [];
    const content = contentFor(field, texts);
    const share = shareOf(content);
    const fits =
      content === null || content.fits === 0
        ? null
        : `${content.fits.toLocaleString("en-US")} of its first ${content.filled.toLocaleString("en-US")} values are ${content.what}`;
    if (place >= 0) {
      if (share < BY_HEADING && !TOLD_BY_HEADING.has(field)) return [];
      const reason = `Its heading says so${fits === null ? "" : `, and ${fits}`}.`;
      return [{ field, at, score: 100 - 10 * place + 5 * share, reason }];
    }
    const isTold = share >= BY_CONTENT && (content?.fits ?? 0) > 1;
    return isTold && fits !== null
      ? [{ field, at, score: 10 * share, reason: `${capital(fits)}.` }]
      : [];
  });
}

function isToldByValues(field: MappedField, texts: readonly string[]): boolean {
  if (!TOLD_BY_VALUES.has(field)) return false;
  const few = texts.filter((text) => !isMissing(text)).slice(0, FIRST_FEW);
  return shareOf(contentFor(field, few)) >= BY_HEADING;
}

/** The share of values that are of a field; 1 where any text may be, 0 where there are none. */
function shareOf(content: Content | null): number {
  if (content === null) return 1;
  return content.filled === 0 ? 0 : content.fits / content.filled;
}

function capital(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

/** Words that ICE's list does not have, of a group that they plainly say; what else there is, the reader says. */
const PLAIN_GROUPS: readonly (readonly [RegExp, OutcomeGroup])[] = [
  [/^(?:detainer )?declined(?: by (?:lea|agency|jail))?$/iu, "declined"],
  [/^(?:open|pending|active|not recorded|unknown|none)$/iu, "open or not recorded"],
];

function outcomesIn(texts: readonly string[]): Mapping["outcomes"] {
  return [...new Set(texts)].flatMap((text) => {
    if (isMissing(text) || outcomeOf(text, "").fault === null) return [];
    const group = PLAIN_GROUPS.find(([words]) => words.test(text))?.[1];
    return group === undefined || OPEN.title === text ? [] : [{ text, group }];
  });
}
