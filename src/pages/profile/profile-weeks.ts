import {
  readAnswerRows,
  getRowNumber,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import type { EditionInfo, IssuedCount, PlaceTotal } from "#domain/report/edition.ts";
import { intersectDays } from "#domain/report/covered-part.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { WeekPresence } from "#domain/report/dataset.ts";
import { getEditionDays, formatEditionSpan, formatEditions } from "#domain/calendar/period.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import { getPeriodDays } from "#domain/calendar/period-days.ts";
import {
  getPeriodKey,
  type DayRange,
  type IsoDate,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import type { Profile } from "#features/profiles/profile.ts";
import {
  chooseWholeCell,
  getWholeNumbers,
  readPeriodCells,
} from "#features/profiles/whole-numbers.ts";

/** What is known of a profile in a week, or in a year where there are many weeks. */
export interface ProfileWeek {
  readonly week: WeekStart;
  /** Last day. */
  readonly end: IsoDate;
  /** "January 28 to February 3, 2017", or "January 5 to December 28, 2030, without 6 of 52 weeks". */
  readonly words: string;
  /** For sentences: "the week of January 28 to February 3, 2017", "2030 (January 5 to December 28, 2030)". */
  readonly phrase: string;
  readonly presence: WeekPresence;
  readonly cell: CellState;
  /** The whole number of a place where it is known, otherwise the count of its rows; null where neither is a number. */
  readonly count: number | null;
  /** Detainers without an outcome recorded; null where a collection has declines alone. */
  readonly open: number | null;
  /** The count of its rows; less than `count` where other rows of the place name no agency or county of it. */
  readonly rowCount: number;
  readonly reported: number | null;
  /** Detainers of this file that may belong to the profile, because a field is unknown. Null where no question can be asked. */
  readonly unknown: number | null;
  /** Reported, not in this file, not ruled out. Null where that is not known. */
  readonly untranscribed: number | null;
  /** Whole numbers that are known of the profile's place. */
  readonly whole: readonly PlaceTotal[];
  /** Numbers printed under it or a place in it, and later withdrawn. */
  readonly withdrawn: readonly PlaceTotal[];
  /** Lines of Section I of its place, or of places in it. */
  readonly issued: readonly IssuedCount[];
}

const PRESENCES: readonly WeekPresence[] = [
  "present",
  "not-published",
  "not-yet-published",
  "not-loaded",
  "arriving",
];

/** More weeks than this are grouped by year, so that they fit on a page of paper. */
const MAX_SINGLE_WEEKS = 12;

/** What is asked about the rows of a profile: totals, and counts by week and by year. */
export interface ProfileWeekAnswers {
  readonly totals: Answer;
  readonly counts: Answer;
  readonly years: Answer;
}

/**
 * What is known of a profile by week, or by year where there are many weeks. The answers are of its rows alone, null where no
 * row can name it; `editions` are those in use.
 */
export function createProfileWeeks(
  profile: Profile,
  { weeks, datasetPeriod }: Pick<ChartContext, "weeks" | "datasetPeriod">,
  answers: ProfileWeekAnswers | null,
  editions: readonly EditionInfo[],
  measure: Measure,
): readonly ProfileWeek[] {
  const { grain } = datasetPeriod;
  const wholes =
    measure === "declined" ? getWholeNumbers(profile, weeks) : new Map<WeekStart, number>();
  const rows = new Map(
    (answers === null ? [] : readAnswerRows(answers.totals)).map((row) => [
      getRowText(row, "week"),
      row,
    ]),
  );
  const cells = answers === null ? new Map() : readPeriodCells(answers.counts);
  const profileWeeks = weeks.map((coverage): ProfileWeek => {
    const { week, complete, withdrawn } = coverage;
    const row = rows.get(week);
    // While files arrive, answers are of fewer weeks than the page knows of.
    const presence = PRESENCES.find((each) => each === row?.["presence"]) ?? coverage.presence;
    const reported = row === undefined ? coverage.reported : getRowNumber(row, "reported");
    const whole = complete.filter(({ jurisdiction }) =>
      profile.jurisdictions.includes(jurisdiction),
    );
    const known = wholes.get(week);
    const edition = editions.find((each) => each.week === week);
    const answered: AnswerCell | undefined = cells.get(week);
    const { state, count, open } =
      presence === "present"
        ? chooseWholeCell(answered, known)
        : { state: presence, count: null, open: null };
    return {
      week,
      end: getEditionDays(week, grain).last,
      words: formatEditions(week, week, grain),
      phrase: `${grain === undefined ? "the week of " : ""}${formatEditions(week, week, grain)}`,
      presence,
      cell: state,
      count,
      open,
      rowCount: presence === "present" ? (answered?.count ?? 0) : 0,
      reported,
      // Where the whole number is known, no other row can belong to the place.
      unknown: known === undefined ? (row === undefined ? null : getRowNumber(row, "unknown")) : 0,
      untranscribed:
        known === undefined ? (row === undefined ? null : getRowNumber(row, "untranscribed")) : 0,
      whole,
      withdrawn: withdrawn.filter(({ jurisdiction }) =>
        profile.containedJurisdictions.includes(jurisdiction),
      ),
      issued: (edition?.sectionI ?? []).filter(({ jurisdiction }) =>
        profile.containedJurisdictions.includes(jurisdiction),
      ),
    };
  });
  const isYear = grain === "year" || grain === "fiscal-year";
  if (isYear || profileWeeks.length <= MAX_SINGLE_WEEKS) return profileWeeks;
  const years = answers === null ? new Map<string, AnswerCell>() : readPeriodCells(answers.years);
  return groupByYear(profileWeeks, years, datasetPeriod);
}

type Coverage = Pick<ChartContext["datasetPeriod"], "coveredDays" | "grain">;

/** Weeks by the year in which they begin, with the cells of the years, which may count by days. */
function groupByYear(
  weeks: readonly ProfileWeek[],
  cells: ReadonlyMap<string, AnswerCell>,
  coverage: Coverage,
): readonly ProfileWeek[] {
  const years = new Map<string, ProfileWeek[]>(
    [...cells.keys()].map((year) => [year, [] as ProfileWeek[]]),
  );
  for (const week of weeks) {
    const year = getPeriodKey(week.week, "year");
    years.set(year, [...(years.get(year) ?? []), week]);
  }
  return [...years]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, yearWeeks]) => mergeYear(year, yearWeeks, cells.get(year), coverage));
}

