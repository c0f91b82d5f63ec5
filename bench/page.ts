import { makeRounds } from "./gestures.ts";
import type { Gesture } from "./gestures.ts";
import { makeColumns } from "./rows.ts";
import type { System } from "./system.ts";

/** Rounds before anything is timed, so that code is compiled and lists are made. */
const WARM_UP = 2;
/** Gestures that are timed in any case. */
const LEAST = 30;

export interface Asked {
  readonly system: string;
  readonly rows: number;
  readonly rounds: number;
  /** Milliseconds of gestures after which no new round begins, once 30 gestures are made. */
  readonly most: number;
}

export interface Measured {
  readonly load: number;
  /** What the page holds more after the gestures than before loading, in bytes; null where the browser does not say. */
  readonly bytes: number | null;
  readonly warmUp: number;
  readonly steps: readonly {
    readonly kind: Gesture["kind"];
    readonly time: number;
    readonly between: number;
    /** SHA-256 of the six arrays. */
    readonly answers: string;
  }[];
}

const SYSTEMS = import.meta.glob<{ makeSystem(): System }>("./systems/*.ts");

declare global {
  interface Window {
    measure: (asked: Asked) => Promise<Measured>;
  }
  interface Performance {
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  }
}

window.measure = async ({ system: name, rows, rounds, most }) => {
  const found = await SYSTEMS[`./systems/${name}.ts`]?.();
  if (found === undefined) throw new Error(`There is no system ${name}.`);
  const system = found.makeSystem();
  const columns = makeColumns(rows);
  const before = await bytesHeld();
  const start = performance.now();
  await system.load(columns);
  const load = performance.now() - start;

  const steps: Measured["steps"][number][] = [];
  let warmUp = 0;
  let spent = 0;
  for (const [at, round] of makeRounds(WARM_UP + rounds).entries()) {
    if (at === WARM_UP) warmUp = steps.length;
    if (at > WARM_UP && steps.length - warmUp >= LEAST && spent > most) break;
    for (const gesture of round) {
      // oxlint-disable-next-line no-await-in-loop -- one gesture after another
      const step = await perform(system, gesture);
      spent += step.time;
      steps.push(step);
    }
  }
  // After the gestures, as what is made only when it is first needed is held too.
  const after = await bytesHeld();
  const bytes = before === null || after === null ? null : after - before;
  return { load, bytes, warmUp, steps };
};

async function perform(system: System, gesture: Gesture): Promise<Measured["steps"][number]> {
  const start = performance.now();
  await system.gesture(gesture);
  const end = performance.now();
  const answers = await digest(system.answers());
  const resting = performance.now();
  system.rest?.(gesture);
  const between = performance.now() - resting;
  return { kind: gesture.kind, time: end - start, between, answers };
}

async function digest(arrays: readonly ArrayLike<number>[]): Promise<string> {
  const numbers = Float64Array.from(
    arrays.flatMap((array) => [array.length, ...Array.from(array)]),
  );
  const hash = await crypto.subtle.digest("SHA-256", numbers);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function bytesHeld(): Promise<number | null> {
  return (await performance.measureUserAgentSpecificMemory?.())?.bytes ?? null;
}
