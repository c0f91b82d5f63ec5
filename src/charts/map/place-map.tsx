import { useMemo } from "react";
import type { BarListModel, BarRow } from "#charts/bars/bar-list-model.ts";
import type { Readout } from "#charts/readout/readout.ts";
import type { CellState } from "#domain/table/cell-state.ts";
import { STATES } from "#domain/vocabulary/states.ts";
import { AreaMap } from "./area-map.tsx";
import {
  findMapBox,
  loadCountyOutlines,
  loadStateOutlines,
  NATION_BOX,
  type Outline,
} from "./atlas.ts";
import { createMapModel, type MapPlace } from "./map-model.ts";
import { useOutlines } from "./use-outlines.ts";
import styles from "./place-map.module.css";

interface PlaceMapProps {
  /** The list of states, or of counties. */
  readonly list: BarListModel;
  /** Two letters of the state whose counties alone are drawn; null where the whole country is. */
  readonly onlyState: string | null;
  readonly label: string;
  readonly getUnlistedCell: (value: string) => CellState;
  readonly getReadout: (row: BarRow) => Readout;
}

const NO_OUTLINES: readonly Outline[] = [];

/** A map of states, of all counties, or of the counties of one state. Outlines come when they are first needed. */
export function PlaceMap({ list, onlyState, label, getUnlistedCell, getReadout }: PlaceMapProps) {
  const isByState = list.dimension === "state";
  const states = useOutlines(loadStateOutlines, onlyState === null);
  const counties = useOutlines(loadCountyOutlines, !isByState);
  const areas = isByState ? states : counties;
  const prefix = onlyState === null ? "" : (STATES.get(onlyState)?.fips ?? "none");
  const outlines = useMemo(
    () => (Array.isArray(areas) ? areas.filter(({ fips }) => fips.startsWith(prefix)) : null),
    [areas, prefix],
  );
  const box = useMemo(
    () => (onlyState === null ? NATION_BOX : findMapBox(outlines ?? [])),
    [onlyState, outlines],
  );
  if (areas === "failed" || states === "failed") {
    return (
      <p role="alert">
        The outlines of the map could not be loaded. The table shows the same numbers.
      </p>
    );
  }
  if (outlines === null) return <div className={styles.empty} />;
  if (outlines.length === 0) return <p>This place is on no map we have. The table shows it.</p>;
  const places = isByState ? listStates(outlines) : listCounties(list, outlines, onlyState);
  return (
    <AreaMap
      model={createMapModel(list, places, getUnlistedCell)}
      label={label}
      outlines={outlines}
      ground={isByState || onlyState !== null ? NO_OUTLINES : (states ?? NO_OUTLINES)}
      box={box}
      getReadout={getReadout}
    />
  );
}

function listStates(outlines: readonly Outline[]): readonly MapPlace[] {
  const drawn = new Set(outlines.map(({ fips }) => fips));
  return [...STATES]
    .filter(([, { fips }]) => drawn.has(fips))
    .map(([value, { fips, name }]) => ({ fips, value, name }));
}

/** All counties of one state, or those of the country that the answer names and the filter does not leave out. */
function listCounties(
  list: BarListModel,
  outlines: readonly Outline[],
  onlyState: string | null,
): readonly MapPlace[] {
  const labels = new Map(list.rows.map(({ value, label }) => [value, label]));
  return outlines
    .filter(({ fips }) => {
      const cell = list.cells.get(fips);
      return onlyState !== null || (cell !== undefined && cell !== "not-selected");
    })
    .map(({ fips, name }) => ({ fips, value: fips, name: labels.get(fips) ?? name }));
}
