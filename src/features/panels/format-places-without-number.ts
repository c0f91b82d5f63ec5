import { getStateName } from "#domain/vocabulary/states.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { isInRange } from "#domain/calendar/week-range.ts";
import type { Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** A sentence for each place that a filter chooses and a report names without a number; it is in no count. */
export function formatPlacesWithoutNumber(
  filter: Filter,
  info: Pick<DatasetInfo, "weeks" | "jurisdictions">,
): readonly string[] {
  const { state, county } = filter.choices;
  const isChosen = (choice: typeof state, value: string | null) =>
    choice !== undefined && !choice.isExcluded && value !== null && choice.values.includes(value);
  return info.weeks
    .filter(({ week }) => isInRange(filter, week))
    .flatMap(({ week, named }) =>
      named
        .filter((place) => isChosen(state, place.state) || isChosen(county, place.county))
        .map(({ jurisdiction, state: code, withdrawn }) => {
          const name = info.jurisdictions.get(jurisdiction)?.name ?? jurisdiction;
          const later = withdrawn ? ", and ICE later withdrew it" : "";
          return `${name}, ${getStateName(code)}, is named in the report of ${formatWeek(week)} without a number that any source read here gives${later}; it is in no count.`;
        }),
    );
}
