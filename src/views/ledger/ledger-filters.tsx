import { NOTE_KINDS, type NoteKind } from "#domain/publication/note.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { weekInWords } from "#domain/week.ts";
import { useChosen } from "#state/use-view.ts";
import { Field } from "#ui/field.tsx";
import { withChoice } from "#views/filters/choosing.ts";
import { kindKey } from "./ledger-model.ts";
import { useGoing } from "./use-going.ts";

interface LedgerFiltersProps {
  readonly kind: NoteKind | null;
  readonly week: string | null;
  /** States and weeks that can be chosen, in order. */
  readonly states: readonly string[];
  readonly weeks: readonly string[];
}

/** Kind, place and week of notes; the place is the view's state and filters the figure above too. */
export function LedgerFilters({ kind, week, states, weeks }: LedgerFiltersProps) {
  const { view } = useChosen();
  const go = useGoing();
  const { state } = view.filter.choices;
  const only =
    state?.leaveOut === false && state.values.length === 1 ? (state.values[0] ?? "") : "";
  const codes = only === "" || states.includes(only) ? states : [...states, only];
  return (
    <div className="ledger-filters no-print">
      <Select
        label="Kind"
        all="All kinds"
        value={kind === null ? "" : kindKey(kind)}
        options={NOTE_KINDS.map((each) => [kindKey(each), each])}
        onChange={(value) => go({ note: value })}
      />
      <Select
        label="Place"
        all={state === undefined || only !== "" ? "All places" : "States as filtered"}
        value={only}
        options={codes.map((code) => [code, stateName(code)])}
        onChange={(value) => {
          const choice = value === "" ? null : { values: [value], leaveOut: false };
          go({}, (held) => ({ ...held, filter: withChoice(held.filter, "state", choice) }));
        }}
      />
      <Select
        label="Week"
        all="All weeks"
        value={week ?? ""}
        options={weeks.map((each) => [each, weekInWords(each)])}
        onChange={(value) => go({ week: value })}
      />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, all, value, options, onChange }: SelectProps) {
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
