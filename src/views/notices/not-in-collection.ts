import { hasOutcomes } from "#domain/outcome.ts";
import { DIMENSIONS, type Dimension } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import type { Misread, View } from "#state/view.ts";

/** Parts of an address that are well formed and name nothing in the collection at hand, each with what holds instead. */
export function notInCollection(
  view: View,
  frame: Pick<CorpusFrame, "cohort" | "weeks" | "values" | "outcomes">,
): readonly Misread[] {
  const { collection, title } = frame.cohort;
  const found: Misread[] = [];
  if (view.data !== null && view.data !== collection) {
    const words = `No collection of this name is published; the page shows “${title}”.`;
    found.push({ parameter: "data", value: view.data, words });
  }
  if (view.measure !== "declined" && !hasOutcomes(frame.outcomes)) {
    const words = "This collection holds declines alone, so that every measure counts the same.";
    found.push({ parameter: "measure", value: view.measure, words });
  }
  const readings = frame.weeks.flatMap(({ transcription }) => transcription ?? []);
  if (view.reading !== null && !readings.includes(view.reading)) {
    const words = "No edition has this transcription; the latest of each is read.";
    found.push({ parameter: "reading", value: String(view.reading), words });
  }
  for (const dimension of DIMENSIONS) {
    const choice = view.filter.choices[dimension];
    const held = [...(frame.values[dimension] ?? []), ...namedWithout(frame, dimension)];
    for (const value of choice?.values.filter((each) => !held.includes(each)) ?? []) {
      const sign = choice?.leaveOut === true ? "-" : "";
      const words = "No line transcribed here, as of the date chosen, has this value.";
      found.push({ parameter: dimension, value: sign + value, words });
    }
  }
  return found;
}

/** Places named in a report without a number have no line, and are something all the same. */
function namedWithout(
  { weeks }: Pick<CorpusFrame, "weeks">,
  dimension: Dimension,
): readonly (string | null)[] {
  if (dimension !== "state" && dimension !== "county") return [];
  return weeks.flatMap(({ named }) => named).map((place) => place[dimension]);
}
