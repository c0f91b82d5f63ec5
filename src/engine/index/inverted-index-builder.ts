import type { InvertedIndex } from "./inverted-index.ts";

/** The lists of rows by value, four bytes a row each: made a slice at a time, and no more held than allowed. */
export interface InvertedIndexBuilder {
  /** Places so many rows more in the list that is most likely to be of use; true where no list is left to make. */
  buildRows(rows: number): boolean;
}

/**
 * Makes lists of orders: first those that were missed, then, while there is room, the others as they stand. Where there is
 * no room for one that was missed, one that was not used of late goes. Where the memory does not suffice for a list, no more
 * are made: rows are then read in turn.
 */
export function createInvertedIndexBuilder(
  invertedIndexes: readonly InvertedIndex[],
  maximum: number,
): InvertedIndexBuilder {
  const listed: InvertedIndex[] = [];
  let room = maximum;
  let current: InvertedIndex | null = null;

  function next(): InvertedIndex | null {
    const others = invertedIndexes.filter((invertedIndex) => !listed.includes(invertedIndex));
    const missed = others.find(({ usage }) => usage === "missed");
    if (missed !== undefined || listed.length >= room) return missed ?? null;
    return others.find(({ isListable }) => isListable) ?? null;
  }

  function addList(invertedIndex: InvertedIndex): void {
    if (listed.length >= room) {
      const idle = listed.findIndex(({ usage }) => usage !== "used");
      for (const evicted of listed.splice(Math.max(0, idle), 1)) evicted.discardList();
      for (const one of listed) one.usage = "none";
    }
    listed.push(invertedIndex);
  }

  return {
    buildRows(rows) {
      if (room === 0) return true;
      if (current === null) {
        current = next();
        if (current === null) return true;
        addList(current);
      }
      try {
        if (!current.buildRows(rows)) return false;
      } catch (reason) {
        if (!(reason instanceof RangeError)) throw reason;
        listed.pop()?.discardList();
        room = listed.length;
      }
      current.usage = "none";
      current = null;
      return room === 0 || next() === null;
    },
  };
}
