import { createCube } from "../../src/engine/cube/cube.ts";
import type { Cube } from "../../src/engine/cube/cube.ts";
import { maskOf, rangeMask } from "../gestures.ts";
import type { Gesture } from "../gestures.ts";
import { AGENCY, STATE, WEEK } from "../rows.ts";
import type { Columns } from "../rows.ts";
import type { System } from "../system.ts";

/** The application's own cube, that of `ours-tile` too. */
export function makeSystem(): System {
  return cubeSystem().system;
}

/** The system together with its cube, null until it is loaded. */
export function cubeSystem(): { readonly system: System; readonly cube: () => Cube | null } {
  let cube: Cube | null = null;
  let columns: Columns = [];
  let sums: readonly Float64Array[] = [];

  function read(): void {
    sums = columns.flatMap((_, at) => cube?.sums([at]) ?? []);
  }

  function mask({ column, weeks, states, agencies }: Gesture): Uint8Array {
    const size = columns[column]?.size ?? 0;
    if (column === WEEK) return rangeMask(weeks, size);
    if (column === STATE) return maskOf(states, size);
    return maskOf(agencies, size);
  }

  const system: System = {
    load(all) {
      columns = all;
      const length = all[AGENCY]?.codes.length ?? 0;
      cube = createCube({ length, dimensions: all, weights: null });
      read();
    },
    gesture(gesture) {
      cube?.allow(gesture.column, mask(gesture));
      read();
    },
    answers: () => sums,
  };
  return { system, cube: () => cube };
}
