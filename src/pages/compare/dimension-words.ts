import type { Dimension } from "#engine/query/question.ts";

/** What the values of a dimension are called: as a heading, one of them, several, and what they are split by. */
export interface DimensionWords {
  readonly heading: string;
  readonly one: string;
  readonly many: string;
  readonly by: string;
}

const WORDS: Readonly<Partial<Record<Dimension, DimensionWords>>> = {
  state: { heading: "Place", one: "state", many: "states", by: "state" },
  county: { heading: "County", one: "county", many: "counties", by: "county" },
  agency: { heading: "Agency", one: "agency", many: "agencies", by: "agency" },
  charge: {
    heading: "Charge category",
    one: "charge category",
    many: "charge categories",
    by: "charge category",
  },
  citizenship: {
    heading: "Citizenship",
    one: "citizenship",
    many: "citizenships",
    by: "citizenship",
  },
  aor: { heading: "Field office", one: "field office", many: "field offices", by: "field office" },
};

const PLACES: DimensionWords = { heading: "Place", one: "place", many: "places", by: "place" };

/** The words for a dimension by which a change is split. */
export function getDimensionWords(by: Dimension): DimensionWords {
  return WORDS[by] ?? PLACES;
}

/** What is listed: "places" of states, otherwise as the dimension says. */
export function getRowNoun(by: Dimension): string {
  return by === "state" ? "places" : getDimensionWords(by).many;
}
