import type { StoredFile } from "#domain/import/stored-file.ts";
import { parseView } from "#state/url/parse-view.ts";
import type { View } from "#state/url/view.ts";
import { baseView } from "#state/url/base-view.ts";

/** The view of a file of the reader's own: no filter, as it stands; of a table exported from this page, filter and measure that it was exported under. */
export function createFileView(
  view: View,
  { id, collection }: Pick<StoredFile, "id" | "collection">,
): View {
  const base = baseView({ ...view, data: id, asof: null, transcription: null });
  const { filter, measure } = parseView(new URLSearchParams(collection.exported?.search)).view;
  return { ...base, filter, measure };
}
