import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { countKnown } from "#charts/comparison/comparison-rows.ts";
import { DumbbellChart } from "#charts/comparison/dumbbell-chart.tsx";
import { createDumbbellModel, type RowSort } from "#charts/comparison/dumbbell-model.ts";
import { Panel } from "#features/panels/panel.tsx";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { DifferencePanel, type RowPanelsProps } from "./difference-panel.tsx";
import { getRowAddress } from "./row-address.ts";
import { SortSelect } from "./sort-select.tsx";

/** Each row in its periods, as dumbbells and as a difference table; a row under the pointer or the focus is highlighted in both. */
export function RowPanels(props: RowPanelsProps) {
  const { comparison, rows, by, title, periods, facts, caption, source } = props;
  const { view } = comparison;
  const { formatUrl } = useUrlView();
  const navigate = useNavigate();
  const [highlightedKey, setHighlightedKey] = useState<string | null>(null);
  const [sort, setSort] = useState<RowSort>("name");
  const getAddress = useMemo(
    () => (value: string) => getRowAddress(by, value, facts, (path) => formatUrl(view, path)),
    [by, facts, formatUrl, view],
  );
  const names = periods.map(({ name }) => name);
  const model = createDumbbellModel(rows, sort, names);
  const known = countKnown(rows);
  const openRow = (value: string) => {
    const target = getAddress(value);
    if (target !== null) void navigate(target);
  };
  const sum = (part: "known" | "all") => known.reduce((total, side) => total + side[part], 0);
  // A chart of a field that is mostly unknown would be taken for a sample.
  const isDrawn = 2 * sum("known") >= sum("all");
  return (
    <>
      {isDrawn ? (
        <Panel
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
                  <div data-print="hidden">
                    <SortSelect sort={sort} onSort={setSort} names={names} />
                  </div>
                  <DumbbellChart
                    model={model}
                    label={`${MEASURE_UNITS[view.measure]} by ${title.toLowerCase()}`}
                    names={names}
                    highlighted={highlightedKey}
                    onHighlight={setHighlightedKey}
                    onOpen={rows.some(({ value }) => getAddress(value) !== null) ? openRow : null}
                  />
                </>
              ),
            },
          ]}
        />
      ) : null}
      <DifferencePanel
        {...props}
        summary={
          isDrawn
            ? null
            : `${title}: known for ${known.map((side) => `${formatCount(side.known)} of ${formatCount(side.all)}`).join(", then ")}; not a sample, and no chart is drawn.`
        }
        getAddress={getAddress}
        highlightedKey={highlightedKey}
        onHighlight={setHighlightedKey}
      />
    </>
  );
}
