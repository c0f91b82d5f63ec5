import { useMemo } from "react";
import { Link } from "react-router";
import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import {
  createDifferenceColumns,
  createDifferenceRows,
} from "#charts/comparison/difference-table.ts";
import { MAX_ROWS } from "#charts/comparison/dumbbell-chart.tsx";
import { formatIncomplete, type NamedPeriod } from "#charts/comparison/format-incomplete.ts";
import type { ChartContext } from "#charts/answer/chart-context.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import type { Note } from "#domain/note/note.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Dimension } from "#engine/query/question.ts";
import type { PeriodAnswers } from "#state/queries/use-period-answers.ts";
import { downloadDifference } from "./difference-file.ts";
import styles from "./difference-panel.module.css";

/** What both panels of rows are made from. */
export interface RowPanelsProps {
  readonly comparison: PeriodAnswers;
  readonly rows: readonly ComparisonRow[];
  readonly by: Dimension;
  /** "State", "County", as a heading. */
  readonly title: string;
  readonly periods: readonly NamedPeriod[];
  readonly facts: ChartContext;
  readonly notes: readonly Note[];
  readonly caption: string;
  readonly source: string;
}

interface DifferencePanelProps extends RowPanelsProps {
  /** Why no chart stands above; null where one does. */
  readonly summary: string | null;
  /** The address of a row's profile, or null. */
  readonly getAddress: (value: string) => string | null;
  readonly highlightedKey: string | null;
  readonly onHighlight: (value: string | null) => void;
}

/** Values, change, parts of the change and notes of each row: a table that can be sorted, and a CSV file of it. */
export function DifferencePanel(props: DifferencePanelProps) {
  const { comparison, rows, by, title, periods, facts, notes, caption, source } = props;
  const { summary, getAddress, highlightedKey, onHighlight } = props;
  const names = periods.map(({ name }) => name);
  const formatReason = (row: ComparisonRow) => formatIncomplete(row, by, periods, facts);
  const formatFileNotes = (row: ComparisonRow) =>
    [
      formatReason(row),
      ...row.sides.flatMap(({ marks }, at) =>
        marks.map(({ words, noteId }) => `${names[at] ?? ""}: ${words} (${noteId})`),
      ),
    ]
      .filter((words) => words !== "")
      .join("; ");
  const renderNotes = (row: ComparisonRow) => (
    <>
      {formatReason(row) === "" ? null : <span className={styles.note}>{formatReason(row)}</span>}
      {row.sides.map(({ marks }, at) =>
        marks.length === 0 ? null : (
          <span key={names[at]} className={styles.note}>
            {names[at]}: <NoteBadge lines={marks} notes={notes} asof={facts.datasetPeriod.asof} />
          </span>
        ),
      )}
    </>
  );
  const tableRows = useMemo(
    () =>
      createDifferenceRows(
        // Where a field is mostly unknown, the unknown row comes first.
        summary === null ? rows : rows.toSorted((a, b) => rankKnown(a) - rankKnown(b)),
        (row) => ({ text: formatFileNotes(row), shown: renderNotes(row) }),
        ({ value, label }) => {
          const target = getAddress(value);
          return target === null ? label : <Link to={target}>{label}</Link>;
        },
      ),
    // A highlighted row changes none of them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- names, periods and facts follow from the comparison
    [comparison, rows, notes, getAddress, summary],
  );
  return (
    <Panel
      id="difference"
      title="Difference table"
      subtitle={caption}
      summary={summary}
      source={source}
      onCsv={() => downloadDifference({ comparison, title, rows, formatNotes: formatFileNotes })}
      tabs={[
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${MEASURE_UNITS[comparison.view.measure]}. The five parts of a line add up to its change.`}
              columns={createDifferenceColumns(title, names)}
              rows={tableRows}
              highlightedKey={highlightedKey}
              onHighlight={onHighlight}
              initialRows={MAX_ROWS}
            />
          ),
        },
      ]}
    />
  );
}

function rankKnown({ value }: ComparisonRow): number {
  return value === UNKNOWN ? 0 : 1;
}
