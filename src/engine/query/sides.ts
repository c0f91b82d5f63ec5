import type { Measure } from "#domain/detainer/outcome.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { Filter, Side } from "#engine/query/question.ts";
import type { CellValue } from "./tidy-table.ts";

/** What every question says: which measures of which sides. */
export interface BaseQuery {
  readonly measures: readonly Measure[];
  readonly sides: readonly Side[];
}

/** The columns that begin every tidy row. */
export interface RowKey {
  readonly side: number;
  readonly measure: Measure;
}

/** The dataset of a side; throws a RangeError where the question names one that was not given. */
export function getDataset(datasets: readonly Dataset[], side: Side): Dataset {
  const dataset = datasets[side.dataset];
  if (dataset === undefined) {
    throw new RangeError(
      `The question asks of dataset ${side.dataset}, but ${datasets.length} were given.`,
    );
  }
  return dataset;
}

/** The rows of an answer: those of each measure of each side, in order. */
export function mapSides<Row = Readonly<Record<string, CellValue>>>(
  datasets: readonly Dataset[],
  { sides, measures }: BaseQuery,
  createRows: (dataset: Dataset, filter: Filter, measure: Measure, key: RowKey) => readonly Row[],
): readonly Row[] {
  return sides.flatMap((sideQuery, side) => {
    const dataset = getDataset(datasets, sideQuery);
    return measures.flatMap((measure) =>
      createRows(dataset, sideQuery.filter, measure, { side, measure }),
    );
  });
}
