import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { CalendarKey } from "#domain/calendar/period.ts";
import {
  CHANGE_PARTS,
  UNTRANSCRIBED,
  type Answer,
  type Dimension,
} from "#engine/query/question.ts";
import { createTidyTable } from "#engine/query/tidy-table.ts";

/** What the days of a month or of a longer period hold, by value. */
export type CalendarCounts = ReadonlyMap<string, { readonly count: number; readonly cell: string }>;

/** The counts of one period in a `counts` answer by a dimension and periods. */
export function readCalendarCounts(
  answer: Answer,
  by: Dimension,
  key: CalendarKey,
): CalendarCounts {
  return new Map(
    readAnswerRows(answer)
      .filter((row) => getRowText(row, "period") === key)
      .map((row) => [
        getRowText(row, by),
        { count: getRowNumber(row, "count") ?? 0, cell: getRowText(row, "cell") },
      ]),
  );
}

/** The count of one period in a `counts` answer by periods. */
export function readCalendarTotal(answer: Answer, key: CalendarKey): number {
  return readAnswerRows(answer)
    .filter((row) => getRowText(row, "period") === key)
    .reduce((sum, row) => sum + (getRowNumber(row, "count") ?? 0), 0);
}

/** States of cells in which a count of none is a number. */
const ZERO_CELLS: ReadonlySet<string> = new Set(["reported-zero", "not-named"]);

/**
 * A `change` answer between weeks as one between the months or longer periods that lie in them; null is a side of whole weeks.
 * What is whole in all weeks of a period is whole on its days; of what is not, the rest of the change is not known.
 */
export function fitChangeToCalendar(
  change: Answer,
  by: Dimension,
  first: CalendarCounts | null,
  second: CalendarCounts | null,
): Answer {
  if (first === null && second === null) return change;
  const rows = readAnswerRows(change).flatMap((row) => {
    const value = getRowText(row, by);
    if (value === UNTRANSCRIBED) return [];
    const [left, right] = (["left", "right"] as const).map((side) => {
      const fitted = side === "left" ? first : second;
      const weeks = {
        count: getRowNumber(row, side) ?? 0,
        cell: getRowText(row, `${side}Cell`),
      };
      const counted =
        fitted === null ? weeks : (fitted.get(value) ?? { count: 0, cell: weeks.cell });
      const isNumber = counted.count > 0 || ZERO_CELLS.has(counted.cell);
      return { ...counted, isWhole: getRowNumber(row, `${side}Whole`) === 1 && isNumber };
    });
    if (left === undefined || right === undefined) return [];
    if (left.count === 0 && right.count === 0) return [];
    const isKnown = left.isWhole && right.isWhole;
    const part = !isKnown
      ? "unsure"
      : right.count === 0
        ? "onlyLeft"
        : left.count === 0
          ? "onlyRight"
          : "inBoth";
    return [
      {
        [by]: value,
        left: left.count,
        right: right.count,
        leftCell: left.count > 0 ? "count" : left.cell,
        rightCell: right.count > 0 ? "count" : right.cell,
        leftWhole: Number(left.isWhole),
        rightWhole: Number(right.isWhole),
        ...Object.fromEntries(CHANGE_PARTS.map((each) => [each, 0])),
        [part]: right.count - left.count,
      },
    ];
  });
  return {
    ...change,
    table: createTidyTable(
      rows,
      [by, "leftCell", "rightCell"],
      ["left", "right", "leftWhole", "rightWhole", ...CHANGE_PARTS],
    ),
  };
}
