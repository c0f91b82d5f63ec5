import { formatList } from "#domain/text/format-list.ts";
import { listCityCounties } from "./city-counties.ts";
import { formatCounty, listCounties } from "./county.ts";
import type { County } from "./county.ts";
import { capitalizeName } from "./parse-place.ts";

/**
 * The sentence that an agency's county is doubtful, because the city that the file gives is known to lie in another; null
 * where the two agree or nothing is known of the city.
 */
export function formatCountyDoubt(county: County, city: string, state: string): string | null {
  const known = city === "" ? [] : listCityCounties(city, state);
  if (known.length === 0 || known.includes(county.fips)) return null;
  const counties = listCounties(state).filter(({ fips }) => known.includes(fips));
  const isInNone = counties.some(({ isIndependentCity: isCity }) => isCity);
  const place = isInNone ? "is in no county" : `lies in ${formatList(counties.map(formatCounty))}`;
  return `Doubtful: the file’s city, ${capitalizeName(city)}, ${place}, and the agency is counted in ${formatCounty(county)}.`;
}
