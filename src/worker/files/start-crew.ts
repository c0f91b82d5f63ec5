import { transfer, wrap } from "comlink";
import type { Crew } from "#data/pieces/crew.ts";
import type { readPart } from "#data/pieces/read-part.ts";
import { trustedAddress } from "#worker/trusted-address.ts";

/** What a thread of a crew is asked. */
export interface CrewMember {
  readonly readPart: typeof readPart;
}

/** A crew whose threads run until it is ended. */
export interface RunningCrew extends Crew {
  readonly end: () => void;
}

/** Below this, threads take as long to start as they save. */
const LARGE = 16 << 20;
const MOST = 4;
/** Some ten thousand rows, of which a thread has some tenths of a second to do. */
const PART = 8 << 20;

/** Threads for a file of so many bytes; null where it is small, or this thread can start none, or they would share one processor. */
export function startCrew(bytes: number): RunningCrew | null {
  const size = Math.min(MOST, navigator.hardwareConcurrency);
  if (bytes < LARGE || size < 2 || typeof Worker === "undefined") return null;
  // The script that runs here is the one of every thread.
  const address = trustedAddress(location.href);
  const members = Array.from({ length: size }, () => startMember(address));
  return {
    size,
    partBytes: PART,
    read: (part) => {
      const free = members.reduce((a, b) => (b.asked() < a.asked() ? b : a));
      return free.read(part);
    },
    end: () => {
      for (const { worker } of members) worker.terminate();
    },
  };
}

function startMember(address: string) {
  const worker = new Worker(address, { type: "module", name: "ddor-part" });
  const { readPart } = wrap<CrewMember>(worker);
  const failed = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error("a thread that read a part of the file has ended"));
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
  // Whoever waits for a part is told; nobody else has to be.
  failed.catch(() => undefined);
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
  return { worker, read, asked: () => asked };
}
