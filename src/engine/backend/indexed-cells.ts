import { hasOutcomes, MEASURES } from "#domain/detainer/outcome.ts";
import type { Axis } from "#engine/query/axis.ts";
import { countCells } from "#engine/index/aggregate.ts";
import type { CompiledFilter } from "#engine/index/compiled-filter.ts";
import type { CrossfilterCache } from "#engine/index/crossfilter-cache.ts";
import { getColumnNumber } from "#engine/index/dataset-index.ts";
import type { DatasetIndex } from "#engine/index/dataset-index.ts";
import type { CellSums, RowSelection } from "#engine/query/query-backend.ts";
import { areLocationAxes, mapPlaceSumsToValues, mapSumsToValues } from "./value-cells.ts";

/** Sums of a crossfilter by the values of axes; null where there are more than `maxCells` for it. */
export function sumIndexedCells(
  datasetIndex: DatasetIndex,
  crossfilters: CrossfilterCache,
  compiledFilter: CompiledFilter,
  { ignored }: RowSelection,
  axes: readonly Axis[],
  maxCells: number,
): Float64Array | null {
  const { crossfilter } = crossfilters.getCrossfilter(compiledFilter);
  const by = listCellColumns(axes, ignored);
  if (countCells(datasetIndex.rows, by) > maxCells) return null;
  return mapToValues(datasetIndex, crossfilter.getSums(by), compiledFilter, ignored, axes);
}

/** As `sumIndexedCells`, under the measure and of all outcomes: one set of sums tells them apart. */
export function sumIndexedOutcomes(
  datasetIndex: DatasetIndex,
  crossfilters: CrossfilterCache,
  compiledFilter: CompiledFilter,
  selection: RowSelection,
  axes: readonly Axis[],
  maxCells: number,
): CellSums | null {
  const { ignored } = selection;
  if (!hasOutcomes(datasetIndex.dataset.outcomes)) {
    const counts = sumIndexedCells(
      datasetIndex,
      crossfilters,
      compiledFilter,
      selection,
      axes,
      maxCells,
    );
    return counts === null ? null : { counts, all: counts, open: null };
  }
  const by = [...listCellColumns(axes, ignored), OUTCOME_CLASS];
  if (countCells(datasetIndex.rows, by) > maxCells) return null;
  const sums = crossfilters.getCrossfilter(compiledFilter).crossfilter.getSums(by);
  const sumClasses = (isSummed: (outcomeClass: number) => boolean): Float64Array =>
    mapToValues(
      datasetIndex,
      addClasses(
        sums,
        MEASURES.map((_, outcomeClass) => isSummed(outcomeClass)),
      ),
      compiledFilter,
      ignored,
      axes,
    );
  const counted = compiledFilter.masks[OUTCOME_CLASS];
  return {
    counts: sumClasses((outcomeClass) => counted?.[outcomeClass] === 1),
    all: sumClasses(() => true),
    open: sumClasses((outcomeClass) => outcomeClass === OPEN_CLASS),
  };
}

const OUTCOME_CLASS = getColumnNumber("counted");
const OPEN_CLASS = MEASURES.indexOf("all");

/** The columns by which a crossfilter sums for `sumIndexedOutcomes`, where no choice but that of an axis is ignored. */
export function listSummedColumns(
  { dataset }: DatasetIndex,
  axes: readonly Axis[],
): readonly number[] {
  const columns = axes.map(({ column }) => getColumnNumber(column));
  return hasOutcomes(dataset.outcomes) ? [...columns, OUTCOME_CLASS] : columns;
}

/** The columns that tell a row's cell: its place alone of two axes of places. */
function listCellColumns(
  axes: readonly Axis[],
  ignored: RowSelection["ignored"],
): readonly number[] {
  return isByPlace(axes, ignored)
    ? [getColumnNumber("place")]
    : axes.map(({ column }) => getColumnNumber(column));
}

function isByPlace(axes: readonly Axis[], ignored: RowSelection["ignored"]): boolean {
  return ignored.length === 0 && areLocationAxes(axes);
}

function mapToValues(
  datasetIndex: DatasetIndex,
  sums: Float64Array,
  { masks }: CompiledFilter,
  ignored: RowSelection["ignored"],
  axes: readonly Axis[],
): Float64Array {
  if (!isByPlace(axes, ignored)) return mapSumsToValues(sums, axes, masks, ignored);
  const mask = masks[getColumnNumber("place")];
  return mapPlaceSumsToValues(
    datasetIndex,
    axes,
    sums.map((sum, code) => (mask?.[code] === 1 ? sum : 0)),
  );
}

/** Sums over the classes of outcomes that are wanted; classes stand side by side. */
function addClasses(sums: Float64Array, isSummed: readonly boolean[]): Float64Array {
  const found = new Float64Array(sums.length / isSummed.length);
  isSummed.forEach((isWanted, outcomeClass) => {
    if (!isWanted) return;
    for (let i = 0; i < found.length; i += 1) {
      found[i] = (found[i] as number) + (sums[i * isSummed.length + outcomeClass] as number);
    }
  });
  return found;
}
