import type { AnswerCell } from "#charts/answer/answer-rows.ts";
import type { Measure } from "#domain/detainer/outcome.ts";
import { EMPTY_FILTER, type Question } from "#engine/query/question.ts";
import { useAnswers } from "#state/queries/use-answers.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { createProfileFilter, findProfile, type Profile } from "./profile.ts";
import { sumWholeCells } from "./whole-numbers.ts";

/** True where a place has more than its rows: a city, which no value names, and one whose whole number is known. */
export function hasOwnWeeks(
  { weeks }: Pick<DatasetInfo, "weeks">,
  { kind, key, value }: Pick<Profile, "kind" | "key"> & { readonly value: object | null },
): boolean {
  if (kind === "agency") return false;
  return (
    value === null ||
    weeks.some(({ complete }) => complete.some(({ jurisdiction }) => jurisdiction === key))
  );
}

/** The cell of a place from its weeks, as on its page; null while it is on its way. */
export function useWholeCell(info: DatasetInfo, key: string, measure: Measure): AnswerCell | null {
  const profile = findProfile(info, "place", key);
  const filter = profile === null ? null : createProfileFilter(profile, EMPTY_FILTER);
  const question: Question | null =
    filter === null
      ? null
      : {
          kind: "counts",
          measures: [measure],
          sides: [{ dataset: 0, filter }],
          by: [{ weeks: "week" }],
          facet: false,
        };
  const query = useAnswers<Readonly<Record<string, Question>>>(
    question === null ? {} : { [key]: question },
  );
  if (profile === null || query.data === undefined) return null;
  return sumWholeCells(profile, info.weeks, query.data.answers[key] ?? null);
}
