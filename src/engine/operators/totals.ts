import type { Dataset, WeekCoverage } from "#domain/report/dataset.ts";
import type { Table } from "#domain/table/table.ts";
import { getCompletePlaces, isCovered } from "#engine/coverage/completeness.ts";
import type { Filter } from "#engine/query/question.ts";
import { createWeekSums, WEEK_SUM_NAMES } from "#engine/query/query-backend.ts";
import type { QueryBackend } from "#engine/query/query-backend.ts";
import { isMatchingValue } from "#engine/query/choice-flags.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { getWeeksInRange } from "#engine/query/axis.ts";
import { mapSides } from "#engine/query/sides.ts";
import type { BaseQuery } from "#engine/query/sides.ts";
import { createTidyTable } from "#engine/query/tidy-table.ts";

/** Answers a `totals` question: a row a side, measure and week of the dataset inside the range. */
export function computeTotals(
  datasets: readonly Dataset[],
  query: BaseQuery,
  backend: QueryBackend,
): Table {
  const rows = mapSides(datasets, query, (dataset, filter, measure, { side }) => {
    const sums = backend.sumWeeks({ dataset, filter, measure, ignored: [] });
    return getWeeksInRange(dataset, filter).map((week) => {
      const { match, unknown, matchUnknown, withdrawn, transcribed } =
        sums.get(week.week) ?? createWeekSums();
      return {
        side,
        measure,
        week: week.week,
        presence: week.presence,
        match,
        unknown,
        matchUnknown,
        withdrawn,
        transcribed,
        reported: week.reported,
        untranscribed: computeUntranscribed(dataset, filter, week),
      };
    });
  });
  return createTidyTable(
    rows,
    ["measure", "week", "presence"],
    ["side", ...WEEK_SUM_NAMES, "reported", "untranscribed"],
  );
}

/** Declines reported in a week that no row stands for and that nothing known rules out of the filter. */
function computeUntranscribed(dataset: Dataset, filter: Filter, week: WeekCoverage): number | null {
  if (week.reported === null) return null;
  const ruledOut =
    isWithoutDeclines(dataset, filter) ||
    isCovered(dataset, getCompletePlaces(dataset, week), listChoices(filter));
  return ruledOut ? 0 : Math.max(0, week.reported - week.transcribed);
}

function isWithoutDeclines(dataset: Dataset, filter: Filter): boolean {
  const choice = filter.choices.outcome;
  if (choice === undefined) return false;
  const declined = dataset.outcomes.filter(({ group }) => group === "declined");
  return !(declined.length === 0 ? ["declined"] : declined.map(({ key }) => key)).some((key) =>
    isMatchingValue(choice, key),
  );
}
