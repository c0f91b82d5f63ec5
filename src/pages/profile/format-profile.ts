import { formatList } from "#domain/text/format-list.ts";
import { formatPeriodAreas } from "#charts/answer/state-area.ts";
import { formatShortWeek } from "#domain/calendar/week.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
import { createCategoryModel } from "#charts/values/category-model.ts";
import { createValueModel } from "#charts/values/value-model.ts";
import { createLagModel } from "#charts/lags/lag-model.ts";
import { formatUnit, type Measure } from "#domain/detainer/outcome.ts";
import { hasNumber } from "#domain/table/cell-state.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { chooseCoverageTerms } from "#domain/text/coverage-terms.ts";
import { formatOpenDetainers } from "#domain/text/format-open.ts";
import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { EMPTY_FILTER, type Answer } from "#engine/query/question.ts";
import { lowercaseFirst } from "#domain/text/lowercase-first.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { Profile } from "#features/profiles/profile.ts";
import type { ProfileWeek } from "./profile-weeks.ts";

/** The sentence gives one sum where there are more weeks than this. */
const MAX_LISTED_WEEKS = 6;

/** The numbers of a profile in words. */
export interface ProfileWords {
  /** At most two sentences: what is counted, and what may be missing of it. */
  readonly sentences: readonly string[];
  /** Facts beside them, a line each. */
  readonly facts: readonly string[];
}

/** The numbers of a profile in words: counted, known in whole, missing and withdrawn detainers. */
export function formatProfileCounts(
  profile: Profile,
  weeks: readonly ProfileWeek[],
  measure: Measure,
  coverage: ChartContext["weeks"],
): ProfileWords {
  const present = weeks.filter(({ presence }) => presence === "present");
  if (present.length === 0)
    return { sentences: ["No edition stands at the date chosen."], facts: [] };
  const counted = formatCountedWeeks(profile, present, measure, {
    isListing: !hasPrintedTotals(coverage),
    here: chooseCoverageTerms(coverage).among,
  });
  return {
    sentences: [counted.sentence, ...formatMissing(profile, present)],
    facts: [
      ...formatRowShare(profile, present),
      ...formatWholeNumbers(profile, present),
      ...counted.facts,
      ...formatWithdrawn(present),
    ],
  };
}

/** Where the rows of a profile are counted: in a file that lists its rows, or in what is on record of reports. */
interface CountedIn {
  readonly isListing: boolean;
  readonly here: string;
}

function formatCountedWeeks(
  { choice, title }: Profile,
  weeks: readonly ProfileWeek[],
  measure: Measure,
  { isListing, here }: CountedIn,
): { readonly sentence: string; readonly facts: readonly string[] } {
  const only = (sentence: string) => ({ sentence, facts: [] });
  if (choice === null && weeks.every(({ count }) => count === null))
    return only(`No row on record names ${title}; that is not a zero.`);
  const all = weeks.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const sum = `${formatCount(all)} ${formatUnit(measure, all)}`;
  if (all === 0) return only(`${formatEmptyWeeks(weeks, `None ${here}`)}.`);
  if (weeks.length > MAX_LISTED_WEEKS) return only(`${sum} ${here}.`);
  const some = weeks.filter(({ count }) => (count ?? 0) > 0);
  const parts = some.map(({ count, reported, phrase }) => {
    const suffix =
      reported === null || measure !== "declined" ? "" : ` of the ${formatCount(reported)}`;
    return `${formatCount(count ?? 0)}${suffix} in ${phrase}`;
  });
  const none = weeks.filter((week) => !some.includes(week));
  const names = formatList(none.map(({ words }) => words));
  return {
    sentence: `${sum}: ${parts.join("; ")}.`,
    facts:
      none.length === 0
        ? []
        : [
            `${formatEmptyWeeks(none, isListing ? `None in ${names}` : `None on record for ${names}`)}.`,
          ],
  };
}

/** Weeks of which none counts anything: what their cells say of it, and how many detainers are open. */
function formatEmptyWeeks(weeks: readonly ProfileWeek[], words: string): string {
  const { state, open } = sumCells(weeks.map(({ cell, ...week }) => ({ ...week, state: cell })));
  if (!hasNumber(state) && state !== "not-named") return `${words}; that is not a zero`;
  return open === null || open === 0 ? words : `${words}; ${formatOpenDetainers(open)}`;
}

/** How much of the count is in rows that the filter of a place cannot select, because they name none of its values. */
function formatRowShare({ choice }: Profile, weeks: readonly ProfileWeek[]): readonly string[] {
  const all = weeks.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const inRows = weeks.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (inRows >= all) return [];
  const dimension = choice?.[0] === "county" ? "a county of it" : "an agency of it";
  return [
    `Of these, ${formatCount(inRows)} are in rows that name ${dimension}; the other ${formatCount(all - inRows)} are known by its whole number alone.`,
  ];
}

