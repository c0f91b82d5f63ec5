import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { Dimension } from "#engine/query/question.ts";
import { isNamed } from "#engine/query/reserved-values.ts";
import { createLocation, isCompatible, getKnownLocation } from "./known-location.ts";
import type { KnownLocation } from "./known-location.ts";

/** A question asked of one row, by its index. */
export type RowTest = (row: number) => boolean;

/** What is known of where the rows of a dataset lie. */
export interface LocationResolver {
  /**
   * Whether a row whose value of the dimension is open may be one of the named values, by what is known of its place.
   * What its other fields say (state, county, field office, agency, and the counties that its jurisdiction covers) must
   * agree with where a value lies; reserved values are never what a row may be. Rows of one place share one decision.
   */
  createValueTest(dimension: Dimension, values: readonly string[]): RowTest;
}

/** Columns that, with the jurisdiction, say where a row lies. */
export const LOCATION_COLUMNS = ["state", "county", "aor", "agency"] as const;

/** The resolver of a dataset; its dictionaries are read once. */
export function createLocationResolver(dataset: Dataset): LocationResolver {
  const columns = LOCATION_COLUMNS.map((name) => {
    const { codes, dictionary } = getCodeColumn(dataset.table, name);
    return { codes, places: dictionary.map((value) => getNamedLocation(dataset, name, value)) };
  });
  const jurisdiction = getCodeColumn(dataset.table, "jurisdiction");

  return {
    createValueTest(dimension, values) {
      const locations = values
        .filter(isNamed)
        .map((value) => getKnownLocation(dataset, dimension, value));
      const answers = new Map<number, boolean>();

      function decide(row: number): boolean {
        const known = columns.flatMap(({ codes, places }) => places[codes[row] ?? 0] ?? []);
        const home = jurisdiction.dictionary[jurisdiction.codes[row] ?? 0] ?? "";
        return locations.some(
          (place) =>
            known.every((part) => isCompatible(part, place)) &&
            isJurisdictionCompatible(dataset, home, place),
        );
      }

      return (row) => {
        let key = jurisdiction.codes[row] ?? 0;
        for (const { codes, places } of columns) key = key * places.length + (codes[row] ?? 0);
        const known = answers.get(key);
        if (known !== undefined) return known;
        const answer = decide(row);
        answers.set(key, answer);
        return answer;
      };
    },
  };
}

function getNamedLocation(
  dataset: Dataset,
  dimension: Dimension,
  value: string,
): KnownLocation | null {
  return isNamed(value) ? getKnownLocation(dataset, dimension, value) : null;
}

function isJurisdictionCompatible(dataset: Dataset, key: string, place: KnownLocation): boolean {
  const home = dataset.jurisdictions.get(key);
  if (home === undefined) return true;
  return isCompatible(createLocation([home.state], home.covers, home.outsideOf), place);
}
