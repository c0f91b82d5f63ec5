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

/** What the figures of lines are made from. */
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
  /** The address of a line's page, or null. */
  readonly page: (value: string) => string | null;
  readonly marked: string | null;
  readonly onMark: (value: string | null) => void;
}

/** Values, change, its parts and notes of each line: a table that can be sorted, and the same as a file. */
export function DifferencePanel(props: DifferencePanelProps) {
  const {
    comparison: compared,
    rows: lines,
    by,
    title,
    periods,
    facts,
    notes,
    caption,
    source,
  } = props;
  const { summary, page, marked, onMark } = props;
  const names = periods.map(({ name }) => name);
  const why = (line: ComparisonRow) => formatIncomplete(line, by, periods, facts);
  const fileNotes = (line: ComparisonRow) =>
    [
      why(line),
      ...line.sides.flatMap(({ marks }, at) =>
        marks.map(({ words, noteId }) => `${names[at] ?? ""}: ${words} (${noteId})`),
      ),
    ]
      .filter((words) => words !== "")
      .join("; ");
  const shownNotes = (line: ComparisonRow) => (
    <>
      {why(line) === "" ? null : <span className={styles.note}>{why(line)}</span>}
      {line.sides.map(({ marks }, at) =>
        marks.length === 0 ? null : (
          <span key={names[at]} className={styles.note}>
            {names[at]}: <NoteBadge lines={marks} notes={notes} asof={facts.datasetPeriod.asof} />
          </span>
        ),
      )}
    </>
  );
  const rows = useMemo(
    () =>
      createDifferenceRows(
        // Where a field is mostly unknown, that is told first.
        summary === null ? lines : lines.toSorted((a, b) => rankKnown(a) - rankKnown(b)),
        (line) => ({ text: fileNotes(line), shown: shownNotes(line) }),
        ({ value, label }) => {
          const target = page(value);
          return target === null ? label : <Link to={target}>{label}</Link>;
        },
      ),
    // Pointing at a line changes none of them.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- names, periods and facts follow from what was compared
    [compared, lines, notes, page, summary],
  );
  return (
    <Panel
      id="difference"
      title="Difference table"
      subtitle={caption}
      summary={summary}
      source={source}
      onCsv={() =>
        downloadDifference({ comparison: compared, title, rows: lines, formatNotes: fileNotes })
      }
      tabs={[
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${MEASURE_UNITS[compared.view.measure]}. The five parts of a line add up to its change.`}
              columns={createDifferenceColumns(title, names)}
              rows={rows}
              highlightedKey={marked}
              onHighlight={onMark}
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
