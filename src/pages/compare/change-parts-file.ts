import { UNKNOWN_CHANGE } from "#charts/comparison/comparability.ts";
import type { ChangePartsModel } from "#charts/comparison/change-parts-model.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import { describeView, type DescribedDataset } from "#domain/view/describe-view.ts";
import { clearWeeks } from "#features/filters/edit-filter.ts";
import type { View } from "#state/url/view.ts";
import type { PeriodSum } from "./period-sum.ts";

interface DescribedChange {
  /** The newest period's dataset, with the names of all. */
  readonly dataset: DescribedDataset;
  readonly view: Pick<View, "measure" | "filter">;
  /** What the change is split by, as a heading: "State". */
  readonly title: string;
  readonly first: PeriodSum;
  readonly second: PeriodSum;
  readonly source: string;
}

/** Columns that say of which periods and numbers a change is. */
export function describeChange(change: DescribedChange): readonly DescriptionColumn[] {
  const { dataset, view, title, first, second, source } = change;
  const description = describeView(dataset, { ...view, filter: clearWeeks(view.filter) });
  return [
    ["unit", description.unit],
    ["filters", description.filters],
    ["split by", title.toLowerCase()],
    ["first period", first.words],
    ["second period", second.words],
    ["first reported", formatKnownCount(first.reported)],
    ["second reported", formatKnownCount(second.reported)],
    ["first in its file", formatKnownCount(first.match)],
    ["second in its file", formatKnownCount(second.match)],
    ["basis", description.basis],
    ["origin", description.origin],
    ["as of", description.asof],
    ["figure source", source],
  ];
}

function formatKnownCount(count: number | null): string {
  return count === null ? "not known" : String(count);
}

/** The file of a change in five parts, with their sum in a last row. */
export function createChangePartsFile(
  { bars, change, sum }: ChangePartsModel,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const total = { title: "All parts", change, gross: "", words: sum };
  return exportItems<typeof total>(
    [...bars, total],
    {
      Part: ({ title }) => title,
      Change: (part) => part.change ?? UNKNOWN_CHANGE,
      "Both ways": ({ gross }) => gross,
      Meaning: ({ words }) => words,
    },
    description,
  );
}
