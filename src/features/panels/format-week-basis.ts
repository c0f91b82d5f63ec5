import type { DatasetPeriod } from "#domain/report/dataset.ts";
import { getGrainNoun, GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import type { Grain } from "#domain/calendar/week.ts";

/** Which period a row of a collection is counted in: what the periods are, and what follows where there is room. */
export function formatWeekBasis(
  datasetPeriod: Pick<DatasetPeriod, "basis" | "grain" | "isOwnTable" | "coveredDays">,
  grain: Grain = "week",
): readonly [periods: string, basis: string] {
  const basis = formatBasis(datasetPeriod);
  const weeks = "Weeks from Saturday to Friday";
  if (grain === "week") return [weeks, basis];
  // Where days are known, a row is counted by its own; where periods are, by these.
  if (datasetPeriod.coveredDays !== undefined || datasetPeriod.grain !== undefined) {
    return [capitalizeFirst(GRAIN_PLURAL[grain]), basis.replace(/^, in/u, " in")];
  }
  const period = getGrainNoun(grain);
  return [weeks, `, each counted in the ${period} in which it begins`];
}

function formatBasis({ basis, isOwnTable }: Pick<DatasetPeriod, "basis" | "isOwnTable">): string {
  if (isOwnTable === true) {
    return basis === "recorded"
      ? ", by the date declined that the file gives"
      : ", by the date issued that the file gives";
  }
  return basis === "recorded"
    ? ", in which ICE recorded the decline"
    : ", in which ICE issued the detainer";
}
