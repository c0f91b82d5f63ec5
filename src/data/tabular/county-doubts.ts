import type { WeekStart } from "#domain/calendar/week.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { IssueList } from "#data/tabular/issue-list.ts";
import type { NormalizedPlace, RowAgencies } from "./row-agencies.ts";
import type { RowOrder } from "./row-order.ts";
import type { TableColumns } from "./table-rows.ts";

/** Tells each counted row whose agency's name is of one county and its city of another. */
export function addCountyDoubtIssues(
  { placeIndexes, places }: RowAgencies,
  { where }: Pick<TableColumns<never>, "where">,
  isCounted: Uint8Array,
  issues: IssueList,
): void {
  if (!places.some(hasDoubt)) return;
  placeIndexes.forEach((at, row) => {
    const message = formatDoubt(places[at]);
    if (message === null || isCounted[row] !== 1) return;
    issues.add("county that is doubtful", "warning", `${where(row)}: ${message}`);
  });
}

/** The same as defects of the editions, by week: once for each agency and city, at the first row that gives them. */
export function listCountyDoubts(
  { placeIndexes, places }: RowAgencies,
  { tableRows, weeks }: RowOrder,
): ReadonlyMap<WeekStart, readonly Issue[]> {
  const doubts = new Map<WeekStart, Issue[]>();
  for (const [at, place] of places.entries()) {
    const message = formatDoubt(place);
    if (message === null) continue;
    const row = placeIndexes.findIndex((index, i) => index === at && (tableRows[i] ?? -1) >= 0);
    const tableRow = tableRows[row] ?? -1;
    const found = weeks.find(({ from, to }) => from <= tableRow && tableRow < to);
    if (found === undefined) continue;
    const { week, from } = found;
    const issue: Issue = {
      where: `agencies[${place.agency}].county`,
      message,
      severity: "warning",
      row: `${week}/II/${tableRow - from + 1}`,
    };
    doubts.set(week, [...(doubts.get(week) ?? []), issue]);
  }
  return doubts;
}

function hasDoubt({ facility }: NormalizedPlace): boolean {
  return facility !== null && facility.countyDoubt !== null;
}

function formatDoubt(place: NormalizedPlace | undefined): string | null {
  const doubt = place?.facility?.countyDoubt ?? null;
  return place === undefined || doubt === null ? null : `${place.name}. ${doubt}`;
}
