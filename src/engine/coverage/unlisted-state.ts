import type { CellState } from "#domain/table/cell-state.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { isInRange, type WeekRange } from "#domain/calendar/week-range.ts";
import type { Filter } from "#engine/query/question.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { getAbsence } from "./absence.ts";
import { isWholeWeek } from "./completeness.ts";
import { createSelectedValueTest } from "./selected-values.ts";

/**
 * The state of the cell of a state or county that an answer does not name, because a dataset has no row of it and no report
 * names a place in it. `hasUnknown` is whether rows of unknown state or county match.
 */
export function getUnlistedState(
  facts: Omit<Dataset, "table">,
  filter: Filter,
  value: string,
  hasUnknown: boolean,
  dimension: "state" | "county" = "state",
): CellState {
  const axis = { dimension, values: [value] };
  const isSelected = createSelectedValueTest(facts, axis, listChoices(filter));
  if (!isSelected(0)) return "not-selected";
  return getUncountedState(facts.weeks, filter, hasUnknown);
}

/**
 * The state of a cell of values of which a dataset has no row, in the weeks of a range: only what is missing of the weeks, and
 * rows that may be its, keep it from being none.
 */
export function getUncountedState(
  weeks: Dataset["weeks"],
  range: WeekRange,
  isDoubtful: boolean,
): CellState {
  const here = weeks.filter(({ week }) => isInRange(range, week));
  const present = here.filter(({ presence }) => presence === "present");
  if (present.length === 0 || here.some(({ presence }) => presence === "arriving")) {
    return getAbsence(here);
  }
  if (here.some(({ presence }) => presence === "not-loaded")) return "not-transcribed";
  if (present.every(({ isListing }) => isListing === true)) return "not-named";
  return present.every(isWholeWeek) && !isDoubtful ? "not-named" : "not-transcribed";
}
