import { readAnswerRows, getRowNumber, getRowText } from "#charts/answer/answer-rows.ts";
import type { AnswerRow } from "#charts/answer/answer-rows.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatValue } from "#domain/text/format-value.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { Answer } from "#engine/query/question.ts";

/** What is known of one week: places in full, in part, by name only, and detainers without a row. */
export interface WeekCompleteness {
  readonly week: string;
  readonly present: boolean;
  /** "Travis County, Texas: 142". */
  readonly complete: readonly string[];
  /** "Texas: 5 here; more may have been reported". */
  readonly partly: readonly string[];
  readonly named: readonly string[];
  /** Reported and in no row; null where the edition or its total is not there. */
  readonly untranscribed: number | null;
}

/** By week and place: what is complete, what is partly known, what is not. `counted` is by week and state, unfiltered. */
export function listWeekCompleteness(
  facts: ChartContext,
  counted: Answer,
): readonly WeekCompleteness[] {
  const byWeek = new Map<string, AnswerRow[]>();
  for (const row of readAnswerRows(counted)) {
    const week = getRowText(row, "period");
    byWeek.set(week, [...(byWeek.get(week) ?? []), row]);
  }
  const place = (key: string): string => {
    const found = facts.jurisdictions.get(key);
    if (found === undefined) return key;
    return found.level === "state" ? found.name : `${found.name}, ${getStateName(found.state)}`;
  };
  return facts.weeks.map((week) => {
    const whole = new Set(
      week.complete
        .filter((total) => facts.jurisdictions.get(total.jurisdiction)?.level === "state")
        .map((total) => facts.jurisdictions.get(total.jurisdiction)?.state.toUpperCase()),
    );
    return {
      week: week.week,
      present: week.presence === "present",
      complete: week.complete.map((total) => `${place(total.jurisdiction)}: ${total.declined}`),
      partly: (byWeek.get(week.week) ?? []).flatMap((row) => {
        const state = getRowText(row, "state");
        const count = getRowNumber(row, "count") ?? 0;
        const skip = count === 0 || whole.has(state);
        return skip || state === "withdrawn"
          ? []
          : [`${formatValue(facts, "state", state)}: ${count}`];
      }),
      named: week.named.map(
        (found) => place(found.jurisdiction) + (found.withdrawn ? " (withdrawn by ICE)" : ""),
      ),
      untranscribed: week.reported === null ? null : week.reported - week.transcribed,
    };
  });
}
