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

/** A week, or a year where the weeks are many: what is known of a subject in it. */
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
  /** The whole number of a place where it is known, otherwise that of its lines; null where neither is. */
  readonly count: number | null;
  /** What its lines hold; less than the count where others of it name no agency or county of it. */
  readonly rowCount: number;
  readonly reported: number | null;
  /** In this file and perhaps of the subject: a filtered field is unknown. Null where that cannot be asked. */
  readonly unknown: number | null;
  /** Reported, not in this file, not ruled out. Null where that is not known. */
  readonly untranscribed: number | null;
  /** Whole numbers that are known of the subject's own place. */
  readonly whole: readonly PlaceTotal[];
  /** Numbers printed under it or a place in it, and later withdrawn. */
  readonly withdrawn: readonly PlaceTotal[];
  /** Lines of Section I of its place, or of places in it. */
  readonly issued: readonly IssuedCount[];
}

/** Numbers printed for a place as its whole in a week, by the week; the first where several are. */
export function getWholeNumbers(
  { kind, jurisdictions: own }: Profile,
  weeks: readonly WeekCoverage[],
): ReadonlyMap<WeekStart, number> {
  if (kind === "agency") return new Map();
  return new Map(
    weeks.flatMap(({ week, complete }) => {
      const whole = complete.find(({ jurisdiction }) => own.includes(jurisdiction));
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

/** More weeks than this are gathered by year, so that a page of paper holds them. */
const MAX_SINGLE_WEEKS = 12;

/**
 * What is known of a subject by week. `totals` and `counts` (by weeks) are of its lines alone, null where no line can name
 * it; `editions` are those in use.
 */
export function createProfileWeeks(
  subject: Profile,
  weeks: readonly WeekCoverage[],
  answers: { readonly totals: Answer; readonly counts: Answer } | null,
  editions: readonly EditionInfo[],
  measure: Measure,
): readonly ProfileWeek[] {
  const wholes =
    measure === "declined" ? getWholeNumbers(subject, weeks) : new Map<WeekStart, number>();
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
  const made = weeks.map((coverage): ProfileWeek => {
    const { week, complete, withdrawn } = coverage;
    const row = rows.get(week);
    // While files arrive, answers are of fewer weeks than the page knows of.
    const presence = PRESENCES.find((each) => each === row?.["presence"]) ?? coverage.presence;
    const reported = row === undefined ? coverage.reported : getRowNumber(row, "reported");
    const whole = complete.filter(({ jurisdiction }) =>
      subject.jurisdictions.includes(jurisdiction),
    );
    const lines = row === undefined || presence !== "present" ? null : getRowNumber(row, "match");
    const known = wholes.get(week) ?? null;
    const count = known === null ? lines : Math.max(known, lines ?? 0);
    const edition = editions.find((each) => each.week === week);
    const told = CELL_STATES.find((state) => state === cells.get(week));
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
              : told === undefined || told === "count"
                ? "not-transcribed"
                : told,
      count,
      rowCount: lines ?? 0,
      reported,
      // Where the whole number is known, no other line can be of the place.
      unknown: known === null ? (row === undefined ? null : getRowNumber(row, "unknown")) : 0,
      untranscribed:
        known === null ? (row === undefined ? null : getRowNumber(row, "untranscribed")) : 0,
      whole,
      withdrawn: withdrawn.filter(({ jurisdiction }) =>
        subject.containedJurisdictions.includes(jurisdiction),
      ),
      issued: (edition?.sectionI ?? []).filter(({ jurisdiction }) =>
        subject.containedJurisdictions.includes(jurisdiction),
      ),
    };
  });
  return made.length > MAX_SINGLE_WEEKS ? groupByYear(made) : made;
}

function groupByYear(weeks: readonly ProfileWeek[]): readonly ProfileWeek[] {
  const years = new Map<string, ProfileWeek[]>();
  for (const week of weeks) {
    const year = getPeriodKey(week.week, "year");
    years.set(year, [...(years.get(year) ?? []), week]);
  }
  return [...years.values()].flatMap((held) => {
    const [first] = held;
    const last = held.at(-1);
    return first === undefined || last === undefined ? [] : [mergeYear(held, first, last)];
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

/** Of cells without a count, the one that knows least stands for all. */
function findWorstPresence(cells: ReadonlySet<CellState>): CellState {
  const order: readonly CellState[] = ["not-transcribed", "named-only", "withdrawn", "not-named"];
  const least = order.find((state) => cells.has(state));
  return least ?? (cells.has("reported-zero") ? "reported-zero" : "not-transcribed");
}
