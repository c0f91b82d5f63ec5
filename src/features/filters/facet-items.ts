import { CELL_STATE_SIGNS } from "#domain/table/cell-state.ts";
import { areWeeksComplete } from "#domain/report/dataset.ts";
import { OUTCOME_GROUP_TITLES } from "#domain/detainer/outcome.ts";
import { NOT_ITEMIZED, RESERVED_CODES, WITHDRAWN } from "#domain/detainer/row.ts";
import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { chooseCoverageTerms } from "#domain/text/coverage-terms.ts";
import { compareText } from "#domain/text/compare-text.ts";
import type { ChoiceItem } from "#ui/choice/choice-row.tsx";
import type { Answer, Dimension } from "#engine/query/question.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { formatValueWithPlace as valueTitle } from "#domain/text/format-value.ts";

/** What the values mean that are no agency. */
const RESERVED_DETAIL: Readonly<Record<string, string>> = {
  [NOT_ITEMIZED]: "lines that name no single agency",
  [WITHDRAWN]: "ICE took back the agency it had named",
};

/** Counts by value of each dimension of a `facets` answer. */
export function readFacetCounts(facets: Answer): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const { table } = facets;
  const dimension = getCodeColumn(table, "dimension");
  const value = getCodeColumn(table, "value");
  const count = getNumberReader(table, "count");
  const counts = dimension.dictionary.map((name) => [name, new Map<string, number>()] as const);
  for (let row = 0; row < table.length; row += 1) {
    const valueCounts = counts[dimension.codes[row] ?? 0]?.[1];
    valueCounts?.set(value.dictionary[value.codes[row] ?? 0] ?? "", count(row));
  }
  return new Map(counts);
}

type FacetItemLabel = Omit<ChoiceItem, "count">;

// Values are named and sorted once for each dataset; only their counts change with every gesture.
const LABEL_CACHE = new WeakMap<DatasetInfo, Map<Dimension, readonly FacetItemLabel[]>>();

/**
 * The values of a facet with their counts, alphabetical, reserved ones last. Agencies carry their county, are grouped by
 * it, and say so where another agency has the same name. `counts` null is that no count may be shown.
 */
export function createFacetItems(
  info: DatasetInfo,
  dimension: Dimension,
  counts: ReadonlyMap<string, number> | null,
): readonly ChoiceItem[] {
  const labels = LABEL_CACHE.get(info) ?? new Map<Dimension, readonly FacetItemLabel[]>();
  LABEL_CACHE.set(info, labels);
  const items = labels.get(dimension) ?? createItemLabels(info, dimension);
  labels.set(dimension, items);
  return items.map((item) => ({
    ...item,
    count: counts === null ? null : (counts.get(item.value) ?? 0),
  }));
}

/** The group of an outcome, where its name does not say it. */
function getOutcomeGroup({ outcomes }: DatasetInfo, value: string): string | undefined {
  const outcome = outcomes.find(({ key }) => key === value);
  if (outcome === undefined) return undefined;
  const title = OUTCOME_GROUP_TITLES[outcome.group];
  return title === outcome.title ? undefined : title;
}

function createItemLabels(info: DatasetInfo, dimension: Dimension): readonly FacetItemLabel[] {
  // A 0 of editions of which something is missing.
  const words = `none ${chooseCoverageTerms(info.weeks).among}, not a reported zero`;
  const none = areWeeksComplete(info.weeks)
    ? {}
    : { none: { sign: CELL_STATE_SIGNS["not-transcribed"], words } };
  const agenciesByName = new Map<string, number>();
  if (dimension === "agency") {
    for (const { name } of Object.values(info.agencies)) {
      agenciesByName.set(name, (agenciesByName.get(name) ?? 0) + 1);
    }
  }
  const reserved = new Set<string>(RESERVED_CODES);
  return (info.values[dimension] ?? [])
    .map((value): FacetItemLabel => {
      const label = valueTitle(info, dimension, value);
      const agency = dimension === "agency" ? info.agencies[value] : undefined;
      if (agency === undefined) {
        const aside =
          dimension === "agency"
            ? RESERVED_DETAIL[value]
            : dimension === "outcome"
              ? getOutcomeGroup(info, value)
              : undefined;
        return { value, label, ...none, ...(aside === undefined ? {} : { aside }) };
      }
      const county =
        agency.county === null
          ? `${getStateName(agency.state)}, county unknown`
          : valueTitle(info, "county", agency.county);
      const aside =
        (agenciesByName.get(agency.name) ?? 0) > 1
          ? `${county}; ${agenciesByName.get(agency.name)} agencies have this name`
          : county;
      return { value, label, ...none, aside, group: county };
    })
    .sort(
      (a, b) =>
        Number(reserved.has(a.value)) - Number(reserved.has(b.value)) ||
        compareText(a.group ?? "", b.group ?? "") ||
        compareText(a.label, b.label),
    );
}
