import { formatShortPeriod } from "#domain/calendar/format-period.ts";
import { formatShortDate } from "#domain/calendar/week.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";

/** What a name needs to know of a period. */
export type PeriodToName = Pick<ChosenPeriod, "period" | "asof"> & {
  readonly collection: Pick<ChosenPeriod["collection"], "id" | "grain">;
};

/**
 * What periods are called, in the order of the address: by their dates, "Jan 28 – Feb 3", with the year where it is not one
 * year for all, the date of publication where they differ in it, and the collection where there are several. No two are alike.
 */
export function namePeriods(
  periods: readonly PeriodToName[],
  collectionNames: ReadonlyMap<string, string> | null,
): readonly string[] {
  const years = new Set(periods.flatMap(({ period: { from, to } }) => [from, to].map(getYear)));
  const hasDates = new Set(periods.map(({ asof }) => asof)).size > 1;
  const names = periods.map(({ period, asof, collection }) => {
    const days = formatShortPeriod(period, years.size > 1);
    const date =
      !hasDates && period.asof === null
        ? ""
        : asof === null
          ? ", latest"
          : `, as of ${formatShortDate(asof)}`;
    const collectionName = collectionNames?.get(collection.id);
    return `${days}${date}${collectionName === undefined ? "" : ` (${collectionName})`}`;
  });
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

function getYear(day: string): string {
  return day.slice(0, 4);
}
