import { useId, useState } from "react";
import type { Collection } from "#domain/report/collection.ts";
import { formatComparisonConflict } from "#domain/report/collection-conflict.ts";
import { parsePeriod, PERIOD_EXAMPLES } from "#domain/calendar/parse-period.ts";
import { type Period } from "#domain/calendar/period.ts";
import { getPeriodKey } from "#domain/calendar/week.ts";
import { getGrainNoun } from "#domain/calendar/grain-words.ts";
import { resolvePeriod } from "#state/url/resolve-periods.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { FieldHint } from "#ui/field.tsx";
import styles from "./period-picker.module.css";

interface PeriodInputProps {
  /** That of the other periods. */
  readonly collection: Collection;
  readonly collections: readonly Collection[];
  readonly onEnter: (period: Period) => void;
}

/** A box for a period as it is written in an address; an error is shown beneath it. */
export function PeriodInput({ collection, collections, onEnter }: PeriodInputProps) {
  const { view } = useUrlView();
  const id = useId();
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const enter = () => {
    const parsed = parsePeriod(text);
    const resolved = parsed.ok ? resolvePeriod(parsed.period, collections, view) : parsed;
    if (!parsed.ok || "words" in resolved) {
      return setError(`${text}: ${"words" in resolved ? resolved.words : ""}.`);
    }
    const conflict = formatComparisonConflict(collection, resolved.collection, view.measure);
    if (conflict !== null) return setError(`${text}: ${conflict}`);
    return onEnter(parsed.period);
  };
  return (
    <form
      className={styles.input}
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label htmlFor={id}>Type a period</label>
      <input
        id={id}
        type="text"
        value={text}
        aria-describedby={`${id}hint ${id}wrong`}
        aria-invalid={error !== ""}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit">Use it</Button>
      <FieldHint id={`${id}hint`}>
        {collection.grain === undefined
          ? `A month such as 2014-11, or the Saturday that begins a week: ${PERIOD_EXAMPLES}`
          : `A ${getGrainNoun(collection.grain)} such as ${getPeriodKey("2014-11-01", collection.grain)}`}
      </FieldHint>
      <p id={`${id}wrong`} role="status" className={styles.error}>
        {error}
      </p>
    </form>
  );
}
