import type { System } from "../system.ts";
import { workerSystem } from "./worker.ts";

/** The application's worker, given the time before each gesture to end what it prepares between messages. */
export function makeSystem(): System {
  const { system, workerApi } = workerSystem();
  return { ...system, settle: () => workerApi().rest() };
}
