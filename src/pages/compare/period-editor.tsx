import { useId } from "react";
import type { Collection } from "#domain/report/collection.ts";
import type { Period } from "#domain/calendar/period.ts";
import { listPublicationDates } from "#domain/report/choose-editions.ts";
import { formatDate, formatShortWeekWithYear } from "#domain/calendar/week.ts";
import type { ChosenPeriod } from "#state/url/resolve-periods.ts";
import { TextButton } from "#ui/button.tsx";
import { nameCollections } from "#domain/import/collection-names.ts";
import styles from "./period-editor.module.css";

interface PeriodEditorProps {
  readonly name: string;
  readonly chosen: ChosenPeriod;
  /** Those that can be compared with its own. */
  readonly collections: readonly Collection[];
  readonly onChange: (period: Period) => void;
  /** Null where too few periods would be left. */
  readonly onRemove: (() => void) | null;
  /** Changes places with the next; null for the last. */
  readonly onSwap: (() => void) | null;
}

/** One period: its first and last week, its own date and collection where there is a choice. */
export function PeriodEditor(props: PeriodEditorProps) {
  const { name, chosen, collections, onChange, onRemove, onSwap } = props;
  const { period, collection } = chosen;
  const weeks = [...new Set(collection.editions.map(({ week }) => week))].sort();
  const weekChoices = [...new Set([...weeks, period.from, period.to])].sort();
  const options = weekChoices.map((week) => ({
    value: week,
    words: formatShortWeekWithYear(week),
  }));
  const dates = listPublicationDates(
    collection.editions.filter(({ week }) => week >= period.from && week <= period.to),
  );
  const listed = [...new Set([...dates, ...(period.asof === null ? [] : [period.asof])])].sort();
  const collectionNames = nameCollections(collections);
  return (
    <fieldset className={styles.period}>
      <legend>{name}</legend>
      <PeriodSelect
        label={`${name}, from week`}
        short="From"
        value={period.from}
        options={options}
        onChange={(from) => onChange({ ...period, from, to: period.to < from ? from : period.to })}
      />
      <PeriodSelect
        label={`${name}, to week`}
        short="to"
        value={period.to}
        options={options}
        onChange={(to) => onChange({ ...period, to, from: to < period.from ? to : period.from })}
      />
      <PeriodSelect
        label={`${name}, as of`}
        short="as of"
        value={period.asof ?? ""}
        options={[
          { value: "", words: "the page’s date" },
          ...listed.map((date) => ({ value: date, words: formatDate(date) })),
        ]}
        onChange={(date) => onChange({ ...period, asof: date === "" ? null : date })}
      />
      {collections.length < 2 ? null : (
        <PeriodSelect
          label={`${name}, collection`}
          short="in"
          value={collection.id}
          options={collections.map(({ id, title }) => ({
            value: id,
            words: collectionNames.get(id) ?? title,
          }))}
          onChange={(id) => onChange({ ...period, collection: id })}
        />
      )}
      {onSwap === null ? null : (
        <TextButton aria-label={`Swap the ${name.toLowerCase()} with the next`} onClick={onSwap}>
          Swap
        </TextButton>
      )}
      {onRemove === null ? null : (
        <TextButton aria-label={`Remove the ${name.toLowerCase()}`} onClick={onRemove}>
          Remove
        </TextButton>
      )}
    </fieldset>
  );
}

interface PeriodSelectProps {
  readonly label: string;
  readonly short: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly onChange: (value: string) => void;
}

function PeriodSelect({ label, short, value, options, onChange }: PeriodSelectProps) {
  const id = useId();
  return (
    <span className={styles.select}>
      <label htmlFor={id}>{short}</label>
      <select
        id={id}
        aria-label={label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </span>
  );
}
