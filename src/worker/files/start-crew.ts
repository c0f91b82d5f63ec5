import { transfer, wrap } from "comlink";
import type { Crew } from "#data/pieces/crew.ts";
import type { Help } from "./help.ts";
import { isLarge, startOwnThread } from "./own-thread.ts";

/** A crew whose threads run until it is ended. */
export interface RunningCrew extends Crew {
  readonly end: () => void;
}

const MOST = 4;
/** Some ten thousand rows, of which a thread has some hundredths of a second to do. */
const PART = 8 << 20;

/** Threads for a file of so many bytes, one fewer than there are processors; null where they are not worth it. */
export function startCrew(bytes: number): RunningCrew | null {
  if (!isLarge(bytes)) return null;
  const size = Math.min(MOST, navigator.hardwareConcurrency - 1);
  const members = Array.from({ length: size }, startMember);
  return {
    size,
    partBytes: PART,
    read: (part) => {
      const free = members.reduce((a, b) => (b.asked() < a.asked() ? b : a));
      return free.read(part);
    },
    end: () => {
      for (const { end } of members) end();
    },
  };
}

function startMember() {
  const { worker, failed } = startOwnThread("ddor-part");
  const { readPart } = wrap<Help>(worker);
  let asked = 0;
  const read: Crew["read"] = async (part) => {
    asked += 1;
    const given = part.container === "csv" ? transfer(part, [part.bytes.buffer]) : part;
    try {
      return await Promise.race([readPart(given), failed]);
    } finally {
      asked -= 1;
    }
  };
  return { read, asked: () => asked, end: () => worker.terminate() };
}
