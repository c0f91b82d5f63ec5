import type { View } from "#state/url/view.ts";
import { baseView } from "#state/url/base-view.ts";

/** The view of a file of the reader's own, by the identity of its collection: no filter, as it stands. */
export function createFileView(view: View, id: string): View {
  return baseView({ ...view, data: id, asof: null, transcription: null });
}
