/** What can be compared over the weeks in the place of periods; the address names it, `places=state`. */
const PLACE_DIMENSIONS = ["state", "agency"] as const;

export type PlaceDimension = (typeof PLACE_DIMENSIONS)[number];

/** The parameter that names it. */
export const PLACES_PARAMETER = "places";

/** What the address compares over the weeks; null where it compares periods. */
export function parsePlaceDimension(text: string | null): PlaceDimension | null {
  return PLACE_DIMENSIONS.find((each) => each === text) ?? null;
}
