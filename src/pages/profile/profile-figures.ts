import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import { DISPUTE_MEANING } from "#charts/notes/count-disputes.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { Profile } from "#features/profiles/profile.ts";
import type { ProfileWeek } from "./profile-weeks.ts";

/** A number at the head of a profile, with what it counts. */
export interface ProfileFigure {
  readonly label: string;
  readonly cell: AnswerCell;
  /** In small print below it. */
  readonly detail: string;
}

/** Sums of a profile beside its declines, in a collection that has outcomes. */
export interface ProfileSums {
  readonly recorded: number;
  readonly all: number;
}

/**
 * The numbers at the head of a profile: what is declined, what may be missing of it, and what is disputed or withdrawn. A
 * number of nothing is left out, but for the first. `disputed` is how much of it a dispute touches, `area` the weeks whose number is of a part of the state.
 */
export function createProfileFigures(
  { kind, choice }: Profile,
  weeks: readonly ProfileWeek[],
  sums: ProfileSums | null,
  disputed: number,
  area = "",
): readonly ProfileFigure[] {
  const present = weeks.filter(({ presence }) => presence === "present");
  const declined = sumCells(
    (present.length === 0 ? weeks : present).map(({ cell, count, open }) => ({
      state: cell,
      count,
      open,
    })),
  );
  const add = (value: (week: ProfileWeek) => number | null) =>
    present.reduce((sum, week) => sum + (value(week) ?? 0), 0);
  const isWhole =
    choice !== null &&
    present.length > 0 &&
    present.every(({ unknown, untranscribed }) => unknown === 0 && untranscribed === 0);
  const withdrawn = present.flatMap((week) => week.withdrawn);
  const figures = [
    {
      label: sums === null ? "on record" : "declined",
      cell: declined,
      detail:
        sums === null
          ? isWhole
            ? "all that ICE reported for it"
            : area
          : `of ${formatCount(sums.all)} issued`,
    },
    ...(sums === null
      ? []
      : [
          {
            label: "with an outcome",
            cell: createCountCell(sums.recorded),
            detail: "declined ones included",
          },
          {
            label: "none recorded",
            cell: createCountCell(sums.all - sums.recorded),
            detail: "no outcome when the file was made",
          },
        ]),
    {
      label: `${choice?.[0] ?? kind} not given`,
      cell: createCountCell(add(({ unknown }) => unknown)),
      detail: "declined, and may belong here",
    },
    {
      label: "disputed",
      cell: createCountCell(disputed),
      detail: DISPUTE_MEANING,
    },
    {
      label: "withdrawn",
      cell: createCountCell(withdrawn.reduce((sum, { declined: count }) => sum + count, 0)),
      detail: `printed under ${formatList([...new Set(withdrawn.map(({ asPrinted }) => asPrinted))])}`,
    },
  ];
  return figures.filter(({ cell }, at) => at === 0 || (cell.count ?? 0) > 0);
}

/** What is reported of the whole country and not on record, which may be of the profile or of any other place; empty where nothing is. */
export function formatNotRuledOut(weeks: readonly ProfileWeek[]): string {
  const rest = weeks.reduce((sum, { untranscribed }) => sum + (untranscribed ?? 0), 0);
  return rest === 0
    ? ""
    : `In the whole country ${formatCount(rest)} more were reported that are not on record: how many of them are of this place is not known.`;
}

function createCountCell(count: number): AnswerCell {
  return { state: count > 0 ? "count" : "reported-zero", count, open: null };
}
