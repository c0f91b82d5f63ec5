import { WEEK } from "../rows.ts";
import type { System } from "../system.ts";
import { cubeSystem } from "./ours.ts";

/** Rows read at a time, so that a gesture never waits long for a slice. */
const SLICE = 262_144;

/** The application's own cube while a reader drags: between the steps of a drag a tile of the weeks is made. */
export function makeSystem(): System {
  const { system, cube } = cubeSystem();
  return {
    ...system,
    rest(gesture) {
      system.rest?.(gesture);
      const tile = gesture.column === WEEK ? cube()?.tile(WEEK) : undefined;
      while (tile?.step(SLICE) === false);
    },
  };
}
