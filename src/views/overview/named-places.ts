import { stateName } from "#domain/vocabulary/states.ts";
import { weekInWords } from "#domain/week.ts";
import { inRange, type Filter } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";

/** Sentences on the places that a filter chooses and that a report names without a number; they are in no count. */
export function namedPlaces(
  filter: Filter,
  frame: Pick<CorpusFrame, "weeks" | "jurisdictions">,
): readonly string[] {
  const { state, county } = filter.choices;
  const isChosen = (choice: typeof state, value: string | null) =>
    choice !== undefined && !choice.leaveOut && value !== null && choice.values.includes(value);
  return frame.weeks
    .filter(({ week }) => inRange(filter, week))
    .flatMap(({ week, named }) =>
      named
        .filter((place) => isChosen(state, place.state) || isChosen(county, place.county))
        .map(({ jurisdiction, state: code, withdrawn }) => {
          const name = frame.jurisdictions[jurisdiction]?.name ?? jurisdiction;
          const later = withdrawn ? ", and ICE later withdrew it" : "";
          return `${name}, ${stateName(code)}, is named in the report of ${weekInWords(week)} without a number that any source read here gives${later}; it is in no count.`;
        }),
    );
}
