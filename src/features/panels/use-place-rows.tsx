import type { ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { createRowReadout } from "#charts/bars/row-readout.ts";
import type { BarListModel, BarRow } from "#charts/bars/bar-list-model.ts";
import { createBarRows } from "#charts/bars/bar-table.ts";
import type { DataRow } from "#charts/data-table/data-rows.ts";
import type { Readout } from "#charts/readout/readout.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Note } from "#domain/note/note.ts";
import { hasOutcomes } from "#domain/detainer/outcome.ts";
import type { Dimension } from "#engine/query/question.ts";
import { setChoice } from "#features/filters/edit-filter.ts";
import { findProfileKey, formatProfileAddress } from "#features/profiles/profile-address.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";

/** What can be done with the rows of places: their pages, and what their readouts say and do. */
export function usePlaceRows(info: Pick<DatasetInfo, "outcomes">) {
  const urlView = useUrlView();
  const navigate = useNavigate();
  const { view, setView } = urlView;
  const addressOf = (dimension: Dimension, value: string): string | null => {
    const page = findProfileKey(dimension, value);
    return page === null ? null : formatProfileAddress(urlView, page);
  };
  const renderLink = (
    dimension: Dimension,
    { value, label }: Pick<BarRow, "value" | "label">,
    tabIndex = 0,
  ): ReactNode => {
    const address = addressOf(dimension, value);
    return address === null ? null : (
      <Link to={address} tabIndex={tabIndex}>
        {label}
      </Link>
    );
  };
  const getReadout = (dimension: Dimension, row: BarRow): Readout => {
    const { value, label } = row;
    const choice = view.filter.choices[dimension];
    const isOnly = choice?.isExcluded === false && choice.values.join() === value;
    const address = addressOf(dimension, value);
    // Below the level of states, what names no place is of several of them.
    const hasFilter = dimension === "state" || !row.isApart || isOnly;
    const next = isOnly ? null : { values: [value], isExcluded: false };
    const filter = {
      key: "filter",
      label: isOnly ? `Remove ${label} from the filter` : `Show only ${label}`,
      onSelect: () =>
        setView((current) => ({
          ...current,
          filter: setChoice(current.filter, dimension, next),
        })),
    };
    const open = { key: "page", label: "Open page" };
    return {
      ...createRowReadout(row, view.measure, hasOutcomes(info.outcomes)),
      actions: [
        ...(hasFilter ? [filter] : []),
        ...(address === null ? [] : [{ ...open, onSelect: () => void navigate(address) }]),
      ],
    };
  };
  /** Rows of a list's table, with names that lead to pages. */
  const listTableRows = (
    list: BarListModel,
    notes: readonly Note[],
    asof: IsoDate,
  ): readonly DataRow[] =>
    createBarRows(list, notes, asof).map((row, at) => {
      const bar = list.rows[at];
      const { label } = row.cells;
      if (bar === undefined || label === undefined) return row;
      const shown = renderLink(list.dimension, { ...bar, label: bar.name });
      return { ...row, cells: { ...row.cells, label: { ...label, shown: shown ?? bar.name } } };
    });
  return { renderLink, getReadout, listTableRows };
}
