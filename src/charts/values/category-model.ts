import { formatCount } from "#domain/text/format-count.ts";
import { getChargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { WeekRange } from "#domain/calendar/week-range.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { Answer } from "#engine/query/question.ts";
import { getUncountedState } from "#engine/coverage/unlisted-state.ts";
import {
  readAnswerRows,
  getRowCell,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { isMostlyKnown, formatKnownShare } from "./value-model.ts";

/** Whether a charge is one, or a conviction; `unknown` where that is not known. */
export type CategoryStatus = "charged" | "convicted" | "unknown";

/** A charge category; charged and convicted stand apart, and neither is a crime committed. */
export interface CategoryRow {
  readonly value: string;
  readonly label: string;
  readonly cells: Readonly<Record<CategoryStatus, AnswerCell>>;
  readonly total: number;
}

/** Categories by status: unknown first, then A to Z. */
export interface CategoryModel {
  readonly rows: readonly CategoryRow[];
  /** Whose category is known, whose status is known, of all. */
  readonly known: number;
  readonly statusKnown: number;
  readonly total: number;
  readonly drawn: boolean;
  readonly sentence: string;
  /** How many are charged, and how many convicted; null where none is counted. */
  readonly status: string | null;
}

const STATUSES: readonly CategoryStatus[] = ["charged", "convicted", "unknown"];

/** A `counts` answer by `charge` and `status` in a range of weeks; drawn only where the category is known for at least half. */
export function createCategoryModel(
  counts: Answer,
  facts: ChartContext,
  range: WeekRange,
): CategoryModel {
  const answered = readAnswerRows(counts).map((row) => ({
    charge: getRowText(row, "charge"),
    status: parseStatus(getRowText(row, "status")),
    cell: getRowCell(row),
  }));
  const findCells = (charge: string, status?: CategoryStatus) =>
    answered
      .filter((pair) => pair.charge === charge && (status ?? pair.status) === pair.status)
      .map(({ cell }) => cell);
  /** The cell of a pair; one that the answer does not have, because no row is of it, may be that of rows with an unknown field. */
  const findCell = (charge: string, status: CategoryStatus): AnswerCell => {
    const cells = findCells(charge, status);
    if (cells.length > 0) return sumCells(cells);
    const { state } = sumCells([
      ...findCells(charge, "unknown"),
      ...findCells(UNKNOWN, "unknown"),
      ...findCells(UNKNOWN, status),
    ]);
    const isDoubtful = state === "count" || state === "not-transcribed";
    return {
      state: getUncountedState(facts.weeks, range, isDoubtful),
      count: null,
      open: null,
    };
  };
  const lines = [...new Set(answered.map(({ charge }) => charge))]
    .map((value): CategoryRow => {
      const cells = {
        charged: findCell(value, "charged"),
        convicted: findCell(value, "convicted"),
        unknown: findCell(value, "unknown"),
      };
      const total = STATUSES.reduce((sum, status) => sum + (cells[status].count ?? 0), 0);
      return {
        value,
        label: value === UNKNOWN ? "Not on record" : getChargeTitle(value),
        cells,
        total,
      };
    })
    .filter(({ total }) => total > 0)
    .sort(
      (a, b) =>
        Number(b.value === UNKNOWN) - Number(a.value === UNKNOWN) || compareText(a.label, b.label),
    );
  const total = lines.reduce((sum, line) => sum + line.total, 0);
  const known = total - (lines.find((line) => line.value === UNKNOWN)?.total ?? 0);
  const sumStatus = (status: CategoryStatus) =>
    lines.reduce((sum, { cells }) => sum + (cells[status].count ?? 0), 0);
  const [charged, convicted] = [sumStatus("charged"), sumStatus("convicted")];
  const sentence = formatKnownShare(
    known,
    total,
    facts,
    sumCells(answered.map(({ cell }) => cell)),
  );
  return {
    rows: lines,
    known,
    statusKnown: charged + convicted,
    total,
    drawn: isMostlyKnown(known, total),
    sentence,
    status: total === 0 ? null : formatStatus(charged, convicted),
  };
}

function parseStatus(text: string): CategoryStatus {
  return STATUSES.find((status) => status === text) ?? "unknown";
}

function formatStatus(charged: number, convicted: number): string {
  const split = [
    ...(charged === 0 ? [] : [`${formatCount(charged)} charged`]),
    ...(convicted === 0 ? [] : [`${formatCount(convicted)} convicted`]),
  ];
  return split.length === 0
    ? "Status is known for none."
    : `Status is known for ${formatCount(charged + convicted)}: ${split.join(", ")}.`;
}
