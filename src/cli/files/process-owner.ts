import { hostname } from "node:os";
import { getDiskErrorCode } from "#cli/command/disk-error.ts";

/** A process that left something in a folder, and the machine that it runs on. */
export interface ProcessOwner {
  readonly pid: number;
  readonly host: string;
}

/** Of a process on another machine nothing is known: it counts as running. */
export function isRunning({ pid, host }: ProcessOwner): boolean {
  if (host !== hostname()) return true;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return getDiskErrorCode(thrown) === "EPERM";
  }
}
