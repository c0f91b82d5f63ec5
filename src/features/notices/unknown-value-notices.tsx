import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { View } from "#state/url/view.ts";
import { AddressNotices } from "./address-notices.tsx";
import { findUnknownValues } from "./unknown-values.ts";

/** Parts of the address that name nothing in the collections that are shown. */
export function UnknownValueNotices({
  view,
  infos,
}: {
  readonly view: View;
  readonly infos: readonly DatasetInfo[];
}) {
  return (
    <AddressNotices
      issues={findUnknownValues(view, infos)}
      lead="Part of the address names nothing here"
    />
  );
}
