import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { getUncountedState } from "#engine/coverage/unlisted-state.ts";
import { EMPTY_FILTER, type Answer, type Question } from "#engine/query/question.ts";
import { readFacetCells } from "#features/filters/facet-items.ts";
import type { SearchedDataset, SearchEntry } from "./search-entries.ts";

/** What the search asks of the whole collection, whatever the address filters. */
export function createSearchQuestion(measure: Measure) {
  return {
    kind: "facets",
    measures: [measure],
    sides: [{ dataset: 0, filter: EMPTY_FILTER }],
    dimensions: ["state", "county", "agency"],
  } as const satisfies Question;
}

// Every row of a list reads the same answer.
const CELLS_CACHE = new WeakMap<Answer, ReturnType<typeof readFacetCells>>();

/** The cell of an entry in the answer; null for a city, whose rows no value names. */
export function readEntryCell(
  { weeks }: Pick<SearchedDataset, "weeks">,
  facets: Answer,
  { value }: SearchEntry,
): AnswerCell | null {
  if (value === null) return null;
  const cells = CELLS_CACHE.get(facets) ?? readFacetCells(facets);
  CELLS_CACHE.set(facets, cells);
  const [dimension, key] = value;
  const cell = cells.get(dimension)?.get(key);
  if (cell !== undefined) return cell;
  const isDoubtful = cells.get(dimension)?.get(UNKNOWN)?.state === "count";
  return { state: getUncountedState(weeks, EMPTY_FILTER, isDoubtful), count: null, open: null };
}
