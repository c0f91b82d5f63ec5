import { parseArgs } from "node:util";
import { FetchError, formatFetchError } from "#data/errors/fetch-error.ts";
import { CHECK_COMMAND } from "./check/check-command.ts";
import { EXIT_DONE, EXIT_FAILED, EXIT_USAGE, CommandError } from "#cli/command/command.ts";
import type { Command, Terminal, CommandArguments } from "#cli/command/command.ts";
import { PUBLISH_COMMAND } from "./publish/publish-command.ts";
import { formatUnexpectedError } from "#cli/command/disk-error.ts";
import { createProcessTerminal } from "#cli/command/process-terminal.ts";
import { RECORDS_COMMAND } from "./records/records-command.ts";
import { DIFF_COMMAND } from "./show/diff-command.ts";
import { READ_COMMAND } from "./show/read-command.ts";

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["publish", PUBLISH_COMMAND],
  ["check", CHECK_COMMAND],
  ["read", READ_COMMAND],
  ["diff", DIFF_COMMAND],
  ["records", RECORDS_COMMAND],
]);

/** Runs what was typed, as in `["check", "public/reports"]`, and resolves to the exit status. */
export async function main(
  typed: readonly string[],
  terminal: Terminal = createProcessTerminal(),
): Promise<number> {
  const [name = "", ...rest] = typed;
  if (name === "" || name === "--help" || name === "help") {
    const isHelpRequest = name !== "";
    if (isHelpRequest) terminal.write(formatOverview());
    else terminal.writeMessage(formatOverview().trimEnd());
    return isHelpRequest ? EXIT_DONE : EXIT_USAGE;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const names = [...COMMANDS.keys()].join(", ");
    terminal.writeMessage(
      `There is no command "${name}"; there are ${names}. See npm run ddor -- --help.`,
    );
    return EXIT_USAGE;
  }
  try {
    const parsed = parseArguments(name, command, rest);
    if (parsed.flags.has("help")) {
      terminal.write(formatHelp(name, command));
      return EXIT_DONE;
    }
    if (parsed.files.length !== command.files) {
      const words = `expected ${command.usage}, got ${parsed.files.length} names of files`;
      throw new CommandError(`${name}: ${words}. See npm run ddor -- ${name} --help.`, EXIT_USAGE);
    }
    const empty = Object.entries(parsed.texts).find(([, text]) => text === "");
    if (empty !== undefined || parsed.files.includes("")) {
      const what = empty === undefined ? "a name of a file" : `--${empty[0]}`;
      throw new CommandError(
        `${name}: ${what} is empty. See npm run ddor -- ${name} --help.`,
        EXIT_USAGE,
      );
    }
    return await command.run(parsed, terminal);
  } catch (thrown) {
    if (thrown instanceof CommandError) terminal.writeMessage(thrown.message);
    else if (thrown instanceof FetchError) terminal.writeMessage(formatFetchError(thrown.failure));
    else terminal.writeMessage(formatUnexpectedError(thrown));
    return thrown instanceof CommandError ? thrown.status : EXIT_FAILED;
  }
}

function parseArguments(
  name: string,
  { texts, flags }: Command,
  args: readonly string[],
): CommandArguments {
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
    throw new CommandError(`${name}: ${words}. See npm run ddor -- ${name} --help.`, EXIT_USAGE);
  }
}

function formatOverview(): string {
  const lines = [...COMMANDS].map(
    ([name, { usage, purpose }]) => `  ${name} ${usage}\n      ${purpose}`,
  );
  return `npm run ddor -- COMMAND …: weekly reports from the command line, with the readers of the page.

${lines.join("\n")}

Each command tells more and gives examples with --help: npm run ddor -- publish --help

${EXIT_STATUS_HELP}`;
}

const EXIT_STATUS_HELP = `Answers go to standard output, everything else to standard error. Exit status: 0 done; 1 not done, or errors found;
2 not understood as typed.
`;

function formatHelp(name: string, { usage, help }: Command): string {
  return `npm run ddor -- ${name} ${usage}\n\n${help.trim()}\n\n${EXIT_STATUS_HELP}`;
}
