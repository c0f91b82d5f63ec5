import type { OutcomeTable } from "#charts/outcomes/outcome-model.ts";
import { OUTCOME_GROUPS } from "#domain/outcome.ts";
import { codeColumn, numberColumn, type Table } from "#domain/table.ts";

/** The table of outcomes as it is written to a file: a row a line, with the key behind its name. */
export function outcomeFile({ lines }: OutcomeTable, column: string): Table {
  const counts = OUTCOME_GROUPS.map(
    (group) => [group, numberColumn(lines.map((line) => line.counts[group]))] as const,
  );
  return {
    length: lines.length,
    columns: {
      [column]: codeColumn(lines.map(({ label }) => label)),
      key: codeColumn(lines.map(({ value }) => value)),
      ...Object.fromEntries(counts),
      "with an outcome recorded": numberColumn(lines.map(({ recorded }) => recorded)),
      all: numberColumn(lines.map(({ all }) => all)),
      "outcomes still open": codeColumn(lines.map(({ isOpen }) => (isOpen ? "yes" : "no"))),
    },
  };
}
