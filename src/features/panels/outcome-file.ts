import type { OutcomeModel } from "#charts/outcomes/outcome-model.ts";
import { OUTCOME_GROUPS } from "#domain/detainer/outcome.ts";
import { buildCodeColumn, buildNumberColumn, type Table } from "#domain/table/table.ts";

/** The table of outcomes as it is written to a file: a row a line, with the key behind its name. */
export function createOutcomeFile({ lines }: OutcomeModel, column: string): Table {
  const counts = OUTCOME_GROUPS.map(
    (group) => [group, buildNumberColumn(lines.map((line) => line.counts[group]))] as const,
  );
  return {
    length: lines.length,
    columns: {
      [column]: buildCodeColumn(lines.map(({ label }) => label)),
      key: buildCodeColumn(lines.map(({ value }) => value)),
      ...Object.fromEntries(counts),
      "with an outcome recorded": buildNumberColumn(lines.map(({ recorded }) => recorded)),
      all: buildNumberColumn(lines.map(({ all }) => all)),
      "outcomes still open": buildCodeColumn(lines.map(({ isOpen }) => (isOpen ? "yes" : "no"))),
    },
  };
}
