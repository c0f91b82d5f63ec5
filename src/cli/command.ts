import type { IsoDate } from "#domain/week.ts";

/** Where a command speaks to whoever called it. */
export interface Terminal {
  /** The answer, to standard output. */
  readonly write: (answer: string | Uint8Array) => void;
  /** A line to standard error: what is done, or why it is not. */
  readonly say: (line: string) => void;
  /** A line that the next one replaces; shown on a terminal only. */
  readonly progress: (line: string) => void;
  /** The day on which the command runs, UTC. */
  readonly today: IsoDate;
}

/** What was typed after the name of a command. */
export interface Typed {
  readonly files: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
}

/** A command: what it takes, what it is for, and what it does. Resolves to the exit status. */
export interface Command {
  /** How it is typed, without its name: `FILE --to DIR`. */
  readonly usage: string;
  readonly purpose: string;
  /** What stands under `--help`, with examples. */
  readonly help: string;
  /** How many files are typed. */
  readonly files: number;
  /** Names of options that take a text. */
  readonly texts: readonly string[];
  /** Names of options that are there or not. */
  readonly flags: readonly string[];
  readonly run: (typed: Typed, terminal: Terminal) => Promise<number>;
}

/** Exit statuses, as `--help` tells them. */
export const DONE = 0;
export const FAILED = 1;
export const MISTYPED = 2;

/** A sentence that ends a command; nothing was changed, unless it says so. */
export class NotDone extends Error {
  readonly status: number;

  constructor(sentence: string, status = FAILED) {
    super(sentence);
    this.name = "NotDone";
    this.status = status;
  }
}
