import type { ChangePart } from "#engine/query/question.ts";
import type { SideCell } from "./change-sides.ts";

/** The parts of a line's change: they add up to the right count less the left one, whatever is corrected. */
export function splitChange(
  left: SideCell,
  right: SideCell,
  corrected: number,
): Readonly<Record<ChangePart, number>> {
  const parts = { inBoth: 0, onlyLeft: 0, onlyRight: 0, corrected, unsure: 0 };
  return { ...parts, [getRemainderPart(left, right)]: right.count - left.count - corrected };
}

/** The part to which all belongs that is not corrected. */
function getRemainderPart(left: SideCell, right: SideCell): Exclude<ChangePart, "corrected"> {
  if (!left.isWhole || !right.isWhole) return "unsure";
  if (right.count === 0) return "onlyLeft";
  return left.count === 0 ? "onlyRight" : "inBoth";
}
