import type { Order } from "./order.ts";

/** The lists of rows by value, four bytes a row each: made a slice at a time, and no more held than allowed. */
export interface Lists {
  /** Places so many rows more in the list that is most likely to be of use; true where no list is left to make. */
  step(rows: number): boolean;
}

/**
 * Makes lists of orders: first those that were missed, then, while there is room, the others as they stand. Where there is
 * no room for one that was missed, one that was not used of late goes.
 */
export function listsOf(orders: readonly Order[], most: number): Lists {
  const held: Order[] = [];
  let making: Order | null = null;

  function next(): Order | null {
    const others = orders.filter((order) => !held.includes(order));
    const missed = others.find(({ need }) => need === "missed");
    if (missed !== undefined || held.length >= most) return missed ?? null;
    return others.find(({ isListable }) => isListable) ?? null;
  }

  function take(order: Order): void {
    if (held.length >= most) {
      const idle = held.findIndex(({ need }) => need !== "used");
      for (const gone of held.splice(Math.max(0, idle), 1)) gone.drop();
      for (const one of held) one.need = "none";
    }
    held.push(order);
  }

  return {
    step(rows) {
      if (most === 0) return true;
      if (making === null) {
        making = next();
        if (making === null) return true;
        take(making);
      }
      if (making.step(rows)) {
        making.need = "none";
        making = null;
      }
      return making === null && next() === null;
    },
  };
}
