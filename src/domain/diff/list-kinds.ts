import type { IssuedCount, NamedOnly, PlaceTotal, Policy, Source } from "#domain/report/edition.ts";
import type { Issue } from "#domain/report/issue.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import type { Row } from "#domain/detainer/row.ts";
import { createFields } from "./field.ts";
import type { Field } from "./field.ts";
import type { ListKind } from "./match-items.ts";

const getId = ({ id }: { readonly id: string }): string => id;
const getKey = ({ key }: { readonly key: string }): string => key;

const CHARGE_FIELDS: readonly Field<Row>[] = [
  { name: "charge.text", getValue: ({ charge }) => charge.text },
  { name: "charge.wording", getValue: ({ charge }) => charge.wording },
  { name: "charge.category", getValue: ({ charge }) => charge.category },
  { name: "charge.basis", getValue: ({ charge }) => charge.basis },
  { name: "charge.status", getValue: ({ charge }) => charge.status },
];

/** The charge without our reason for its category. */
const PRINTED_CHARGE_FIELDS = CHARGE_FIELDS.filter(({ name }) => name !== "charge.basis");

// Rows are many: each field has a function of its own, which is read faster than a field by its name.
const DATE_FIELDS: readonly Field<Row>[] = [
  { name: "issued", getValue: ({ issued }) => issued },
  { name: "issuedAsPrinted", getValue: ({ issuedAsPrinted }) => issuedAsPrinted },
  { name: "declined", getValue: ({ declined }) => declined },
  { name: "declinedAsPrinted", getValue: ({ declinedAsPrinted }) => declinedAsPrinted },
];

const PLACE_FIELDS: readonly Field<Row>[] = [
  { name: "agency", getValue: ({ agency }) => agency },
  { name: "jurisdiction", getValue: ({ jurisdiction }) => jurisdiction },
  { name: "state", getValue: ({ state }) => state },
  { name: "county", getValue: ({ county }) => county },
  { name: "aor", getValue: ({ aor }) => aor },
];

const COUNT_FIELD: Field<Row> = { name: "count", getValue: ({ count }) => count };

const OTHER_FIELDS: readonly Field<Row>[] = [
  COUNT_FIELD,
  { name: "minimum", getValue: ({ minimum }) => minimum },
  { name: "request", getValue: ({ request }) => request },
  { name: "form", getValue: ({ form }) => form ?? UNKNOWN },
  { name: "outcome", getValue: ({ outcome }) => outcome },
  { name: "citizenship", getValue: ({ citizenship }) => citizenship },
];

const EDITORIAL_FIELDS: readonly Field<Row>[] = [
  { name: "notes", getValue: ({ notes }) => notes },
  { name: "sources", getValue: ({ sources }) => sources },
];

/** Lines of Section II. */
export const ROW_LIST: ListKind<Row> = {
  idOf: getId,
  fields: [...PLACE_FIELDS, ...OTHER_FIELDS, ...DATE_FIELDS, ...CHARGE_FIELDS, ...EDITORIAL_FIELDS],
  // What we add to a line first, then what may have been read otherwise, in one part of a line before in two, then what
  // may have been withdrawn.
  looserFields: [
    [...PLACE_FIELDS, ...OTHER_FIELDS, ...DATE_FIELDS, ...PRINTED_CHARGE_FIELDS],
    [...PLACE_FIELDS, ...OTHER_FIELDS, ...DATE_FIELDS],
    [...PLACE_FIELDS, ...DATE_FIELDS, COUNT_FIELD, ...PRINTED_CHARGE_FIELDS],
    [...PLACE_FIELDS, ...DATE_FIELDS, COUNT_FIELD],
    [
      ...OTHER_FIELDS,
      ...DATE_FIELDS,
      ...CHARGE_FIELDS.filter(({ name }) => name === "charge.text"),
    ],
  ],
};

/** Lines of Section I. */
export const SECTION_I_LIST: ListKind<IssuedCount> = {
  idOf: getId,
  fields: createFields(
    "rank",
    "asPrinted",
    "jurisdiction",
    "issued",
    "aor",
    "withdrawn",
    "notes",
    "sources",
  ),
  looserFields: [createFields("asPrinted", "issued"), createFields("jurisdiction")],
};

/** Entries of Section III. */
export const POLICY_LIST: ListKind<Policy> = {
  idOf: getId,
  fields: createFields(
    "asPrinted",
    "jurisdiction",
    "aor",
    "aorDerived",
    "enacted",
    "policy",
    "criteria",
    "completeness",
    "sources",
  ),
  looserFields: [
    createFields("asPrinted", "policy"),
    createFields("asPrinted"),
    createFields("jurisdiction"),
  ],
};

/** Places named in Section II without a number. */
export const NAMED_ONLY_LIST: ListKind<NamedOnly> = {
  idOf: getId,
  fields: createFields("asPrinted", "jurisdiction", "withdrawn", "notes", "sources"),
  looserFields: [createFields("jurisdiction")],
};

/** Places whose whole number is known; a place has one. */
export const PLACE_TOTAL_LIST: ListKind<PlaceTotal> = {
  idOf: ({ jurisdiction }) => jurisdiction,
  fields: createFields("level", "asPrinted", "declined", "withdrawn", "sources"),
  looserFields: [],
};

/** Places that an edition describes. */
export const JURISDICTION_LIST: ListKind<Jurisdiction> = {
  idOf: getKey,
  fields: createFields("level", "state", "county", "name", "covers", "reason"),
  looserFields: [],
};

/** Agencies that an edition describes. */
export const AGENCY_LIST: ListKind<Agency> = {
  idOf: getKey,
  fields: createFields("name", "kind", "jurisdiction", "state", "county", "aliases", "reason"),
  looserFields: [],
};

/** Sources, by what they cite: each file numbers them anew. */
export const SOURCE_LIST: ListKind<Source> = {
  idOf: ({ citation }) => citation,
  fields: createFields("address"),
  looserFields: [],
};

/** Defects recorded with a file. */
export const ISSUE_LIST: ListKind<Issue> = {
  idOf: ({ where, message }) => `${where}: ${message}`,
  fields: createFields("severity", "row"),
  looserFields: [],
};
