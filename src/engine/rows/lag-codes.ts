import type { Corpus } from "#domain/publication/coverage.ts";
import { MISSING, numbersOf } from "#domain/table.ts";
import type { CodeColumn } from "#domain/table.ts";

/** Rows by the days from issue to the date recorded. */
export interface LagCodes {
  readonly codes: CodeColumn["codes"];
  /** By code; null where not both dates are known to the day. */
  readonly days: readonly (number | null)[];
}

/** Lags up to so many days are found in a table; only misread dates lie further apart. */
const MOST_DAYS = 32_768;

/** Lags that are told apart in two bytes a row; more take four. */
const FEW = 65_536;

/** Numbers the lags of a corpus's rows, in order of first appearance; the first code is that of none. */
export function lagCodes({ table }: Corpus): LagCodes {
  const issued = numbersOf(table, "issued");
  const declined = numbersOf(table, "declined");
  const near = new Int32Array(2 * MOST_DAYS + 1);
  const far = new Map<number, number>();
  const days: (number | null)[] = [null];
  let codes: CodeColumn["codes"] = new Uint16Array(table.length);
  for (let row = 0; row < codes.length; row += 1) {
    const from = issued(row);
    const to = declined(row);
    if (from === MISSING || to === MISSING) continue;
    const lag = to - from;
    const isNear = lag <= MOST_DAYS && lag >= -MOST_DAYS;
    let code = isNear ? (near[lag + MOST_DAYS] as number) : (far.get(lag) ?? 0);
    if (code === 0) {
      code = days.push(lag) - 1;
      if (code === FEW) codes = Uint32Array.from(codes);
      if (isNear) near[lag + MOST_DAYS] = code;
      else far.set(lag, code);
    }
    codes[row] = code;
  }
  return { codes, days };
}
