import type { Dataset } from "#domain/report/dataset.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import type { Dimension, Filter } from "#engine/query/question.ts";
import { isUnspecified } from "#engine/query/reserved-values.ts";
import { listChoices } from "#engine/query/row-flags.ts";
import { listPossibleValues } from "./selected-values.ts";
import type { RowTest, LocationResolver } from "./location-resolver.ts";

/**
 * Whether a row that fails a filter only by open values (its flags are `FAILURE_FLAGS.open`) may yet belong to it: it may be
 * one of the values chosen that no other choice leaves out. Text rules nothing out.
 */
export function createPossibleMatchTest(
  dataset: Dataset,
  resolver: LocationResolver,
  filter: Filter,
  ignored: readonly Dimension[] = [],
): RowTest {
  const choices = listChoices(filter, ignored);
  const parts = choices.flatMap(([dimension, choice]) => {
    if (choice.isExcluded) return [];
    const { codes, dictionary } = getCodeColumn(dataset.table, dimension);
    const isUnspecifiedByCode = dictionary.map(
      (value) => isUnspecified(value) && !choice.values.includes(value),
    );
    const values = listPossibleValues(dataset, dimension, choice, choices);
    return [
      { codes, isUnspecifiedByCode, isPossible: resolver.createValueTest(dimension, values) },
    ];
  });
  return (row) =>
    parts.every(
      ({ codes, isUnspecifiedByCode, isPossible }) =>
        isUnspecifiedByCode[codes[row] ?? 0] !== true || isPossible(row),
    );
}

/** Whether a matching row is kept by a "leave out" although its value is open and may be one that is left out. */
export function createPossibleExclusionTest(
  dataset: Dataset,
  resolver: LocationResolver,
  filter: Filter,
): RowTest {
  const parts = listChoices(filter).flatMap(([dimension, { values, isExcluded }]) => {
    if (!isExcluded) return [];
    const { codes, dictionary } = getCodeColumn(dataset.table, dimension);
    return [
      {
        codes,
        open: dictionary.map(isUnspecified),
        isPossible: resolver.createValueTest(dimension, values),
      },
    ];
  });
  return (row) =>
    parts.some(({ codes, open, isPossible }) => open[codes[row] ?? 0] === true && isPossible(row));
}
