import { MEASURES, type Measure } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";
import styles from "./profile-measure.module.css";

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  declined: "Declined",
  recorded: "Outcome recorded",
  all: "All",
};

/** What the chart of a profile counts, with how many there are of each. */
export function ProfileMeasure({ sums }: { readonly sums: Readonly<Record<Measure, number>> }) {
  const { view, setView } = useUrlView();
  return (
    <div className={styles.measure} data-print="hidden">
      <ToggleGroup
        name="Count"
        value={view.measure}
        choices={MEASURES.map((measure) => ({
          value: measure,
          label: (
            <>
              {MEASURE_LABELS[measure]} <b>{formatCount(sums[measure])}</b>
            </>
          ),
        }))}
        onChange={(measure) => setView((current) => ({ ...current, measure }))}
      />
    </div>
  );
}
