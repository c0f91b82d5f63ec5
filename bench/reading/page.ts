import { readDuckdb } from "./read-duckdb.ts";
import { readOurs } from "./read-ours.ts";
import { readSheetByPeer } from "./read-sheet.ts";
import type { Counts, Reader } from "./reader.ts";

/** Milliseconds from a file to the six counts, and what they are. */
export interface Read extends Counts {
  readonly opening: number;
  readonly time: number;
}

/** What a stop does: milliseconds until the reading has ended, and bytes that the page holds before, and after both. */
export interface Stopped {
  readonly time: number;
  readonly share: number;
  readonly before: number | null;
  readonly after: number | null;
}

const READERS: Readonly<Record<string, () => Reader>> = {
  ours: readOurs,
  "duckdb-csv": () => readDuckdb("csv"),
  "duckdb-parquet": () => readDuckdb("parquet"),
  "read-excel-file": readSheetByPeer,
};

declare global {
  interface Window {
    read: (system: string) => Promise<Read>;
    cancel: (share: number) => Promise<Stopped>;
  }
}

function chosen(): File {
  const file = document.querySelector("input")?.files?.[0];
  if (file === undefined) throw new Error("No file is chosen.");
  return file;
}

window.read = async (system) => {
  const reader = READERS[system]?.();
  if (reader === undefined) throw new Error(`There is no system ${system}.`);
  const begun = performance.now();
  await reader.open();
  const opened = performance.now();
  const read = await reader.read(chosen());
  return { ...read, opening: opened - begun, time: performance.now() - opened };
};

window.cancel = async (share) => {
  const worker = new Worker(new URL("./cancel-worker.ts", import.meta.url), { type: "module" });
  const before = await measureMemory();
  const { time, reached } = await new Promise<{ time: number; reached: number }>((resolve) => {
    let stopped = 0;
    let reached = 0;
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<{ share?: number; end?: string }>) => {
        if (data.end !== undefined) resolve({ time: performance.now() - stopped, reached });
        if (stopped > 0 || (data.share ?? 0) < share) return;
        reached = data.share ?? 0;
        stopped = performance.now();
        worker.postMessage("stop");
      },
    );
    worker.postMessage(chosen());
  });
  return { time, share: reached, before, after: await measureMemory() };
};

async function measureMemory(): Promise<number | null> {
  return (await performance.measureUserAgentSpecificMemory?.())?.bytes ?? null;
}
