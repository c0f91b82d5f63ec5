import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import { isReservedCode, WITHDRAWN } from "#domain/detainer/row.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { DIMENSIONS, type Answer, type Dimension, type Filter } from "#engine/query/question.ts";
import { DIMENSION_TITLES } from "#domain/view/format-filter.ts";
import { formatKnownShare, isMostlyKnown } from "#charts/values/value-model.ts";
import { countFilters } from "./edit-filter.ts";

/** Of how many detainers a filtered field is known, of all that the other filters select. */
export interface FieldCoverage {
  readonly dimension: Dimension;
  readonly known: number;
  /** Of these the value was taken back. */
  readonly withdrawn: number;
  readonly total: number;
}

/** How far each filtered field is known; of a `facets` answer of the same filter, which counts each field without its own choice. */
export function listFieldCoverage(filter: Filter, facets: Answer): readonly FieldCoverage[] {
  const filtered = DIMENSIONS.filter((dimension) => filter.choices[dimension] !== undefined);
  if (filtered.length === 0) return [];
  const { table } = facets;
  const dimensions = getCodeColumn(table, "dimension");
  const values = getCodeColumn(table, "value");
  const count = getNumberReader(table, "count");
  const sums = new Map(
    filtered.map((dimension) => [dimension as string, { known: 0, withdrawn: 0, total: 0 }]),
  );
  for (let row = 0; row < table.length; row += 1) {
    const sum = sums.get(dimensions.dictionary[dimensions.codes[row] ?? 0] ?? "");
    if (sum === undefined) continue;
    sum.total += count(row);
    const value = values.dictionary[values.codes[row] ?? 0] ?? "";
    if (value === WITHDRAWN) sum.withdrawn += count(row);
    else if (!isReservedCode(value)) sum.known += count(row);
  }
  return filtered.map((dimension) => ({
    dimension,
    ...(sums.get(dimension) ?? { known: 0, withdrawn: 0, total: 0 }),
  }));
}

/** Sentences on the filtered fields that are known for less than half: "Charge category: known for 30 of 259; not a sample." */
export function formatFieldCoverage(
  filter: Filter,
  facets: Answer,
  info: Pick<DatasetInfo, "datasetPeriod" | "weeks">,
): readonly string[] {
  const hasOthers = countFilters(filter) > 1;
  return listFieldCoverage(filter, facets)
    .filter(({ known, total }) => total > 0 && !isMostlyKnown(known, total))
    .map(({ dimension, known, total }) => {
      const field = DIMENSION_TITLES[dimension].replace(", by county", "");
      const share = formatKnownShare(known, total, info, null);
      return `${field}${hasOthers ? ", under the other filters" : ""}: ${lowercaseFirst(share)}`;
    });
}
