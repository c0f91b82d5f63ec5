import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { formatView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";

/** Letters of a file name that filters may take, so that every file system takes the whole. */
const MAX_FILTER_LETTERS = 80;

/**
 * Name of an exported file: collection, part of the page, filters, as-of date
 * (`ddor-2017_table_state-TX_as-of-2017-04-06.csv`). Letters, digits, dots, `-` and `_` only.
 */
export function formatFileName(
  datasetPeriod: DatasetPeriod,
  part: string,
  view: View,
  extension: string,
): string {
  const chosen = formatView({ ...view, data: null, asof: null, sort: [], columns: null, by: null });
  const filters = formatNamePart(decodeURIComponent(chosen.replaceAll("+", " "))).slice(
    0,
    MAX_FILTER_LETTERS,
  );
  const names = [
    formatNamePart(datasetPeriod.collection),
    formatNamePart(part),
    filters.replace(/-$/u, ""),
  ];
  const named = names.filter((name) => name !== "").join("_");
  return `${named}_as-of-${datasetPeriod.asof}.${extension}`;
}

function formatNamePart(text: string): string {
  return text
    .replace(/=-/gu, "-not-")
    .replace(/[^A-Za-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
