import type { ValueNames } from "#domain/text/format-value.ts";
import { listFilterParts, type FilterPart } from "#domain/view/format-filter.ts";
import type { Filter } from "#engine/query/question.ts";
import { clearWeeks, setChoice } from "./edit-filter.ts";

/** One active filter in words, and the filter without it. */
export interface ActiveFilter extends FilterPart {
  readonly less: Filter;
}

/** The active filters in a fixed order, each with the filter that is left when it is removed. */
export function listActiveFilters(filter: Filter, names: ValueNames): readonly ActiveFilter[] {
  return listFilterParts(filter, names).map((part) => ({
    ...part,
    less: removePart(filter, part.key),
  }));
}

function removePart(filter: Filter, key: FilterPart["key"]): Filter {
  if (key === "text") return { ...filter, text: "" };
  return key === "weeks" ? clearWeeks(filter) : setChoice(filter, key, null);
}
