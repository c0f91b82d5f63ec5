import type { EditionDifference } from "./edition-difference.ts";
import type { ChangedItem } from "./list-difference.ts";
import type { Row } from "#domain/detainer/row.ts";
import { WITHDRAWN } from "#domain/detainer/row.ts";

/** Lines of Section II that lose their agency from the first file to the second. */
export function listWithdrawnRows({ rows }: EditionDifference): readonly ChangedItem<Row>[] {
  return rows.changed.filter(
    ({ before, after }) => before.agency !== WITHDRAWN && after.agency === WITHDRAWN,
  );
}

/** Items that are marked as withdrawn in the second file and not in the first. */
export function listNewlyWithdrawn<T extends { readonly withdrawn: boolean }>(
  changed: readonly ChangedItem<T>[],
): readonly ChangedItem<T>[] {
  return changed.filter(({ before, after }) => !before.withdrawn && after.withdrawn);
}

/** Fields that we add to what the report says; a change in them alone is none of the report's. */
const EDITORIAL_FIELDS: ReadonlySet<string> = new Set([
  "notes",
  "sources",
  "charge.basis",
  "aorDerived",
]);

/** The fields of a change that are of the report and not of our reading aids. */
export function listReportedFields({ fields }: ChangedItem<unknown>): readonly string[] {
  return fields.map(({ field }) => field).filter((field) => !EDITORIAL_FIELDS.has(field));
}
