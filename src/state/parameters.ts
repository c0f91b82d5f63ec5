import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { KINDS } from "#domain/place.ts";
import { NOT_ITEMISED, REQUESTS, STATUSES, UNKNOWN, WITHDRAWN } from "#domain/row.ts";
import { DIMENSIONS } from "#engine/question.ts";
import type { Dimension } from "#engine/question.ts";

/**
 * Parameters that belong to one page and are kept while its view changes: `note` is a kind of notes, `page` the one that
 * waits for a file, `fault` a fault of the mock server.
 */
export const PAGE_PARAMETERS: readonly string[] = [
  "key",
  "with",
  "week",
  "p",
  "note",
  "page",
  "fault",
];

/** Parameters of a view, in the order in which they are written. */
export const VIEW_PARAMETERS = [
  "data",
  "asof",
  "reading",
  "from",
  "to",
  "grain",
  "measure",
  "open",
  ...DIMENSIONS,
  "q",
  "by",
  "sort",
  "cols",
] as const;

interface Reading {
  /** Values that a well-formed address may hold; whether they occur in the data is the page's matter. */
  readonly accepts: (value: string) => boolean;
  readonly expected: string;
}

const oneOf = (values: readonly string[], expected: string): Reading => ({
  accepts: (value) => values.includes(value),
  expected,
});

const shaped = (shape: RegExp, reserved: readonly string[], expected: string): Reading => ({
  accepts: (value) => shape.test(value) || reserved.includes(value),
  expected,
});

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** How the values of each dimension are read from an address. */
export const READINGS: Readonly<Record<Dimension, Reading>> = {
  state: shaped(/^[A-Z]{2}$/u, [UNKNOWN, WITHDRAWN], "a state of two capital letters, such as TX"),
  county: shaped(/^\d{5}$/u, [UNKNOWN, WITHDRAWN], "a county code of five digits, such as 48453"),
  agency: shaped(KEY, [], "the key of an agency, such as tx-48453-travis-county-jail"),
  kind: oneOf([...KINDS, WITHDRAWN, NOT_ITEMISED], `one of ${KINDS.join(", ")}`),
  charge: oneOf(
    [...CHARGE_CATEGORIES.map(({ key }) => key), UNKNOWN],
    "a charge category, such as dangerous-drugs",
  ),
  status: oneOf(STATUSES, `one of ${STATUSES.join(", ")}`),
  citizenship: shaped(/^[A-Z]{3}$/u, [UNKNOWN], "a country of three capital letters, such as MEX"),
  aor: shaped(/^[A-Z]{3}$/u, [UNKNOWN, WITHDRAWN], "a field office code, such as SNA"),
  request: oneOf(REQUESTS, `one of ${REQUESTS.join(", ")}`),
  outcome: shaped(KEY, [], "the key of an outcome, such as declined"),
};
