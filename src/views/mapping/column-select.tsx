import { PLACE_FIELDS } from "#domain/opening/mapping.ts";
import type { MappedField, PlaceField } from "#domain/opening/mapping.ts";
import { Field } from "#ui/field.tsx";
import { columnsOffered, FIELD_LABEL, withColumn, withSame } from "./mapping-model.ts";
import type { MappingPart } from "./mapping-part.ts";

const NONE = "none";
const SAME = "same";

/** Chooses the column of a field; a field of a place may be the same for every row instead. */
export function ColumnSelect({
  field,
  part: { proposal, value, onChange },
}: {
  readonly field: MappedField;
  readonly part: MappingPart;
}) {
  const { sample, mapping: proposed, reasons } = proposal;
  const { columns } = columnsOffered(sample);
  const heading = value.columns[field];
  const place = PLACE_FIELDS.find((each) => each === field) ?? null;
  const same = place === null || heading !== null ? null : value.same[place];
  const isProposed = heading !== null && heading === proposed.columns[field];
  const reason = isProposed ? `Proposed. ${reasons[field] ?? ""}` : "";
  // A heading that a loaded mapping names may not be among those offered.
  const offered = heading === null || columns.includes(heading) ? columns : [heading, ...columns];
  return (
    <>
      <Field label={FIELD_LABEL[field]} {...(reason === "" ? {} : { hint: reason })}>
        {(ids) => (
          <select
            {...ids}
            value={heading === null ? (same === null ? NONE : SAME) : `column ${heading}`}
            onChange={({ target }) => {
              const next = target.value;
              if (place !== null && next === SAME) onChange(withSame(value, place, ""));
              else {
                const cleared = place === null ? value : withSame(value, place, null);
                const chosen = next === NONE ? null : next.slice("column ".length);
                onChange(withColumn(cleared, field, chosen, sample));
              }
            }}
          >
            <option value={NONE}>No column</option>
            {place === null ? null : <option value={SAME}>The same for every row</option>}
            {offered.map((each) => (
              <option key={each} value={`column ${each}`}>
                {each}
              </option>
            ))}
          </select>
        )}
      </Field>
      {place === null || same === null ? null : (
        <SameText
          place={place}
          text={same}
          onText={(text) => onChange(withSame(value, place, text))}
        />
      )}
    </>
  );
}

function SameText({
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
