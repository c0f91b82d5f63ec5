import { expect, it } from "vitest";
import type { CellState } from "#domain/table/cell-state.ts";
import { sumCells } from "#charts/answer/sum-cells.ts";

const zero = (open: number) => ({ state: "reported-zero" as const, count: 0, open });
const without = (state: CellState) => ({ state, count: null, open: null });

it("Cells are added up, those still open too, and what the filter leaves out is in no sum", () => {
  const counted = { state: "count" as const, count: 89, open: 4000 };
  expect(sumCells([counted, zero(79), without("not-selected")])).toEqual({
    state: "count",
    count: 89,
    open: 4079,
  });
});

it("Where nothing is counted, the sum is as unknown as the cell that knows least", () => {
  expect(sumCells([zero(79), zero(2), without("not-named")])).toEqual(zero(81));
  expect(sumCells([zero(0), without("not-transcribed")]).state).toBe("not-transcribed");
  expect(sumCells([without("not-named"), without("named-only")]).state).toBe("named-only");
  expect(sumCells([without("not-named")])).toEqual(without("not-named"));
});

it("A sum over nothing that is selected is not selected", () => {
  expect(sumCells([without("not-selected")]).state).toBe("not-selected");
  expect(sumCells([]).state).toBe("not-selected");
});
