import { hasOutcomes } from "#domain/detainer/outcome.ts";
import { formatList } from "#domain/text/format-list.ts";
import { DIMENSIONS, type Dimension } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { ParameterIssue, View } from "#state/url/view.ts";

/** Parts of an address that are well formed and name nothing in the collections that are shown, each with what holds instead. */
export function findUnknownValues(
  view: View,
  infos: readonly Pick<DatasetInfo, "datasetPeriod" | "weeks" | "values" | "outcomes">[],
): readonly ParameterIssue[] {
  const found: ParameterIssue[] = [];
  const shown = infos.map(({ datasetPeriod }) => datasetPeriod);
  if (view.data !== null && shown.every(({ collection }) => collection !== view.data)) {
    const titles = [...new Set(shown.map(({ title }) => `“${title}”`))];
    const words = `No collection of this name is published; the page shows ${formatList(titles)}.`;
    found.push({ parameter: "data", value: view.data, message: words });
  }
  if (view.measure !== "declined" && !infos.some(({ outcomes }) => hasOutcomes(outcomes))) {
    const words = "This collection holds declines alone, so that every measure counts the same.";
    found.push({ parameter: "measure", value: view.measure, message: words });
  }
  const readings = infos.flatMap(({ weeks }) =>
    weeks.flatMap(({ transcription }) => transcription ?? []),
  );
  if (view.transcription !== null && !readings.includes(view.transcription)) {
    const words = "No edition has this transcription; the latest of each is read.";
    found.push({ parameter: "reading", value: String(view.transcription), message: words });
  }
  for (const dimension of DIMENSIONS) {
    const choice = view.filter.choices[dimension];
    const known = infos.flatMap((info) => [
      ...(info.values[dimension] ?? []),
      ...listNamedPlaces(info, dimension),
    ]);
    for (const value of choice?.values.filter((each) => !known.includes(each)) ?? []) {
      const sign = choice?.isExcluded === true ? "-" : "";
      const words = "No row of this collection, as of the date chosen, has this value.";
      found.push({ parameter: dimension, value: sign + value, message: words });
    }
  }
  return found;
}

/** Places named in a report without a number have no line, and are something all the same. */
function listNamedPlaces(
  { weeks }: Pick<DatasetInfo, "weeks">,
  dimension: Dimension,
): readonly (string | null)[] {
  if (dimension !== "state" && dimension !== "county") return [];
  return weeks.flatMap(({ named }) => named).map((place) => place[dimension]);
}
