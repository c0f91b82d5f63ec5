import { isReservedCode } from "#domain/detainer/row.ts";
import type { Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** The state of which alone a view is: the one that the filter chooses, or the only one of the collection; otherwise null. */
export function findOnlyState(
  { values, knownColumns }: Pick<DatasetInfo, "values" | "knownColumns">,
  { choices }: Pick<Filter, "choices">,
): string | null {
  if (!knownColumns.includes("county")) return null;
  const { state } = choices;
  const chosen = state === undefined || state.isExcluded ? (values["state"] ?? []) : state.values;
  const [only, ...more] =
    state === undefined || state.isExcluded
      ? chosen.filter((value) => !isReservedCode(value))
      : chosen;
  return only === undefined || more.length > 0 || isReservedCode(only) ? null : only;
}