/** Whole numbers that sources give of the place itself. */
function formatWholeNumbers(profile: Profile, weeks: readonly ProfileWeek[]): readonly string[] {
  const some = weeks.filter(({ whole }) => whole.length > 0);
  if (some.length === 0 || some.length > MAX_LISTED_WEEKS) return [];
  const parts = some.flatMap(({ whole, phrase }) =>
    whole.map(({ asPrinted, declined }) => ({ asPrinted, declined, when: phrase })),
  );
  const names = [...new Set(parts.map(({ asPrinted }) => asPrinted))];
  const numbers = parts.map(
    ({ asPrinted, declined, when }) =>
      `${formatCount(declined)} in ${when}${names.length > 1 ? ` (${asPrinted})` : ""}`,
  );
  const place = names.length === 1 ? names[0] : profile.title;
  const rest = weeks.length - some.length;
  return [
    `The whole number of ${place ?? profile.title} is known: ${numbers.join("; ")}.` +
      (rest === 0
        ? ""
        : ` Of the other ${rest === 1 ? "week" : `${formatCount(rest)} weeks`} it is not known.`),
  ];
}

/** Which weeks of a state are of a part of it alone: "Jan 28 – Feb 3: New York City only; …". */
export function formatProfileAreas(
  info: Pick<ChartContext, "jurisdictions" | "weeks">,
  weeks: readonly ProfileWeek[],
  state: string,
): string {
  const numbers = weeks
    .filter(({ presence }) => presence === "present")
    .map(({ week, count }) => ({
      name: formatShortWeek(week),
      weeks: info.weeks.filter((each) => each.week === week),
      count: count ?? 0,
    }));
  return formatPeriodAreas(info, numbers, state);
}

function formatMissing({ choice }: Profile, weeks: readonly ProfileWeek[]): readonly string[] {
  if (choice === null) return [];
  const unknown = weeks.reduce((sum, week) => sum + (week.unknown ?? 0), 0);
  const open = weeks.reduce((sum, week) => sum + (week.untranscribed ?? 0), 0);
  const isKnown = weeks.every((week) => week.unknown !== null && week.untranscribed !== null);
  if (unknown + open === 0) return isKnown ? ["Every detainer reported for it is on record."] : [];
  const unnamed = `${formatCount(unknown)} more on record do not name the ${choice[0]}`;
  const unread = `${formatCount(open)} more were reported but are not on record`;
  if (open === 0) return [`${unnamed}; some may belong here.`];
  return [
    unknown === 0
      ? `${unread}; some may belong here.`
      : `${unnamed}, and ${unread}; some may belong here.`,
  ];
}

function formatWithdrawn(weeks: readonly ProfileWeek[]): readonly string[] {
  return weeks.flatMap((week) =>
    week.withdrawn.map(
      ({ asPrinted, declined }) =>
        `${formatCount(declined)} were printed under ${asPrinted} in ${week.phrase}; ICE later withdrew them, and they stand in no place.`,
    ),
  );
}

/** How far charge category, citizenship and days are known of a profile's rows; nothing of a field that no row holds, or where it has no rows. */
export function formatKnownFields(
  info: ChartContext & Pick<DatasetInfo, "knownColumns">,
  answers: { readonly charges: Answer; readonly citizenship: Answer; readonly lags: Answer },
): readonly string[] {
  const charges = createCategoryModel(answers.charges, info, EMPTY_FILTER);
  if (charges.total === 0) return [];
  const sentences = [
    ["charge", "Charge category", charges.sentence],
    [
      "citizenship",
      "Citizenship",
      createValueModel(answers.citizenship, "citizenship", info).sentence,
    ],
    ["days", "Days from issue to the date recorded", createLagModel(answers.lags, info).sentence],
  ] as const;
  return sentences
    .filter(([column]) => info.knownColumns.includes(column))
    .map(([, title, sentence]) => `${title}: ${lowercaseFirst(sentence)}`);
}

/** Section I in a sentence, as another measure; null where it does not list the place. */
export function formatIssued(weeks: readonly ProfileWeek[]): string | null {
  const parts = weeks.flatMap(({ issued, phrase }) =>
    issued.map(
      (count) =>
        `${formatCount(count.issued)} in ${phrase} (“${count.asPrinted}”${count.withdrawn ? "; withdrawn by ICE later" : ""})`,
    ),
  );
  if (parts.length === 0) return null;
  return `Detainers issued, whatever became of them: ${parts.join("; ")}. These are other detainers than the declines; no rate can be made of the two.`;
}
