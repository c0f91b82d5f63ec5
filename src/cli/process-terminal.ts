import { writeSync } from "node:fs";
import type { Terminal } from "./command.ts";
import { diskCode } from "./files/disk-words.ts";

const CLEARED = "\r\u001B[K";

/** Where lines for a person go: standard error, which is a screen or is piped. */
export interface Side {
  readonly isTTY: boolean;
  readonly write: (text: string) => unknown;
}

/** The terminal of this process: progress is shown where standard error is a screen. */
export function processTerminal(side: Side = process.stderr): Terminal {
  let isShown = false;
  const clear = (): void => {
    if (isShown) side.write(CLEARED);
    isShown = false;
  };
  return {
    write: (answer) => {
      clear();
      writeAll(typeof answer === "string" ? new TextEncoder().encode(answer) : answer);
    },
    say: (line) => {
      clear();
      side.write(`${line}\n`);
    },
    progress: (line) => {
      if (!side.isTTY) return;
      side.write(`${CLEARED}${line}`);
      isShown = true;
    },
    today: new Date().toISOString().slice(0, 10),
  };
}

/** Writes all bytes before it returns, so that none is lost when the process ends; a reader that went away is no error. */
function writeAll(bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at);
    } catch (thrown) {
      const code = diskCode(thrown);
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
