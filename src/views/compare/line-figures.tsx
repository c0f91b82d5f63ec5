import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { comparedLines, type ComparedLine } from "#charts/compare/compare-lines.ts";
import { differenceColumns, differenceRows } from "#charts/compare/difference-rows.ts";
import { DumbbellChart, WHOLE } from "#charts/compare/dumbbell-chart.tsx";
import { dumbbellModel, type LineSort } from "#charts/compare/dumbbell-model.ts";
import { notWhole, type FigurePeriod } from "#charts/compare/not-whole.ts";
import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { Marks } from "#charts/marks/mark.tsx";
import { UNIT } from "#domain/outcome.ts";
import type { Note } from "#domain/publication/note.ts";
import type { Dimension } from "#engine/question.ts";
import type { Compared } from "#state/periods/use-compared.ts";
import { useChosen } from "#state/use-view.ts";
import { downloadDifference } from "./compare-file.ts";
import { pageOf } from "./line-page.ts";
import { SortSelect } from "./sort-select.tsx";

interface LineFiguresProps {
  readonly compared: Compared;
  readonly lines: ReturnType<typeof comparedLines>;
  readonly by: Dimension;
  /** "State", "County", as a heading. */
  readonly title: string;
  readonly periods: readonly FigurePeriod[];
  readonly facts: ChartFacts;
  readonly notes: readonly Note[];
  readonly caption: string;
  readonly source: string;
}

/** Each line in its periods: as dumbbells and as a difference table; what is pointed at or focused is marked in both. */
export function LineFigures(props: LineFiguresProps) {
  const { compared, lines, by, title, periods, facts, notes, caption, source } = props;
  const { address } = useChosen();
  const navigate = useNavigate();
  const [marked, setMarked] = useState<string | null>(null);
  const [sort, setSort] = useState<LineSort>("name");
  const names = periods.map(({ name }) => name);
  const page = (value: string) => pageOf(by, value, facts, (path) => address(compared.view, path));
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
  const opens = lines.some(({ value }) => page(value) !== null);
  return (
    <>
      <Figure
        id="lines"
        title={`By ${title.toLowerCase()}, line by line`}
        subtitle={caption}
        summary={null}
        source={source}
        tabs={[
          {
            key: "chart",
            label: "Chart",
            content: () => (
              <>
                <SortSelect sort={sort} onSort={setSort} names={names} />
                <DumbbellChart
                  model={dumbbellModel(lines, sort)}
                  label={`${UNIT[compared.view.measure]} by ${title.toLowerCase()}`}
                  names={names}
                  marked={marked}
                  onMark={setMarked}
                  onOpen={
                    opens
                      ? (value) => {
                          const target = page(value);
                          if (target !== null) void navigate(target);
                        }
                      : null
                  }
                />
              </>
            ),
          },
        ]}
      />
      <Figure
        id="difference"
        title="Difference table"
        subtitle={caption}
        summary={null}
        source={source}
        onCsv={() => downloadDifference(compared, title, lines, fileNotes)}
        tabs={[
          {
            key: "table",
            label: "Table",
            content: () => (
              <DataTable
                caption={`${caption}. The five parts of a line add up to its change.`}
                columns={differenceColumns(title, names)}
                rows={differenceRows(
                  lines,
                  (line) => ({
                    text: fileNotes(line),
                    shown: (
                      <Notes
                        line={line}
                        why={why(line)}
                        names={names}
                        notes={notes}
                        asof={facts.cohort.asof}
                      />
                    ),
                  }),
                  ({ value, label }) => {
                    const target = page(value);
                    return target === null ? label : <Link to={target}>{label}</Link>;
                  },
                )}
                marked={marked}
                onMark={setMarked}
                most={WHOLE}
              />
            ),
          },
        ]}
      />
    </>
  );
}

interface NotesProps {
  readonly line: ComparedLine;
  readonly why: string;
  readonly names: readonly string[];
  readonly notes: readonly Note[];
  readonly asof: string;
}

function Notes({ line, why, names, notes, asof }: NotesProps) {
  return (
    <>
      {why === "" ? null : <span className="compare-why">{why} </span>}
      {line.sides.map(({ marks }, at) =>
        marks.length === 0 ? null : (
          <span key={names[at]} className="compare-why">
            {names[at]}: <Marks lines={marks} notes={notes} asof={asof} />
          </span>
        ),
      )}
    </>
  );
}
