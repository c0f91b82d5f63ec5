import type { ColumnPiece } from "./column-piece.ts";
import type { Crew, PartRead, TablePart } from "./crew.ts";

/**
 * Has a crew read parts a few ahead of whoever takes them: each call gives the pieces of the next part, or null where it is
 * to be read in its turn.
 */
export function readAhead(
  crew: Crew,
  parts: Iterator<TablePart>,
): () => Promise<readonly ColumnPiece[] | null> {
  const asked: Promise<PartRead>[] = [];
  return async () => {
    while (asked.length <= crew.size * 2) {
      const { done, value } = parts.next();
      if (done === true) break;
      asked.push(crew.read(value));
    }
    return (await asked.shift())?.pieces ?? null;
  };
}
