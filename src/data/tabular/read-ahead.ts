import type { ColumnChunk } from "./column-chunk.ts";
import type { PartReaderPool, TablePartResult, TablePart } from "./worker-pool.ts";

/**
 * Has a worker pool read parts a few ahead of whoever takes them: each call gives the pieces of the next part, or null where it is
 * to be read in its turn.
 */
export function readAhead(
  pool: PartReaderPool,
  parts: Iterator<TablePart>,
): () => Promise<readonly ColumnChunk[] | null> {
  const asked: Promise<TablePartResult>[] = [];
  return async () => {
    while (asked.length <= pool.size * 2) {
      const { done, value } = parts.next();
      if (done === true) break;
      asked.push(pool.readPart(value));
    }
    return (await asked.shift())?.pieces ?? null;
  };
}
