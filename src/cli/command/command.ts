import type { IsoDate } from "#domain/calendar/week.ts";

/** The terminal from which a command was called. */
export interface Terminal {
  /** The answer, to standard output. */
  readonly write: (answer: string | Uint8Array) => void;
  /** A line to standard error: what is done, or why it is not. */
  readonly writeMessage: (line: string) => void;
  /** A line that the next one replaces; shown on a terminal only. */
  readonly writeProgress: (line: string) => void;
  /** The day on which the command runs, UTC. */
  readonly today: IsoDate;
}

/** What was typed after the name of a command. */
export interface CommandArguments {
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
  readonly run: (typed: CommandArguments, terminal: Terminal) => Promise<number>;
}

/** Exit statuses, as `--help` tells them. */
export const EXIT_DONE = 0;
export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;

/** A sentence that ends a command; nothing was changed, unless it says so. */
export class CommandError extends Error {
  readonly status: number;

  constructor(sentence: string, status = EXIT_FAILED) {
    super(sentence);
    this.name = "CommandError";
    this.status = status;
  }
}
