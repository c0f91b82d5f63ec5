import type { Period } from "#domain/calendar/period.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { listEditionWeeks, type ChosenPeriod } from "#state/url/resolve-periods.ts";

/** Periods that one press puts on the page; `periods` null where there are none such, with the reason. */
export interface PeriodShortcut {
  readonly words: string;
  readonly periods: readonly Period[] | null;
  readonly reason: string;
}

const NO_EDITION = "no edition";

/** Weeks in a year, so that a week and the same a year before begin on a Saturday and lie at most a day or two apart. */
const WEEKS_PER_YEAR = 52;

/** Shortcuts from the last period: the weeks before it, a year before, first and latest, and the revisions of its week. */
export function createPeriodShortcuts(periods: readonly ChosenPeriod[]): readonly PeriodShortcut[] {
  const last = periods.at(-1);
  if (last === undefined) return [];
  const { period, collection, asof } = last;
  const weeks = listEditionWeeks(collection, asof);
  const length =
    Math.round((Date.parse(period.to) - Date.parse(period.from)) / (7 * 86_400_000)) + 1;
  const shifted = (by: number): readonly Period[] | null => {
    const [from, to] = [addWeeks(period.from, by), addWeeks(period.to, by)];
    const has = weeks.some((week) => week >= from && week <= to);
    return has ? [{ ...period, from, to }, period] : null;
  };
  const [first] = weeks;
  const latest = weeks.at(-1);
  const plain = { collection: period.collection, asof: period.asof };
  const ends =
    first === undefined || latest === undefined || first === latest
      ? null
      : [first, latest].map((week) => ({ ...plain, from: week, to: week }));
  return [
    {
      words: length === 1 ? "Previous week" : `Previous ${length} weeks`,
      periods: shifted(-length),
      reason: NO_EDITION,
    },
    {
      words: length === 1 ? "Same week a year before" : "Same weeks a year before",
      periods: shifted(-WEEKS_PER_YEAR),
      reason: NO_EDITION,
    },
    {
      words: "First and latest week",
      periods: ends,
      reason: weeks.length === 0 ? NO_EDITION : "one week alone has an edition",
    },
    ...createRevisionShortcuts(periods),
  ];
}

/** For the first chosen week of which more than one revision is published: the first against the latest. */
function createRevisionShortcuts(periods: readonly ChosenPeriod[]): readonly PeriodShortcut[] {
  for (const { period, collection } of periods) {
    if (period.from !== period.to) continue;
    const dates = collection.editions
      .filter(({ week, transcription }) => week === period.from && transcription === 1)
      .map(({ published }) => published.date)
      .sort();
    const [first] = dates;
    const latest = dates.at(-1);
    if (first === undefined || latest === undefined || first === latest) continue;
    return [
      {
        words: "First and latest revision of one week",
        periods: [first, latest].map((asof) => ({ ...period, asof })),
        reason: "",
      },
    ];
  }
  return [];
}
