import { getChargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { FieldValue } from "#domain/diff/field.ts";
import type { EditionInfo } from "#domain/report/edition.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { NOT_ITEMIZED, UNKNOWN, WITHDRAWN } from "#domain/detainer/row.ts";
import { getCountryName } from "#domain/vocabulary/countries.ts";
import { getFieldOfficeName } from "#domain/vocabulary/field-offices.ts";
import { getStateName } from "#domain/vocabulary/states.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** Places and agencies of two files by key, for words. */
export interface EntityNames {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly agencies: ReadonlyMap<string, Agency>;
}

/** The names that two editions give; where both name a place or agency, those of the second. */
export function collectEntityNames(
  ...editions: readonly Pick<EditionInfo, "jurisdictions" | "agencies">[]
): EntityNames {
  return {
    jurisdictions: new Map(
      editions.flatMap(({ jurisdictions }) => jurisdictions.map((place) => [place.key, place])),
    ),
    agencies: new Map(editions.flatMap(({ agencies }) => agencies.map((each) => [each.key, each]))),
  };
}

/** A place without and with its state: "Williamson County", "Williamson County, Texas". */
export function formatPlaceName(
  key: string | null,
  { jurisdictions }: EntityNames,
): { readonly name: string; readonly state: string } {
  const place = key === null ? undefined : jurisdictions.get(key);
  if (place === undefined) return { name: key ?? "a place that is not known", state: "" };
  return { name: place.name, state: place.level === "state" ? "" : getStateName(place.state) };
}

const FIELD_TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    count: "number",
    minimum: "“at least”",
    jurisdiction: "place",
    aor: "field office",
    issued: "date issued",
    issuedAsPrinted: "date issued, as printed",
    declined: "date declined",
    declinedAsPrinted: "date declined, as printed",
    "charge.text": "charge",
    "charge.wording": "whose words the charge is in",
    "charge.category": "charge category",
    "charge.basis": "why this category",
    "charge.status": "charged or convicted",
    notes: "our notes",
    sources: "our sources",
    asPrinted: "name as printed",
    aorDerived: "field office from the place",
    enacted: "date enacted",
    completeness: "how much is known",
    "headings.title": "title",
    "headings.sections.I": "heading of Section I",
    "headings.sections.II": "heading of Section II",
    "headings.sections.III": "heading of Section III",
    "headings.sections.IV": "heading of Section IV",
    scope: "words of Section IV",
    "totals.pages": "pages",
    "totals.issuedNationwide": "detainers issued nationwide",
    "totals.declined": "detainers recorded as declined",
    "totals.sectionIJurisdictions": "places in Section I",
    "totals.sectionIIssued": "detainers issued to the places in Section I",
    "totals.sectionIIIEntries": "entries in Section III",
  }),
);

/** A field in words: "field office". */
export function getFieldTitle(field: string): string {
  return FIELD_TITLES.get(field) ?? field;
}

const RESERVED_VALUE_TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [UNKNOWN]: "unknown",
    [WITHDRAWN]: "withdrawn",
    [NOT_ITEMIZED]: "not itemized",
  }),
);

/** What a field holds, in words; never blank. */
export function formatFieldValue(field: string, value: FieldValue, names: EntityNames): string {
  if (value === undefined || value === null) return field === "jurisdiction" ? "none" : "not known";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return formatCount(value);
  if (typeof value !== "string") {
    const lines = field === "sources" ? value.join("; ") : value.join(" ");
    return lines === "" ? "none" : lines;
  }
  const reserved = RESERVED_VALUE_TITLES.get(value);
  if (reserved !== undefined) return reserved;
  switch (field) {
    case "agency":
      return names.agencies.get(value)?.name ?? value;
    case "jurisdiction": {
      const { name, state } = formatPlaceName(value, names);
      return state === "" ? name : `${name}, ${state}`;
    }
    case "state":
      return getStateName(value);
    case "aor":
      return getFieldOfficeName(value);
    case "citizenship":
      return getCountryName(value);
    case "charge.category":
      return getChargeTitle(value);
    default:
      return value;
  }
}
