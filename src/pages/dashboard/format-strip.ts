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
  const sentences = fields.map(({ dimension, known, withdrawn, total }) => {
    const noun = FIELD_NOUNS[dimension].replace("single ", "");
    const source =
      isMostlyKnown(known, total) || known === 0
        ? ""
        : origin === "reconstructed"
          ? " Those that newspapers quoted; not a sample."
          : " Not a sample.";
    const others = countFilters(filter) > 1 ? ", under the other filters" : "";
    const rest =
      withdrawn === 0
        ? ""
        : `; ${known + withdrawn === total ? "the other " : ""}${formatCount(withdrawn)} ${withdrawn === 1 ? "is" : "are"} withdrawn`;
    return `${capitalizeFirst(noun)}${others}: on record for ${known === 0 ? "none" : formatCount(known)} of ${formatCount(total)}${rest}.${source}`;
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

/**
 * How many were withdrawn under a filter, and what that is of: a withdrawn row names no agency and no place, so that no
 * choice of these matches it. Null where all that matches is withdrawn, since that is the number that matches.
 */
export function formatWithdrawn(
  filter: Filter,
  { match, withdrawn: keptOut }: Pick<Totals, "match" | "withdrawn">,
  matching: number,
  weeks: DatasetInfo["weeks"],
): { readonly count: number; readonly small: string | null } | null {
  const takenBack = "agency and place taken back";
  if (countFilters(filter) === 0)
    return { count: matching, small: matching === 0 ? null : takenBack };
  if (keptOut > 0)
    return { count: keptOut, small: "name no place now: no filter of places matches them" };
  if (matching > 0)
    return matching === match
      ? null
      : { count: matching, small: `of those that match: ${takenBack}` };
  const hasNamed = weeks.some(({ named }) => named.some(({ withdrawn }) => withdrawn));
  return {
    count: 0,
    small: `of those that match${hasNamed ? "; withdrawn places without a number are in no count" : ""}`,
  };
}

function listDimensions({ choices }: Filter): readonly Dimension[] {
  return Object.keys(choices).filter((key): key is Dimension => key in FIELD_NOUNS);
}
