import type { ChangePart } from "#engine/query/question.ts";
import type { SideCell } from "./change-sides.ts";

/** The parts of a line's change: they add up to the right count less the left one, whatever is corrected. */
export function splitChange(
  first: SideCell,
  second: SideCell,
  corrected: number,
): Readonly<Record<ChangePart, number>> {
  const parts = { inBoth: 0, onlyLeft: 0, onlyRight: 0, corrected, unsure: 0 };
  return { ...parts, [getRemainderPart(first, second)]: second.count - first.count - corrected };
}

/** The part to which all belongs that is not corrected. */
function getRemainderPart(first: SideCell, second: SideCell): Exclude<ChangePart, "corrected"> {
  if (!first.isWhole || !second.isWhole) return "unsure";
  if (second.count === 0) return "onlyLeft";
  return first.count === 0 ? "onlyRight" : "inBoth";
}
