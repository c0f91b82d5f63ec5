import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import type { Collection } from "#domain/collection.ts";
import { OPEN_WEEKS, type Outcome, type OutcomeGroup } from "#domain/outcome.ts";
import type { WeekCoverage } from "#domain/publication/coverage.ts";
import { addWeeks, periodOf } from "#domain/week.ts";
import type { Answer } from "#engine/question.ts";

/** A column of the outcome table: a group, or an outcome of the group "other" by its name. */
export interface OutcomeColumn {
  readonly key: string;
  readonly title: string;
  /** False where no outcome is recorded, so that only the share of all can be told. */
  readonly isRecorded: boolean;
}

/** A year of the outcome table. */
export interface OutcomeYear {
  readonly year: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly all: number;
  /** With an outcome recorded. */
  readonly recorded: number;
  /** The year reaches into the newest weeks, whose detainers are still open by construction: no share is taken. */
  readonly isOpen: boolean;
}

/** What ICE recorded for detainers, by year. */
export interface OutcomeTable {
  readonly columns: readonly OutcomeColumn[];
  readonly years: readonly OutcomeYear[];
}

const GROUPS: readonly (readonly [OutcomeGroup, string])[] = [
  ["declined", "Declined"],
  ["insufficient notice", "Insufficient notice"],
  ["taken into custody", "Taken into custody"],
];
const OPEN: OutcomeGroup = "open or not recorded";

/** True where a collection holds more than declines, so that the measures differ. */
export function hasOutcomes({ outcomes }: Pick<Collection, "outcomes">): boolean {
  return outcomes.some(({ group }) => group !== "declined");
}

/** An answer of counts by year and outcome, of all detainers, as a table by year. */
export function outcomeTable(
  counts: Answer,
  outcomes: readonly Outcome[],
  weeks: readonly WeekCoverage[],
  basis: Collection["basis"],
): OutcomeTable {
  const byKey = new Map(outcomes.map((outcome) => [outcome.key, outcome]));
  const years = new Map<string, Map<string, number>>();
  const others = new Map<string, string>();
  for (const row of answerRows(counts)) {
    const count = numberIn(row, "count") ?? 0;
    if (count === 0) continue;
    const outcome = byKey.get(textIn(row, "outcome"));
    const group = outcome?.group ?? OPEN;
    const key = group === "other" && outcome !== undefined ? outcome.key : group;
    if (group === "other" && outcome !== undefined) others.set(outcome.key, outcome.title);
    const year = years.get(textIn(row, "period")) ?? new Map<string, number>();
    years.set(textIn(row, "period"), year);
    year.set(key, (year.get(key) ?? 0) + count);
  }
  const open = openYears(weeks, basis);
  return {
    columns: [
      ...GROUPS.map(([key, title]) => ({ key, title, isRecorded: true })),
      ...[...others]
        .sort(([, a], [, b]) => (a < b ? -1 : 1))
        .map(([key, title]) => ({ key, title, isRecorded: true })),
      { key: OPEN, title: "Open or not recorded", isRecorded: false },
    ],
    years: [...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, held]) => {
        const all = [...held.values()].reduce((sum, count) => sum + count, 0);
        return {
          year,
          counts: Object.fromEntries(held),
          all,
          recorded: all - (held.get(OPEN) ?? 0),
          isOpen: open.has(year),
        };
      }),
  };
}

function openYears(
  weeks: readonly WeekCoverage[],
  basis: Collection["basis"],
): ReadonlySet<string> {
  if (basis === "recorded") return new Set();
  const present = weeks.filter(({ presence }) => presence === "present").map(({ week }) => week);
  const last = present.at(-1);
  if (last === undefined) return new Set();
  const closed = addWeeks(last, -OPEN_WEEKS);
  return new Set(present.filter((week) => week > closed).map((week) => periodOf(week, "year")));
}

const SHARE = new Intl.NumberFormat("en-US", { style: "percent", minimumFractionDigits: 1 });

/** A part of a whole with one decimal: "18.0%"; null of nothing. */
export function shareOf(count: number, of: number): string | null {
  return of === 0 ? null : SHARE.format(count / of);
}
