import { useState } from "react";
import { Link } from "react-router";
import {
  createDifferenceColumns,
  createDifferenceRows,
  EXTRA_COLUMN_TITLES,
  EXTRA_COLUMNS,
  type ExtraColumn,
} from "#charts/comparison/difference-table.ts";
import { formatIncomplete, type NamedPeriod } from "#charts/comparison/format-incomplete.ts";
import type { PlaceRow } from "#charts/comparison/place-rows.ts";
import { UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { NoteCount } from "#charts/notes/note-counts.ts";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import { Panel } from "#features/panels/panel.tsx";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { PopoverButton } from "#ui/popup/popover-button.tsx";
import { createDifferenceFile } from "./difference-file.ts";
import { getDimensionWords } from "./dimension-words.ts";
import { calculateHeadlineChange, type PeriodPair } from "./format-comparison.ts";
import type { ComparisonPanelProps } from "./panel-props.ts";
import { getRowAddress } from "./row-address.ts";
import styles from "./place-table-panel.module.css";

interface PlaceTablePanelProps extends ComparisonPanelProps {
  readonly sides: readonly NamedPeriod[];
  readonly pairs: readonly PeriodPair[];
  readonly filtered: boolean;
}

/** Every place with its number in each period, the change and its notes; other columns by choice. */
export function PlaceTablePanel(props: PlaceTablePanelProps) {
  const { comparison, rows, by, names, reported, facts, notes, unit, sides, pairs } = props;
  const { view } = comparison;
  const { formatUrl } = useUrlView();
  const [extra, setExtra] = useState<ReadonlySet<ExtraColumn>>(new Set());
  const words = getDimensionWords(by);
  const getMarks = (row: PlaceRow): readonly NoteCount[] =>
    row.sides.flatMap(({ marks }, at) =>
      marks.map((mark) => ({ ...mark, words: `${names[at] ?? ""}: ${mark.words}` })),
    );
  const getRemarks = (row: PlaceRow) => ({
    reasons: formatIncomplete(row, by, sides, facts),
    notes: getMarks(row)
      .map((mark) => `${mark.words} (${mark.noteId})`)
      .join("; "),
  });
  const title = `Every ${by === "state" ? "place" : words.one}`;
  return (
    <Panel
      id="places"
      title={title}
      subtitle={`${unit} · A to Z`}
      summary={null}
      controls={<ColumnChooser extra={extra} onChange={setExtra} />}
      onCsv={() =>
        downloadCsv(
          formatFileName(
            facts.datasetPeriod,
            `difference-by-${by}`,
            { ...view, filter: clearWeeks(view.filter) },
            "csv",
          ),
          createDifferenceFile({
            comparison,
            names,
            reported,
            title: words.heading,
            rows,
            getRemarks,
          }),
        )
      }
      tabs={[
        {
          key: "table",
          label: "Table",
          content: () => (
            <div className={styles.table}>
              <DataTable
                caption={`${unit} in each period, with the change`}
                columns={createDifferenceColumns(words.heading, names, extra)}
                rows={createDifferenceRows(
                  rows,
                  (row) => ({
                    ...getRemarks(row),
                    marks: (
                      <NoteBadge
                        lines={getMarks(row)}
                        notes={notes}
                        asof={facts.datasetPeriod.asof}
                      />
                    ),
                  }),
                  (row) => {
                    const target = getRowAddress(by, row, facts, (path) => formatUrl(view, path));
                    return target === null ? row.label : <Link to={target}>{row.label}</Link>;
                  },
                )}
                initialRows={60}
                {...createTotals(props, pairs)}
              />
            </div>
          ),
        },
      ]}
    />
  );
}

/** What ICE reported, below the rows; nothing where it is not known, or rows are filtered. */
function createTotals({ filtered, reported }: PlaceTablePanelProps, pairs: readonly PeriodPair[]) {
  if (filtered || reported.every((count) => count === null)) return {};
  const sums: Readonly<Record<string, string>> = {
    value: "Reported by ICE",
    ...Object.fromEntries(
      reported.map((count, at) => [`side${at}`, count === null ? "not known" : formatCount(count)]),
    ),
    ...Object.fromEntries(
      pairs.map((pair) => {
        const change = calculateHeadlineChange(pair);
        return [`change${pair.pair}`, change === null ? UNKNOWN_CHANGE : formatChange(change)];
      }),
    ),
  };
  return { sums };
}

function ColumnChooser({
  extra,
  onChange,
}: {
  readonly extra: ReadonlySet<ExtraColumn>;
  readonly onChange: (next: ReadonlySet<ExtraColumn>) => void;
}) {
  return (
    <span className={styles.chooser}>
      <PopoverButton label="Columns" title="Columns of the table" align="end">
        {() => (
          <fieldset className={styles.columns}>
            <legend>More columns</legend>
            {EXTRA_COLUMNS.map((column) => (
              <label key={column}>
                <input
                  type="checkbox"
                  checked={extra.has(column)}
                  onChange={({ target }) => {
                    const next = new Set(extra);
                    if (target.checked) next.add(column);
                    else next.delete(column);
                    onChange(next);
                  }}
                />{" "}
                {EXTRA_COLUMN_TITLES[column]}
              </label>
            ))}
          </fieldset>
        )}
      </PopoverButton>
    </span>
  );
}
