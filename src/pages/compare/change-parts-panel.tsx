import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import { ChangePartsChart } from "#charts/comparison/change-parts-chart.tsx";
import { createChangePartsModel } from "#charts/comparison/change-parts-model.ts";
import type { ComparisonRow } from "#charts/comparison/comparison-rows.ts";
import { formatChange } from "#domain/text/format-count.ts";
import type { DescriptionColumn } from "#domain/table/exported-table.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { createChangePartsFile } from "./change-parts-file.ts";

interface ChangePartsPanelProps {
  readonly rows: readonly ComparisonRow[];
  readonly pair: number;
  /** The change that is split; null where it cannot be told. */
  readonly change: number | null;
  /** What the periods are called. */
  readonly names: readonly string[];
  /** Says which change it is, where there are several. */
  readonly title: string;
  /** Measure, dimension and both periods. */
  readonly caption: string;
  readonly source: string;
  /** The name of the file for the five parts. */
  readonly file: string;
  readonly description: readonly DescriptionColumn[];
}

/** The change from one period to the next in five parts: as bars around zero, as a table, as a file. */
export function ChangePartsPanel({
  rows,
  pair,
  change,
  names,
  title,
  caption,
  source,
  file,
  description,
}: ChangePartsPanelProps) {
  const model = createChangePartsModel(rows, pair, change, names);
  return (
    <Panel
      id={`split${pair}`}
      title={title}
      subtitle={caption}
      summary={null}
      source={source}
      onCsv={() => downloadCsv(file, createChangePartsFile(model, description))}
      tabs={[
        {
          key: "bars",
          label: "Bars",
          content: () => <ChangePartsChart model={model} caption={caption} />,
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
              rows={model.bars.map(({ part, ...bar }) => ({
                key: part,
                cells: {
                  part: { value: bar.title },
                  change: {
                    value: bar.change,
                    shown: bar.change === null ? UNKNOWN_CHANGE : formatChange(bar.change),
                  },
                  words: { value: bar.words },
                },
              }))}
            />
          ),
        },
      ]}
    />
  );
}
