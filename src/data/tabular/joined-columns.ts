import { ImportError } from "#data/errors/import-error.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import type { TextColumn } from "#data/tabular/column-store.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import { formatList } from "#domain/text/format-list.ts";

/** A column that stands for the same as others of its file, and its heading as printed. */
export interface NamedColumn {
  readonly heading: string;
  readonly column: TextColumn;
}

/**
 * Columns that stand for the same, as one: of each row the first text that says something. That they are joined is told to
 * `issues`. Throws `ImportError` with a sentence where two of them say something else in one row.
 */
export function joinTextColumns(
  columns: readonly NamedColumn[],
  where: (row: number) => string,
  issues: IssueList,
): TextColumn {
  const [first, ...others] = columns;
  if (first === undefined) throw new RangeError("No column to join.");
  if (others.length === 0) return first.column;
  const texts = [...first.column.texts];
  const codes = first.column.codes.slice();
  let isFilled = texts.map(isFilledText);
  let joined = 0;
  for (const { heading, column } of others) {
    const offset = texts.length;
    const isOtherFilled = column.texts.map(isFilledText);
    for (let row = 0; row < codes.length; row += 1) {
      const other = column.codes[row] as number;
      if (isOtherFilled[other] !== true) continue;
      const code = codes[row] as number;
      if (isFilled[code] !== true) {
        codes[row] = offset + other;
        joined += 1;
      } else if (texts[code] !== column.texts[other]) {
        const names = `“${first.heading}” and “${heading}”`;
        throw new ImportError(
          `Columns ${names} both stand for one thing, and they differ in ${where(row)}: which of them counts cannot be told. Take one of them out of the file.`,
        );
      }
    }
    texts.push(...column.texts);
    isFilled = [...isFilled, ...isOtherFilled];
  }
  if (joined > 0) {
    const names = formatList(columns.map(({ heading }) => `“${heading}”`));
    const message = `${names} stand for one thing and are read as one: of each row the first that is filled`;
    issues.add("columns read as one", "warning", message);
  }
  return { codes, texts };
}

function isFilledText(text: string): boolean {
  return !isMissing(text) && !isRedacted(text);
}
