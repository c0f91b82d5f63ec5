import {
  getWeekEnd,
  type IsoDate,
  type PeriodGrain,
  type WeekStart,
} from "#domain/calendar/week.ts";

/** Props of one end of a range of weeks. */
export interface WeekFieldProps {
  readonly label: string;
  /** All weeks that can be chosen, in order; `at` is a place in it. */
  readonly weeks: readonly WeekStart[];
  readonly at: number;
  /** The length of the periods that the weeks stand for, where they do. */
  readonly grain?: PeriodGrain | undefined;
  /** The last week of the range, which is called by its last day. */
  readonly isEnd?: boolean;
  /** A week is chosen. */
  readonly onChange: (at: number) => void;
}

/** The day by which an end of a range calls a week. */
export function getWeekDay(week: WeekStart, isEnd: boolean): IsoDate {
  return isEnd ? getWeekEnd(week) : week;
}
