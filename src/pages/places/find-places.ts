import {
  listSearchEntries,
  searchEntries,
  type SearchedDataset,
} from "#features/search/search-entries.ts";
import { listNodes, type PlaceNode } from "./place-tree.ts";

/** The places, then the agencies, that the search in the header finds, as nodes of the tree. */
export function findPlaces(
  info: SearchedDataset,
  tree: readonly PlaceNode[],
  typed: string,
): readonly PlaceNode[] {
  const { places, agencies } = searchEntries(
    listSearchEntries(info),
    typed,
    Number.POSITIVE_INFINITY,
  );
  const found = [...places, ...agencies];
  if (found.length === 0) return [];
  const nodes = new Map(listNodes(tree).map((node) => [`${node.kind} ${node.key}`, node]));
  return found.flatMap(({ kind, key }) => nodes.get(`${kind} ${key}`) ?? []);
}
