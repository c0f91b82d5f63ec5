import { writeSync } from "node:fs";
import type { Terminal } from "./command.ts";
import { CommandError } from "./command.ts";
import { formatDiskError, getDiskErrorCode } from "./disk-error.ts";

const CLEAR_LINE = "\r\u001B[K";

/** Where lines for a person go: standard error, which is a screen or is piped. */
export interface OutputStream {
  readonly isTTY: boolean;
  readonly write: (text: string) => unknown;
}

/** The terminal of this process: progress is shown where standard error is a screen. */
export function createProcessTerminal(side: OutputStream = process.stderr): Terminal {
  // A reader of the messages that went away, or a full disk under them, does not end what is done.
  if (side === process.stderr && process.stderr.listenerCount("error") === 0) {
    process.stderr.on("error", () => undefined);
  }
  let isShown = false;
  const clear = (): void => {
    if (isShown) side.write(CLEAR_LINE);
    isShown = false;
  };
  return {
    write: (answer) => {
      clear();
      writeAllBytes(typeof answer === "string" ? new TextEncoder().encode(answer) : answer);
    },
    writeMessage: (line) => {
      clear();
      side.write(`${line}\n`);
    },
    writeProgress: (line) => {
      if (!side.isTTY) return;
      side.write(`${CLEAR_LINE}${line}`);
      isShown = true;
    },
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Writes all bytes before it returns, so that none is lost when the process ends; a reader that went away is no error. */
function writeAllBytes(bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at);
    } catch (thrown) {
      const code = getDiskErrorCode(thrown);
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") {
        if (code === null) throw thrown;
        throw new CommandError(formatDiskError("The answer", "written", code));
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
