import { PLACE_FIELDS } from "#domain/import/mapping.ts";
import type { MappedField, PlaceField } from "#domain/import/mapping.ts";
import { Field } from "#ui/field.tsx";
import { listColumns, FIELD_LABEL, setColumn, setConstant } from "./mapping-model.ts";
import type { MappingFieldsProps } from "./mapping-fields-props.ts";

const NO_COLUMN = "none";
const CONSTANT = "same";

/** Chooses the column of a field; a field of a place may be the same for every row instead. */
export function ColumnSelect({
  field,
  part: { proposal, value, onChange },
}: {
  readonly field: MappedField;
  readonly part: MappingFieldsProps;
}) {
  const { sample, mapping, reasons } = proposal;
  const { columns } = listColumns(sample);
  const heading = value.columns[field];
  const place = PLACE_FIELDS.find((each) => each === field) ?? null;
  const same = place === null || heading !== null ? null : value.same[place];
  const isProposed = heading !== null && heading === mapping.columns[field];
  const reason = isProposed ? `Proposed. ${reasons[field] ?? ""}` : "";
  // A heading that a loaded mapping names may not be among those offered.
  const offered = heading === null || columns.includes(heading) ? columns : [heading, ...columns];
  return (
    <>
      <Field label={FIELD_LABEL[field]} {...(reason === "" ? {} : { hint: reason })}>
        {(ids) => (
          <select
            {...ids}
            value={heading === null ? (same === null ? NO_COLUMN : CONSTANT) : `column ${heading}`}
            onChange={({ target }) => {
              const next = target.value;
              if (place !== null && next === CONSTANT) onChange(setConstant(value, place, ""));
              else {
                const cleared = place === null ? value : setConstant(value, place, null);
                const chosen = next === NO_COLUMN ? null : next.slice("column ".length);
                onChange(setColumn(cleared, field, chosen, sample));
              }
            }}
          >
            <option value={NO_COLUMN}>No column</option>
            {place === null ? null : <option value={CONSTANT}>The same for every row</option>}
            {offered.map((each) => (
              <option key={each} value={`column ${each}`}>
                {each}
              </option>
            ))}
          </select>
        )}
      </Field>
      {place === null || same === null ? null : (
        <ConstantField
          place={place}
          text={same}
          onText={(text) => onChange(setConstant(value, place, text))}
        />
      )}
    </>
  );
}

function ConstantField({
  place,
  text,
  onText,
}: {
  readonly place: PlaceField;
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  return (
    <Field label={`${FIELD_LABEL[place]}, of every row`}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          autoComplete="off"
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      )}
    </Field>
  );
}
