import { useId } from "react";
import { useLocation, useNavigate } from "react-router";
import { nameCollections } from "#domain/import/collection-names.ts";
import type { Collection } from "#domain/report/collection.ts";
import { useDatasetSwitch } from "#state/queries/use-dataset-switch.ts";
import { useDatasetInfo, type DatasetInfo } from "#state/queries/use-dataset.tsx";
import { useUrlView } from "#state/url/use-view.ts";
import type { SwitchState } from "./switch-notice.tsx";

interface CollectionSelectProps {
  /** The collections published, then the reader's own files. */
  readonly collections: readonly Collection[];
  /** Undefined where the address names a file that is not in this browser. */
  readonly shown: Collection | undefined;
}

/** Chooses the collection of the page; what is chosen besides is carried over as far as it means something there. */
export function CollectionSelect({ collections, shown }: CollectionSelectProps) {
  const id = useId();
  const { view, formatUrl } = useUrlView();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const info = useDatasetInfo().data;
  const { loadDataset, pending } = useDatasetSwitch();
  const goTo = async (collection: Collection, target: DatasetInfo | undefined) => {
    const isDefault = collection.id === collections[0]?.id;
    // Where it cannot be loaded, nothing is left out: the page says why, and names what it does not find.
    const plain = formatUrl({ ...view, data: isDefault ? null : collection.id });
    const part =
      target === undefined ? null : await import("./switch-collection.ts").catch(() => null);
    if (target === undefined || part === null) return navigate(plain);
    const { address, leftOut } = part.switchCollection(
      { view, pathname, search, info },
      { collection, info: target, isDefault },
    );
    const state: SwitchState = { switchedTo: collection.title, leftOut };
    return navigate(address, { state, preventScrollReset: true });
  };
  const published = collections.filter(({ imported }) => imported === undefined);
  const imported = collections.filter((collection) => !published.includes(collection));
  const names = nameCollections(collections);
  const options = (list: readonly Collection[]) =>
    list.map((collection) => (
      <option key={collection.id} value={collection.id}>
        {names.get(collection.id) ?? collection.title}
      </option>
    ));
  return (
    <span>
      <label htmlFor={id}>Collection</label>{" "}
      <select
        id={id}
        value={pending ?? shown?.id ?? ""}
        onChange={(event) => {
          const chosen = collections.find((each) => each.id === event.target.value);
          if (chosen !== undefined) loadDataset(chosen.id, (target) => void goTo(chosen, target));
        }}
      >
        {shown === undefined ? <option value="">a file that is not here</option> : null}
        {options(published)}
        {imported.length === 0 ? null : (
          <optgroup label="Files opened in this browser">{options(imported)}</optgroup>
        )}
      </select>
      <span role="status">{pending === null ? null : " Loading"}</span>
    </span>
  );
}
