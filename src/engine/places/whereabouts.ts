import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf } from "#domain/table.ts";
import type { Dimension } from "#engine/question.ts";
import { isNamed } from "#engine/scan/columns.ts";
import { agree, placeOf } from "./places.ts";
import type { Place } from "./places.ts";

/** A question asked of one row, by its index. */
export type OfRow = (row: number) => boolean;

/** What is known of where the rows of a corpus lie. */
export interface Whereabouts {
  /**
   * Whether a row whose value of the dimension is open may be one of the named values, by what is known of its place.
   * What its other fields say (state, county, field office, agency, and the counties that its jurisdiction covers) must
   * agree with where a value lies; reserved values are never what a row may be. Rows of one place share one decision.
   */
  mayBe(dimension: Dimension, values: readonly string[]): OfRow;
}

/** Columns that, with the jurisdiction, say where a row lies. */
export const KNOWN_BY = ["state", "county", "aor", "agency"] as const;

/** The whereabouts of a corpus; its dictionaries are read once. */
export function whereaboutsOf(corpus: Corpus): Whereabouts {
  const own = KNOWN_BY.map((name) => {
    const { codes, dictionary } = codesOf(corpus.table, name);
    return { codes, places: dictionary.map((value) => knownPlace(corpus, name, value)) };
  });
  const jurisdiction = codesOf(corpus.table, "jurisdiction");

  return {
    mayBe(dimension, values) {
      const wanted = values.filter(isNamed).map((value) => placeOf(corpus, dimension, value));
      const decided = new Map<number, boolean>();

      function decide(row: number): boolean {
        const known = own.flatMap(({ codes, places }) => places[codes[row] ?? 0] ?? []);
        const home = jurisdiction.dictionary[jurisdiction.codes[row] ?? 0] ?? "";
        return wanted.some(
          (place) => known.every((part) => agree(part, place)) && lieIn(corpus, home, place),
        );
      }

      return (row) => {
        let key = jurisdiction.codes[row] ?? 0;
        for (const { codes, places } of own) key = key * places.length + (codes[row] ?? 0);
        const held = decided.get(key);
        if (held !== undefined) return held;
        const answer = decide(row);
        decided.set(key, answer);
        return answer;
      };
    },
  };
}

function knownPlace(corpus: Corpus, dimension: Dimension, value: string): Place | null {
  return isNamed(value) ? placeOf(corpus, dimension, value) : null;
}

function lieIn(corpus: Corpus, key: string, place: Place): boolean {
  const home = corpus.jurisdictions[key];
  if (home === undefined) return true;
  return agree(
    { states: [home.state], counties: home.covers.length === 0 ? null : home.covers },
    place,
  );
}
