import { UNKNOWN } from "#domain/row.ts";
import { countryCode } from "#domain/vocabulary/country-names.ts";
import { isMissing, isRedacted } from "#data/detainer/cell-words.ts";
import type { GatheredColumns } from "./row-store.ts";
import type { IssueList } from "#data/detainer/issue-list.ts";
import { fieldOfficeNamed } from "#data/places/field-office-of.ts";
import { stateOf } from "#data/places/place-of.ts";

type Named = "citizenship" | "state" | "aor";

const READ: readonly (readonly [Named, string, (text: string) => string])[] = [
  ["citizenship", "country", countryCode],
  ["state", "state", (text) => stateOf(text) ?? UNKNOWN],
  ["aor", "field office", (text) => fieldOfficeNamed(text) ?? UNKNOWN],
];

/** Tells the rows with a name that is in no published list and becomes unknown. */
export function tellUnknown(gathered: GatheredColumns<Named>, issues: IssueList): void {
  const { where } = gathered;
  for (const [name, words, read] of READ) {
    const column = gathered.column(name);
    if (column === null) continue;
    const isUnknown = column.texts.map(
      (text) => !isMissing(text) && !isRedacted(text) && read(text) === UNKNOWN,
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
