import { makeRounds } from "./gestures.ts";
import type { Gesture } from "./gestures.ts";
import { makeColumns } from "./rows.ts";
import type { System } from "./system.ts";

/** Rounds before anything is timed, so that code is compiled and lists are made. */
const WARM_UP = 2;
/** Gestures that are timed in any case. */
const LEAST = 30;

export interface MeasureRequest {
  readonly system: string;
  readonly rows: number;
  readonly rounds: number;
  /** Milliseconds of gestures, and of what is made for them, after which no new round begins, once 30 are made. */
  readonly most: number;
}

export interface Measured {
  readonly opening: number;
  readonly load: number;
  /** What the page holds after the gestures, the columns included, in bytes; null where the browser does not say. */
  readonly bytes: number | null;
  /** SHA-256 of the six arrays after loading. */
  readonly first: string;
  readonly warmUp: number;
  readonly steps: readonly {
    readonly kind: Gesture["kind"];
    readonly time: number;
    /** Milliseconds of what was made before the gesture, when the pointer rested on its control; null where nothing is. */
    readonly ready: number | null;
    /** The longest of its slices; null where it works in none. */
    readonly slice: number | null;
    /** SHA-256 of the six arrays after it. */
    readonly answers: string;
  }[];
}

const SYSTEMS = import.meta.glob<{ makeSystem(): System }>("./systems/*.ts");

declare global {
  interface Window {
    measure: (request: MeasureRequest) => Promise<Measured>;
  }
  interface Performance {
    measureUserAgentSpecificMemory?: () => Promise<{ readonly bytes: number }>;
  }
}

window.measure = async ({ system: name, rows, rounds, most }) => {
  const found = await SYSTEMS[`./systems/${name}.ts`]?.();
  if (found === undefined) throw new Error(`There is no system ${name}.`);
  const system = found.makeSystem();
  const before = await measureMemory();
  const columns = makeColumns(rows);
  const opened = performance.now();
  await system.open?.();
  const opening = performance.now() - opened;
  await system.publish?.(columns);
  const start = performance.now();
  await system.load(columns);
  const load = performance.now() - start;
  const first = await digest(system.answers());

  const steps: Measured["steps"][number][] = [];
  let warmUp = 0;
  let spent = 0;
  for (const [at, round] of makeRounds(WARM_UP + rounds).entries()) {
    if (at === WARM_UP) warmUp = steps.length;
    if (at > WARM_UP && steps.length - warmUp >= LEAST && spent > most) break;
    for (const gesture of round) {
      // oxlint-disable-next-line no-await-in-loop -- one gesture after another
      const step = await perform(system, gesture);
      spent += (step.ready ?? 0) + step.time;
      steps.push(step);
    }
  }
  // After the gestures, as what is made only when it is first needed is held too.
  const after = await measureMemory();
  const bytes =
    before === null || after === null || system.isElsewhere === true ? null : after - before;
  return { opening, load, bytes, first, warmUp, steps };
};

async function perform(system: System, gesture: Gesture): Promise<Measured["steps"][number]> {
  const settling = performance.now();
  const slice = (await system.settle?.(gesture)) ?? null;
  const start = performance.now();
  await system.gesture(gesture);
  const time = performance.now() - start;
  const answers = await digest(system.answers());
  const ready = system.settle === undefined ? null : start - settling;
  return { kind: gesture.kind, time, ready, slice, answers };
}

async function digest(arrays: readonly ArrayLike<number>[]): Promise<string> {
  const numbers = Float64Array.from(
    arrays.flatMap((array) => [array.length, ...Array.from(array)]),
  );
  const hash = await crypto.subtle.digest("SHA-256", numbers);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function measureMemory(): Promise<number | null> {
  return (await performance.measureUserAgentSpecificMemory?.())?.bytes ?? null;
}
