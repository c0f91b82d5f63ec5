import type { Answer, Question } from "#engine/question.ts";
import { useAsked } from "#state/use-answers.ts";
import { useFrames, type CorpusFrame } from "#state/use-published.ts";
import type { Loaded } from "#state/loaded.ts";
import type { View } from "#state/view.ts";
import type { ChosenPeriod } from "./read-periods.ts";
import { corpusNameOf } from "./use-periods.ts";

/** Answers about several periods, and of what they are: of what the reader chose, or while that is counted, chose before. */
export interface Compared {
  readonly periods: readonly ChosenPeriod[];
  /** The corpus of each period. */
  readonly frames: readonly CorpusFrame[];
  readonly view: View;
  readonly answers: readonly Answer[];
}

/** Where each period is counted: its place among the corpora asked of. Periods of one corpus share a place. */
export function corporaOf(periods: readonly ChosenPeriod[], view: View) {
  const keys = periods.map((period) => JSON.stringify(corpusNameOf(period, view)));
  const first = keys.map((key) => keys.indexOf(key));
  const firsts = [...new Set(first)];
  return {
    names: firsts.flatMap((at) => {
      const period = periods[at];
      return period === undefined ? [] : [corpusNameOf(period, view)];
    }),
    places: first.map((at) => firsts.indexOf(at)),
  };
}

/**
 * Answers to questions whose sides name the corpora of periods by `corporaOf`. While the next are on their way the previous
 * ones stay, with the periods and the view that they are of.
 */
export function useCompared(
  periods: readonly ChosenPeriod[],
  view: View,
  questions: readonly Question[],
): Loaded<Compared> {
  const { names, places } = corporaOf(periods, view);
  const frames = useFrames(names);
  const all = frames.value;
  const of =
    all === null || periods.length === 0
      ? null
      : {
          names,
          files: all.map(({ arriving }) => arriving?.files ?? null),
          periods,
          view,
          frames: places.flatMap((place) => all[place] ?? []),
        };
  // What is shown is taken from what was asked, so that any answers can stand in.
  const own = useAsked({ ...frames, value: of }, questions, "compared");
  const { value } = own;
  return { ...own, value: value === null ? null : { ...value.of, answers: value.answers } };
}
