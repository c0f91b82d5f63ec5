import { formatRowShare } from "#charts/outcomes/format-row-share.ts";
import type { OutcomeModel, OutcomeRow } from "#charts/outcomes/outcome-model.ts";
import { formatCoveredDays } from "#domain/report/covered-part.ts";
import type { OutcomeGroup } from "#domain/detainer/outcome.ts";
import { getNameHeading, headColumns } from "#domain/table/column-headings.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
  type ItemColumn,
} from "#domain/table/exported-table.ts";

/** What says of a row whether its number is of all of its days, and final. */
const COVERAGE_COLUMNS: readonly ItemColumn<OutcomeRow>[] = [
  ["covered in part", ({ part }) => (part === null ? "" : formatCoveredDays(part))],
  ["outcomes still open", ({ isOpen }) => (isOpen ? "yes" : "no")],
];

/** The file of the outcomes: a row for each period, place or agency, with its key after its name. */
export function createOutcomeFile(
  { lines: rows, groups }: OutcomeModel,
  heading: string,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const counts = groups.map((group) => [group, (row: OutcomeRow) => row.counts[group]] as const);
  return exportItems<OutcomeRow>(
    rows,
    headColumns<OutcomeRow>([
      [getNameHeading(heading), ({ label }) => label],
      ["key", ({ value }) => value],
      ...counts,
      ["with an outcome recorded", ({ recorded }) => recorded],
      ["all", ({ all }) => all],
      ...COVERAGE_COLUMNS,
    ]),
    description,
  );
}

/** The file of the shares of one group of outcomes, as they are shown: each beside what it is of. */
export function createShareFile(
  { lines: rows }: OutcomeModel,
  heading: string,
  group: OutcomeGroup,
  description: readonly DescriptionColumn[],
): ExportedTable {
  return exportItems<OutcomeRow>(
    rows,
    headColumns<OutcomeRow>([
      [getNameHeading(heading), ({ label }) => label],
      ["key", ({ value }) => value],
      [group, ({ counts }) => counts[group]],
      ["with an outcome recorded", ({ recorded }) => recorded],
      ["share of those", (row) => formatRowShare(row, row.counts[group], row.recorded)],
      ["all", ({ all }) => all],
      ["share of all", (row) => formatRowShare(row, row.counts[group], row.all)],
      ...COVERAGE_COLUMNS,
    ]),
    description,
  );
}
