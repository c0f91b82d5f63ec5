import type { ChangeBarModel } from "#charts/comparison/change-bar-model.ts";
import { UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";

/** The file of what makes up a change: each part, and their sum in a last row. */
export function createChangeFile(
  { parts, change }: ChangeBarModel,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const total = { name: "Together", change, isKnown: change !== null };
  return exportItems<{ name: string; change: number | null; isKnown: boolean }>(
    [...parts, total],
    [
      ["Part", ({ name }) => name],
      ["Change", (part) => part.change ?? UNKNOWN_CHANGE],
      ["Known in full", (part) => (part === total ? "" : part.isKnown ? "yes" : "no")],
    ],
    description,
  );
}
