import type { View } from "#state/view.ts";
import { keptView } from "#views/shell/kept-view.ts";

/** The view of a file of the reader's own, by the identity of its collection: no filter, as it stands. */
export function fileView(view: View, id: string): View {
  return keptView({ ...view, data: id, asof: null, reading: null });
}
