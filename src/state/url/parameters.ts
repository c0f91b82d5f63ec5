import { CHARGE_CATEGORIES } from "#domain/vocabulary/charge-categories.ts";
import { FORM_KEYS } from "#domain/vocabulary/forms.ts";
import { AGENCY_KINDS } from "#domain/place/place.ts";
import {
  NOT_ITEMIZED,
  REQUESTS,
  CHARGE_STATUSES,
  UNKNOWN,
  WITHDRAWN,
} from "#domain/detainer/row.ts";
import { DIMENSIONS } from "#engine/query/question.ts";
import type { Dimension } from "#engine/query/question.ts";

/**
 * Parameters that belong to one page and stay while its view changes: `note` is a kind of notes, `page` the one that
 * waits for a file, `fault` a fault of the mock server.
 */
export const PAGE_PARAMETERS: readonly string[] = [
  "key",
  "with",
  "week",
  "p",
  "places",
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
  "view",
  "sort",
  "cols",
] as const;

/** Ways to see each panel; an address names those that are not the panel's first, `view=map:table,weeks:table`. */
const PANEL_TABS: readonly (readonly [panel: RegExp, tabs: readonly string[]])[] = [
  // The map was a tab of the list of states: such an address shows the list, beside which the map stands.
  [/^states$/u, ["chart", "map", "table", "weeks"]],
  [/^map$/u, ["map", "table"]],
  [/^map-level$/u, ["states", "counties"]],
  [/^(?:weeks|agencies|charges|citizenship|lags|first)$/u, ["chart", "table"]],
  [/^outcomes$/u, ["counts", "shares"]],
  [/^split\d{1,2}$/u, ["bars", "table"]],
  [/^(?:known|series)$/u, ["chart", "table"]],
  [/^changes\d$/u, ["chart", "table"]],
  [/^corrections$/u, ["before", "editions", "policies", "ledger"]],
];

/** True of `PANEL:TAB`, and of a tab alone, which is of every panel that has it. */
export function isPanelTab(value: string): boolean {
  const [tab = "", panel, ...rest] = value.split(":").reverse();
  if (rest.length > 0) return false;
  return PANEL_TABS.some(
    ([pattern, tabs]) => (panel === undefined || pattern.test(panel)) && tabs.includes(tab),
  );
}

interface ParameterRule {
  /** Values that a well-formed address may hold; whether they occur in the data is the page's matter. */
  readonly isAccepted: (value: string) => boolean;
  readonly expected: string;
}

const createListRule = (values: readonly string[], expected: string): ParameterRule => ({
  isAccepted: (value) => values.includes(value),
  expected,
});

const createPatternRule = (
  shape: RegExp,
  reserved: readonly string[],
  expected: string,
): ParameterRule => ({
  isAccepted: (value) => shape.test(value) || reserved.includes(value),
  expected,
});

const KEY_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

/** How the values of each dimension are read from an address. */
export const DIMENSION_RULES: Readonly<Record<Dimension, ParameterRule>> = {
  state: createPatternRule(
    /^[A-Z]{2}$/u,
    [UNKNOWN, WITHDRAWN],
    "a state of two capital letters, such as TX",
  ),
  county: createPatternRule(
    /^\d{5}$/u,
    [UNKNOWN, WITHDRAWN],
    "a county code of five digits, such as 48453",
  ),
  agency: createPatternRule(
    KEY_PATTERN,
    [],
    "the key of an agency, such as tx-48453-travis-county-jail",
  ),
  kind: createListRule(
    [...AGENCY_KINDS, WITHDRAWN, NOT_ITEMIZED],
    `one of ${AGENCY_KINDS.join(", ")}`,
  ),
  charge: createListRule(
    [...CHARGE_CATEGORIES.map(({ key }) => key), UNKNOWN],
    "a charge category, such as dangerous-drugs",
  ),
  status: createListRule(CHARGE_STATUSES, `one of ${CHARGE_STATUSES.join(", ")}`),
  citizenship: createPatternRule(
    /^[A-Z]{3}$/u,
    [UNKNOWN],
    "a country of three capital letters, such as MEX",
  ),
  aor: createPatternRule(/^[A-Z]{3}$/u, [UNKNOWN, WITHDRAWN], "a field office code, such as SNA"),
  request: createListRule(REQUESTS, `one of ${REQUESTS.join(", ")}`),
  form: createListRule([...FORM_KEYS, UNKNOWN], `one of ${FORM_KEYS.join(", ")}`),
  outcome: createPatternRule(KEY_PATTERN, [], "the key of an outcome, such as declined"),
};
