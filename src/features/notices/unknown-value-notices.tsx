import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { Notice } from "#ui/notice.tsx";
import { findUnknownValues } from "./unknown-values.ts";

/** Parts of the address that name nothing in the collections that are shown. */
export function UnknownValueNotices({
  view,
  infos,
}: {
  readonly view: View;
  readonly infos: readonly DatasetInfo[];
}) {
  return findUnknownValues(view, infos).map(({ parameter, value, message: words }) => (
    <Notice
      key={parameter + value}
      title={`Part of the address names nothing here: ${parameter}=${value}`}
    >
      {words}
    </Notice>
  ));
}
