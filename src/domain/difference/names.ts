import { chargeTitle } from "#domain/vocabulary/charge-categories.ts";
import type { FieldValue } from "./field.ts";
import type { EditionFrame } from "#domain/edition.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import { NOT_ITEMISED, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import { countryName } from "#domain/vocabulary/countries.ts";
import { fieldOfficeTitle } from "#domain/vocabulary/field-offices.ts";
import { stateName } from "#domain/vocabulary/states.ts";
import { formatCount } from "#domain/words/count.ts";

/** Places and agencies of two files by key, for words. */
export interface Names {
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
  readonly agencies: ReadonlyMap<string, Agency>;
}

/** The names that two editions give; where both name a place or agency, those of the second. */
export function namesOf(
  ...editions: readonly Pick<EditionFrame, "jurisdictions" | "agencies">[]
): Names {
  return {
    jurisdictions: new Map(
      editions.flatMap(({ jurisdictions }) => jurisdictions.map((place) => [place.key, place])),
    ),
    agencies: new Map(editions.flatMap(({ agencies }) => agencies.map((each) => [each.key, each]))),
  };
}

/** A place without and with its state: "Williamson County", "Williamson County, Texas". */
export function placeName(
  key: string | null,
  { jurisdictions }: Names,
): { readonly name: string; readonly state: string } {
  const place = key === null ? undefined : jurisdictions.get(key);
  if (place === undefined) return { name: key ?? "a place that is not known", state: "" };
  return { name: place.name, state: place.level === "state" ? "" : stateName(place.state) };
}

const TITLES: Readonly<Record<string, string>> = {
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
};

/** A field in words: "field office". */
export function fieldTitle(field: string): string {
  return TITLES[field] ?? field;
}

const RESERVED: Readonly<Record<string, string>> = {
  [UNKNOWN]: "unknown",
  [WITHDRAWN]: "withdrawn",
  [NOT_ITEMISED]: "not itemised",
};

/** What a field holds, in words; never blank. */
export function valueWords(field: string, value: FieldValue, names: Names): string {
  if (value === undefined || value === null) return field === "jurisdiction" ? "none" : "not known";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return formatCount(value);
  if (typeof value !== "string") {
    const lines = field === "sources" ? value.join("; ") : value.join(" ");
    return lines === "" ? "none" : lines;
  }
  const reserved = RESERVED[value];
  if (reserved !== undefined) return reserved;
  switch (field) {
    case "agency":
      return names.agencies.get(value)?.name ?? value;
    case "jurisdiction": {
      const { name, state } = placeName(value, names);
      return state === "" ? name : `${name}, ${state}`;
    }
    case "state":
      return stateName(value);
    case "aor":
      return fieldOfficeTitle(value);
    case "citizenship":
      return countryName(value);
    case "charge.category":
      return chargeTitle(value);
    default:
      return value;
  }
}
