import type { IssueList } from "#data/tabular/issue-list.ts";
import type { RowAgencies } from "#data/tabular/row-agencies.ts";
import type { CollectedRows } from "#data/tabular/row-collector.ts";
import { NO_DAY } from "#data/tabular/row-values.ts";
import type { KnownAgenciesByName } from "#data/normalize/normalize-agency.ts";
import type { MappedField, Mapping } from "#domain/import/mapping.ts";
import type { PeriodGrain, IsoDate } from "#domain/calendar/week.ts";
import { findColumnGrain } from "#domain/import/period-grain.ts";
import type { ReadingAnswers, ReadingQuestion } from "#domain/import/reading-question.ts";
import { createPeriodQuestion, isOfOnePeriod } from "#domain/import/period-question.ts";
import { chooseCountColumn } from "./count-columns.ts";
import { parseMappedCounts } from "./mapped-counts.ts";
import { parseMappedDates } from "./mapped-dates.ts";
import type { MappedDates } from "./mapped-dates.ts";
import type { MappedHeading } from "./mapped-heading.ts";
import { buildMappedOutcomes } from "./mapped-outcomes.ts";
import type { MappedOutcomes } from "./mapped-outcomes.ts";
import { findReadGrain } from "./mapped-periods.ts";
import { buildMappedPlaces } from "./mapped-places.ts";

/** Rows of a mapped table, and what they were read to be. */
export interface MappedRows {
  readonly rows: CollectedRows<MappedField, MappedHeading>;
  /** With the grain of the periods that the column of the date names, whether it was said or is found here. */
  readonly mapping: Mapping;
  readonly dates: MappedDates;
  /** The length of the periods that rows are of; undefined where they have days. */
  readonly grain: PeriodGrain | undefined;
  readonly agencies: RowAgencies;
  readonly outcomes: MappedOutcomes;
  /** How many detainers each row stands for; null where the table has no column of counts and each stands for one. */
  readonly counts: Float64Array | null;
  readonly questions: readonly ReadingQuestion[];
  /** 1 for each row that is counted: it has a day, and a count where there are counts. */
  readonly isCounted: Uint8Array;
}

/** Reads gathered rows by a mapping; defects are added to `issues`. `opened` is the last day that a row may be of; `known` agencies keep their keys. `answers` are the reader's. */
export function applyMapping(
  collectedRows: CollectedRows<MappedField, MappedHeading>,
  stored: Mapping,
  importDay: IsoDate,
  issues: IssueList,
  known: KnownAgenciesByName,
  answers: ReadingAnswers = {},
): MappedRows {
  const heading = stored.columns[stored.week];
  const texts = collectedRows.column(stored.week)?.texts ?? [];
  const mapping = { ...stored, grain: stored.grain ?? findColumnGrain(heading, texts) };
  const dates = parseMappedDates(collectedRows, mapping, importDay, issues, answers);
  const mapped = collectedRows.column("count");
  const { column, question } =
    mapped === null
      ? chooseCountColumn(collectedRows.unusedColumns, collectedRows.where, answers)
      : { column: mapped, question: null };
  const counts =
    column === null ? null : parseMappedCounts(collectedRows, column, issues, dates.noteRows);
  return {
    rows: collectedRows,
    mapping,
    dates,
    grain: findReadGrain(mapping, answers),
    counts,
    questions: [
      ...dates.questions,
      ...(question === null ? [] : [question]),
      ...(isOfOnePeriod(mapping) ? [createPeriodQuestion(answers.period)] : []),
    ],
    outcomes: buildMappedOutcomes(collectedRows, mapping, issues),
    agencies: buildMappedPlaces(collectedRows, mapping, dates.days, issues, known),
    isCounted: Uint8Array.from(dates.days, (day, row) =>
      day === NO_DAY || counts?.[row] === 0 ? 0 : 1,
    ),
  };
}
