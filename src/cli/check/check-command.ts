import { stat } from "node:fs/promises";
import { EXIT_DONE, EXIT_FAILED } from "#cli/command/command.ts";
import type { Command } from "#cli/command/command.ts";
import { READING_HELP, READING_OPTIONS, readReadingOptions } from "#cli/files/reading-options.ts";
import { explainDiskErrors } from "#cli/command/disk-error.ts";
import { formatPlural } from "#domain/text/format-count.ts";
import { checkFile } from "./check-file.ts";
import { checkFolder } from "./check-folder.ts";

/** Says what is wrong with a file or a folder of published files. */
export const CHECK_COMMAND: Command = {
  usage: "FILE|DIR [--mapping FILE] [--answers KEY=VALUE,…] [--json]",
  purpose: "validate a file, or a folder with its index.json, and list what is wrong",
  help: `Reads a file as the page does, or every file that index.json of a folder lists, with their sizes and SHA-256, and lists
what is wrong. Exit status 1 where an error was found. Defects that a file records itself (such as a misprint of the
source) are listed as "recorded" and are no errors of the file. Of a report as PDF: what it says of itself beside what
was found, and text that belongs to no field, with its page. Of a folder, what a run that was ended early left in it.

${READING_HELP}
  --json               a list of { file, where, message, severity, recorded, row }

Examples
  npm run ddor -- check public/reports
  npm run ddor -- check report.pdf
  npm run ddor -- check list.xlsx --mapping list.mapping.json
  npm run ddor -- check week.json --json`,
  files: 1,
  texts: READING_OPTIONS,
  flags: ["json"],
  async run({ files, texts, flags }, terminal) {
    const [path = ""] = files;
    const stats = await explainDiskErrors(path, "read", () => stat(path));
    const {
      issues,
      summary: checked,
      lines = [],
    } = stats.isDirectory()
      ? await checkFolder(path, terminal)
      : await checkFile(path, terminal, await readReadingOptions(texts));
    if (flags.has("json")) terminal.write(`${JSON.stringify(issues, null, 2)}\n`);
    else {
      for (const line of lines) terminal.write(`${line}\n`);
      for (const { file, where, message, severity, recorded } of issues) {
        const place = where === "" ? file : `${file}: ${where}`;
        terminal.write(`${recorded ? "recorded" : severity}: ${place}: ${message}\n`);
      }
    }
    const errors = issues.filter(({ severity, recorded }) => severity === "error" && !recorded);
    const recorded = issues.filter((issue) => issue.recorded).length;
    const warnings = issues.length - errors.length - recorded;
    terminal.writeMessage(
      `${checked}: ${formatPlural(errors.length, "error")}, ${formatPlural(warnings, "warning")}, ${formatPlural(recorded, "recorded defect")}.`,
    );
    return errors.length === 0 ? EXIT_DONE : EXIT_FAILED;
  },
};
