import { CELL_SIGN } from "#domain/cell.ts";
import { isWhole } from "#domain/publication/coverage.ts";
import { GROUP_TITLE } from "#domain/outcome.ts";
import { NOT_ITEMISED, RESERVED, WITHDRAWN } from "#domain/row.ts";
import { codesOf, numbersOf } from "#domain/table.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { hereWords } from "#domain/words/here.ts";
import { alphabetical } from "#domain/words/alphabetical.ts";
import type { ChoiceItem } from "#ui/choice/choice-line.tsx";
import type { Answer, Dimension } from "#engine/question.ts";
import type { CorpusFrame } from "#state/use-published.ts";
import { placedTitle as valueTitle } from "./value-title.ts";

/** What the values mean that are no agency. */
const RESERVED_ASIDE: Readonly<Record<string, string>> = {
  [NOT_ITEMISED]: "lines that name no single agency",
  [WITHDRAWN]: "ICE took back the agency it had named",
};

/** Counts by value of each dimension of a `facets` answer. */
export function facetCounts(facets: Answer): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const { table } = facets;
  const dimension = codesOf(table, "dimension");
  const value = codesOf(table, "value");
  const count = numbersOf(table, "count");
  const counts = dimension.dictionary.map((name) => [name, new Map<string, number>()] as const);
  for (let row = 0; row < table.length; row += 1) {
    const of = counts[dimension.codes[row] ?? 0]?.[1];
    of?.set(value.dictionary[value.codes[row] ?? 0] ?? "", count(row));
  }
  return new Map(counts);
}

type Named = Omit<ChoiceItem, "count">;

// Values are named and put in order once a corpus; only their counts change with every gesture.
const NAMED = new WeakMap<CorpusFrame, Map<Dimension, readonly Named[]>>();

/**
 * The values of a facet with their counts, alphabetical, reserved ones last. Agencies carry their county, are grouped by
 * it, and say so where another agency has the same name. `counts` null is that no count may be shown.
 */
export function facetItems(
  frame: CorpusFrame,
  dimension: Dimension,
  counts: ReadonlyMap<string, number> | null,
): readonly ChoiceItem[] {
  const held = NAMED.get(frame) ?? new Map<Dimension, readonly Named[]>();
  NAMED.set(frame, held);
  const items = held.get(dimension) ?? namedItems(frame, dimension);
  held.set(dimension, items);
  return items.map((item) => ({
    ...item,
    count: counts === null ? null : (counts.get(item.value) ?? 0),
  }));
}

/** The group of an outcome, where its name does not say it. */
function groupOf({ outcomes }: CorpusFrame, value: string): string | undefined {
  const outcome = outcomes.find(({ key }) => key === value);
  if (outcome === undefined) return undefined;
  const title = GROUP_TITLE[outcome.group];
  return title === outcome.title ? undefined : title;
}

function namedItems(frame: CorpusFrame, dimension: Dimension): readonly Named[] {
  // A 0 of editions of which something is missing.
  const words = `none ${hereWords(frame.weeks).among}, not a reported zero`;
  const none = isWhole(frame.weeks) ? {} : { none: { sign: CELL_SIGN["not-transcribed"], words } };
  const alike = new Map<string, number>();
  if (dimension === "agency") {
    for (const { name } of Object.values(frame.agencies)) {
      alike.set(name, (alike.get(name) ?? 0) + 1);
    }
  }
  const reserved = new Set<string>(RESERVED);
  return (frame.values[dimension] ?? [])
    .map((value): Named => {
      const label = valueTitle(frame, dimension, value);
      const agency = dimension === "agency" ? frame.agencies[value] : undefined;
      if (agency === undefined) {
        const aside =
          dimension === "agency"
            ? RESERVED_ASIDE[value]
            : dimension === "outcome"
              ? groupOf(frame, value)
              : undefined;
        return { value, label, ...none, ...(aside === undefined ? {} : { aside }) };
      }
      const county =
        agency.county === null
          ? `${stateName(agency.state)}, county unknown`
          : valueTitle(frame, "county", agency.county);
      const aside =
        (alike.get(agency.name) ?? 0) > 1
          ? `${county}; ${alike.get(agency.name)} agencies have this name`
          : county;
      return { value, label, ...none, aside, group: county };
    })
    .sort(
      (a, b) =>
        Number(reserved.has(a.value)) - Number(reserved.has(b.value)) ||
        alphabetical(a.group ?? "", b.group ?? "") ||
        alphabetical(a.label, b.label),
    );
}
