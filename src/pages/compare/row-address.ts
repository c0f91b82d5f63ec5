import type { ChartContext } from "#charts/answer/chart-context.ts";
import type { PlaceRow } from "#charts/comparison/place-rows.ts";
import { findCounty } from "#domain/text/format-value.ts";
import { isReservedCode } from "#domain/detainer/row.ts";
import type { Dimension } from "#engine/query/question.ts";

/** The address of the profile of a row (a state, a county, a city or an agency); null where the row has no profile. */
export function getRowAddress(
  by: Dimension,
  { value, jurisdiction }: Pick<PlaceRow, "value" | "jurisdiction">,
  facts: ChartContext,
  address: (path: string) => string,
): string | null {
  const key = jurisdiction ?? (isReservedCode(value) ? null : getProfileKey(by, value, facts));
  if (key === null) return null;
  const path = address(by === "agency" ? "/agency" : "/place");
  return `${path}${path.includes("?") ? "&" : "?"}key=${key}`;
}

function getProfileKey(by: Dimension, value: string, facts: ChartContext): string | null {
  if (by === "state") return /^[A-Z]{2}$/u.test(value) ? value.toLowerCase() : null;
  if (by === "county") return findCounty(facts, value)?.key ?? null;
  return by === "agency" && facts.agencies.get(value) !== undefined ? value : null;
}
