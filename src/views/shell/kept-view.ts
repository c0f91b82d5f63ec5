import { parseView } from "#state/address.ts";
import type { View } from "#state/view.ts";

/** A view of the same collection, as-of date and transcription, without filters: for links to pages that do not filter. */
export function keptView({ data, asof, reading }: View): View {
  return { ...parseView(new URLSearchParams()).view, data, asof, reading };
}
