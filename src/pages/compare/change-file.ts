import type { ChangeBarModel } from "#charts/comparison/change-bar-model.ts";
import { UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import { headColumns } from "#domain/table/column-headings.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";

interface ChangePart {
  readonly name: string;
  readonly change: number | null;
  readonly isKnown: boolean;
}

/** The file of what makes up a change: each part, and their sum in a last row. */
export function createChangeFile(
  { parts, change }: ChangeBarModel,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const total = { name: "Together", change, isKnown: change !== null };
  return exportItems<ChangePart>(
    [...parts, total],
    headColumns<ChangePart>([
      ["part", ({ name }) => name],
      ["change", (part) => part.change ?? UNKNOWN_CHANGE],
      ["known in full", (part) => (part === total ? "" : part.isKnown ? "yes" : "no")],
    ]),
    description,
  );
}
