import { buildDataset } from "#data/dataset/build-dataset.ts";
import type { DatasetParts } from "#data/dataset/build-dataset.ts";
import { buildEditionTable } from "#data/native/edition-table.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Dataset } from "#domain/report/dataset.ts";

/** What a dataset is made of, with the editions as a test writes them. */
export type EditionParts = Omit<DatasetParts, "parts" | "arriving"> & {
  readonly editions: readonly Edition[];
};

/** The dataset that the adapter makes of editions. */
export function buildEditionDataset({ editions, ...rest }: EditionParts): Dataset {
  const { outcomes } = rest.collection;
  return buildDataset({
    ...rest,
    parts: editions.map((edition) => buildEditionTable(edition, outcomes)),
    arriving: new Set(),
  });
}
