import type { TreeNode } from "./place-tree.ts";

/** A node as a row: how deep it stands, and whether its children are to be seen. */
export interface TreeRow extends TreeNode {
  readonly level: number;
  /** Null where it has no children. */
  readonly isOpen: boolean | null;
}

/** Which nodes are to be seen. */
interface TreeView {
  /** Keys of the nodes that are open. */
  readonly open: ReadonlySet<string>;
  /** Words that are sought in the names of nodes and of those above them; empty where nothing is. */
  readonly query: string;
}

/** The rows of a tree from the top, as far as it is open. While words are sought, the branches in which they occur are open. */
export function listVisibleNodes(
  nodes: readonly TreeNode[],
  { open, query }: TreeView,
): readonly TreeRow[] {
  const words = foldText(query).split(/\s+/u).filter(Boolean);
  if (words.length > 0) return nodes.flatMap((node) => findNodes(node, words, "", open, 1) ?? []);
  const list = (node: TreeNode, level: number): readonly TreeRow[] => {
    const children = listChildren(node);
    const isOpen = children.length === 0 ? null : open.has(node.key);
    return [
      { ...node, level, isOpen },
      ...(isOpen === true ? children.flatMap((child) => list(child, level + 1)) : []),
    ];
  };
  return nodes.flatMap((node) => list(node, 1));
}

/** The rows of a branch in which the words occur, the node itself first; null where they do not. */
function findNodes(
  node: TreeNode,
  words: readonly string[],
  above: string,
  open: ReadonlySet<string>,
  level: number,
): readonly TreeRow[] | null {
  const name = foldText(node.label);
  const path = `${above} ${name}`;
  const isFound =
    words.every((word) => path.includes(word)) && words.some((word) => name.includes(word));
  const found = node.children.flatMap(
    (child) => findNodes(child, words, path, open, level + 1) ?? [],
  );
  if (!isFound && found.length === 0) return null;
  if (found.length > 0) return [{ ...node, level, isOpen: true }, ...found];
  const rows = listVisibleNodes([node], { open, query: "" });
  return rows.map((row) => ({ ...row, level: row.level + level - 1 }));
}

/** What counts something, or is known for why it has no number. One that names nothing and stands alone is passed over. */
function listChildren({ children }: TreeNode): readonly TreeNode[] {
  const [only, ...more] = children.filter(({ count }) => count !== 0);
  if (only === undefined) return [];
  return only.isApart && more.length === 0 ? listChildren(only) : [only, ...more];
}

/** Whether a tree whose branches are all open has no more rows than these; levels below are not read where it has. */
export function hasAtMostRows(nodes: readonly TreeNode[], maximum: number): boolean {
  if (nodes.length === 0) return true;
  return (
    nodes.length <= maximum && hasAtMostRows(nodes.flatMap(listChildren), maximum - nodes.length)
  );
}

/** The keys of all nodes that have children. */
export function listBranches(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap(({ key, children }) =>
    children.length === 0 ? [] : [key, ...listBranches(children)],
  );
}

/** The nodes of a tree that have no children, each with the names above it, A to Z within each state. */
export function listLeaves(
  nodes: readonly TreeNode[],
  above: readonly TreeNode[] = [],
): readonly { readonly node: TreeNode; readonly above: readonly TreeNode[] }[] {
  return nodes.flatMap((node) =>
    node.children.length === 0 ? [{ node, above }] : listLeaves(node.children, [...above, node]),
  );
}

/** Text without case and accents. */
function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
