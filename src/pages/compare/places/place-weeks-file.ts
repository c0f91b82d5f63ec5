import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import type { Series } from "#charts/comparison/series-model.ts";
import { getBarCount } from "#charts/comparison/series-model.ts";
import { formatCoveredDays } from "#domain/report/covered-part.ts";
import type { Grain } from "#domain/calendar/week.ts";
import { getColumnHeading } from "#domain/table/column-headings.ts";
import {
  exportItems,
  type DescriptionColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";
import type { WeekBar } from "#charts/week/week-bars.ts";

/** The file of places over the weeks: a row a period, a column a place; where a number is missing, the name of the state of its cell. */
export function createPlaceWeeksFile(
  series: readonly Series[],
  grain: Grain,
  description: readonly DescriptionColumn[],
): ExportedTable {
  const [first] = series;
  const findBar = ({ weeks }: Series, period: string) =>
    weeks.bars.find((bar) => bar.period === period);
  const places = series.map(
    (each) =>
      [
        each.name,
        ({ period }: WeekBar) => {
          const bar = findBar(each, period);
          return bar === undefined ? "" : (getBarCount(bar) ?? bar.cell);
        },
      ] as const,
  );
  const open = series
    .filter(({ weeks }) => weeks.bars.some((bar) => bar.open !== null))
    .map(
      (each) =>
        [
          `${each.name}, no outcome recorded`,
          ({ period }: WeekBar) => findBar(each, period)?.open ?? null,
        ] as const,
    );
  const notes = series
    .filter(({ weeks }) => weeks.bars.some(({ marks }) => marks.length > 0))
    .map(
      (each) =>
        [
          `${each.name}, notes`,
          ({ period }: WeekBar) => formatNoteCounts(findBar(each, period)?.marks ?? []),
        ] as const,
    );
  return exportItems<WeekBar>(
    first?.weeks.bars ?? [],
    [
      [getColumnHeading(grain), ({ period }) => period],
      ...places,
      ...open,
      ...notes,
      [
        getColumnHeading("covered in part"),
        ({ part }) => (part === null ? "" : formatCoveredDays(part)),
      ],
      [getColumnHeading("outcomes still open"), ({ isOpen }) => (isOpen ? "yes" : "no")],
    ],
    [
      ...description,
      ...series
        .filter(({ remark }) => remark !== "")
        .map(({ name, remark }) => [`${name}, to be read beside it`, remark] as const),
    ],
  );
}
