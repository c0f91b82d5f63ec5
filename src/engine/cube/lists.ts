import type { Order } from "./order.ts";

/** The lists of rows by value, four bytes a row each: made a slice at a time, and no more held than allowed. */
export interface Lists {
  /** Places so many rows more in the list that is most likely to be of use; true where no list is left to make. */
  step(rows: number): boolean;
}

/**
 * Makes lists of orders: first those that were missed, then, while there is room, the others as they stand. Where there is
 * no room for one that was missed, one that was not used of late goes. Where the memory does not suffice for a list, no more
 * are made: rows are then read in turn.
 */
export function listsOf(orders: readonly Order[], most: number): Lists {
  const held: Order[] = [];
  let room = most;
  let making: Order | null = null;

  function next(): Order | null {
    const others = orders.filter((order) => !held.includes(order));
    const missed = others.find(({ need }) => need === "missed");
    if (missed !== undefined || held.length >= room) return missed ?? null;
    return others.find(({ isListable }) => isListable) ?? null;
  }

  function take(order: Order): void {
    if (held.length >= room) {
      const idle = held.findIndex(({ need }) => need !== "used");
      for (const gone of held.splice(Math.max(0, idle), 1)) gone.drop();
      for (const one of held) one.need = "none";
    }
    held.push(order);
  }

  return {
    step(rows) {
      if (room === 0) return true;
      if (making === null) {
        making = next();
        if (making === null) return true;
        take(making);
      }
      try {
        if (!making.step(rows)) return false;
      } catch (reason) {
        if (!(reason instanceof RangeError)) throw reason;
        held.pop()?.drop();
        room = held.length;
      }
      making.need = "none";
      making = null;
      return room === 0 || next() === null;
    },
  };
}
