import { rowsOf } from "#engine/cube/order.ts";
import type { Stock } from "./stock.ts";

/** How many rows have one of the codes of a numbered column that are 1 in the mask. */
export function howMany({ orders }: Stock, column: number, mask: Uint8Array): number {
  const order = orders[column];
  if (order === undefined) return 0;
  return mask.reduce((sum, one, code) => (one === 1 ? sum + rowsOf(order, code) : sum), 0);
}

/** Visits the rows that have one of the codes of a numbered column that are 1 in the mask, in any order. */
export function eachRow(
  { orders, rows }: Stock,
  column: number,
  mask: Uint8Array,
  visit: (row: number) => void,
): void {
  const order = orders[column];
  const codes = rows.dimensions[column]?.codes;
  if (order === undefined || codes === undefined || !mask.includes(1)) return;
  const list = order.wanted();
  if (list === null && !order.asTheyStand) {
    for (let row = 0; row < codes.length; row += 1) if (mask[codes[row] ?? 0] === 1) visit(row);
    return;
  }
  mask.forEach((one, code) => {
    if (one !== 1) return;
    const to = order.starts[code + 1] ?? 0;
    for (let i = order.starts[code] ?? 0; i < to; i += 1) visit(list?.[i] ?? i);
  });
}
