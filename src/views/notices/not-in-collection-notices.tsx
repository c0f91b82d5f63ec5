import type { CorpusFrame } from "#state/use-published.ts";
import type { View } from "#state/view.ts";
import { Notice } from "#ui/notice.tsx";
import { notInCollection } from "./not-in-collection.ts";

/** Parts of the address that name nothing in the collection at hand. */
export function NotInCollectionNotices({
  view,
  frame,
}: {
  readonly view: View;
  readonly frame: CorpusFrame;
}) {
  return notInCollection(view, frame).map(({ parameter, value, words }) => (
    <Notice
      key={parameter + value}
      title={`Part of the address names nothing here: ${parameter}=${value}`}
    >
      {words}
    </Notice>
  ));
}
