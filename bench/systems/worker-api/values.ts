import { STATE_CODES } from "../../../src/data/native/state-codes.ts";
import { CHARGE_STATUSES } from "../../../src/domain/detainer/row.ts";
import { addWeeks } from "../../../src/domain/calendar/week.ts";
import type { WeekStart } from "../../../src/domain/calendar/week.ts";
import { statesOfAgencies } from "../../rows.ts";
import type { Columns } from "../../rows.ts";

/** The application's names of the bench's six columns, in their order. */
export const NAMES = ["period", "state", "agency", "charge", "status", "citizenship"] as const;

const FIRST_WEEK = "2017-01-28";

/** The week of a code. */
export function weekOf(code: number): WeekStart {
  return addWeeks(FIRST_WEEK, code);
}

/** By code, the values of each of the six columns; agencies have keys as long as real ones. */
export function valuesOf(columns: Columns): readonly (readonly string[])[] {
  const states = [...STATE_CODES];
  const homes = statesOfAgencies();
  const makers: readonly ((code: number) => string)[] = [
    weekOf,
    (code) => states[code] ?? "",
    (code) =>
      `${(states[homes[code] ?? 0] ?? "").toLowerCase()}-${10_000 + code}-bench-county-jail`,
    (code) => `charge-category-${code}`,
    (code) => CHARGE_STATUSES[code] ?? "",
    (code) => `C${String(code).padStart(2, "0")}`,
  ];
  return columns.map(({ size }, at) =>
    Array.from({ length: size }, (_, code) => makers[at]?.(code) ?? ""),
  );
}
