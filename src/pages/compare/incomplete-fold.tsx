import { useState } from "react";
import { createIncompleteBarsModel } from "#charts/comparison/period-bars-model.ts";
import { PeriodBars, type PeriodBarsProps } from "#charts/comparison/period-bars.tsx";
import { PeriodPanels } from "#charts/comparison/period-panels.tsx";
import { isReservedCode, UNKNOWN } from "#domain/detainer/row.ts";
import { formatList } from "#domain/text/format-list.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { TextButton } from "#ui/button.tsx";
import { formatIncomplete, type NamedPeriod } from "#charts/comparison/format-incomplete.ts";
import { Cell } from "#charts/cells/cell.tsx";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { isKnown, type PlaceRow } from "#charts/comparison/place-rows.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { UNTRANSCRIBED, type Dimension } from "#engine/query/question.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatIncompleteTitle } from "./format-incomplete-title.ts";
import { getDimensionWords } from "./dimension-words.ts";
import styles from "./incomplete-fold.module.css";

/** Places that are drawn before a reader wants all. */
const FIRST_ROWS = 12;

interface IncompleteFoldProps {
  readonly rows: readonly PlaceRow[];
  readonly by: Dimension;
  readonly names: readonly string[];
  readonly sides: readonly NamedPeriod[];
  readonly facts: ChartContext;
  readonly unit: string;
  /** True where nothing else has a place, so that it is open from the start. */
  readonly isOpen: boolean;
  readonly getActions: PeriodBarsProps["getActions"];
}

/** What there is not enough data to compare: how many places, and on request their numbers and the reason. */
export function IncompleteFold(props: IncompleteFoldProps) {
  const { rows, by, names, sides, facts, unit, isOpen, getActions } = props;
  const [isWhole, setIsWhole] = useState(false);
  const incomplete = rows.filter((row) => row.value !== UNTRANSCRIBED && !isKnown(row));
  if (incomplete.length === 0) return null;
  const { main, rest } = formatIncompleteTitle(rows, by);
  const model = createIncompleteBarsModel(rows.filter(({ value }) => !isReservedCode(value)));
  const drawn = isWhole ? model.rows : model.rows.slice(0, FIRST_ROWS);
  const noPlace = formatUnknown(rows, by, names);
  const Chart = names.length === 2 ? PeriodBars : PeriodPanels;
  return (
    <div className={styles.fold}>
      <Disclosure
        open={isOpen}
        summary={
          <>
            <b>{main}</b> {rest}
          </>
        }
      >
        {() => (
          <>
            {isOpen && drawn.length > 0 ? (
              <>
                {noPlace === "" ? null : <p className={styles.rest}>{noPlace}</p>}
                <Chart
                  model={model}
                  rows={drawn}
                  unit={`${unit}, on record`}
                  names={names}
                  getActions={getActions}
                />
                {formatReasons(
                  // Where that is the reason of them all, it is said once.
                  noPlace !== ""
                    ? []
                    : incomplete.filter(({ key }) => drawn.some((row) => row.key === key)),
                  (row) => formatIncomplete(row, by, sides, facts),
                ).map((words) => (
                  <p key={words} className={styles.rest}>
                    {words}
                  </p>
                ))}
                {drawn.length < model.rows.length ? (
                  <p className={styles.rest}>
                    <TextButton onClick={() => setIsWhole(true)}>
                      Show all {formatCount(model.rows.length)} {getDimensionWords(by).many}
                    </TextButton>
                  </p>
                ) : null}
              </>
            ) : (
              <DataTable
                caption={`${unit} on record, and why no change is shown`}
                columns={[
                  { key: "value", title: getDimensionWords(by).heading },
                  ...names.map((name, at) => ({ key: `side${at}`, title: name, numeric: true })),
                  { key: "why", title: "Why" },
                ]}
                rows={incomplete.map((row) => ({
                  key: row.key,
                  cells: {
                    value: { value: row.label },
                    ...Object.fromEntries(
                      row.sides.map(({ count, cell }, at) => [
                        `side${at}`,
                        {
                          value: count > 0 || cell === "reported-zero" ? count : null,
                          shown: <Cell state={cell} count={count} />,
                        },
                      ]),
                    ),
                    why: { value: formatIncomplete(row, by, sides, facts) },
                  },
                }))}
                initialRows={40}
              />
            )}
          </>
        )}
      </Disclosure>
    </div>
  );
}

/** Why no change of these rows is known, each reason once: "New York: Feb 4 – 10: only New York City is whole.". */
function formatReasons(
  rows: readonly PlaceRow[],
  explain: (row: PlaceRow) => string,
): readonly string[] {
  const names = new Map<string, string[]>();
  for (const row of rows) {
    const reason = explain(row);
    if (reason !== "") names.set(reason, [...(names.get(reason) ?? []), row.name]);
  }
  return Array.from(names, ([reason, some]) => `${formatList(some)}: ${reason}`);
}

/** How many of each period name no value of the dimension, so that they may be of any. */
function formatUnknown(rows: readonly PlaceRow[], by: Dimension, names: readonly string[]): string {
  const unknown = rows.find(({ value }) => value === UNKNOWN);
  if (unknown === undefined) return "";
  const counts = unknown.sides.map(
    ({ count }, at) => `${formatCount(count)} of ${names[at] ?? ""}`,
  );
  const { one, many } = getDimensionWords(by);
  return `On record. ${formatList(counts)} name no ${one}, so they may be of any of these ${many}. So no change of any ${one} is told.`;
}
