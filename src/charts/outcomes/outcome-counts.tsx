import type { ReactNode } from "react";
import { formatCoveredPart } from "#domain/report/covered-part.ts";
import { OUTCOME_GROUP_TITLES } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import type { OutcomeRow, OutcomeModel } from "./outcome-model.ts";
import styles from "./outcome-counts.module.css";

/** Lists of up to this number of rows are whole. */
export const MAX_ROWS = 40;

/** What both tables of outcomes are made from. */
export interface OutcomeTableProps {
  readonly table: OutcomeModel;
  /** What a row is: "Agency". */
  readonly title: string;
  readonly caption: string;
  /** The name of a row as it is shown; its label where not given. */
  readonly nameOf?: ((line: OutcomeRow) => ReactNode) | undefined;
}

/** Detainers by row and outcome group, sortable by each. */
export function OutcomeCounts({ table, title, caption, nameOf }: OutcomeTableProps) {
  return (
    <DataTable
      caption={caption}
      initialRows={MAX_ROWS}
      sumColumn="all"
      columns={[
        { key: "line", title },
        ...table.groups.map((key) => ({ key, title: OUTCOME_GROUP_TITLES[key], numeric: true })),
        { key: "all", title: "All", numeric: true },
      ]}
      rows={table.lines.map((line) => ({
        key: line.value,
        cells: {
          line: { value: line.label, shown: <OutcomeRowName line={line} nameOf={nameOf} /> },
          ...Object.fromEntries(
            table.groups.map((group) => {
              const value = line.counts[group];
              return [group, { value, shown: formatCount(value) }];
            }),
          ),
          all: { value: line.all, shown: formatCount(line.all) },
        },
      }))}
    />
  );
}

/** The name of a row, which days of it are covered where not all are, and whether its outcomes are still open. */
export function OutcomeRowName({
  line,
  nameOf,
}: { readonly line: OutcomeRow } & Pick<OutcomeTableProps, "nameOf">) {
  return (
    <>
      {nameOf?.(line) ?? line.label}
      {line.part === null ? null : (
        <small className={styles.open}>{formatCoveredPart(line.part)}</small>
      )}
      {line.isOpen ? <small className={styles.open}>outcomes still open</small> : null}
    </>
  );
}
