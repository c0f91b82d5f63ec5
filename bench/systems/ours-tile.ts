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
      const tile = cube()?.tile(column);
      let longest = 0;
      for (let isMade = tile === undefined; !isMade;) {
        const start = performance.now();
        isMade = tile?.step(SLICE) ?? true;
        longest = Math.max(longest, performance.now() - start);
      }
      return longest;
    },
  };
}
