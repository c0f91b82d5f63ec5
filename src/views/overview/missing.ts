import { answerRows, numberIn, textIn } from "#charts/figure/answer-rows.ts";
import type { AnswerRow } from "#charts/figure/answer-rows.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { valueTitle } from "#charts/figure/value-title.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import type { Answer } from "#engine/question.ts";

/** What is known of one week: places whole, partly, by name only, and what no row stands for. */
export interface MissingWeek {
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
export function missingWeeks(facts: ChartFacts, counted: Answer): readonly MissingWeek[] {
  const byWeek = new Map<string, AnswerRow[]>();
  for (const row of answerRows(counted)) {
    const week = textIn(row, "period");
    byWeek.set(week, [...(byWeek.get(week) ?? []), row]);
  }
  const place = (key: string): string => {
    const found = facts.jurisdictions[key];
    if (found === undefined) return key;
    return found.level === "state" ? found.name : `${found.name}, ${stateName(found.state)}`;
  };
  return facts.weeks.map((week) => {
    const whole = new Set(
      week.complete
        .filter((total) => facts.jurisdictions[total.jurisdiction]?.level === "state")
        .map((total) => facts.jurisdictions[total.jurisdiction]?.state.toUpperCase()),
    );
    return {
      week: week.week,
      present: week.presence === "present",
      complete: week.complete.map((total) => `${place(total.jurisdiction)}: ${total.declined}`),
      partly: (byWeek.get(week.week) ?? []).flatMap((row) => {
        const state = textIn(row, "state");
        const count = numberIn(row, "count") ?? 0;
        const skip = count === 0 || whole.has(state);
        return skip || state === "withdrawn"
          ? []
          : [`${valueTitle(facts, "state", state)}: ${count}`];
      }),
      named: week.named.map(
        (found) => place(found.jurisdiction) + (found.withdrawn ? " (withdrawn by ICE)" : ""),
      ),
      untranscribed: week.reported === null ? null : week.reported - week.transcribed,
    };
  });
}
