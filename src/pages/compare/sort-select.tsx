import { ROW_SORTS, type RowSort } from "#charts/comparison/dumbbell-model.ts";
import { Field } from "#ui/field.tsx";

interface SortSelectProps {
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  /** What the periods are called. */
  readonly names: readonly string[];
}

/** Chooses the order of the rows of a dumbbell chart. */
export function SortSelect({ sort, onSort, names }: SortSelectProps) {
  const words: Readonly<Record<RowSort, string>> = {
    name: "A to Z",
    change: "largest change first",
    first: `${(names[0] ?? "").toLowerCase()}, largest first`,
    last: `${(names.at(-1) ?? "").toLowerCase()}, largest first`,
  };
  return (
    <Field label="Order of lines">
      {(ids) => (
        <select
          {...ids}
          value={sort}
          onChange={({ target }) =>
            onSort(ROW_SORTS.find((each) => each === target.value) ?? "name")
          }
        >
          {ROW_SORTS.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
