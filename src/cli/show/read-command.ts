import { gzipSync } from "node:zlib";
import { EXIT_DONE, EXIT_FAILED, EXIT_USAGE, CommandError } from "#cli/command/command.ts";
import type { Command } from "#cli/command/command.ts";
import { READING_HELP, READING_OPTIONS, readReadingOptions } from "#cli/files/reading-options.ts";
import { openAnyFile } from "#cli/files/open-any-file.ts";
import { formatReading } from "#cli/files/format-reading.ts";
import type { EditionContent } from "#cli/files/edition-readers.ts";
import { writeNewFile } from "#cli/files/write-file.ts";
import { STORED_TEXTS } from "#data/native/edition-table.ts";
import { joinColumns } from "#data/native/join-columns.ts";
import { writeColumnsFile } from "#data/native/write-columns-file.ts";
import { NO_KNOWN_AGENCIES } from "#data/normalize/known-agencies.ts";
import { EDITION_FORMAT } from "#data/native/edition-schema.ts";
import { writeCsv } from "#data/export/write-table.ts";
import { exportTable } from "#domain/table/exported-table.ts";
import { buildCodeColumn, buildNumberColumn, getText } from "#domain/table/table.ts";
import { getPeriodKey, type PeriodGrain } from "#domain/calendar/week.ts";
import { GRAIN_PLURAL } from "#domain/calendar/grain-words.ts";
import type { Table } from "#domain/table/table.ts";
import { formatPlural } from "#domain/text/format-count.ts";

/** Writes the editions of a file in another format. */
export const READ_COMMAND: Command = {
  usage: "FILE --as csv|json|columns [--mapping FILE] [--answers KEY=VALUE,…] [--to FILE]",
  purpose: "read a file as the page does and write it in another format",
  help: `  --as csv             lines of Section II, with week, revision and transcription
  --as json            ddor-edition/1; a list of them where the file holds several
  --as columns         ddor-columns/1, packed by gzip
${READING_HELP}
  --to FILE            a new file instead of standard output

Without --to, let npm be silent (-s): it writes a line of its own to standard output.

Examples
  npm run -s ddor -- read week.json --as csv > week.csv
  npm run -s ddor -- read report.pdf --as json > week.json
  npm run ddor -- read detainers.csv --as columns --to detainers.columns.gz
  npm run -s ddor -- read list.xlsx --mapping list.mapping.json --as csv > list.csv`,
  files: 1,
  texts: ["as", ...READING_OPTIONS, "to"],
  flags: [],
  async run({ files, texts }, terminal) {
    const [path = ""] = files;
    const write = FORMAT_WRITERS.get(texts["as"] ?? "");
    if (write === undefined) {
      throw new CommandError(
        `read: --as expects csv, json or columns, got "${texts["as"] ?? ""}".`,
        EXIT_USAGE,
      );
    }
    terminal.writeProgress(`Reading ${path} …`);
    const reading = await readReadingOptions(texts);
    const { editions, summary, grain } = await openAnyFile(
      path,
      terminal,
      async () => NO_KNOWN_AGENCIES,
      reading,
    );
    if (grain !== undefined && texts["as"] !== "csv") {
      const periods = GRAIN_PLURAL[grain];
      throw new CommandError(
        `read: ${path} is of ${periods} and names no days: editions are of weeks. Write it with --as csv.`,
      );
    }
    const output = write(editions, grain);
    const to = texts["to"];
    if (to === undefined) terminal.write(output);
    else await writeNewFile(to, output);
    const lines = editions.reduce((sum, { part }) => sum + part.to - part.from, 0);
    const failures = (summary?.checks ?? []).filter(({ holds }) => holds === false);
    for (const { what, printed, found } of failures) {
      terminal.writeMessage(
        `does not hold: ${what}: expected ${printed ?? "nothing"}, found ${found}`,
      );
    }
    for (const line of summary === null ? [] : formatReading(summary)) terminal.writeMessage(line);
    const issues = summary?.issues ?? [];
    for (const { kind, severity, count, examples } of issues) {
      terminal.writeMessage(
        `${severity}: ${kind}: ${formatPlural(count, "time")}: ${examples[0] ?? ""}`,
      );
    }
    const defects =
      editions.reduce((sum, { part }) => sum + part.info.issues.length, 0) +
      issues.reduce((sum, { count }) => sum + count, 0);
    terminal.writeMessage(
      `${formatPlural(editions.length, "edition")}, ${formatPlural(lines, "line")}, ${formatPlural(defects, "issue")}.`,
    );
    if (failures.length === 0) return EXIT_DONE;
    terminal.writeMessage(
      `What was written is not certain: see the lines above, and ddor check ${path} for the rows.`,
    );
    return EXIT_FAILED;
  },
};

type FormatWriter = (
  editions: readonly EditionContent[],
  grain: PeriodGrain | undefined,
) => string | Uint8Array;

const FORMAT_WRITERS: ReadonlyMap<string, FormatWriter> = new Map<string, FormatWriter>([
  ["csv", (editions, grain) => writeCsv(exportTable(buildRowsTable(editions, grain)))],
  [
    "json",
    (editions) => {
      const all = editions.map(({ edition }) => ({ format: EDITION_FORMAT, ...edition() }));
      return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`;
    },
  ],
  [
    "columns",
    (editions) => gzipSync(writeColumnsFile(editions.map(({ part }) => part)), { level: 9 }),
  ],
]);

/** Rows of Section II, each with its edition and the name of its agency. */
function buildRowsTable(
  editions: readonly EditionContent[],
  grain: PeriodGrain | undefined,
): Table {
  const parts = editions.map(({ part }) => part);
  const { length, joinTexts, joinNumbers, repeatPerPart } = joinColumns(parts);
  const names = new Map(
    parts.flatMap(({ info }) => info.agencies.map(({ key, name }) => [key, name] as const)),
  );
  const agency = joinTexts("agency");
  const week = repeatPerPart(({ info }) => getPeriodKey(info.week, grain ?? "week"));
  const ordinal = joinNumbers("ordinal");
  const getOrdinal = (row: number) =>
    ordinal.values[ordinal.codes === undefined ? row : (ordinal.codes[row] ?? 0)];
  const weeks = { length, columns: { week } };
  const ids = Array.from(
    { length },
    (_, row) => `${getText(weeks, "week", row)}/II/${getOrdinal(row)}`,
  );
  const repeatNumber = (name: "revision" | "transcription") => ({
    ...buildNumberColumn(parts.map(({ info }) => info[name])),
    codes: week.codes,
  });
  return {
    length,
    columns: {
      id: buildCodeColumn(ids),
      [grain === undefined ? "week" : "period"]: week,
      revision: repeatNumber("revision"),
      transcription: repeatNumber("transcription"),
      count: joinNumbers("count"),
      agencyName: { ...agency, dictionary: agency.dictionary.map((key) => names.get(key) ?? key) },
      ...Object.fromEntries(STORED_TEXTS.map((name) => [name, joinTexts(name)])),
    },
  };
}
