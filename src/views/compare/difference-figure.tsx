import { useMemo } from "react";
import { Link } from "react-router";
import type { ComparedLine } from "#charts/compare/compare-lines.ts";
import { differenceColumns, differenceRows } from "#charts/compare/difference-rows.ts";
import { WHOLE } from "#charts/compare/dumbbell-chart.tsx";
import { notWhole, type FigurePeriod } from "#charts/compare/not-whole.ts";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import { Marks } from "#charts/marks/mark.tsx";
import { UNIT } from "#domain/outcome.ts";
import type { Note } from "#domain/publication/note.ts";
import { UNKNOWN } from "#domain/row.ts";
import type { Dimension } from "#engine/question.ts";
import type { Compared } from "#state/periods/use-compared.ts";
import { downloadDifference } from "./compare-file.ts";

/** What the figures of lines are made from. */
export interface LineFiguresProps {
  readonly compared: Compared;
  readonly lines: readonly ComparedLine[];
  readonly by: Dimension;
  /** "State", "County", as a heading. */
  readonly title: string;
  readonly periods: readonly FigurePeriod[];
  readonly facts: ChartFacts;
  readonly notes: readonly Note[];
  readonly caption: string;
  readonly source: string;
}

interface DifferenceFigureProps extends LineFiguresProps {
  /** Why no chart stands above; null where one does. */
  readonly summary: string | null;
  /** The address of a line's page, or null. */
  readonly page: (value: string) => string | null;
  readonly marked: string | null;
  readonly onMark: (value: string | null) => void;
}

/** Values, change, its parts and notes of each line: a table that can be sorted, and the same as a file. */
export function DifferenceFigure(props: DifferenceFigureProps) {
  const { compared, lines, by, title, periods, facts, notes, caption, source } = props;
  const { summary, page, marked, onMark } = props;
  const names = periods.map(({ name }) => name);
  const why = (line: ComparedLine) => notWhole(line, by, periods, facts);
  const fileNotes = (line: ComparedLine) =>
    [
      why(line),
      ...line.sides.flatMap(({ marks }, at) =>
        marks.map(({ words, noteId }) => `${names[at] ?? ""}: ${words} (${noteId})`),
      ),
    ]
      .filter((words) => words !== "")
      .join("; ");
  const shownNotes = (line: ComparedLine) => (
    <>
      {why(line) === "" ? null : <span className="compare-why">{why(line)}</span>}
      {line.sides.map(({ marks }, at) =>
        marks.length === 0 ? null : (
          <span key={names[at]} className="compare-why">
            {names[at]}: <Marks lines={marks} notes={notes} asof={facts.cohort.asof} />
          </span>
        ),
      )}
    </>
  );
  const rows = useMemo(
    () =>
      differenceRows(
        // Where a field is mostly unknown, that is told first.
        summary === null ? lines : lines.toSorted((a, b) => known(a) - known(b)),
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
    <Figure
      id="difference"
      title="Difference table"
      subtitle={caption}
      summary={summary}
      source={source}
      onCsv={() => downloadDifference(compared, title, lines, fileNotes)}
      tabs={[
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${UNIT[compared.view.measure]}. The five parts of a line add up to its change.`}
              columns={differenceColumns(title, names)}
              rows={rows}
              marked={marked}
              onMark={onMark}
              most={WHOLE}
            />
          ),
        },
      ]}
    />
  );
}

function known({ value }: ComparedLine): number {
  return value === UNKNOWN ? 0 : 1;
}
