import { parseView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";

/** A view of the same collection, as-of date and transcription, without filters: for links to pages that do not filter. */
export function baseView({ data, asof, transcription }: View): View {
  return { ...parseView(new URLSearchParams()).view, data, asof, transcription };
}
