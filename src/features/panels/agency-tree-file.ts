import { listLeaves } from "#charts/bars/visible-nodes.ts";
import type { TreeDimension, TreeNode } from "#charts/bars/place-tree.ts";
import { formatNoteCounts } from "#charts/notes/note-counts.ts";
import { getColumnHeading, getNameHeading } from "#domain/table/column-headings.ts";
import {
  listRowNumbers,
  type DescriptionColumn,
  type ExportedColumn,
  type ExportedTable,
} from "#domain/table/exported-table.ts";

/** The file of the tree: a row for each agency with its county and state, so that the rows add up to the whole. */
export function createAgencyTreeFile(
  nodes: readonly TreeNode[],
  description: readonly DescriptionColumn[],
): ExportedTable {
  const leaves = listLeaves(nodes);
  const find = (row: number, dimension: TreeDimension): TreeNode | undefined => {
    const leaf = leaves[row];
    return leaf === undefined
      ? undefined
      : [...leaf.above, leaf.node].find((node) => node.dimension === dimension);
  };
  const place = (dimension: TreeDimension): readonly ExportedColumn[] => [
    { heading: getColumnHeading(dimension), text: (row) => find(row, dimension)?.value ?? "" },
    { heading: getNameHeading(dimension), text: (row) => find(row, dimension)?.label ?? "" },
  ];
  const read = (name: string, text: (node: TreeNode) => string): ExportedColumn => ({
    heading: getColumnHeading(name),
    text: (row) => {
      const node = leaves[row]?.node;
      return node === undefined ? "" : text(node);
    },
  });
  const has = (key: "open" | "issued") => leaves.some(({ node }) => node[key] !== null);
  return {
    columns: [
      ...place("state"),
      ...place("county"),
      ...place("agency"),
      // A number that is missing is a word, so that no program adds it up as 0.
      read("count", ({ count, cell }) => String(count ?? cell)),
      read("cell", ({ cell }) => cell),
      ...(has("open") ? [read("open", ({ open }) => String(open ?? ""))] : []),
      ...(has("issued") ? [read("issued", ({ issued }) => String(issued ?? ""))] : []),
      read("notes", ({ marks }) => formatNoteCounts(marks)),
    ],
    rows: listRowNumbers(leaves.length),
    description,
  };
}
