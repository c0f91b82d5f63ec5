import type { CellState } from "#domain/table/cell-state.ts";
import { answer } from "#tests/charts/answers.ts";

/** A row of a `change` answer, written by hand: counts, wholeness of both sides, and the one part that holds the change. */
export interface ChangeRow {
  readonly value: string;
  readonly counts: readonly [number, number];
  readonly whole?: readonly [boolean, boolean];
  readonly cells?: readonly [CellState, CellState];
  /** What rows corrected between two revisions brought or took. */
  readonly corrected?: number;
}

/** A `change` answer of these rows. Where a line is not whole on both sides, the rest of its change cannot be told. */
export function change(by: string, rows: readonly ChangeRow[]) {
  const parts = rows.map(({ counts: [left, right], whole = [true, true], corrected = 0 }) => {
    const rest = right - left - corrected;
    const sure = whole[0] && whole[1];
    const is = (holds: boolean) => (holds ? rest : 0);
    return {
      inBoth: is(sure && left > 0 && right > 0),
      onlyLeft: is(sure && right === 0),
      onlyRight: is(sure && left === 0 && right > 0),
      corrected,
      unsure: is(!sure),
    };
  });
  const column = (name: keyof (typeof parts)[number]) => parts.map((part) => part[name]);
  return answer("change", {
    [by]: rows.map(({ value }) => value),
    left: rows.map(({ counts }) => counts[0]),
    right: rows.map(({ counts }) => counts[1]),
    leftCell: rows.map(({ cells }) => cells?.[0] ?? "count"),
    rightCell: rows.map(({ cells }) => cells?.[1] ?? "count"),
    leftWhole: rows.map(({ whole }) => Number(whole?.[0] ?? true)),
    rightWhole: rows.map(({ whole }) => Number(whole?.[1] ?? true)),
    inBoth: column("inBoth"),
    onlyLeft: column("onlyLeft"),
    onlyRight: column("onlyRight"),
    corrected: column("corrected"),
    unsure: column("unsure"),
  });
}
