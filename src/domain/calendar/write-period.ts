import type { Period } from "./period.ts";

/** A period as an address holds it; what `parsePeriod` reads back. */
export function writePeriod({ collection, from, to, asof, key }: Period): string {
  const weeks = key ?? (from === to ? from : `${from}..${to}`);
  return `${collection === null ? "" : `${collection}:`}${weeks}${asof === null ? "" : `@${asof}`}`;
}
