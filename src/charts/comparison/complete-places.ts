import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { Jurisdiction, PlaceLevel } from "#domain/place/place.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import { compareText } from "#domain/text/compare-text.ts";

/** A place whose whole number is known in every week of all periods. */
export interface CompletePlace {
  /** Key of its jurisdiction. */
  readonly key: string;
  readonly name: string;
  /** Two letters. */
  readonly state: string;
  readonly level: PlaceLevel;
  /** Its number in each period. */
  readonly counts: readonly number[];
}

/** The places that are known in full in every one of several periods, in alphabetical order, none of them within another; none where a week has no edition. */
export function findCompletePlaces(
  periods: readonly (readonly WeekCoverage[])[],
  facts: Pick<ChartContext, "jurisdictions">,
): readonly CompletePlace[] {
  const sums = periods.map(sumPlaces);
  const found = [...(sums[0]?.keys() ?? [])].flatMap((key) => {
    const place = facts.jurisdictions.get(key);
    const counts = sums.flatMap((sum) => sum.get(key) ?? []);
    return place === undefined || counts.length < periods.length ? [] : [{ place, counts }];
  });
  const places = found.map(({ place }) => place);
  return found
    .filter(({ place }) => !places.some((other) => mayHold(other, place)))
    .map(({ place: { key, name, state, level }, counts }) => ({ key, name, state, level, counts }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** True where detainers of a place may be those of the other too, so that the two are not added up. */
function mayHold(other: Jurisdiction, place: Jurisdiction): boolean {
  if (other === place || other.state !== place.state || place.level === "state") return false;
  if (other.level === "state") return true;
  if (place.level === "county")
    return other.level === "city" && other.covers.includes(place.county ?? "");
  return other.level === "county" && place.covers.length === 0;
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
