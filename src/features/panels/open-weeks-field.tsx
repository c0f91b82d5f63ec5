import { useId } from "react";
import { DEFAULT_OPEN_WEEKS } from "#domain/detainer/outcome.ts";
import { MAX_OPEN_WEEKS, type OpenWeeks } from "#domain/report/open-weeks.ts";
import { formatOpenSpans } from "#domain/text/format-open-weeks.ts";
import { useUrlView } from "#state/url/use-view.ts";
import styles from "./open-weeks-field.module.css";

/** Says which of the newest weeks are treated as not final, and why, and takes another number of them. */
export function OpenWeeksField({ open: spans }: { readonly open: OpenWeeks }) {
  const { view, setView } = useUrlView();
  const id = useId();
  const open = view.openWeeks ?? DEFAULT_OPEN_WEEKS;
  return (
    <div className={styles.field}>
      <label>
        Treat the last{" "}
        <input
          type="number"
          min={0}
          max={MAX_OPEN_WEEKS}
          value={open}
          aria-describedby={id}
          onChange={(event) => {
            const next = event.target.valueAsNumber;
            if (!Number.isInteger(next) || next < 0 || next > MAX_OPEN_WEEKS) return;
            setView(
              (current) => ({ ...current, openWeeks: next === DEFAULT_OPEN_WEEKS ? null : next }),
              { replace: true },
            );
          }}
        />{" "}
        weeks {spans.length > 1 ? "of each file " : ""}as not final
      </label>{" "}
      <span id={id}>
        {spans.length === 0
          ? `0 to ${MAX_OPEN_WEEKS}. The newest may have had no outcome yet when the file was made.`
          : `Those ${formatOpenSpans(spans)}, may have been open when the file was made.`}
      </span>
    </div>
  );
}
