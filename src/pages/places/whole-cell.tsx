import { Cell } from "#charts/cells/cell.tsx";
import { useWholeCell } from "#features/profiles/use-whole-cell.ts";
import type { DatasetInfo } from "#state/queries/use-dataset.tsx";
import type { PlaceNode } from "./place-tree.ts";

/** The count of a place from its weeks, asked for when its row is drawn. */
export function WholeCell({
  info,
  node,
}: {
  readonly info: DatasetInfo;
  readonly node: PlaceNode;
}) {
  const cell = useWholeCell(info, node.key, "declined");
  return cell === null ? <Cell state="arriving" count={null} /> : <Cell {...cell} />;
}
