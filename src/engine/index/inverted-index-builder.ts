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
  orders: readonly InvertedIndex[],
  most: number,
): InvertedIndexBuilder {
  const held: InvertedIndex[] = [];
  let room = most;
  let making: InvertedIndex | null = null;

  function next(): InvertedIndex | null {
    const others = orders.filter((order) => !held.includes(order));
    const missed = others.find(({ usage: need }) => need === "missed");
    if (missed !== undefined || held.length >= room) return missed ?? null;
    return others.find(({ isListable }) => isListable) ?? null;
  }

  function take(order: InvertedIndex): void {
    if (held.length >= room) {
      const idle = held.findIndex(({ usage: need }) => need !== "used");
      for (const gone of held.splice(Math.max(0, idle), 1)) gone.discardList();
      for (const one of held) one.usage = "none";
    }
    held.push(order);
  }

  return {
    buildRows(rows) {
      if (room === 0) return true;
      if (making === null) {
        making = next();
        if (making === null) return true;
        take(making);
      }
      try {
        if (!making.buildRows(rows)) return false;
      } catch (reason) {
        if (!(reason instanceof RangeError)) throw reason;
        held.pop()?.discardList();
        room = held.length;
      }
      making.usage = "none";
      making = null;
      return room === 0 || next() === null;
    },
  };
}
