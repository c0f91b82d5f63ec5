import { capitalizeFirst } from "#domain/text/capitalize-first.ts";
import { formatCount, formatPlural } from "#domain/text/format-count.ts";
import type { ValueNames } from "#domain/text/format-value.ts";
import { listFilterParts } from "#domain/view/format-filter.ts";
import type { Answer, Dimension, Filter } from "#engine/query/question.ts";
import { isMostlyKnown } from "#charts/values/value-model.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { countFilters } from "#features/filters/edit-filter.ts";
import { listFieldCoverage } from "#features/filters/field-coverage.ts";
import type { Totals } from "#features/panels/totals.ts";

/** What a filtered field is called inside a sentence. */
const FIELD_NOUNS: Readonly<Record<Dimension, string>> = {
  state: "state",
  county: "county",
  agency: "single agency",
  kind: "kind of agency",
  charge: "charge",
  status: "charge status",
  citizenship: "citizenship",
  aor: "field office",
  request: "kind of request",
  form: "form",
  outcome: "outcome",
};

/** Longer words do not fit under a number. */
const MAX_FILTER_LENGTH = 44;

/** What stands under the number that matches: the filter where it is one, otherwise how many there are. */
export function formatMatches(filter: Filter, names: ValueNames): string {
  const [part, ...others] = listFilterParts(filter, names);
  return part !== undefined && others.length === 0 && part.words.length <= MAX_FILTER_LENGTH
    ? part.words
    : `under ${formatPlural(countFilters(filter), "filter")}`;
}

/** What the number of those says that are on record and unknown on a filtered field: "state unknown". */
export function formatUnknownField(filter: Filter): string {
  const [dimension, ...others] = listDimensions(filter);
  return dimension === undefined || others.length > 0 || countFilters(filter) > 1
    ? "unknown on a filter"
    : `${FIELD_NOUNS[dimension].replace("single ", "")} unknown`;
}

/**
 * How far each filtered field is on record, and what follows for those without it: "Charge: on record for 30 of 259. 229 have
 * no charge on record, so they may or may not match."
 */
export function formatFilteredFields(
  filter: Filter,
  facets: Answer,
  { unknown }: Pick<Totals, "unknown">,
  { datasetPeriod: { origin } }: Pick<DatasetInfo, "datasetPeriod">,
): readonly string[] {
  const fields = listFieldCoverage(filter, facets).filter(({ known, total }) => known < total);
  const sentences = fields.map(({ dimension, known, total }) => {
    const noun = FIELD_NOUNS[dimension].replace("single ", "");
    const source =
      isMostlyKnown(known, total) || known === 0
        ? ""
        : origin === "reconstructed"
          ? " Those that newspapers quoted; not a sample."
          : " Not a sample.";
    const others = countFilters(filter) > 1 ? ", under the other filters" : "";
    return `${capitalizeFirst(noun)}${others}: on record for ${known === 0 ? "none" : formatCount(known)} of ${formatCount(total)}.${source}`;
  });
  if (unknown === 0) return sentences;
  const [dimension, ...others] = listDimensions(filter);
  const have = unknown === 1 ? "has" : "have";
  const fact =
    dimension !== undefined && others.length === 0 && filter.text === ""
      ? `${formatCount(unknown)} ${have} no ${FIELD_NOUNS[dimension]} on record`
      : `${formatCount(unknown)} ${unknown === 1 ? "is" : "are"} unknown on a filtered field`;
  return [...sentences, `${fact}, so ${unknown === 1 ? "it" : "they"} may or may not match.`];
}

function listDimensions({ choices }: Filter): readonly Dimension[] {
  return Object.keys(choices).filter((key): key is Dimension => key in FIELD_NOUNS);
}
