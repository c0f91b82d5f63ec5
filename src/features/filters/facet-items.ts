import { createCellReader, type AnswerCell } from "#charts/answer/answer-rows.ts";
import { OUTCOME_GROUP_TITLES } from "#domain/detainer/outcome.ts";
import { NOT_ITEMIZED, RESERVED_CODES, WITHDRAWN } from "#domain/detainer/row.ts";
import { getCodeColumn } from "#domain/table/table.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { ChoiceItem } from "#ui/choice/choice-item.ts";
import type { Answer, Dimension } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatValueWithPlace as valueTitle } from "#domain/text/format-value.ts";

/** What the values mean that are no agency. */
const RESERVED_DETAIL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [NOT_ITEMIZED]: "lines that name no single agency",
    [WITHDRAWN]: "ICE took back the agency it had named",
  }),
);

/** Cells by value of one dimension. */
export type FacetCells = ReadonlyMap<string, AnswerCell>;

/** Cells by value of each dimension of a `facets` answer. */
export function readFacetCells(facets: Answer): ReadonlyMap<string, FacetCells> {
  const { table } = facets;
  const dimension = getCodeColumn(table, "dimension");
  const value = getCodeColumn(table, "value");
  const readCell = createCellReader(table);
  const cells = dimension.dictionary.map((name) => [name, new Map<string, AnswerCell>()] as const);
  for (let row = 0; row < table.length; row += 1) {
    const valueCells = cells[dimension.codes[row] ?? 0]?.[1];
    valueCells?.set(value.dictionary[value.codes[row] ?? 0] ?? "", readCell(row));
  }
  return new Map(cells);
}

type FacetItemLabel = Omit<ChoiceItem, "cell">;

// Values are named and sorted once for each dataset; only their counts change with every gesture.
const LABEL_CACHE = new WeakMap<DatasetInfo, Map<Dimension, readonly FacetItemLabel[]>>();

/**
 * The values of a facet with their counts, alphabetical, reserved ones after them and those that the filter leaves out last.
 * Agencies carry their county, are grouped by it, and say so where another agency has the same name. `cells` null is that no
 * count may be shown. A value that the answer does not have yet is on its way.
 */
export function createFacetItems(
  info: DatasetInfo,
  dimension: Dimension,
  cells: FacetCells | null,
): readonly ChoiceItem[] {
  const labels = LABEL_CACHE.get(info) ?? new Map<Dimension, readonly FacetItemLabel[]>();
  LABEL_CACHE.set(info, labels);
  const names = labels.get(dimension) ?? createItemLabels(info, dimension);
  labels.set(dimension, names);
  if (cells === null) return names.map((item) => ({ ...item, cell: null }));
  const items = names.map((item) => ({ ...item, cell: cells.get(item.value) ?? ARRIVING_CELL }));
  const isOutside = ({ cell }: (typeof items)[number]) => cell.state === "not-selected";
  return [...items.filter((item) => !isOutside(item)), ...items.filter(isOutside)];
}

/** Places that a report names without a number and that no row has: they are in no count, and can be chosen all the same. */
export function listNamedValues(
  { weeks, values }: Pick<DatasetInfo, "weeks" | "values">,
  dimension: Dimension,
): readonly string[] {
  if (dimension !== "state" && dimension !== "county") return [];
  const counted = new Set(values[dimension]);
  const named = weeks.flatMap((week) => week.named.map((place) => place[dimension]));
  return [...new Set(named)].filter(
    (value): value is string => value !== null && !counted.has(value),
  );
}

/** The places of `listNamedValues` with the states of their cells, alphabetical. */
export function createNamedItems(
  info: DatasetInfo,
  dimension: Dimension,
  cells: FacetCells | null,
): readonly ChoiceItem[] {
  return listNamedValues(info, dimension)
    .map((value) => ({
      value,
      label: valueTitle(info, dimension, value),
      cell: cells === null ? null : (cells.get(value) ?? ARRIVING_CELL),
    }))
    .sort((a, b) => compareText(a.label, b.label));
}

const ARRIVING_CELL: AnswerCell = { state: "arriving", count: null, open: null };

/** The group of an outcome, where its name does not say it. */
function getOutcomeGroup({ outcomes }: DatasetInfo, value: string): string | undefined {
  const outcome = outcomes.find(({ key }) => key === value);
  if (outcome === undefined) return undefined;
  const title = OUTCOME_GROUP_TITLES[outcome.group];
  return title === outcome.title ? undefined : title;
}

function createItemLabels(info: DatasetInfo, dimension: Dimension): readonly FacetItemLabel[] {
  const agenciesByName = new Map<string, number>();
  if (dimension === "agency") {
    for (const { name } of info.agencies.values()) {
      agenciesByName.set(name, (agenciesByName.get(name) ?? 0) + 1);
    }
  }
  const reserved = new Set<string>(RESERVED_CODES);
  return (info.values[dimension] ?? [])
    .map((value): FacetItemLabel => {
      const label = valueTitle(info, dimension, value);
      const agency = dimension === "agency" ? info.agencies.get(value) : undefined;
      if (agency === undefined) {
        const aside =
          dimension === "agency"
            ? RESERVED_DETAIL.get(value)
            : dimension === "outcome"
              ? getOutcomeGroup(info, value)
              : undefined;
        return { value, label, ...(aside === undefined ? {} : { aside }) };
      }
      const county =
        agency.county === null
          ? `${getStateName(agency.state)}, county unknown`
          : valueTitle(info, "county", agency.county);
      const aside =
        (agenciesByName.get(agency.name) ?? 0) > 1
          ? `${county}; ${agenciesByName.get(agency.name)} agencies have this name`
          : county;
      return { value, label, aside, group: county };
    })
    .sort(
      (a, b) =>
        Number(reserved.has(a.value)) - Number(reserved.has(b.value)) ||
        compareText(a.group ?? "", b.group ?? "") ||
        compareText(a.label, b.label),
    );
}
