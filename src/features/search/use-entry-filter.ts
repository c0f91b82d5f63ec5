import { useLocation, useNavigate } from "react-router";
import type { Filter } from "#engine/query/question.ts";
import { setChoice } from "#features/filters/edit-filter.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { SearchEntry } from "./search-entries.ts";

/** Pages on which the filter of the address works; from others it leads to the dashboard. */
const FILTERED_PAGES: readonly string[] = ["/", "/table", "/compare"];

/** What of a filter names another place, and would leave nothing of the new one. */
const PLACE_DIMENSIONS = ["state", "county", "agency"] as const;

/** A function that filters by a place or agency that was found, instead of by other places. */
export function useEntryFilter(): (entry: SearchEntry) => void {
  const { view, formatUrl } = useUrlView();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return ({ value }) => {
    if (value === null) return;
    const [dimension, key] = value;
    const rest = PLACE_DIMENSIONS.reduce<Filter>(
      (filter, name) => setChoice(filter, name, null),
      view.filter,
    );
    const filter = setChoice(rest, dimension, { values: [key], isExcluded: false });
    const isFiltered = FILTERED_PAGES.includes(pathname.replace(/(?<=.)\/$/u, ""));
    const next = { ...view, filter };
    void navigate(isFiltered ? formatUrl(next) : formatUrl(next, "/"), {
      preventScrollReset: isFiltered,
    });
  };
}
