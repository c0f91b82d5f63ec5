import type { EditionInfo } from "#domain/report/edition.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import { DIMENSIONS } from "#engine/query/question.ts";
import type { DatasetInfo } from "#worker/api/worker-api.ts";
import { listKnownColumns } from "./known-columns.ts";

/** A dataset in the worker: its tables, and what pages know of it. */
export interface LoadedDataset {
  readonly dataset: Dataset;
  readonly info: DatasetInfo;
}

/** What is known of how a dataset was loaded. */
export interface LoadingDetails {
  readonly version: number;
  readonly editions: readonly { readonly file: string; readonly info: EditionInfo }[];
  readonly faults: DatasetInfo["faults"];
  readonly notesFault: FetchFailure | null;
  readonly isHashChecked: boolean;
  readonly progress: DatasetInfo["progress"];
}

/** The dataset with what pages know of it; each issue's place begins with the file it stands in. */
export function createLoadedDataset(dataset: Dataset, loading: LoadingDetails): LoadedDataset {
  const { datasetPeriod, weeks, jurisdictions, agencies, outcomes, table } = dataset;
  const { version, editions, faults, notesFault, isHashChecked, progress } = loading;
  const issues = editions.flatMap(({ file, info: edition }) =>
    edition.issues.map((issue) => ({ ...issue, where: `${file}: ${issue.where}` })),
  );
  const values = Object.fromEntries(
    DIMENSIONS.map((name) => {
      const column = table.columns[name];
      return [name, column?.kind === "codes" ? [...column.dictionary].sort() : []];
    }),
  );
  const info: DatasetInfo = {
    version,
    datasetPeriod,
    weeks,
    jurisdictions,
    agencies,
    outcomes,
    values,
    knownColumns: listKnownColumns(table),
    rowCount: table.length,
    issues,
    faults,
    notesFault,
    isHashChecked,
    progress,
  };
  return { dataset, info };
}
