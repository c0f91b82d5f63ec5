import type { Cohort } from "#domain/publication/coverage.ts";
import { writeView } from "#state/address.ts";
import type { View } from "#state/view.ts";

/** Letters of a file name that filters may take, so that every file system takes the whole. */
const FILTER_LETTERS = 80;

/**
 * Name of an exported file: collection, part of the page, filters, as-of date
 * (`ddor-2017_table_state-TX_as-of-2017-04-06.csv`). Letters, digits, dots, `-` and `_` only.
 */
export function fileName(cohort: Cohort, part: string, view: View, extension: string): string {
  const chosen = writeView({ ...view, data: null, asof: null, sort: [], cols: null, by: null });
  const filters = plain(decodeURIComponent(chosen.replaceAll("+", " "))).slice(0, FILTER_LETTERS);
  const names = [plain(cohort.collection), plain(part), filters.replace(/-$/u, "")];
  const named = names.filter((name) => name !== "").join("_");
  return `${named}_as-of-${cohort.asof}.${extension}`;
}

function plain(text: string): string {
  return text
    .replace(/=-/gu, "-not-")
    .replace(/[^A-Za-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
}
