import { createElement, memo, useDeferredValue, useId, useMemo, useState } from "react";
import { MAX_ROWS } from "#charts/bars/bar-list.tsx";
import { createPlaceTree, type TreeNode } from "#charts/bars/place-tree.ts";
import { PlaceTreeView } from "#charts/bars/place-tree-view.tsx";
import {
  hasAtMostRows,
  listBranches,
  listLeaves,
  listVisibleNodes,
} from "#charts/bars/visible-nodes.ts";
import { Cell } from "#charts/cells/cell.tsx";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import { DataTable } from "#charts/data-table/data-table.tsx";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import { hasOutcomes, type Measure } from "#domain/detainer/outcome.ts";
import { formatCount } from "#domain/text/format-count.ts";
import { describeView, listDescriptionColumns } from "#domain/view/describe-view.ts";
import { QueryFallback } from "#features/notices/query-fallback.tsx";
import { downloadCsv } from "#state/downloads/download.ts";
import { formatFileName } from "#state/downloads/file-name.ts";
import { createAgencyTreeFile } from "./agency-tree-file.ts";
import styles from "./agency-tree-panel.module.css";
import type { PanelData } from "./panel-data.ts";
import { PANEL_HEIGHTS } from "./panel-heights.ts";
import { Panel } from "./panel.tsx";
import { usePlaceRows } from "./use-place-rows.tsx";
import { useTreeAnswers } from "./use-tree-answers.ts";

/** The number of states that stand for a longer list. */
const FIRST_STATES = 8;

/** Titles of the numbers, and what counties and agencies have that are in the tree. */
const MEASURE_WORDS: Readonly<Record<Measure, { readonly title: string; readonly one: string }>> = {
  declined: { title: "Declined", one: "a decline" },
  recorded: { title: "Outcome recorded", one: "an outcome recorded" },
  all: { title: "Issued", one: "a detainer" },
};

/** Agencies by state and county: branches that open, a field that finds one, a table and a file of all of them. */
export function AgencyTreePanel({ info, view, notes }: PanelData) {
  const hasIssued = hasOutcomes(info.outcomes) && view.measure !== "all";
  const { data, ...state } = useTreeAnswers(view, hasIssued);
  // A tree of thousands is drawn in slices, so that it never delays a drag.
  const drawn = useDeferredValue(data);
  if (drawn === undefined) {
    return <QueryFallback query={{ ...state, data }} height={PANEL_HEIGHTS.places} />;
  }
  return <AgencyTree info={info} view={view} notes={notes} drawn={drawn} />;
}

interface AgencyTreeProps extends Pick<PanelData, "info" | "view" | "notes"> {
  readonly drawn: NonNullable<ReturnType<typeof useTreeAnswers>["data"]>;
}

