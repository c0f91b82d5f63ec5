import { useMemo } from "react";
import { useNavigate } from "react-router";
import { formatUnit } from "#domain/detainer/outcome.ts";
import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import { useDatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { FindBox } from "#ui/find-box/find-box.tsx";
import { listSearchEntries, searchEntries, type SearchEntry } from "./search-entries.ts";
import { SearchRow } from "./search-row.tsx";
import { useEntryFilter } from "./use-entry-filter.ts";

interface SearchComboboxProps {
  readonly label: string;
  readonly typed: string;
  /** Where the caret stood in the field that this one replaces; null where that did not have the focus. */
  readonly caret: number | null;
  readonly onTyped: (typed: string) => void;
  /** The reader goes to what was found. */
  readonly onLeave: () => void;
  /** Escape was pressed while no list was open. */
  readonly onEscape: () => void;
}

/** Finds states, counties, cities and agencies of the collection; Enter opens a page, a second action filters. */
export function SearchCombobox({ onLeave, ...field }: SearchComboboxProps) {
  const viewState = useUrlView();
  const navigate = useNavigate();
  const { data: info, error } = useDatasetInfo();
  const filterBy = useEntryFilter();
  const { places, agencies, restCount } = useMemo(
    () => searchEntries(info === undefined ? [] : listSearchEntries(info), field.typed),
    [info, field.typed],
  );
  const groups = [
    { title: "Places", items: places },
    { title: "Agencies", items: agencies },
  ].filter(({ items }) => items.length > 0);
  const unit = capitalizeFirst(formatUnit(viewState.view.measure, 2));
  const rest = restCount === 0 ? "" : ` ${formatCount(restCount)} more; type more letters.`;
  return (
    <FindBox<SearchEntry>
      {...field}
      listLabel="Places and agencies"
      groups={groups}
      getKey={({ kind, key }) => `${kind} ${key}`}
      getLabel={({ title }) => title}
      renderItem={(entry) =>
        info === undefined ? null : <SearchRow info={info} entry={entry} typed={field.typed} />
      }
      actionLabel="Filter"
      hasAction={({ value }) => value !== null}
      onChoose={(entry) => {
        onLeave();
        void navigate(formatProfileAddress(viewState, entry));
      }}
      onAction={(entry) => {
        onLeave();
        filterBy(entry);
      }}
      status={
        info === undefined
          ? error === null
            ? "The collection is still being loaded."
            : "The collection could not be loaded."
          : groups.length === 0
            ? "Nothing of that name in this collection."
            : null
      }
      hint="Enter opens a page. Ctrl + Enter filters by it."
      remark={`${unit}, without filters.${rest}`}
    />
  );
}
