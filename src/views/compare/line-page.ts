import type { ChartFacts } from "#charts/figure/chart-facts.ts";
import { countyOf } from "#charts/figure/value-title.ts";
import { RESERVED } from "#domain/row.ts";
import type { Dimension } from "#engine/question.ts";

const RESERVED_VALUES: readonly string[] = RESERVED;

/** The address of the page of a line: the place of a state or county, an agency; null where a line has none. */
export function pageOf(
  by: Dimension,
  value: string,
  facts: ChartFacts,
  address: (path: string) => string,
): string | null {
  const key = RESERVED_VALUES.includes(value) ? null : keyOf(by, value, facts);
  if (key === null) return null;
  const path = address(by === "agency" ? "/agency" : "/place");
  return `${path}${path.includes("?") ? "&" : "?"}key=${key}`;
}

function keyOf(by: Dimension, value: string, facts: ChartFacts): string | null {
  if (by === "state") return /^[A-Z]{2}$/u.test(value) ? value.toLowerCase() : null;
  if (by === "county") return countyOf(facts, value)?.key ?? null;
  return by === "agency" && facts.agencies[value] !== undefined ? value : null;
}
