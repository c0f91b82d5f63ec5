import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";

/** A place whose whole number is known in every week of both periods. */
export interface WholePlace {
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** The places that are known in full in both periods, A to Z, whatever lines say of them; none where a week has no edition. */
export function wholePlaces(
  left: readonly WeekCoverage[],
  right: readonly WeekCoverage[],
  facts: ChartFacts,
): readonly WholePlace[] {
  const [before, after] = [sumsOf(left), sumsOf(right)];
  return [...before]
    .flatMap(([key, sum]) => {
      const place = facts.jurisdictions[key];
      const other = after.get(key);
      if (place === undefined || other === undefined) return [];
      const label =
        place.level === "state" ? place.name : `${place.name}, ${stateName(place.state)}`;
      return [{ label, left: sum, right: other }];
    })
    .toSorted((a, b) => alphabetical(a.label, b.label));
}

function sumsOf(weeks: readonly WeekCoverage[]): ReadonlyMap<string, number> {
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
