import { useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { knownOf } from "#charts/compare/compare-lines.ts";
import { DumbbellChart } from "#charts/compare/dumbbell-chart.tsx";
import { dumbbellModel, type LineSort } from "#charts/compare/dumbbell-model.ts";
import { Figure } from "#charts/figure/figure.tsx";
import { UNIT } from "#domain/outcome.ts";
import { formatCount } from "#domain/words/count.ts";
import { useChosen } from "#state/use-view.ts";
import { DifferenceFigure, type LineFiguresProps } from "./difference-figure.tsx";
import { pageOf } from "./line-page.ts";
import { SortSelect } from "./sort-select.tsx";

/** Each line in its periods: as dumbbells and as a difference table; what is pointed at or focused is marked in both. */
export function LineFigures(props: LineFiguresProps) {
  const { compared, lines, by, title, periods, facts, caption, source } = props;
  const { view } = compared;
  const { address } = useChosen();
  const navigate = useNavigate();
  const [marked, setMarked] = useState<string | null>(null);
  const [sort, setSort] = useState<LineSort>("name");
  const model = useMemo(() => dumbbellModel(lines, sort), [lines, sort]);
  const page = useMemo(
    () => (value: string) => pageOf(by, value, facts, (path) => address(view, path)),
    [by, facts, address, view],
  );
  const names = periods.map(({ name }) => name);
  const known = knownOf(lines);
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
                  <div className="no-print">
                    <SortSelect sort={sort} onSort={setSort} names={names} />
                  </div>
                  <DumbbellChart
                    model={model}
                    label={`${UNIT[view.measure]} by ${title.toLowerCase()}`}
                    names={names}
                    marked={marked}
                    onMark={setMarked}
                    onOpen={lines.some(({ value }) => page(value) !== null) ? open : null}
                  />
                </>
              ),
            },
          ]}
        />
      ) : null}
      <DifferenceFigure
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
