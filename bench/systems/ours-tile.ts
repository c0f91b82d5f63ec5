import type { System } from "../system.ts";
import { cubeSystem } from "./ours.ts";

/** Rows read at a time, as in the application's worker, so that a gesture never waits long for a slice. */
const SLICE = 500_000;

/** The application's own cube, a tile made when the hand settles on a control. */
export function makeSystem(): System {
  const { system, cube } = cubeSystem();
  return {
    ...system,
    async settle({ column }) {
      let longest = 0;
      let isMade = false;
      while (!isMade) {
        const start = performance.now();
        // To begin is a part of the first slice: what the tile before has put off is caught up there.
        isMade = cube()?.tile(column).step(SLICE) ?? true;
        longest = Math.max(longest, performance.now() - start);
      }
      return longest;
    },
  };
}
