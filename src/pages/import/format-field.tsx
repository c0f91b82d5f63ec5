import { FILE_FORMAT_TITLES } from "#domain/import/file-format.ts";
import type { ImportSession } from "#state/import/use-import-session.ts";
import { Field } from "#ui/field.tsx";

/** What the file was recognized as, and why; another format can be chosen. */
export function FormatField({ session }: { readonly session: ImportSession }) {
  const { recognition, choices: choice, readFile } = session;
  if (recognition === null || choice === null) return null;
  const { why, choices } = recognition;
  if (choices.length === 1) {
    return (
      <p>
        Recognized as: <b>{FILE_FORMAT_TITLES[choice.format]}</b>. {why}
      </p>
    );
  }
  return (
    <Field label="Recognized as" hint={why}>
      {(ids) => (
        <select
          {...ids}
          value={choice.format}
          onChange={({ target }) => {
            const format = choices.find((each) => each === target.value);
            if (format !== undefined) readFile({ ...choice, format, mapping: null });
          }}
        >
          {choices.map((format) => (
            <option key={format} value={format}>
              {FILE_FORMAT_TITLES[format]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
