import type { Dataset } from "#domain/report/dataset.ts";
import type { CodeColumn } from "#domain/table/table.ts";

type TextColumns = Readonly<Record<string, CodeColumn>>;

interface CacheEntry {
  readonly key: readonly unknown[];
  readonly columns: TextColumns;
}

/** Sets of columns that are remembered for each dataset: those of the questions of one message. */
const MAX_ENTRIES = 16;
const ENTRIES = new WeakMap<Dataset, readonly CacheEntry[]>();

/**
 * The columns of text of an answer, which hang on its axes and not on the filter: what `create` makes, or the same columns
 * where it was made of the same parts of one dataset lately. Answers that follow each other then share their dictionaries.
 */
export function getCachedTextColumns(
  datasets: readonly Dataset[],
  key: readonly unknown[],
  create: () => TextColumns,
): TextColumns {
  const [dataset, ...others] = datasets;
  // What one dataset remembers must not keep another in memory.
  if (dataset === undefined || others.some((other) => other !== dataset)) return create();
  const entries = ENTRIES.get(dataset) ?? [];
  const found = entries.find((entry) => hasSameParts(entry.key, key));
  if (found !== undefined) return found.columns;
  const columns = create();
  ENTRIES.set(dataset, [{ key, columns }, ...entries].slice(0, MAX_ENTRIES));
  return columns;
}

function hasSameParts(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
