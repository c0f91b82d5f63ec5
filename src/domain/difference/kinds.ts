import type { IssuedCount, NamedOnly, PlaceTotal, Policy, Source } from "#domain/edition.ts";
import type { Issue } from "#domain/issue.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import type { Row } from "#domain/row.ts";
import { fields } from "./field.ts";
import type { Field } from "./field.ts";
import type { ListKind } from "./pairing.ts";

const idOf = ({ id }: { readonly id: string }): string => id;
const keyOf = ({ key }: { readonly key: string }): string => key;

const CHARGE: readonly Field<Row>[] = [
  { name: "charge.text", of: ({ charge }) => charge.text },
  { name: "charge.wording", of: ({ charge }) => charge.wording },
  { name: "charge.category", of: ({ charge }) => charge.category },
  { name: "charge.basis", of: ({ charge }) => charge.basis },
  { name: "charge.status", of: ({ charge }) => charge.status },
];

/** The charge without our reason for its category. */
const AS_READ = CHARGE.filter(({ name }) => name !== "charge.basis");

// Rows are many: each field has a function of its own, which is read faster than a field by its name.
const DATES: readonly Field<Row>[] = [
  { name: "issued", of: ({ issued }) => issued },
  { name: "issuedAsPrinted", of: ({ issuedAsPrinted }) => issuedAsPrinted },
  { name: "declined", of: ({ declined }) => declined },
  { name: "declinedAsPrinted", of: ({ declinedAsPrinted }) => declinedAsPrinted },
];

const PLACE: readonly Field<Row>[] = [
  { name: "agency", of: ({ agency }) => agency },
  { name: "jurisdiction", of: ({ jurisdiction }) => jurisdiction },
  { name: "state", of: ({ state }) => state },
  { name: "county", of: ({ county }) => county },
  { name: "aor", of: ({ aor }) => aor },
];

const COUNT: Field<Row> = { name: "count", of: ({ count }) => count };

const REST: readonly Field<Row>[] = [
  COUNT,
  { name: "minimum", of: ({ minimum }) => minimum },
  { name: "request", of: ({ request }) => request },
  { name: "outcome", of: ({ outcome }) => outcome },
  { name: "citizenship", of: ({ citizenship }) => citizenship },
];

const OURS: readonly Field<Row>[] = [
  { name: "notes", of: ({ notes }) => notes },
  { name: "sources", of: ({ sources }) => sources },
];

/** Lines of Section II. */
export const ROWS: ListKind<Row> = {
  idOf,
  fields: [...PLACE, ...REST, ...DATES, ...CHARGE, ...OURS],
  // What we add to a line first, then what may have been read otherwise, in one part of a line before in two, then what
  // may have been withdrawn.
  looser: [
    [...PLACE, ...REST, ...DATES, ...AS_READ],
    [...PLACE, ...REST, ...DATES],
    [...PLACE, ...DATES, COUNT, ...AS_READ],
    [...PLACE, ...DATES, COUNT],
    [...REST, ...DATES, ...CHARGE.filter(({ name }) => name === "charge.text")],
  ],
};

/** Lines of Section I. */
export const SECTION_I: ListKind<IssuedCount> = {
  idOf,
  fields: fields(
    "rank",
    "asPrinted",
    "jurisdiction",
    "issued",
    "aor",
    "withdrawn",
    "notes",
    "sources",
  ),
  looser: [fields("asPrinted", "issued"), fields("jurisdiction")],
};

/** Entries of Section III. */
export const POLICIES: ListKind<Policy> = {
  idOf,
  fields: fields(
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
  looser: [fields("asPrinted", "policy"), fields("asPrinted"), fields("jurisdiction")],
};

/** Places named in Section II without a number. */
export const NAMED_ONLY: ListKind<NamedOnly> = {
  idOf,
  fields: fields("asPrinted", "jurisdiction", "withdrawn", "notes", "sources"),
  looser: [fields("jurisdiction")],
};

/** Places whose whole number is known; a place has one. */
export const PLACE_TOTALS: ListKind<PlaceTotal> = {
  idOf: ({ jurisdiction }) => jurisdiction,
  fields: fields("level", "asPrinted", "declined", "withdrawn", "sources"),
  looser: [],
};

/** Places that an edition describes. */
export const JURISDICTIONS: ListKind<Jurisdiction> = {
  idOf: keyOf,
  fields: fields("level", "state", "county", "name", "covers", "reason"),
  looser: [],
};

/** Agencies that an edition describes. */
export const AGENCIES: ListKind<Agency> = {
  idOf: keyOf,
  fields: fields("name", "kind", "jurisdiction", "state", "county", "aliases", "reason"),
  looser: [],
};

/** Sources, by what they cite: each file numbers them anew. */
export const SOURCES: ListKind<Source> = {
  idOf: ({ citation }) => citation,
  fields: fields("address"),
  looser: [],
};

/** Defects recorded with a file. */
export const ISSUES: ListKind<Issue> = {
  idOf: ({ where, message }) => `${where}: ${message}`,
  fields: fields("severity", "row"),
  looser: [],
};
