import { OUTCOME_GROUPS } from "#domain/detainer/outcome.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { Field, FieldHint } from "#ui/field.tsx";
import { ColumnSelect } from "./column-select.tsx";
import { FieldColumns } from "./field-columns.tsx";
import { listMappingOutcomes, setOutcomeGroup } from "./mapping-model.ts";
import type { MappingFieldsProps } from "./mapping-fields-props.ts";
import { RadioGroup } from "./radio-group.tsx";
import styles from "./outcome-fields.module.css";

/** What the rows are, the column of outcomes, and the group of each outcome. */
export function OutcomeFields({ part }: { readonly part: MappingFieldsProps }) {
  const { value, onChange } = part;
  return (
    <>
      <RadioGroup
        legend="What are the rows?"
        value={value.rows}
        onChange={(rows) => onChange({ ...value, rows })}
        choices={[
          {
            value: "declines",
            label: "Declines only",
            means: "Every row stands for detainers recorded as declined.",
          },
          {
            value: "outcomes",
            label: "Detainers with an outcome in a column",
            means: "A row is a decline only where that column says so.",
          },
        ]}
      />
      {value.rows === "declines" ? null : (
        <>
          <FieldColumns>
            <ColumnSelect field="outcome" part={part} />
          </FieldColumns>
          {value.columns.outcome === null ? null : <OutcomeGroupFields part={part} />}
        </>
      )}
    </>
  );
}

function OutcomeGroupFields({
  part: { proposal, value, onChange },
}: {
  readonly part: MappingFieldsProps;
}) {
  const { outcomes, more } = listMappingOutcomes(proposal, value);
  return (
    <fieldset className={styles.outcomes}>
      <legend>What each outcome means</legend>
      <FieldHint>
        Outcomes of the first rows. A blank cell is “open or not recorded”. An outcome whose group
        nobody says is kept as it is, in the group “other”.
      </FieldHint>
      {outcomes.map(({ text, rows, group, isProposed }) => (
        <Field
          key={text}
          label={`“${text}”`}
          hint={`${formatPlural(rows, "row")}${isProposed ? "" : "; in no list that is known here"}`}
        >
          {(ids) => (
            <select
              {...ids}
              value={group}
              onChange={({ target }) => {
                const next = OUTCOME_GROUPS.find((each) => each === target.value);
                if (next !== undefined) onChange(setOutcomeGroup(value, text, next));
              }}
            >
              {OUTCOME_GROUPS.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {more === 0 ? null : (
        <p>{formatPlural(more, "more outcome")} of the first rows: not shown.</p>
      )}
    </fieldset>
  );
}
