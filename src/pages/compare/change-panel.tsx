import { ChangeBar } from "#charts/comparison/change-bar.tsx";
import { createChangeBarModel } from "#charts/comparison/change-bar-model.ts";
import { createChangeCell } from "#charts/comparison/difference-table.ts";
import { UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { Panel } from "#features/panels/panel.tsx";
import { formatChange, formatCount } from "#domain/text/format-count.ts";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import { createChangeFile } from "./change-file.ts";
import { describeComparison } from "./difference-file.ts";
import { calculateHeadlineChange, isOfMatches, type PeriodPair } from "./format-comparison.ts";
import type { ComparisonPanelProps } from "./panel-props.ts";

interface ChangePanelProps extends ComparisonPanelProps {
  readonly pair: PeriodPair;
  /** How many changes the page has. */
  readonly count: number;
}

/** What makes up the change from one period to the next: one bar around 0, a table, a file. */
export function ChangePanel(props: ChangePanelProps) {
  const { comparison, rows, by, names, reported, facts, unit, pair, count } = props;
  const change = calculateHeadlineChange(pair);
  const model = createChangeBarModel(rows, pair.pair, change);
  const title =
    count === 1
      ? "What makes up the change"
      : `What makes up the change to ${names[pair.pair + 1] ?? ""}`;
  const subtitle = formatSubtitle(pair, change);
  if (model.parts.length === 0) return null;
  return (
    <Panel
      id={`split${pair.pair}`}
      title={title}
      subtitle={subtitle}
      summary={model.sentence}
      onCsv={() => {
        const view = { ...comparison.view, filter: clearWeeks(comparison.view.filter) };
        downloadCsv(
          formatFileName(facts.datasetPeriod, `change-by-${by}`, view, "csv"),
          createChangeFile(model, describeComparison({ comparison, names, reported })),
        );
      }}
      tabs={[
        { key: "bars", label: "Chart", content: () => <ChangeBar model={model} unit={unit} /> },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={`${unit} · ${subtitle}`}
              columns={[
                { key: "part", title: "Part" },
                { key: "change", title: "Change", numeric: true },
                { key: "known", title: "Known in full" },
              ]}
              rows={[
                ...model.parts.map(({ key, name, change: size, isKnown }) => ({
                  key,
                  cells: {
                    part: { value: name },
                    change: createChangeCell(size, UNKNOWN_CHANGE),
                    known: { value: isKnown ? "yes" : "no" },
                  },
                })),
                {
                  key: "together",
                  cells: {
                    part: { value: "Together" },
                    change: createChangeCell(change, UNKNOWN_CHANGE),
                    known: { value: "" },
                  },
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}

/** "From 206 reported to 47 reported: −159". */
function formatSubtitle(pair: PeriodPair, change: number | null): string {
  const { first, second } = pair;
  const isMatch = isOfMatches(pair);
  const format = (sum: PeriodPair["first"]) => {
    if (isMatch) return `${formatCount(sum.match)} in ${sum.words}`;
    return sum.reported === null ? "a number not known" : `${formatCount(sum.reported)} reported`;
  };
  const words = change === null ? UNKNOWN_CHANGE : formatChange(change);
  return `From ${format(first)} to ${format(second)}: ${words}`;
}
