import { useId } from "react";
import { useLocation, useNavigate } from "react-router";
import { useSearch } from "#state/url/use-search.ts";
import type { Period } from "#domain/calendar/period.ts";
import type { Dimension } from "#engine/query/question.ts";
import { formatPeriodsSearch } from "#state/queries/use-periods.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { COMPARISON_DIMENSIONS, type ComparisonDimension } from "./comparison-questions.ts";
import { getDimensionWords } from "./dimension-words.ts";
import styles from "./dimension-select.module.css";

interface DimensionSelectProps {
  readonly by: Dimension;
  readonly dimensions: readonly ComparisonDimension[];
  /** They stay when the dimension changes. */
  readonly periods: readonly Period[];
}

/** Chooses the dimension by which a change is split; it stands in the address. */
export function DimensionSelect({ by, dimensions, periods }: DimensionSelectProps) {
  const { view } = useUrlView();
  const { pathname } = useLocation();
  const search = useSearch();
  const navigate = useNavigate();
  const id = useId();
  return (
    <span className={styles.field}>
      <label htmlFor={id}>Show by</label>
      <select
        id={id}
        value={by}
        onChange={({ target }) => {
          const next = COMPARISON_DIMENSIONS.find((each) => each === target.value) ?? "state";
          const nextView = { ...view, by: next === "state" ? null : next };
          void navigate(pathname + formatPeriodsSearch(nextView, search, periods), {
            preventScrollReset: true,
          });
        }}
      >
        {dimensions.map((each) => (
          <option key={each} value={each}>
            {getDimensionWords(each).by}
          </option>
        ))}
      </select>
    </span>
  );
}
