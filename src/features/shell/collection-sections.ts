import { createElement } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { useSearch } from "#state/url/use-search.ts";
import { nameCollections } from "#domain/import/collection-names.ts";
import type { Collection } from "#domain/report/collection.ts";
import { useDatasetSwitch } from "#state/queries/use-dataset-switch.ts";
import { useCollection, useDatasetInfo, useIndex } from "#state/queries/use-dataset.tsx";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import { baseView } from "#state/url/base-view.ts";
import { useUrlView } from "#state/url/use-view.ts";
import type { MenuItem, MenuSection } from "#ui/popup/menu-section.ts";
import { formatCollectionRemark } from "./format-context.ts";
import type { SwitchState } from "./switch-notice.tsx";

/** The choice of collections. */
interface CollectionChoice {
  /** The name of the one shown; null until it is known. */
  readonly name: string | null;
  /** The name of the one that is being loaded; null while none is. */
  readonly pendingName: string | null;
  readonly sections: () => readonly MenuSection[];
}

/** Chooses the collection of the page; what is chosen besides is carried over as far as it means something there. */
export function useCollectionChoice(): CollectionChoice {
  const { view, formatUrl } = useUrlView();
  const { pathname } = useLocation();
  const search = useSearch();
  const navigate = useNavigate();
  const index = useIndex().data;
  const { data: shown, error } = useCollection();
  const info = useDatasetInfo().data;
  const { loadDataset, pending, findLoaded } = useDatasetSwitch();
  const collections = index?.collections ?? [];
  const names = nameCollections(collections);
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
  const createItem = (collection: Collection): MenuItem => {
    const isChosen = collection.id === shown?.id;
    return {
      key: collection.id,
      label: names.get(collection.id) ?? collection.title,
      remark: formatCollectionRemark(collection, isChosen ? info : findLoaded(collection.id)),
      isChosen,
      onSelect: () => loadDataset(collection.id, (target) => void goTo(collection, target)),
    };
  };
  return {
    name:
      shown === undefined
        ? index === undefined || error === null
          ? null
          : "A file that is not here"
        : (names.get(shown.id) ?? shown.title),
    pendingName: pending === null ? null : (names.get(pending) ?? pending),
    sections: () => {
      const published = collections.filter(({ imported }) => imported === undefined);
      const imported = collections.filter((collection) => !published.includes(collection));
      return [
        { key: "published", items: published.map(createItem) },
        ...(imported.length === 0
          ? []
          : [
              {
                key: "imported",
                title: "Files opened in this browser",
                items: imported.map(createItem),
              },
            ]),
        {
          key: "open",
          items: [
            {
              key: "open",
              label: "Open a file of your own",
              link: createElement(Link, { to: formatUrl(baseView(view), "/open") }),
            },
          ],
        },
      ];
    },
  };
}
