import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { formatOutcome } from "#domain/text/format-value.ts";
import { OUTCOME_GROUPS, type Outcome, type OutcomeGroup } from "#domain/detainer/outcome.ts";
import { RESERVED_CODES } from "#domain/detainer/row.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { CoveredDays } from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";

/** What an outcome table is made from. */
export interface OutcomeInput {
  /** A `counts` answer of all detainers, by a dimension or periods and by `outcome`; its sides are added up. */
  readonly counts: Answer;
  /** Column of the answer whose values are rows: a dimension, or `period`. */
  readonly column: string;
  readonly outcomes: readonly Outcome[];
  readonly labelOf: (value: string) => string;
  /** Lines that reach into the newest weeks, whose outcomes are open still. */
  readonly open?: ReadonlySet<string>;
  /** The days of a period that are covered, where they are not all; null of a place, and of a period that is whole. */
  readonly getPart?: (value: string) => CoveredDays | null;
}

/** A row: a place, an agency or a period. */
export interface OutcomeRow {
  readonly value: string;
  readonly label: string;
  /** Detainers by outcome group; together they are `all`. */
  readonly counts: Readonly<Record<OutcomeGroup, number>>;
  readonly all: number;
  /** With an outcome recorded. */
  readonly recorded: number;
  /** Outcomes are still to come, so that no share is taken. */
  readonly isOpen: boolean;
  /** The days of a period that are covered, where they are not all. */
  readonly part: CoveredDays | null;
}

/** What ICE recorded for detainers: rows A to Z, reserved values last, and the sum of them. */
export interface OutcomeModel {
  readonly lines: readonly OutcomeRow[];
  readonly total: OutcomeRow;
  /** Groups that the outcomes of the collection are of, in their order: columns of the others would say 0 of what cannot be. */
  readonly groups: readonly OutcomeGroup[];
  /** Outcomes of the group "other" in ICE's own words, A to Z, of all rows together. */
  readonly others: readonly { readonly title: string; readonly count: number }[];
}

/** Those groups in which an outcome is recorded, so that they have a share of those recorded. */
export function listRecordedGroups({
  groups,
}: Pick<OutcomeModel, "groups">): readonly OutcomeGroup[] {
  return groups.filter((group) => group !== "open or not recorded");
}

/** An answer of counts by row and outcome, of all detainers, as a table by row and outcome group. */
export function createOutcomeModel(input: OutcomeInput): OutcomeModel {
  const { counts, column, outcomes, labelOf, open, getPart = () => null } = input;
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  const sums = new Map<string, Record<OutcomeGroup, number>>();
  const total = createEmptyCounts();
  const others = new Map<string, number>();
  for (const row of readAnswerRows(counts, "every")) {
    const count = getRowNumber(row, "count") ?? 0;
    if (count === 0) continue;
    const outcome = byKey.get(getRowText(row, "outcome"));
    const group = outcome?.group ?? "open or not recorded";
    const value = getRowText(row, column);
    const line = sums.get(value) ?? createEmptyCounts();
    sums.set(value, line);
    line[group] += count;
    total[group] += count;
    const title = formatOutcome(outcome);
    if (group === "other" && title !== undefined)
      others.set(title, (others.get(title) ?? 0) + count);
  }
  return {
    lines: [...sums]
      .map(([value, each]) => ({
        ...createOutcomeRow(value, labelOf(value), each, open?.has(value) === true),
        part: getPart(value),
      }))
      .sort((a, b) => rankLast(a) - rankLast(b) || compareText(a.label, b.label)),
    total: createOutcomeRow("", "", total, false),
    groups: listGroups(outcomes, total),
    others: [...others]
      .map(([title, count]) => ({ title, count }))
      .sort((a, b) => compareText(a.title, b.title)),
  };
}

function createEmptyCounts(): Record<OutcomeGroup, number> {
  const none = OUTCOME_GROUPS.map((group) => [group, 0] as const);
  return Object.fromEntries(none) as Record<OutcomeGroup, number>;
}

function createOutcomeRow(
  value: string,
  label: string,
  counts: OutcomeRow["counts"],
  isOpen: boolean,
): OutcomeRow {
  const all = OUTCOME_GROUPS.reduce((sum, group) => sum + counts[group], 0);
  const recorded = all - counts["open or not recorded"];
  return { value, label, counts, all, recorded, isOpen, part: null };
}

/** The groups of a collection's outcomes, and of what is counted: a row without a listed outcome is open or not recorded. */
function listGroups(
  outcomes: readonly Outcome[],
  total: OutcomeRow["counts"],
): readonly OutcomeGroup[] {
  return OUTCOME_GROUPS.filter(
    (group) => total[group] > 0 || outcomes.some((outcome) => outcome.group === group),
  );
}

function rankLast({ value }: OutcomeRow): number {
  return RESERVED_CODES.findIndex((reserved) => reserved === value);
}
