import {
  createCellReader,
  isListedCell,
  listRowIndexes,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { GRAIN_TITLE } from "#domain/calendar/grain-words.ts";
import type { WeekBar } from "#charts/week/week-bars.ts";
import { createWeekModel } from "#charts/week/week-model.ts";
import type { Grain } from "#domain/calendar/week.ts";
import type { Collection } from "#domain/report/collection.ts";
import { formatCoveredDays } from "#domain/report/covered-part.ts";
import type { OpenWeeks } from "#domain/report/open-weeks.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
  type ItemColumn,
} from "#domain/table/exported-table.ts";
import { getText } from "#domain/table/table.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { formatValue } from "#domain/text/format-value.ts";
import type { Answer, Dimension } from "#engine/query/question.ts";

/** A place with a cell for each period. */
export interface PlaceWeekRow {
  readonly value: string;
  readonly name: string;
  /** By the key of the period. */
  readonly cells: ReadonlyMap<string, AnswerCell>;
}

/** Places by period: a row a place, a column a period. */
export interface PlaceWeeks {
  readonly periods: readonly Pick<WeekBar, "period" | "label" | "title" | "isOpen" | "part">[];
  readonly rows: readonly PlaceWeekRow[];
  /** The time after the last edition, in words; null where the series goes on. */
  readonly gap: string | null;
}

interface PlaceWeeksInput {
  /** A `counts` answer by periods and places, one by periods alone, and the totals of the same rows. */
  readonly cells: Answer;
  readonly periods: Answer;
  readonly totals: Answer;
  readonly dimension: Dimension;
  readonly grain: Grain;
  readonly info: ChartContext;
  /** True where the list of places has none without a number. */
  readonly isFiltered: boolean;
  readonly open: OpenWeeks;
  /** Why no edition follows the last; null where the series goes on. */
  readonly suspended: Collection["suspended"];
}

/** The cells of places by period, as the engine answers them; a place that is listed in no period has no row. */
export function createPlaceWeeks(input: PlaceWeeksInput): PlaceWeeks {
  const { cells, periods, totals, dimension, grain, info, isFiltered, open, suspended } = input;
  const { table } = cells;
  const readCell = createCellReader(table);
  const rows = new Map<string, Map<string, AnswerCell>>();
  for (const row of listRowIndexes(cells)) {
    const value = getText(table, dimension, row);
    const known = rows.get(value) ?? new Map<string, AnswerCell>();
    known.set(getText(table, "period", row), readCell(row));
    rows.set(value, known);
  }
  const model = createWeekModel({
    totals,
    counts: periods,
    facts: info,
    filtered: true,
    grain,
    open,
    suspended,
  });
  return {
    periods: model.bars,
    gap: model.gap?.words ?? null,
    rows: [...rows]
      .filter(([, known]) =>
        [...known.values()].some(({ state }) => isListedCell(state, isFiltered)),
      )
      .map(([value, known]) => ({
        value,
        name: formatValue(info, dimension, value),
        cells: known,
      })),
  };
}

/** The heading of a period, with what has to be read beside its numbers. */
export function formatPeriodHeading({
  label,
  isOpen,
  part,
}: Pick<WeekBar, "label" | "isOpen" | "part">): string {
  return `${label}${part === null ? "" : ", in part"}${isOpen ? ", not final" : ""}`;
}

/** The file of places by period: a row a place, a column a period; where a number is missing, the name of the state of its cell. */
export function createPlaceWeeksFile(
  { periods, rows }: PlaceWeeks,
  column: string,
  grain: Grain,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const hasOpen = rows.some(({ cells }) => [...cells.values()].some((cell) => cell.open !== null));
  const open = periods.filter(({ isOpen }) => isOpen).map(({ period }) => period);
  const parts = periods.flatMap(({ period, part }) =>
    part === null ? [] : [`${period}: ${formatCoveredDays(part)}`],
  );
  return exportItems<PlaceWeekRow>(
    rows,
    [
      [column, ({ name }) => name],
      ...periods.flatMap(({ period }) => listColumns(period, grain, hasOpen)),
    ],
    [
      ...description,
      ...(open.length === 0 ? [] : [["outcomes still open in", open.join("; ")] as const]),
      ...(parts.length === 0 ? [] : [["covered in part", parts.join("; ")] as const]),
    ],
  );
}

/** The columns of a period: its cells and, in a collection that has outcomes, the detainers without one. */
function listColumns(
  period: string,
  grain: Grain,
  hasOpen: boolean,
): readonly ItemColumn<PlaceWeekRow>[] {
  const heading = `${GRAIN_TITLE[grain]} ${period}`;
  const count: ItemColumn<PlaceWeekRow> = [heading, ({ cells }) => writeCell(cells.get(period))];
  return hasOpen
    ? [count, [`${heading}, no outcome recorded`, ({ cells }) => cells.get(period)?.open ?? ""]]
    : [count];
}

function writeCell(cell: AnswerCell | undefined): string | number {
  if (cell === undefined) return "";
  return hasNumber(cell.state) && cell.count !== null ? cell.count : cell.state;
}
