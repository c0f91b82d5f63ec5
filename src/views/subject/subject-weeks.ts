import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import { CELL_STATES, type CellState } from "#domain/cell.ts";
import type { EditionFrame, IssuedCount, PlaceTotal } from "#domain/edition.ts";
import type { Measure } from "#domain/outcome.ts";
import type { Presence, WeekCoverage } from "#domain/publication/coverage.ts";
import {
  periodOf,
  spanInWords,
  weekEnd,
  weekInWords,
  type IsoDate,
  type WeekStart,
} from "#domain/week.ts";
import type { Answer } from "#engine/question.ts";
import type { Subject } from "./subject.ts";

/** A week, or a year where the weeks are many: what is known of a subject in it. */
export interface SubjectWeek {
  readonly week: WeekStart;
  /** Last day. */
  readonly end: IsoDate;
  /** "January 28 to February 3, 2017", or "January 5 to December 28, 2030, without 6 of 52 weeks". */
  readonly words: string;
  /** For sentences: "the week of January 28 to February 3, 2017"; of a year as in the table. */
  readonly when: string;
  readonly presence: Presence;
  readonly cell: CellState;
  /** The whole number of a place where it is known, otherwise that of its lines; null where neither is. */
  readonly count: number | null;
  /** What its lines hold; less than the count where others of it name no agency or county of it. */
  readonly inLines: number;
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
export function wholeNumbers(
  { kind, own }: Subject,
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

const PRESENCES: readonly Presence[] = [
  "present",
  "not-published",
  "not-yet-published",
  "not-loaded",
  "arriving",
];

/** More weeks than this are gathered by year, so that a page of paper holds them. */
const MOST = 12;

/**
 * What is known of a subject by week. `totals` and `counts` (by weeks) are of its lines alone, null where no line can name
 * it; `editions` are those in use.
 */
export function subjectWeeks(
  subject: Subject,
  weeks: readonly WeekCoverage[],
  answers: { readonly totals: Answer; readonly counts: Answer } | null,
  editions: readonly EditionFrame[],
  measure: Measure,
): readonly SubjectWeek[] {
  const wholes =
    measure === "declined" ? wholeNumbers(subject, weeks) : new Map<WeekStart, number>();
  const rows = new Map(
    (answers === null ? [] : answerRows(answers.totals)).map((row) => [textIn(row, "week"), row]),
  );
  const cells = new Map(
    (answers === null ? [] : answerRows(answers.counts)).map((row) => [
      textIn(row, "period"),
      textIn(row, "cell"),
    ]),
  );
  const made = weeks.map((coverage): SubjectWeek => {
    const { week, complete, withdrawn } = coverage;
    const row = rows.get(week);
    // While files arrive, answers are of fewer weeks than the page knows of.
    const presence = PRESENCES.find((each) => each === row?.["presence"]) ?? coverage.presence;
    const reported = row === undefined ? coverage.reported : numberIn(row, "reported");
    const whole = complete.filter(({ jurisdiction }) => subject.own.includes(jurisdiction));
    const lines = row === undefined || presence !== "present" ? null : numberIn(row, "match");
    const known = wholes.get(week) ?? null;
    const count = known === null ? lines : Math.max(known, lines ?? 0);
    const edition = editions.find((each) => each.week === week);
    const told = CELL_STATES.find((state) => state === cells.get(week));
    return {
      week,
      end: weekEnd(week),
      words: weekInWords(week),
      when: `the week of ${weekInWords(week)}`,
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
      inLines: lines ?? 0,
      reported,
      // Where the whole number is known, no other line can be of the place.
      unknown: known === null ? (row === undefined ? null : numberIn(row, "unknown")) : 0,
      untranscribed:
        known === null ? (row === undefined ? null : numberIn(row, "untranscribed")) : 0,
      whole,
      withdrawn: withdrawn.filter(({ jurisdiction }) => subject.within.includes(jurisdiction)),
      issued: (edition?.sectionI ?? []).filter(({ jurisdiction }) =>
        subject.within.includes(jurisdiction),
      ),
    };
  });
  return made.length > MOST ? byYear(made) : made;
}

function byYear(weeks: readonly SubjectWeek[]): readonly SubjectWeek[] {
  const years = new Map<string, SubjectWeek[]>();
  for (const week of weeks) {
    const year = periodOf(week.week, "year");
    years.set(year, [...(years.get(year) ?? []), week]);
  }
  return [...years.values()].flatMap((held) => {
    const [first] = held;
    const last = held.at(-1);
    return first === undefined || last === undefined ? [] : [gathered(held, first, last)];
  });
}

function gathered(
  weeks: readonly SubjectWeek[],
  first: SubjectWeek,
  last: SubjectWeek,
): SubjectWeek {
  const present = weeks.filter(({ presence }) => presence === "present");
  const sum = (value: (week: SubjectWeek) => number | null) =>
    present.length === 0 || present.some((week) => value(week) === null)
      ? null
      : present.reduce((total, week) => total + (value(week) ?? 0), 0);
  const count = sum((week) => week.count);
  const cells = new Set(present.map(({ cell }) => cell));
  const absent = weeks.length - present.length;
  const span = spanInWords(first.week, last.end);
  const words = absent === 0 ? span : `${span}, without ${absent} of ${weeks.length} weeks`;
  return {
    week: first.week,
    end: last.end,
    words,
    when: words,
    presence: present.length === 0 ? first.presence : "present",
    cell: present.length === 0 ? first.cell : (count ?? 0) > 0 ? "count" : worst(cells),
    count,
    inLines: sum((week) => week.inLines) ?? 0,
    reported: sum((week) => week.reported),
    unknown: sum((week) => week.unknown),
    untranscribed: sum((week) => week.untranscribed),
    whole: weeks.flatMap((week) => week.whole),
    withdrawn: weeks.flatMap((week) => week.withdrawn),
    issued: weeks.flatMap((week) => week.issued),
  };
}

/** Of cells without a count, the one that knows least stands for all. */
function worst(cells: ReadonlySet<CellState>): CellState {
  const order: readonly CellState[] = ["not-transcribed", "named-only", "withdrawn", "not-named"];
  const least = order.find((state) => cells.has(state));
  return least ?? (cells.has("reported-zero") ? "reported-zero" : "not-transcribed");
}
