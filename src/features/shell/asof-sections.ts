import { formatDate, type IsoDate } from "#domain/calendar/week.ts";
import type { Collection } from "#domain/report/collection.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { MenuSection } from "#ui/popup/menu-section.ts";
import { formatAsofRemark, listAsofDates } from "./format-context.ts";

/** The choice of the as-of date among the dates of publication. */
interface AsofChoice {
  readonly chosen: IsoDate;
  readonly isLatest: boolean;
  /** False where there is one date, and it is in force. */
  readonly hasChoice: boolean;
  readonly sections: () => readonly MenuSection[];
}

/** Writes the as-of date into the address, and nothing for the latest. Null where nothing of the collection has a date. */
export function useAsofChoice(collection: Collection | undefined): AsofChoice | null {
  const { view, setView } = useUrlView();
  if (collection === undefined) return null;
  const { dates, chosen, latest } = listAsofDates(collection, view.asof);
  if (chosen === null) return null;
  const listed = dates.includes(chosen) ? dates : [...dates, chosen];
  return {
    chosen,
    isLatest: latest,
    hasChoice: dates.length > 1 || !latest,
    sections: () => [
      {
        key: "asof",
        title: "As of",
        items: listed.map((date) => ({
          key: date,
          label: formatDate(date),
          aside: formatAsofRemark(collection, date),
          isChosen: date === chosen,
          onSelect: () =>
            setView((current) => ({ ...current, asof: date === dates[0] ? null : date })),
        })),
        remark: "What ICE had published by that date",
      },
    ],
  };
}
