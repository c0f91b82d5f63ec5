import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import { CELL_STATES, type CellState } from "#domain/table/cell-state.ts";
import type { EditionInfo, IssuedCount, PlaceTotal } from "#domain/report/edition.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import type { WeekPresence, WeekCoverage } from "#domain/report/dataset.ts";
import {
  getPeriodKey,
  formatDateSpan,
  getWeekEnd,
  formatWeek,
  type IsoDate,
  type WeekStart,
} from "#domain/calendar/week.ts";
import type { Answer } from "#engine/query/question.ts";
import type { Profile } from "#features/profiles/profile.ts";

/** What is known of a profile in a week, or in a year where there are many weeks. */
export interface ProfileWeek {
  readonly week: WeekStart;
  /** Last day. */
  readonly end: IsoDate;
  /** "January 28 to February 3, 2017", or "January 5 to December 28, 2030, without 6 of 52 weeks". */
  readonly words: string;
  /** For sentences: "the week of January 28 to February 3, 2017"; of a year as in the table. */
  readonly phrase: string;
  readonly presence: WeekPresence;
  readonly cell: CellState;
  /** The whole number of a place where it is known, otherwise the count of its rows; null where neither is. */
  readonly count: number | null;
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

/** Numbers printed for a place as its whole in a week, by the week; the first where several are. */
export function getWholeNumbers(
  { kind, jurisdictions }: Profile,
  weeks: readonly WeekCoverage[],
): ReadonlyMap<WeekStart, number> {
  if (kind === "agency") return new Map();
  return new Map(
    weeks.flatMap(({ week, complete }) => {
      const whole = complete.find(({ jurisdiction }) => jurisdictions.includes(jurisdiction));
      return whole === undefined ? [] : [[week, whole.declined] as const];
    }),
  );
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

/**
 * What is known of a profile by week. `totals` and `counts` (by weeks) are of its rows alone, null where no row can name
 * it; `editions` are those in use.
 */
export function createProfileWeeks(
  profile: Profile,
  weeks: readonly WeekCoverage[],
  answers: { readonly totals: Answer; readonly counts: Answer } | null,
  editions: readonly EditionInfo[],
  measure: Measure,
): readonly ProfileWeek[] {
  const wholes =
    measure === "declined" ? getWholeNumbers(profile, weeks) : new Map<WeekStart, number>();
  const rows = new Map(
    (answers === null ? [] : readAnswerRows(answers.totals)).map((row) => [
      getRowText(row, "week"),
      row,
    ]),
  );
  const cells = new Map(
    (answers === null ? [] : readAnswerRows(answers.counts)).map((row) => [
      getRowText(row, "period"),
      getRowText(row, "cell"),
    ]),
  );
  const profileWeeks = weeks.map((coverage): ProfileWeek => {
    const { week, complete, withdrawn } = coverage;
    const row = rows.get(week);
    // While files arrive, answers are of fewer weeks than the page knows of.
    const presence = PRESENCES.find((each) => each === row?.["presence"]) ?? coverage.presence;
    const reported = row === undefined ? coverage.reported : getRowNumber(row, "reported");
    const whole = complete.filter(({ jurisdiction }) =>
      profile.jurisdictions.includes(jurisdiction),
    );
    const rowCount =
      row === undefined || presence !== "present" ? null : getRowNumber(row, "match");
    const known = wholes.get(week) ?? null;
    const count = known === null ? rowCount : Math.max(known, rowCount ?? 0);
    const edition = editions.find((each) => each.week === week);
    const answeredState = CELL_STATES.find((state) => state === cells.get(week));
    return {
      week,
      end: getWeekEnd(week),
      words: formatWeek(week),
      phrase: `the week of ${formatWeek(week)}`,
      presence,
      cell:
        presence !== "present"
          ? presence
          : (count ?? 0) > 0
            ? "count"
            : known === 0
              ? "reported-zero"
              : answeredState === undefined || answeredState === "count"
                ? "not-transcribed"
                : answeredState,
      count,
      rowCount: rowCount ?? 0,
      reported,
      // Where the whole number is known, no other row can belong to the place.
      unknown: known === null ? (row === undefined ? null : getRowNumber(row, "unknown")) : 0,
      untranscribed:
        known === null ? (row === undefined ? null : getRowNumber(row, "untranscribed")) : 0,
      whole,
      withdrawn: withdrawn.filter(({ jurisdiction }) =>
        profile.containedJurisdictions.includes(jurisdiction),
      ),
      issued: (edition?.sectionI ?? []).filter(({ jurisdiction }) =>
        profile.containedJurisdictions.includes(jurisdiction),
      ),
    };
  });
  return profileWeeks.length > MAX_SINGLE_WEEKS ? groupByYear(profileWeeks) : profileWeeks;
}

function groupByYear(weeks: readonly ProfileWeek[]): readonly ProfileWeek[] {
  const years = new Map<string, ProfileWeek[]>();
  for (const week of weeks) {
    const year = getPeriodKey(week.week, "year");
    years.set(year, [...(years.get(year) ?? []), week]);
  }
  return [...years.values()].flatMap((yearWeeks) => {
    const [first] = yearWeeks;
    const last = yearWeeks.at(-1);
    return first === undefined || last === undefined ? [] : [mergeYear(yearWeeks, first, last)];
  });
}

function mergeYear(
  weeks: readonly ProfileWeek[],
  first: ProfileWeek,
  last: ProfileWeek,
): ProfileWeek {
  const present = weeks.filter(({ presence }) => presence === "present");
  const sum = (value: (week: ProfileWeek) => number | null) =>
    present.length === 0 || present.some((week) => value(week) === null)
      ? null
      : present.reduce((total, week) => total + (value(week) ?? 0), 0);
  const count = sum((week) => week.count);
  const cells = new Set(present.map(({ cell }) => cell));
  const absent = weeks.length - present.length;
  const span = formatDateSpan(first.week, last.end);
  const words = absent === 0 ? span : `${span}, without ${absent} of ${weeks.length} weeks`;
  return {
    week: first.week,
    end: last.end,
    words,
    phrase: words,
    presence: present.length === 0 ? first.presence : "present",
    cell: present.length === 0 ? first.cell : (count ?? 0) > 0 ? "count" : findWorstPresence(cells),
    count,
    rowCount: sum((week) => week.rowCount) ?? 0,
    reported: sum((week) => week.reported),
    unknown: sum((week) => week.unknown),
    untranscribed: sum((week) => week.untranscribed),
    whole: weeks.flatMap((week) => week.whole),
    withdrawn: weeks.flatMap((week) => week.withdrawn),
    issued: weeks.flatMap((week) => week.issued),
  };
}

/** The state of cells without a count: the one that knows least. */
function findWorstPresence(cells: ReadonlySet<CellState>): CellState {
  const order: readonly CellState[] = ["not-transcribed", "named-only", "withdrawn", "not-named"];
  const worst = order.find((state) => cells.has(state));
  return worst ?? (cells.has("reported-zero") ? "reported-zero" : "not-transcribed");
}
