import { MEASURES } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import { createInvertedIndexBuilder } from "#engine/index/inverted-index-builder.ts";
import type { InvertedIndexBuilder } from "#engine/index/inverted-index-builder.ts";
import { createInvertedIndex, countRows } from "#engine/index/inverted-index.ts";
import type { InvertedIndex } from "#engine/index/inverted-index.ts";
import type { EncodedColumn, EncodedRows } from "#engine/index/encoded-rows.ts";
import { checkEncodedRows } from "#engine/index/encoded-rows.ts";
import { createPlaceCodes } from "#engine/index/place-codes.ts";
import type { PlaceCodes } from "#engine/index/place-codes.ts";
import { createLocationResolver } from "#engine/coverage/location-resolver.ts";
import type { LocationResolver } from "#engine/coverage/location-resolver.ts";
import { DIMENSIONS } from "#engine/query/question.ts";
import type { Dimension } from "#engine/query/question.ts";
import { createLagCodes } from "#engine/index/lag-codes.ts";
import type { LagCodes } from "#engine/index/lag-codes.ts";
import { getMonthColumn } from "#engine/query/month-column.ts";
import { computeOutcomeClasses } from "#engine/query/row-flags.ts";
import { createSearchTexts } from "#engine/query/text-filter.ts";
import type { SearchTexts } from "#engine/query/text-filter.ts";

/**
 * The columns that rows are filtered and counted by. `counted` is the class of the outcome, for the measure; `place` is all
 * that says where a row lies; `month`, `lag` and `marks` are counted by only.
 */
const FILTERED_COLUMNS = [...DIMENSIONS, "week", "counted", "place"] as const;
const INDEXED_COLUMNS = [...FILTERED_COLUMNS, "month", "lag", "marks"] as const;
export type IndexedColumn = (typeof INDEXED_COLUMNS)[number];

/** The number of a column among those filtered and counted by. */
export function getColumnNumber(column: IndexedColumn): number {
  return INDEXED_COLUMNS.indexOf(column);
}

/** A dataset as crossfilters take it: numbered columns, their rows by value, and where words are sought. Nothing of it changes. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly rows: EncodedRows;
  readonly invertedIndexes: readonly InvertedIndex[];
  /** The lists of the orders, those first that a reader is likely to filter by. */
  readonly builder: InvertedIndexBuilder;
  readonly placeCodes: PlaceCodes;
  readonly locationResolver: LocationResolver;
  readonly lagCodes: LagCodes;
  readonly getSearchTexts: () => SearchTexts;
}

/** Lists of rows by value that are held, four bytes a row each. */
const MAX_LISTS = 2;
/** Columns by which readers filter most. */
const LIKELY_COLUMNS: readonly IndexedColumn[] = ["state", "agency"];

/** The index of a dataset; orders are made when first needed. */
export function createDatasetIndex(dataset: Dataset): DatasetIndex {
  const { table } = dataset;
  const places = createPlaceCodes(dataset);
  const lags = createLagCodes(dataset);
  const dimensions = INDEXED_COLUMNS.map((name) => {
    if (name === "place") return { codes: places.codes, size: places.exampleRows.length };
    if (name === "month") {
      const { codes, dictionary } = getMonthColumn(dataset);
      return { codes, size: dictionary.length };
    }
    if (name === "lag") return { codes: lags.codes, size: lags.days.length };
    if (name === "counted") return createClassColumn(dataset);
    const { codes, dictionary } = getCodeColumn(table, name);
    return { codes, size: dictionary.length };
  });
  const rows: EncodedRows = {
    length: table.length,
    dimensions,
    filterableCount: FILTERED_COLUMNS.length,
    weights: computeWeights(dataset),
  };
  checkEncodedRows(rows);
  const invertedIndexes = dimensions.map((column, at) =>
    createInvertedIndex(column, INDEXED_COLUMNS[at] ?? ""),
  );
  const listable = new Set(
    [...LIKELY_COLUMNS, ...DIMENSIONS].flatMap(
      (name) => invertedIndexes[getColumnNumber(name)] ?? [],
    ),
  );
  let searchTexts: SearchTexts | null = null;
  return {
    dataset,
    rows,
    invertedIndexes,
    builder: createInvertedIndexBuilder([...listable], MAX_LISTS),
    placeCodes: places,
    locationResolver: createLocationResolver(dataset),
    lagCodes: lags,
    getSearchTexts() {
      searchTexts ??= createSearchTexts(dataset);
      return searchTexts;
    },
  };
}

/** The class of each row's outcome: the first of the measures under which the row counts. */
function createClassColumn(dataset: Dataset): EncodedColumn {
  const classes = computeOutcomeClasses(dataset);
  const outcome = getCodeColumn(dataset.table, "outcome").codes;
  const codes = new Uint8Array(outcome.length);
  for (let row = 0; row < codes.length; row += 1)
    codes[row] = classes[outcome[row] as number] as number;
  return { codes, size: MEASURES.length };
}

/** What each row stands for, in the narrowest array that holds it; null where every row is one detainer. */
function computeWeights({ table }: Dataset): EncodedRows["weights"] {
  const count = getNumberReader(table, "count");
  let maximum = 1;
  let isOne = true;
  for (let row = 0; row < table.length; row += 1) {
    const weight = count(row);
    if (weight !== 1) isOne = false;
    if (weight > maximum) maximum = weight;
  }
  if (isOne) return null;
  const weights = maximum < 256 ? new Uint8Array(table.length) : new Float64Array(table.length);
  for (let row = 0; row < table.length; row += 1) weights[row] = count(row);
  return weights;
}

/** The values of a column, by code. */
export function getDictionary(
  { dataset }: Pick<DatasetIndex, "dataset">,
  column: Dimension | "week" | "marks",
): readonly string[] {
  return getCodeColumn(dataset.table, column).dictionary;
}

const OCCURRING_CODES = new WeakMap<DatasetIndex, Map<number, Uint8Array>>();

/** By code of a numbered column, 1 where there are rows of it. */
export function getOccurringCodes(datasetIndex: DatasetIndex, column: number): Uint8Array {
  const known = OCCURRING_CODES.get(datasetIndex) ?? new Map<number, Uint8Array>();
  OCCURRING_CODES.set(datasetIndex, known);
  const found = known.get(column) ?? findOccurringCodes(datasetIndex, column);
  known.set(column, found);
  return found;
}

function findOccurringCodes({ rows, invertedIndexes }: DatasetIndex, column: number): Uint8Array {
  const invertedIndex = invertedIndexes[column];
  return Uint8Array.from({ length: rows.dimensions[column]?.size ?? 0 }, (_, code) =>
    invertedIndex !== undefined && countRows(invertedIndex, code) > 0 ? 1 : 0,
  );
}
