import type { Dataset } from "#domain/report/dataset.ts";
import {
  fromDayNumber,
  getPeriodKey,
  listWeekPeriods,
  type WeekStart,
} from "#domain/calendar/week.ts";
import {
  getCodeColumn,
  getNumberReader,
  MISSING_NUMBER,
  narrowCodes,
} from "#domain/table/table.ts";
import type { CodeColumn } from "#domain/table/table.ts";

/** The month in which each row is counted, of which longer periods are made. */
export interface MonthColumn {
  readonly codes: CodeColumn["codes"];
  /** Months by code: `2017-02`. */
  readonly dictionary: readonly string[];
  /** By week, months of its rows that no covered day of the week lies in: of dates outside of it, or not known to the day. */
  readonly otherMonths: ReadonlyMap<WeekStart, readonly string[]>;
}

const MONTH_COLUMNS = new WeakMap<Dataset, MonthColumn>();

/**
 * The months of a dataset's rows: that of a row's own date of issue where rows are counted by day and it is known to the
 * day, otherwise that of the first day of its week.
 */
export function getMonthColumn(dataset: Dataset): MonthColumn {
  const found = MONTH_COLUMNS.get(dataset) ?? createMonthColumn(dataset);
  MONTH_COLUMNS.set(dataset, found);
  return found;
}

function createMonthColumn({ table, datasetPeriod: { coveredDays } }: Dataset): MonthColumn {
  const week = getCodeColumn(table, "week");
  const issued =
    coveredDays === undefined ? () => MISSING_NUMBER : getNumberReader(table, "issued");
  const codeByMonth = new Map<string, number>();
  const codeByDay = new Map<number, number>();
  const getCode = (month: string): number => {
    const code = codeByMonth.get(month) ?? codeByMonth.size;
    codeByMonth.set(month, code);
    return code;
  };
  const weekMonths = week.dictionary.map((start) =>
    listWeekPeriods(start, "month", coveredDays).map(getCode),
  );
  const firstDayCodes = week.dictionary.map((start) => getCode(getPeriodKey(start, "month")));
  const others = new Map<WeekStart, Set<number>>();
  const codes = new Uint32Array(table.length);
  for (let row = 0; row < table.length; row += 1) {
    const at = week.codes[row] ?? 0;
    const day = issued(row);
    let code = day === MISSING_NUMBER ? (firstDayCodes[at] ?? 0) : codeByDay.get(day);
    if (code === undefined) {
      code = getCode(getPeriodKey(fromDayNumber(day), "month"));
      codeByDay.set(day, code);
    }
    codes[row] = code;
    if (weekMonths[at]?.includes(code) === true) continue;
    const start = week.dictionary[at] ?? "";
    others.set(start, (others.get(start) ?? new Set()).add(code));
  }
  const dictionary = [...codeByMonth.keys()];
  const otherMonths = Array.from(
    others,
    ([start, months]) => [start, Array.from(months, (code) => dictionary[code] ?? "")] as const,
  );
  return {
    codes: narrowCodes(codes, dictionary.length),
    dictionary,
    otherMonths: new Map(otherMonths),
  };
}