function mergeYear(
  year: string,
  weeks: readonly ProfileWeek[],
  answered: AnswerCell | undefined,
  { coveredDays, grain }: Coverage,
): ProfileWeek {
  const present = weeks.filter(({ presence }) => presence === "present");
  const sum = (value: (week: ProfileWeek) => number | null) =>
    present.length === 0 || present.some((week) => value(week) === null)
      ? null
      : present.reduce((total, week) => total + (value(week) ?? 0), 0);
  const { state, count, open } = sumYear(weeks, answered);
  const absent = weeks.length - present.length;
  const days = getYearDays(year, weeks, coveredDays);
  const span = formatEditionSpan(days, grain);
  const units = GRAIN_PLURAL[grain ?? "week"];
  const gap = absent === 0 ? "" : `, without ${absent} of ${weeks.length} ${units}`;
  return {
    week: days.first,
    end: days.last,
    words: span + gap,
    phrase: `${year} (${span}${gap})`,
    presence: present.length > 0 ? "present" : (weeks[0]?.presence ?? "present"),
    cell: state,
    count,
    open,
    rowCount: answered?.count ?? 0,
    reported: sum((week) => week.reported),
    unknown: sum((week) => week.unknown),
    untranscribed: sum((week) => week.untranscribed),
    whole: weeks.flatMap((week) => week.whole),
    withdrawn: weeks.flatMap((week) => week.withdrawn),
    issued: weeks.flatMap((week) => week.issued),
  };
}

/** The cell of a year: as answered, with what whole numbers of its weeks have beyond its rows. */
function sumYear(weeks: readonly ProfileWeek[], answered: AnswerCell | undefined): AnswerCell {
  const present = weeks.filter(({ presence }) => presence === "present");
  const beyond = present.reduce((sum, week) => sum + (week.count ?? 0) - week.rowCount, 0);
  if (answered !== undefined && beyond === 0) return answered;
  if (beyond > 0) {
    return { state: "count", count: (answered?.count ?? 0) + beyond, open: answered?.open ?? null };
  }
  const counted = present.length === 0 ? weeks : present;
  return sumCells(counted.map(({ cell, count, open }) => ({ state: cell, count, open })));
}

/** First and last day that a year is counted of: its covered days, or those of its weeks. */
function getYearDays(
  year: string,
  weeks: readonly ProfileWeek[],
  coveredDays: DayRange | undefined,
): DayRange {
  const days = getPeriodDays(year);
  if (coveredDays === undefined) {
    return { first: weeks[0]?.week ?? days.first, last: weeks.at(-1)?.end ?? days.last };
  }
  return intersectDays(days, coveredDays);
}
