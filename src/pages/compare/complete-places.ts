import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";

/** A place whose whole number is known in every week of both periods. */
export interface CompletePlace {
  readonly label: string;
  readonly first: number;
  readonly second: number;
}

/** The places that are known in full in both periods, in alphabetical order, whatever their rows say; none where a week has no edition. */
export function findPlacesCompleteInBoth(
  first: readonly WeekCoverage[],
  second: readonly WeekCoverage[],
  facts: ChartContext,
): readonly CompletePlace[] {
  const [before, after] = [sumPlaces(first), sumPlaces(second)];
  return [...before]
    .flatMap(([key, sum]) => {
      const place = facts.jurisdictions[key];
      const other = after.get(key);
      if (place === undefined || other === undefined) return [];
      const label =
        place.level === "state" ? place.name : `${place.name}, ${getStateName(place.state)}`;
      return [{ label, first: sum, second: other }];
    })
    .toSorted((a, b) => compareText(a.label, b.label));
}

function sumPlaces(weeks: readonly WeekCoverage[]): ReadonlyMap<string, number> {
  const [first, ...others] = weeks.map(({ presence, complete }) =>
    presence === "present"
      ? new Map(
          complete.flatMap(({ jurisdiction, declined, withdrawn }) =>
            withdrawn ? [] : [[jurisdiction, declined] as const],
          ),
        )
      : new Map<string, number>(),
  );
  const sums = new Map<string, number>();
  for (const [key, declined] of first ?? []) {
    let sum = declined;
    let isEverywhere = true;
    for (const week of others) {
      const more = week.get(key);
      if (more === undefined) isEverywhere = false;
      else sum += more;
    }
    if (isEverywhere) sums.set(key, sum);
  }
  return sums;
}
