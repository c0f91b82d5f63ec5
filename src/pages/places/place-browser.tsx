import { useDeferredValue, useId, useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { CellLegend } from "#charts/cells/cell.tsx";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import { Announcer } from "#ui/announcer.tsx";
import { formatProfileAddress } from "#features/profiles/profile-address.ts";
import { findPlaces } from "./find-places.ts";
import { isNamed, listCellStates, listReservedRows, type PlaceCounts } from "./place-cells.ts";
import { PlaceTable, type PlaceTableProps } from "./place-table.tsx";
import type { PlaceNode } from "./place-tree.ts";
import styles from "./place-browser.module.css";

/** How many finds are listed; typing more narrows them. */
const MAX_FOUND = 40;

interface PlaceBrowserProps {
  readonly info: DatasetInfo;
  readonly tree: readonly PlaceNode[];
  readonly counts: PlaceCounts;
}

/** A field that finds a place or agency while one types, and below it all of them by state. */
export function PlaceBrowser({ info, tree, counts }: PlaceBrowserProps) {
  const viewState = useUrlView();
  const navigate = useNavigate();
  const fieldId = useId();
  const [typed, setTyped] = useState("");
  const sought = useDeferredValue(typed);
  const found = useMemo(() => findPlaces(info, tree, sought), [info, tree, sought]);
  const isSearch = sought.trim() !== "";
  const shared = { info, counts } as const;
  return (
    <>
      <form
        role="search"
        className={styles.search}
        data-print="hidden"
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = findPlaces(info, tree, typed);
          if (first !== undefined) void navigate(formatProfileAddress(viewState, first));
        }}
      >
        <label htmlFor={fieldId}>Find in this list</label>
        <input
          id={fieldId}
          type="search"
          autoComplete="off"
          value={typed}
          aria-describedby={`${fieldId}-hint`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p id={`${fieldId}-hint`}>
          Parts of words in any order: “travis jail”. Enter opens the first.
        </p>
      </form>
      <Announcer
        words={
          isSearch
            ? `${formatPlural(found.length, "place or agency", "places and agencies")} found`
            : ""
        }
      />
      {isSearch ? (
        <FoundPlaces {...shared} found={found} typed={sought} />
      ) : (
        <AllPlaces {...shared} tree={tree} />
      )}
    </>
  );
}

type SharedProps = Pick<PlaceTableProps, "info" | "counts">;

function FoundPlaces({
  found,
  typed,
  ...shared
}: SharedProps & { readonly found: readonly PlaceNode[]; readonly typed: string }) {
  const { view, formatUrl } = useUrlView();
  if (found.length === 0)
    return (
      <p className={styles.none}>
        Nothing in this collection has “{typed.trim()}” in its name.{" "}
        <Link to={formatUrl(view, "/")}>Go to the dashboard</Link>
      </p>
    );
  const shown = found.slice(0, MAX_FOUND);
  return (
    <>
      <PlaceTable {...shared} caption="Found" nodes={shown} isFlat />
      {found.length > shown.length ? (
        <p className={styles.none}>
          Showing {shown.length} of {formatCount(found.length)}. Type more to narrow the list.
        </p>
      ) : null}
      <CellLegend states={listCellStates(shared.counts, shown)} />
    </>
  );
}

/** The states that the detainers name; and apart from them those that only other sections of a report name. */
function AllPlaces({ tree, ...shared }: SharedProps & { readonly tree: readonly PlaceNode[] }) {
  const { counts } = shared;
  const named = tree.filter((node) => isNamed(counts, node));
  const others = tree.filter((node) => !isNamed(counts, node));
  return (
    <>
      <PlaceTable {...shared} caption="By state" nodes={named} rest={listReservedRows(counts)} />
      <CellLegend states={listCellStates(counts, named)} />
      {others.length === 0 ? null : (
        <>
          <h2>Named in other sections only</h2>
          <p>
            No decline on record names these states. The report lists them among the places with
            most detainers issued (Section I) or with a policy (Section III).
          </p>
          <PlaceTable {...shared} caption="Named in other sections only" nodes={others} />
          <CellLegend states={listCellStates(counts, others)} />
        </>
      )}
    </>
  );
}
