import { parseArgs } from "node:util";
import { Unreadable } from "#data/read/faults.ts";
import { CHECK } from "./check/check-command.ts";
import { DONE, FAILED, MISTYPED, NotDone } from "./command.ts";
import type { Command, Terminal, Typed } from "./command.ts";
import { faultSentence } from "#data/read/fault-sentence.ts";
import { PUBLISH } from "./publish/publish-command.ts";
import { processTerminal } from "./process-terminal.ts";
import { DIFF } from "./show/diff-command.ts";
import { READ } from "./show/read-command.ts";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["publish", PUBLISH],
  ["check", CHECK],
  ["read", READ],
  ["diff", DIFF],
]);

/** Runs what was typed, as in `["check", "public/reports"]`, and resolves to the exit status. */
export async function main(
  typed: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  const [name = "", ...rest] = typed;
  if (name === "" || name === "--help" || name === "help") {
    const isAsked = name !== "";
    if (isAsked) terminal.write(overview());
    else terminal.say(overview().trimEnd());
    return isAsked ? DONE : MISTYPED;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const names = [...COMMANDS.keys()].join(", ");
    terminal.say(`There is no command "${name}"; there are ${names}. See npm run ddor -- --help.`);
    return MISTYPED;
  }
  try {
    const read = typedFor(name, command, rest);
    if (read.flags.has("help")) {
      terminal.write(helpOf(name, command));
      return DONE;
    }
    if (read.files.length !== command.files) {
      const words = `expected ${command.usage}, got ${read.files.length} names of files`;
      throw new NotDone(`${name}: ${words}. See npm run ddor -- ${name} --help.`, MISTYPED);
    }
    const empty = Object.entries(read.texts).find(([, text]) => text === "");
    if (empty !== undefined || read.files.includes("")) {
      const what = empty === undefined ? "a name of a file" : `--${empty[0]}`;
      throw new NotDone(`${name}: ${what} is empty. See npm run ddor -- ${name} --help.`, MISTYPED);
    }
    return await command.run(read, terminal);
  } catch (thrown) {
    if (thrown instanceof NotDone) terminal.say(thrown.message);
    else if (thrown instanceof Unreadable) terminal.say(faultSentence(thrown.fault));
    else throw thrown;
    return thrown instanceof NotDone ? thrown.status : FAILED;
  }
}

function typedFor(name: string, { texts, flags }: Command, args: readonly string[]): Typed {
  const options = Object.fromEntries([
    ...texts.map((each) => [each, { type: "string" as const }] as const),
    ...[...flags, "help"].map((each) => [each, { type: "boolean" as const }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const pairs = Object.entries(values);
    return {
      files: positionals,
      texts: Object.fromEntries(
        pairs.flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
      ),
      flags: new Set(pairs.filter(([, value]) => value === true).map(([key]) => key)),
    };
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const [words = ""] = thrown.message.split(". ");
    throw new NotDone(`${name}: ${words}. See npm run ddor -- ${name} --help.`, MISTYPED);
  }
}

function overview(): string {
  const lines = [...COMMANDS].map(
    ([name, { usage, purpose }]) => `  ${name} ${usage}\n      ${purpose}`,
  );
  return `npm run ddor -- COMMAND …: weekly reports from the command line, with the readers of the page.

${lines.join("\n")}

Each command tells more and gives examples with --help: npm run ddor -- publish --help

${STATUSES}`;
}

const STATUSES = `Answers go to standard output, everything else to standard error. Exit status: 0 done; 1 not done, or errors found;
2 not understood as typed.
`;

function helpOf(name: string, { usage, help }: Command): string {
  return `npm run ddor -- ${name} ${usage}\n\n${help.trim()}\n\n${STATUSES}`;
}
