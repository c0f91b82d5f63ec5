import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "#cli/main.ts";
import { createProcessTerminal } from "#cli/command/process-terminal.ts";
import { FIRST, createTempFolder } from "#tests/cli/run-command.ts";

/** What a command writes beside its answer, to a screen or not. */
async function readOutput(isTTY: boolean): Promise<string> {
  let text = "";
  const side = { isTTY, write: (more: string) => (text += more) };
  const to = join(createTempFolder(), "week.csv");
  const terminal = createProcessTerminal(side);
  expect(await main(["read", FIRST, "--as", "csv", "--to", to], terminal)).toBe(0);
  return text;
}

/** What a screen shows in the end: the start of a line is written over, and what follows in it is cleared. */
function shown(text: string): string {
  return text
    .split("\n")
    .map((line) => line.split("\r\u001B[K").at(-1))
    .join("\n");
}

describe("progress of a command", () => {
  it("A terminal shows progress, and the message at the end takes its place", async () => {
    const text = await readOutput(true);
    expect(text).toContain(`\r\u001B[KReading ${FIRST} …`);
    expect(shown(text)).toBe("1 edition, 32 lines, 0 issues.\n");
  });

  it("Piped output has no progress in it", async () => {
    expect(await readOutput(false)).toBe("1 edition, 32 lines, 0 issues.\n");
  });
});
