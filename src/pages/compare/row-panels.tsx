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

/** Each line in its periods: as dumbbells and as a difference table; what is pointed at or focused is marked in both. */
export function RowPanels(props: RowPanelsProps) {
  const { comparison: compared, rows: lines, by, title, periods, facts, caption, source } = props;
  const { view } = compared;
  const { formatUrl: address } = useUrlView();
  const navigate = useNavigate();
  const [marked, setMarked] = useState<string | null>(null);
  const [sort, setSort] = useState<RowSort>("name");
  const model = useMemo(() => createDumbbellModel(lines, sort), [lines, sort]);
  const page = useMemo(
    () => (value: string) => getRowAddress(by, value, facts, (path) => address(view, path)),
    [by, facts, address, view],
  );
  const names = periods.map(({ name }) => name);
  const known = countKnown(lines);
  const open = (value: string) => {
    const target = page(value);
    if (target !== null) void navigate(target);
  };
  const sum = (of: "known" | "all") => known.reduce((total, side) => total + side[of], 0);
  // A figure of a field that is mostly unknown would be taken for a sample.
  const drawn = 2 * sum("known") >= sum("all");
  return (
    <>
      {drawn ? (
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
                    highlighted={marked}
                    onHighlight={setMarked}
                    onOpen={lines.some(({ value }) => page(value) !== null) ? open : null}
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
          drawn
            ? null
            : `${title}: known for ${known.map((side) => `${formatCount(side.known)} of ${formatCount(side.all)}`).join(", then ")}; not a sample, and no chart is drawn.`
        }
        page={page}
        marked={marked}
        onMark={setMarked}
      />
    </>
  );
}