const AgencyTree = memo(function Tree({ info, view: currentView, notes, drawn }: AgencyTreeProps) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [isWhole, setWhole] = useState(false);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { renderLink, getReadout } = usePlaceRows(info);
  const { answers, questions } = drawn;
  const [side] = questions.states.sides;
  const view = { ...currentView, filter: side?.filter ?? currentView.filter };
  const { title, one } = MEASURE_WORDS[view.measure];
  const { asof } = info.datasetPeriod;
  const hasIssued = "issuedStates" in answers;
  const tree = useMemo(
    () =>
      createPlaceTree({
        ...answers,
        issued:
          "issuedStates" in answers
            ? {
                states: answers.issuedStates,
                counties: answers.issuedCounties,
                agencies: answers.issuedAgencies,
              }
            : null,
        notes,
        facts: info,
        emptyDetail: `no county with ${one}`,
      }),
    [answers, notes, info, one],
  );
  const places = tree.filter(({ isApart }) => !isApart);
  const isCut = !isWhole && query.trim() === "" && places.length > MAX_ROWS;
  const shown = isCut ? [...places.slice(0, FIRST_STATES), ...tree.slice(places.length)] : tree;
  const open = new Set(
    [...listOpenBranches(tree), ...[...toggled].filter(([, is]) => is).map(([key]) => key)].filter(
      (key) => toggled.get(key) !== false,
    ),
  );
  const rows = listVisibleNodes(shown, { open, query });
  const description = describeView(info, view);
  const caption = `By agency: ${description.title}`;
  const sumCounts = (nodes: readonly TreeNode[]) =>
    nodes.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <Panel
      id="agencies"
      title="By agency, grouped by county"
      subtitle="Agency that received the detainer · A to Z within the state"
      summary={null}
      controls={
        <label className={styles.find} htmlFor={id}>
          <span data-visually-hidden>Find an agency or county</span>
          <input
            id={id}
            type="search"
            placeholder="Find an agency or county"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      }
      onCsv={() =>
        downloadCsv(
          formatFileName(info.datasetPeriod, "agencies", view, "csv"),
          createAgencyTreeFile(tree, listDescriptionColumns(description)),
        )
      }
      tabs={[
        {
          key: "chart",
          label: "Chart",
          content: () => (
            <>
              {rows.length === 0 ? (
                <p>No agency or county of this list has these words.</p>
              ) : (
                <PlaceTreeView
                  rows={rows}
                  caption={caption}
                  countTitle={title}
                  notes={notes}
                  asof={asof}
                  onToggle={(key, isOpen) => setToggled(new Map(toggled).set(key, isOpen))}
                  renderLink={(row, tabIndex) => renderLink("agency", row, tabIndex)}
                  getReadout={(row) => getReadout(row.dimension, row)}
                />
              )}
              <div className={styles.foot}>
                <p>
                  {isCut ? (
                    <>
                      <button type="button" onClick={() => setWhole(true)}>
                        Show all {formatCount(places.length)} states and territories
                      </button>{" "}
                      These {FIRST_STATES} hold{" "}
                      {formatCount(sumCounts(places.slice(0, FIRST_STATES)))} of{" "}
                      {formatCount(sumCounts(tree))}.{" "}
                    </>
                  ) : null}
                  Counties and agencies with {one}; one scale. The table and the file have all.
                </p>
                <p className={styles.keys}>↑ ↓ read the rows, → opens, ← closes</p>
              </div>
            </>
          ),
        },
        {
          key: "table",
          label: "Table",
          content: () => (
            <DataTable
              caption={caption}
              columns={[
                { key: "label", title: "Agency" },
                { key: "county", title: "County" },
                { key: "state", title: "State" },
                { key: "count", title: "Count", numeric: true },
                ...(hasIssued ? [{ key: "issued", title: "All issued", numeric: true }] : []),
                { key: "marks", title: "Notes" },
              ]}
              initialRows={MAX_ROWS}
              sumColumn="count"
              rows={listLeaves(tree).map(({ node, above }): DataRow => {
                const { key, label, cell, count, open: openCount, issued, marks } = node;
                const link = node.dimension === "agency" ? renderLink("agency", node) : null;
                return {
                  key,
                  cells: {
                    label: { value: label, shown: link ?? label },
                    county: { value: above[1]?.label ?? "" },
                    state: { value: above[0]?.label ?? "" },
                    count: {
                      value: count,
                      shown: createElement(Cell, { state: cell, count, open: openCount }),
                    },
                    issued: { value: issued, shown: issued === null ? "" : formatCount(issued) },
                    marks: {
                      value: formatNoteCounts(marks),
                      shown: createElement(NoteBadge, { lines: marks, notes, asof }),
                    },
                  },
                };
              })}
            />
          ),
        },
      ]}
    />
  );
});

/** What is open until the reader changes it: all branches where their rows are few, otherwise the only state. */
function listOpenBranches(tree: readonly TreeNode[]): readonly string[] {
  if (hasAtMostRows(tree, MAX_ROWS)) return listBranches(tree);
  const [only, ...more] = tree.filter(({ isApart }) => !isApart);
  return only === undefined || more.length > 0 ? [] : [only.key];
}
