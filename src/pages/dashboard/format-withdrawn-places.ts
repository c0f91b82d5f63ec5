import { isInRange } from "#domain/calendar/week-range.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { Choice, Filter } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/**
 * What ICE first printed for the places that a filter chooses, and withdrew: "ICE first printed 7 here, for Williamson County
 * (4) and Bastrop County (3), and later withdrew them."; empty where it withdrew nothing there, or anything else is filtered.
 */
export function formatWithdrawnPlaces(
  filter: Filter,
  { weeks, jurisdictions }: Pick<DatasetInfo, "weeks" | "jurisdictions">,
): string {
  const { state, county, ...others } = filter.choices;
  if ((state ?? county) === undefined || Object.keys(others).length > 0 || filter.text !== "")
    return "";
  const found = weeks
    .filter(({ week }) => isInRange(filter, week))
    .flatMap(({ withdrawn }) => withdrawn)
    .flatMap(({ jurisdiction, declined }) => {
      const place = jurisdictions.get(jurisdiction);
      const isHere =
        place !== undefined &&
        isChosen(state, place.state.toUpperCase()) &&
        isChosen(county, place.county);
      return isHere ? [{ name: place.name, declined }] : [];
    });
  const sum = found.reduce((total, { declined }) => total + declined, 0);
  if (sum === 0) return "";
  const places = found.map(({ name, declined }) => `${name} (${formatCount(declined)})`);
  return `ICE first printed ${formatCount(sum)} here, for ${formatList(places)}, and later withdrew ${sum === 1 ? "it" : "them"}.`;
}

function isChosen(choice: Choice | undefined, value: string | null): boolean {
  if (choice === undefined) return true;
  return (value !== null && choice.values.includes(value)) !== choice.isExcluded;
}
