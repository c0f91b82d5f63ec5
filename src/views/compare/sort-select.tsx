import { LINE_SORTS, type LineSort } from "#charts/compare/dumbbell-model.ts";
import { Field } from "#ui/field.tsx";

interface SortSelectProps {
  readonly sort: LineSort;
  readonly onSort: (sort: LineSort) => void;
  /** What the periods are called. */
  readonly names: readonly string[];
}

/** The order of the lines of a dumbbell figure. */
export function SortSelect({ sort, onSort, names }: SortSelectProps) {
  const words: Readonly<Record<LineSort, string>> = {
    name: "A to Z",
    change: "largest change first",
    left: `${(names[0] ?? "").toLowerCase()}, largest first`,
    right: `${(names.at(-1) ?? "").toLowerCase()}, largest first`,
  };
  return (
    <Field label="Order of lines">
      {(ids) => (
        <select
          {...ids}
          value={sort}
          onChange={({ target }) =>
            onSort(LINE_SORTS.find((each) => each === target.value) ?? "name")
          }
        >
          {LINE_SORTS.map((each) => (
            <option key={each} value={each}>
              {words[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
