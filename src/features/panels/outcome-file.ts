import type { OutcomeModel, OutcomeRow } from "#charts/outcomes/outcome-model.ts";
import { OUTCOME_GROUPS } from "#domain/detainer/outcome.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";

/** The file of the outcomes: a row for each period, place or agency, with its key after its name. */
export function createOutcomeFile(
  { lines: rows }: OutcomeModel,
  heading: string,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const groups = OUTCOME_GROUPS.map(
    (group) => [group, ({ counts }: OutcomeRow) => counts[group]] as const,
  );
  return exportItems<OutcomeRow>(
    rows,
    {
      [heading]: ({ label }) => label,
      key: ({ value }) => value,
      ...Object.fromEntries(groups),
      "with an outcome recorded": ({ recorded }) => recorded,
      all: ({ all }) => all,
      "outcomes still open": ({ isOpen }) => (isOpen ? "yes" : "no"),
    },
    description,
  );
}
