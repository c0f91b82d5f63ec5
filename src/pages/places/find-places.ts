import { listNodes, type PlaceNode } from "./place-tree.ts";
import { getStateName } from "#domain/vocabulary/states.ts";

/** Nodes with every part of words that was typed in their name or state, in any order; those whose name begins so come first. */
export function findPlaces(tree: readonly PlaceNode[], typed: string): readonly PlaceNode[] {
  const parts = splitWords(typed);
  const [first] = parts;
  if (first === undefined) return [];
  const found = listNodes(tree).filter((node) => {
    const text = splitWords(`${node.name} ${getStateName(node.state)}`).join(" ");
    return parts.every((part) => text.includes(part));
  });
  const isFirst = (node: PlaceNode) => splitWords(node.name).join(" ").startsWith(first);
  return [...found.filter(isFirst), ...found.filter((node) => !isFirst(node))];
}

function splitWords(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== "");
}
