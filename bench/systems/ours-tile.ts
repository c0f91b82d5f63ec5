import type { System } from "../system.ts";
import { cubeSystem, longestSlice } from "./ours.ts";

/** Rows read at a time, as in the application's worker, so that a gesture never waits long for a slice. */
const SLICE = 500_000;

/** The application's own cube, a tile made when the pointer rests on a control. */
export function makeSystem(): System {
  const { system, cube } = cubeSystem();
  return {
    ...system,
    async settle(gesture) {
      const lists = (await system.settle?.(gesture)) ?? 0;
      // To begin is a part of the first slice: what the tile before has put off is caught up there.
      const tile = longestSlice(() => cube()?.startTile(gesture.column).step(SLICE) ?? true);
      return Math.max(lists, tile);
    },
  };
}
