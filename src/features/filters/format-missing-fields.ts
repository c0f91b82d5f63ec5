import { hasPrintedTotals } from "#domain/report/dataset.ts";
import { formatList } from "#domain/text/format-list.ts";
import type { RowColumn } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";

/** Fields that a reader may look for, each with the columns that hold it. */
const FIELDS: readonly (readonly [noun: string, columns: readonly RowColumn[]])[] = [
  ["agency", ["agency"]],
  ["state", ["state"]],
  ["county", ["county"]],
  ["field office", ["aor"]],
  ["charge", ["charge", "status", "chargeText"]],
  ["citizenship", ["citizenship"]],
  ["date of issue", ["issued"]],
  ["date of the outcome", ["declined"]],
];

/** "These records hold no charge, no citizenship and no date of the outcome."; null where every field has a value somewhere. */
export function formatMissingFields(
  info: Pick<DatasetInfo, "knownColumns" | "weeks" | "datasetPeriod" | "rowCount">,
): string | null {
  const missing = FIELDS.filter(
    ([, columns]) => !columns.some((column) => info.knownColumns.includes(column)),
  );
  if (missing.length === 0 || info.rowCount === 0) return null;
  const opening =
    info.datasetPeriod.imported !== undefined
      ? "This file holds"
      : hasPrintedTotals(info.weeks)
        ? "What stands here of these reports holds"
        : "These records hold";
  return `${opening} ${formatList(missing.map(([noun]) => `no ${noun}`))}.`;
}
