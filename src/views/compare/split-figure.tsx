import { DataTable } from "#charts/figure/data-table.tsx";
import { Figure } from "#charts/figure/figure.tsx";
import { SplitBars } from "#charts/compare/split-bars.tsx";
import { splitModel } from "#charts/compare/split-model.ts";
import type { ComparedLine } from "#charts/compare/compare-lines.ts";
import { formatChange } from "#domain/words/count.ts";
import { codeColumn, numberColumn } from "#domain/table.ts";
import { downloadCsv } from "#state/files/download.ts";

interface SplitFigureProps {
  readonly lines: readonly ComparedLine[];
  readonly pair: number;
  /** Says which change it is, where there are several. */
  readonly title: string;
  /** Measure, dimension and both periods. */
  readonly caption: string;
  readonly source: string;
  /** The name of the file for the five parts. */
  readonly file: string;
  readonly context: readonly (readonly [string, string])[];
}

/** The change from one period to the next in five parts: as bars around zero, as a table, as a file. */
export function SplitFigure({
  lines,
  pair,
  title,
  caption,
  source,
  file,
  context,
}: SplitFigureProps) {
  const model = splitModel(lines, pair);
  return (
    <Figure
      id={`split${pair}`}
      title={title}
      subtitle={caption}
      summary={null}
      source={source}
      onCsv={() =>
        downloadCsv(
          file,
          {
            length: model.bars.length + 1,
            columns: {
              Part: codeColumn([...model.bars.map(({ title }) => title), "All parts"]),
              Change: numberColumn([...model.bars.map(({ change }) => change), model.change]),
              "Both ways": codeColumn([...model.bars.map(({ gross }) => gross), ""]),
              Meaning: codeColumn([...model.bars.map(({ words }) => words), model.sum]),
            },
          },
          { context },
        )
      }
      tabs={[
        {
          key: "bars",
          label: "Bars",
          content: () => <SplitBars model={model} caption={caption} />,
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={[
                { key: "part", title: "Part" },
                { key: "change", title: "Change", numeric: true },
                { key: "words", title: "What it holds" },
              ]}
              rows={model.bars.map(({ part, title, words, change }) => ({
                key: part,
                cells: {
                  part: { value: title },
                  change: { value: change, shown: formatChange(change) },
                  words: { value: words },
                },
              }))}
            />
          ),
        },
      ]}
    />
  );
}
