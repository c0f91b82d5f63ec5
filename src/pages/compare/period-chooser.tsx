import { useId, useState } from "react";
import { formatComparisonConflict } from "#domain/report/collection-conflict.ts";
import { parsePeriod, PERIOD_EXAMPLES, type Period } from "#domain/calendar/period.ts";
import type { PeriodsState } from "#state/queries/use-periods.ts";
import { listEditionWeeks, resolvePeriod, MAX_PERIODS } from "#state/url/resolve-periods.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Button } from "#ui/button.tsx";
import { FieldHint } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { getPeriodNames } from "./format-period-sources.ts";
import { PeriodEditor } from "./period-editor.tsx";
import { createPeriodShortcuts } from "./period-shortcuts.ts";
import { WeekCheckboxes } from "./week-checkboxes.tsx";
import styles from "./period-chooser.module.css";

/** Collections of so many weeks have a box for each. */
const MAX_CHECKBOXES = 12;

/** The periods that are compared, controls to change them, and notices on periods of the address that are not used. */
export function PeriodChooser({ periodsState }: { readonly periodsState: PeriodsState }) {
  const { periods, issues, notice, collections, setPeriods } = periodsState;
  const { view } = useUrlView();
  const all = periods.map(({ period }) => period);
  const names = getPeriodNames(periods.length);
  const collection = periods[0]?.collection;
  const weeks =
    collection === undefined ? [] : listEditionWeeks(collection, view.asof, view.transcription);
  const swap = (at: number) => {
    const next = [...all];
    next.splice(at, 2, ...next.slice(at, at + 2).reverse());
    setPeriods(next);
  };
  return (
    <section className={styles.periods} aria-label="Periods">
      {issues.map(({ value, message: words }, at) => (
        <Notice key={`${at}${value}`} title={`Period not used: p=${value}`}>
          {words}
        </Notice>
      ))}
      {view.filter.from === null && view.filter.to === null ? null : (
        <Notice title="Weeks of the address are not used here">
          On this page the periods choose the weeks; the range of weeks in the address changes
          nothing.
        </Notice>
      )}
      {notice === "" ? null : <Notice title="Periods put in">{notice}</Notice>}
      <div data-print="hidden">
        {collection !== undefined && weeks.length <= MAX_CHECKBOXES ? (
          <WeekCheckboxes
            collection={collection}
            weeks={weeks}
            periods={all}
            onChange={setPeriods}
          />
        ) : null}
        <ol className={styles.list}>
          {periods.map((chosen, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a period is the one at its place; two may be alike
            <li key={at}>
              <PeriodEditor
                name={`${names[at] ?? ""} period`}
                chosen={chosen}
                collections={collections.filter(
                  (each) =>
                    formatComparisonConflict(chosen.collection, each, view.measure) === null,
                )}
                onChange={(period) =>
                  setPeriods(all.map((each, place) => (place === at ? period : each)))
                }
                onRemove={all.length > 2 ? () => setPeriods(all.toSpliced(at, 1)) : null}
                onSwap={at + 1 < all.length ? () => swap(at) : null}
              />
            </li>
          ))}
        </ol>
        <div className={styles.shortcuts} role="group" aria-label="Shortcuts">
          {createPeriodShortcuts(periods).map(({ words, periods: next, reason }) => (
            <Button
              key={words}
              disabled={next === null}
              onClick={() => (next === null ? undefined : setPeriods(next))}
            >
              {words}
              {next === null ? `: ${reason}` : ""}
            </Button>
          ))}
        </div>
        <PeriodInput periodsState={periodsState} />
      </div>
    </section>
  );
}

/** A box for a period as it is written in an address; an error is shown beneath it. */
function PeriodInput({ periodsState }: { readonly periodsState: PeriodsState }) {
  const { periods, collections, setPeriods } = periodsState;
  const { view } = useUrlView();
  const id = useId();
  const [text, setText] = useState("");
  const [error, setError] = useState("");
  const all: readonly Period[] = periods.map(({ period }) => period);
  const add = () => {
    const parsed = parsePeriod(text);
    const resolved = parsed.ok ? resolvePeriod(parsed.period, collections, view) : parsed;
    if (!parsed.ok || "words" in resolved) {
      return setError(`${text}: ${"words" in resolved ? resolved.words : ""}.`);
    }
    const [first] = periods;
    const conflict =
      first === undefined
        ? null
        : formatComparisonConflict(first.collection, resolved.collection, view.measure);
    if (conflict !== null) return setError(`${text}: ${conflict}`);
    if (all.length >= MAX_PERIODS) {
      return setError("At most six periods are compared; remove one first.");
    }
    setError("");
    setText("");
    setPeriods([...all, parsed.period]);
  };
  return (
    <form
      className={styles.input}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={id}>Add a period</label>
      <input
        id={id}
        type="text"
        value={text}
        aria-describedby={`${id}hint ${id}wrong`}
        aria-invalid={error !== ""}
        onChange={({ target }) => setText(target.value)}
      />
      <Button type="submit">Add</Button>
      <FieldHint id={`${id}hint`}>The Saturday that begins a week: {PERIOD_EXAMPLES}</FieldHint>
      <p id={`${id}wrong`} role="status" className={styles.error}>
        {error}
      </p>
    </form>
  );
}
