import { UNKNOWN } from "#domain/detainer/row.ts";
import { findCountryCode } from "#domain/vocabulary/country-codes.ts";
import { isMissing, isRedacted } from "#data/normalize/cell-text.ts";
import type { TableColumns } from "./table-rows.ts";
import { STATE_ISSUE, type IssueList } from "#data/tabular/issue-list.ts";
import { parseFieldOffice } from "#data/normalize/field-office.ts";
import { parseState } from "#data/normalize/parse-place.ts";

type VocabularyColumn = "citizenship" | "state" | "aor";

const VOCABULARY_COLUMNS: readonly (readonly [
  VocabularyColumn,
  string,
  (text: string) => string,
])[] = [
  ["citizenship", "country", findCountryCode],
  ["state", STATE_ISSUE, (text) => parseState(text) ?? UNKNOWN],
  ["aor", "field office", (text) => parseFieldOffice(text) ?? UNKNOWN],
];

/** Tells the rows with a name that is in no published list and becomes unknown. */
export function addUnknownValueIssues(
  table: TableColumns<VocabularyColumn>,
  issues: IssueList,
): void {
  const { where } = table;
  for (const [name, words, parse] of VOCABULARY_COLUMNS) {
    const column = table.column(name);
    if (column === null) continue;
    const isUnknown = column.texts.map(
      (text) => !isMissing(text) && !isRedacted(text) && parse(text) === UNKNOWN,
    );
    column.codes.forEach((code, row) => {
      if (isUnknown[code] !== true) return;
      const text = column.texts[code] ?? "";
      issues.add(
        words,
        "warning",
        `${where(row)}: ${words} '${text.slice(0, 60)}' is in no list; unknown`,
      );
    });
  }
}
