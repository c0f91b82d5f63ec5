import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import type { Basis } from "#domain/report/collection.ts";
import type { ExportedView } from "#domain/report/exported-view.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";

/**
 * What a file that was exported from this page leaves out, as sentences: its filter, the numbers that stood beside it, and the
 * detainers of another measure. Empty where it leaves out nothing.
 */
export function formatExportedView(
  exported: ExportedView | undefined,
  basis: Basis,
): readonly string[] {
  if (exported === undefined) return [];
  const { filters, unit } = exported;
  const isPart = basis === "issued" && unit !== MEASURE_UNITS.all;
  return [
    ...(filters === null ? [] : [`This file was exported under a filter: ${filters}.`]),
    ...(filters === null ? [] : formatNumbers(exported)),
    ...(isPart
      ? [
          `It holds ${unit.slice(0, 1).toLowerCase()}${unit.slice(1)} alone: the other detainers of the collection are not in it.`,
        ]
      : []),
  ];
}

function formatNumbers({
  match,
  unknown,
  untranscribed,
  reported,
}: ExportedView): readonly string[] {
  if (match === null || unknown === null) return [];
  const rest =
    untranscribed === null || reported === null
      ? "no total was printed to compare with"
      : `${formatCount(untranscribed)} more of the ${formatCount(reported)} reported were in no source transcribed, and not ruled out`;
  return [
    `Where it was exported, ${formatPlural(match, "detainer")} matched; ${formatCount(unknown)} more were unknown on a filtered field; ${rest}. The file holds those that matched.`,
  ];
}
