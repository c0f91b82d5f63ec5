import { NOTE_KINDS, type NoteKind } from "#domain/note/note.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatWeek } from "#domain/calendar/week.ts";
import { useUrlView } from "#state/url/use-view.ts";
import { Field } from "#ui/field.tsx";
import { setChoice } from "#features/filters/edit-filter.ts";
import { formatKindKey } from "./ledger-entries.ts";
import { useViewNavigation } from "#state/url/use-view-navigation.ts";
import styles from "./ledger-filters.module.css";

interface LedgerFiltersProps {
  readonly kind: NoteKind | null;
  readonly week: string | null;
  /** States and weeks that can be chosen, in order. */
  readonly states: readonly string[];
  readonly weeks: readonly string[];
}

/** Kind, place and week of notes; the place is the view's state and filters the panel above, too. */
export function LedgerFilters({ kind, week, states, weeks }: LedgerFiltersProps) {
  const { view } = useUrlView();
  const go = useViewNavigation();
  const { state } = view.filter.choices;
  const only =
    state?.isExcluded === false && state.values.length === 1 ? (state.values[0] ?? "") : "";
  const codes = only === "" || states.includes(only) ? states : [...states, only];
  return (
    <div className={styles.filters} data-print="hidden">
      <LedgerSelect
        label="Kind"
        all="All kinds"
        value={kind === null ? "" : formatKindKey(kind)}
        options={NOTE_KINDS.map((each) => [formatKindKey(each), each])}
        onChange={(value) => go({ note: value })}
      />
      <LedgerSelect
        label="Place"
        all={state === undefined || only !== "" ? "All places" : "States as filtered"}
        value={only}
        options={codes.map((code) => [code, getStateName(code)])}
        onChange={(value) => {
          const choice = value === "" ? null : { values: [value], isExcluded: false };
          go({}, (current) => ({ ...current, filter: setChoice(current.filter, "state", choice) }));
        }}
      />
      <LedgerSelect
        label="Week"
        all="All weeks"
        value={week ?? ""}
        options={weeks.map((each) => [each, formatWeek(each)])}
        onChange={(value) => go({ week: value })}
      />
    </div>
  );
}

interface LedgerSelectProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function LedgerSelect({ label, all, value, options, onChange }: LedgerSelectProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{all}</option>
          {options.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
