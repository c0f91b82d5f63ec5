import type { Fault, FaultCause } from "#domain/publication/fault.ts";

/** A published file that cannot be had, thrown inside `data` and turned into a value at its door. */
export class Unreadable extends Error {
  readonly fault: Fault;

  constructor(cause: FaultCause, file: string, detail: string) {
    super(`${file}: ${cause}${detail === "" ? "" : ` (${detail})`}`);
    this.name = "Unreadable";
    this.fault = { cause, file, detail };
  }
}
