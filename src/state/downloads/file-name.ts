import { decodeAddress } from "#domain/text/decode-address.ts";
import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { listPartIds } from "#domain/report/imported-file.ts";
import { formatView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";

/** Letters of a file name that filters may take, so that every file system takes the whole. */
const MAX_FILTER_LETTERS = 80;

/** Letters of a file name that each part of a combination may take: twelve digits of a SHA-256. */
const MAX_PART_LETTERS = "sha256-".length + 12;

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
  const filters = formatNamePart(decodeAddress(chosen.replaceAll("+", " "))).slice(
    0,
    MAX_FILTER_LETTERS,
  );
  const names = [
    formatCollectionName(datasetPeriod.collection),
    formatNamePart(part),
    filters.replace(/-$/u, ""),
  ];
  const named = names.filter((name) => name !== "").join("_");
  return `${named}_as-of-${datasetPeriod.asof}.${extension}`;
}

/** The id of a collection; of a combination, the beginnings of its parts' ids, so that every file system takes the name. */
function formatCollectionName(id: string): string {
  const parts = listPartIds(id);
  return formatNamePart(
    parts.length === 1 ? id : parts.map((part) => part.slice(0, MAX_PART_LETTERS)).join("-"),
  );
}

function formatNamePart(text: string): string {
  return text
    .replace(/=-/gu, "-not-")
    .replace(/[^A-Za-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
