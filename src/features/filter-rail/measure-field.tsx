import { MEASURES, type Measure } from "#domain/detainer/outcome.ts";
import { CELL_STATE_SIGNS, hasNumber } from "#domain/table/cell-state.ts";
import { formatCount } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useAnswers } from "#state/queries/use-answers.ts";
import { useView } from "#state/url/use-view.ts";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";
import { getMeasureCell } from "./filtered-numbers.ts";
import styles from "./measure-field.module.css";

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "Declined",
  recorded: "Outcome recorded",
  all: "All",
};

/** What is counted: declines, detainers with an outcome, or all that were issued; each with its number under the filters. */
export function MeasureField({ info }: { readonly info: DatasetInfo }) {
  const { view } = useView();
  const common = { measures: MEASURES, sides: [{ dataset: 0, filter: view.filter }] } as const;
  const answers = useAnswers({
    totals: { kind: "totals", ...common },
    states: { kind: "counts", ...common, by: ["state"], facet: false },
  }).data?.answers;
  return (
    <MeasureToggle
      formatNumber={(measure) => {
        if (answers === undefined) return "…";
        const { state, count } = getMeasureCell(answers, info.weeks, measure);
        if (state === "count" || hasNumber(state)) return formatCount(count ?? 0);
        return CELL_STATE_SIGNS[state];
      }}
    />
  );
}

/** The same without numbers, where a page has several of each. */
export function MeasureToggle({
  formatNumber,
}: {
  readonly formatNumber?: (measure: Measure) => string;
}) {
  const { view, setView } = useView();
  return (
    <div className={styles.measure}>
      <span aria-hidden="true">Count</span>
      <ToggleGroup
        name="Count"
        value={view.measure}
        choices={MEASURES.map((measure) => ({
          value: measure,
          label: (
            <>
              {MEASURE_LABELS[measure]}
              {formatNumber === undefined ? null : (
                <>
                  {" "}
                  <b>{formatNumber(measure)}</b>
                </>
              )}
            </>
          ),
        }))}
        onChange={(measure) => setView((current) => ({ ...current, measure }))}
      />
    </div>
  );
}
