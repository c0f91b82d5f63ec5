import type { ColumnChunk } from "./column-chunk.ts";
import type { PartReaderPool, TablePartResult, TablePart } from "./worker-pool.ts";

/**
 * Has a crew read parts a few ahead of whoever takes them: each call gives the pieces of the next part, or null where it is
 * to be read in its turn.
 */
export function readAhead(
  crew: PartReaderPool,
  parts: Iterator<TablePart>,
): () => Promise<readonly ColumnChunk[] | null> {
  const asked: Promise<TablePartResult>[] = [];
  return async () => {
    while (asked.length <= crew.size * 2) {
      const { done, value } = parts.next();
      if (done === true) break;
      asked.push(crew.readPart(value));
    }
    return (await asked.shift())?.pieces ?? null;
  };
}
