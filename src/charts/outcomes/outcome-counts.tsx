import type { ReactNode } from "react";
import { GROUP_TITLE, OUTCOME_GROUPS } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import type { OutcomeLine, OutcomeTable } from "./outcome-model.ts";
import "./outcomes.css";

/** Lists up to so many lines are whole. */
export const WHOLE = 40;

/** What both tables of outcomes are made from. */
export interface OutcomesProps {
  readonly table: OutcomeTable;
  /** What a line is: "Agency". */
  readonly title: string;
  readonly caption: string;
  /** What stands for the name of a line; its label where not given. */
  readonly nameOf?: ((line: OutcomeLine) => ReactNode) | undefined;
}

/** Detainers by line and outcome group, to sort by any. */
export function OutcomeCounts({ table, title, caption, nameOf }: OutcomesProps) {
  return (
    <DataTable
      caption={caption}
      most={WHOLE}
      sum="all"
      columns={[
        { key: "line", title },
        ...OUTCOME_GROUPS.map((key) => ({ key, title: GROUP_TITLE[key], numeric: true })),
        { key: "all", title: "All", numeric: true },
      ]}
      rows={table.lines.map((line) => ({
        key: line.value,
        cells: {
          line: { value: line.label, shown: <LineName line={line} nameOf={nameOf} /> },
          ...Object.fromEntries(
            OUTCOME_GROUPS.map((group) => {
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

/** The name of a line, and whether its outcomes are open still. */
export function LineName({
  line,
  nameOf,
}: { readonly line: OutcomeLine } & Pick<OutcomesProps, "nameOf">) {
  return (
    <>
      {nameOf?.(line) ?? line.label}
      {line.isOpen ? <small className="outcomes-open">outcomes still open</small> : null}
    </>
  );
}
