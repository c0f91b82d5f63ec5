import { useId, useRef } from "react";
import { listMissingMappings } from "#domain/import/check-mapping.ts";
import type { MappedField } from "#domain/import/mapping.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { Button } from "#ui/button.tsx";
import { FieldHint } from "#ui/field.tsx";
import { Notice } from "#ui/notice.tsx";
import { ColumnSelect } from "./column-select.tsx";
import { FieldColumns } from "./field-columns.tsx";
import { DateFields } from "./date-fields.tsx";
import { listColumns } from "./mapping-model.ts";
import type { MappingFieldsProps } from "./mapping-fields-props.ts";
import { OutcomeFields } from "./outcome-fields.tsx";
import { PreviewTable } from "./preview-table.tsx";
import styles from "./mapping-form.module.css";

/** Props of the form. `preview` is null while something is missing or it is being made. */
export interface MappingFormProps extends MappingFieldsProps {
  readonly preview: RowsPreview | null;
  /** Saves the mapping as JSON. */
  readonly onSave: () => void;
  /** Reads a mapping from a JSON file. */
  readonly onLoad: (file: File) => void;
  /** Why the last file was no mapping; null where it was one. */
  readonly loadError: string | null;
}

const PLACE_FIELDS: readonly MappedField[] = ["agency", "city", "county", "state", "aor"];
const OTHER_FIELDS: readonly MappedField[] = [
  "count",
  "citizenship",
  "charge",
  "chargeCode",
  "status",
  "request",
];

/** Says which column of a table holds what, and shows the first rows as they would be read. */
export function MappingForm({ preview, onSave, onLoad, loadError, ...part }: MappingFormProps) {
  const { proposal, value } = part;
  const { sample } = proposal;
  const { more, doubled } = listColumns(sample);
  return (
    <div className={styles.mapping}>
      <FieldHint>
        Headings are in row {sample.headingRow}. Columns that no field names are not kept; names,
        birth dates, sex and identifiers of persons are never asked for.
      </FieldHint>
      {doubled.length === 0 ? null : (
        <Notice title="Headings that stand more than once cannot be chosen">
          <p>{doubled.map((heading) => `“${heading}”`).join(", ")}</p>
        </Notice>
      )}
      {more === 0 ? null : (
        <p>
          {formatPlural(more, "more column")} cannot be chosen here; a saved mapping can name any.
        </p>
      )}
      <FieldGroup title="Dates">
        <DateFields part={part} />
      </FieldGroup>
      <FieldGroup title="Agency and place">
        <ColumnFields fields={PLACE_FIELDS} part={part} />
      </FieldGroup>
      <FieldGroup title="Outcome">
        <OutcomeFields part={part} />
      </FieldGroup>
      <FieldGroup title="More, where the table has it">
        <ColumnFields fields={OTHER_FIELDS} part={part} />
      </FieldGroup>
      <MissingFields sentences={listMissingMappings(value, sample.headings)} />
      {preview === null ? null : <PreviewTable preview={preview} />}
      <MappingFile onSave={onSave} onLoad={onLoad} fault={loadError} />
    </div>
  );
}

function FieldGroup({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

function ColumnFields({
  fields,
  part,
}: {
  readonly fields: readonly MappedField[];
  readonly part: MappingFieldsProps;
}) {
  return (
    <FieldColumns>
      {fields.map((field) => (
        <div key={field}>
          <ColumnSelect field={field} part={part} />
        </div>
      ))}
    </FieldColumns>
  );
}

function MissingFields({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <div className={styles.missing} role="status">
      {sentences.length === 0 ? null : (
        <>
          <h3>Still missing</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function MappingFile({
  onSave,
  onLoad,
  fault,
}: {
  readonly onSave: () => void;
  readonly onLoad: (file: File) => void;
  readonly fault: string | null;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className={styles.actions}>
        <Button onClick={onSave}>Save these choices as JSON</Button>
        <Button onClick={() => input.current?.click()}>Load choices from JSON</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label="Choices as JSON"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) onLoad(file);
            target.value = "";
          }}
        />
      </p>
      {fault === null ? null : (
        <Notice urgent title="These choices could not be loaded">
          <p>{fault}</p>
        </Notice>
      )}
    </>
  );
}
