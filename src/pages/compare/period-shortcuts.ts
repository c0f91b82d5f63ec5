import type { Period } from "#domain/calendar/period.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { addWeeks, getPeriodKey } from "#domain/calendar/week.ts";
import { listEditionWeeks, type ChosenPeriod } from "#state/url/resolve-periods.ts";

/** Periods that one press puts on the page. */
export interface PeriodShortcut {
  readonly words: string;
  readonly periods: readonly Period[];
}

/** Weeks in a year, so that a week and the same a year before begin on a Saturday and lie at most a day or two apart. */
const WEEKS_PER_YEAR = 52;

/** Shortcuts from one period of which there are weeks: the weeks before it, a year before, first and latest, and the revisions of its week. */
export function createPeriodShortcuts(chosen: ChosenPeriod): readonly PeriodShortcut[] {
  const { period, collection, asof } = chosen;
  const { grain } = collection;
  const weeks = listEditionWeeks(collection, asof);
  const length =
    Math.round((Date.parse(period.to) - Date.parse(period.from)) / (7 * 86_400_000)) + 1;
  const shift = (words: string, by: number): readonly PeriodShortcut[] => {
    // The months of a year are of unlike lengths.
    if (period.key !== undefined) return [];
    const [from, to] = [addWeeks(period.from, by), addWeeks(period.to, by)];
    const hasWeeks = weeks.some((week) => week >= from && week <= to);
    return hasWeeks ? [{ words, periods: [{ ...period, from, to }, period] }] : [];
  };
  const [first] = weeks;
  const latest = weeks.at(-1);
  const plain = { collection: period.collection, asof: period.asof };
  return [
    ...shift(length === 1 ? "The week before" : `The ${length} weeks before`, -length),
    ...shift(
      length === 1 ? "Same week a year before" : "Same weeks a year before",
      -WEEKS_PER_YEAR,
    ),
    ...(first === undefined || latest === undefined || first === latest
      ? []
      : [
          {
            words: `First and latest ${getGrainNoun(grain)}`,
            periods: [first, latest].map((week) => ({
              ...plain,
              from: week,
              to: week,
              ...(grain === undefined ? {} : { key: getPeriodKey(week, grain) }),
            })),
          },
        ]),
    ...createRevisionShortcuts(chosen),
  ];
}

/** Of a week of which more than one revision is published: the first against the latest. */
function createRevisionShortcuts({ period, collection }: ChosenPeriod): readonly PeriodShortcut[] {
  if (period.from !== period.to) return [];
  const dates = collection.editions
    .filter(({ week, transcription }) => week === period.from && transcription === 1)
    .map(({ published }) => published.date)
    .sort();
  const [first] = dates;
  const latest = dates.at(-1);
  if (first === undefined || latest === undefined || first === latest) return [];
  return [
    {
      words: "First and latest revision",
      periods: [first, latest].map((asof) => ({ ...period, asof })),
    },
  ];
}
