import {
  readAnswerRows,
  getRowCell,
  getRowText,
  type AnswerCell,
} from "#charts/answer/answer-rows.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";
import type { WeekStart } from "#domain/calendar/week.ts";
import type { WeekCoverage } from "#domain/report/dataset.ts";
import type { Answer } from "#engine/query/question.ts";
import type { Profile } from "./profile.ts";

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

/** A cell that no answer has, because no row can name the profile. */
const UNANSWERED_CELL: AnswerCell = { state: "not-transcribed", count: null, open: null };

/** The cells of a `counts` answer by periods. */
export function readPeriodCells(counts: Answer, side = 0): ReadonlyMap<string, AnswerCell> {
  return new Map(
    readAnswerRows(counts, side).map((row) => [getRowText(row, "period"), getRowCell(row)]),
  );
}

/** The cell of a place in a week: its whole number where that is known, so that its rows cannot be more; otherwise as answered. */
export function chooseWholeCell(
  answered: AnswerCell = UNANSWERED_CELL,
  whole: number | undefined,
): AnswerCell {
  if (whole === undefined) return answered;
  const count = Math.max(whole, answered.count ?? 0);
  return { state: count > 0 ? "count" : "reported-zero", count, open: answered.open };
}

/** The cell of a place over all weeks: of each its whole number where it is known, as on the page of the place. */
export function sumWholeCells(
  profile: Profile,
  weeks: readonly WeekCoverage[],
  counts: Answer | null,
): AnswerCell {
  const wholes = getWholeNumbers(profile, weeks);
  const cells = counts === null ? new Map<string, AnswerCell>() : readPeriodCells(counts);
  return sumCells(
    weeks.map(({ week, presence }) =>
      presence === "present"
        ? chooseWholeCell(cells.get(week), wholes.get(week))
        : { state: presence, count: null, open: null },
    ),
  );
}
