import type { Dataset } from "#domain/report/dataset.ts";
import { MISSING_NUMBER, getNumberReader } from "#domain/table/table.ts";
import type { CodeColumn } from "#domain/table/table.ts";

/** Rows by the days from issue to the date recorded. */
export interface LagCodes {
  readonly codes: CodeColumn["codes"];
  /** By code; null where not both dates are known to the day. */
  readonly days: readonly (number | null)[];
}

/** Lags up to so many days are found in a table; only misread dates lie further apart. */
const MAX_TABLE_DAYS = 32_768;

/** The number of lags that two bytes a row can distinguish; more take four. */
const MAX_SHORT_CODES = 65_536;

/** Numbers the lags of a dataset's rows, in order of first appearance; the first code is that of none. */
export function createLagCodes({ table }: Dataset): LagCodes {
  const issued = getNumberReader(table, "issued");
  const declined = getNumberReader(table, "declined");
  const near = new Int32Array(2 * MAX_TABLE_DAYS + 1);
  const codeByLongLag = new Map<number, number>();
  const days: (number | null)[] = [null];
  let codes: CodeColumn["codes"] = new Uint16Array(table.length);
  for (let row = 0; row < codes.length; row += 1) {
    const from = issued(row);
    const to = declined(row);
    if (from === MISSING_NUMBER || to === MISSING_NUMBER) continue;
    const lag = to - from;
    const isNear = lag <= MAX_TABLE_DAYS && lag >= -MAX_TABLE_DAYS;
    let code = isNear ? (near[lag + MAX_TABLE_DAYS] as number) : (codeByLongLag.get(lag) ?? 0);
    if (code === 0) {
      code = days.push(lag) - 1;
      if (code === MAX_SHORT_CODES) codes = Uint32Array.from(codes);
      if (isNear) near[lag + MAX_TABLE_DAYS] = code;
      else codeByLongLag.set(lag, code);
    }
    codes[row] = code;
  }
  return { codes, days };
}
