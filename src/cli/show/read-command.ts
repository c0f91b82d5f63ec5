import { gzipSync } from "node:zlib";
import { DONE, MISTYPED, NotDone } from "#cli/command.ts";
import type { Command } from "#cli/command.ts";
import { MAPPING_HELP, mappingOf } from "#cli/files/mapping-of.ts";
import { openAny } from "#cli/files/open-any.ts";
import type { ReadEdition } from "#cli/files/readers.ts";
import { writeNew } from "#cli/files/whole-file.ts";
import { STORED_TEXTS } from "#data/adapters/edition-part.ts";
import { joinColumns } from "#data/adapters/join-columns.ts";
import { writePacked } from "#data/packed/write-packed.ts";
import { NONE_KNOWN } from "#data/places/known-agencies.ts";
import { EDITION_FORMAT } from "#data/schema/edition-schema.ts";
import { csvOf } from "#data/writers/csv.ts";
import { codeColumn, numberColumn, textAt } from "#domain/table.ts";
import type { Table } from "#domain/table.ts";
import { plural } from "#domain/words/count.ts";

/** Writes the editions of a file in another format. */
export const READ: Command = {
  usage: "FILE --as csv|json|columns [--mapping FILE] [--to FILE]",
  purpose: "read a file as the page does and write it in another format",
  help: `  --as csv             lines of Section II, with week, revision and transcription
  --as json            ddor-edition/1; a list of them where the file holds several
  --as columns         ddor-columns/1, packed by gzip
${MAPPING_HELP}
  --to FILE            a new file instead of standard output

Without --to, let npm be silent (-s): it writes a line of its own to standard output.

Examples
  npm run -s ddor -- read week.json --as csv > week.csv
  npm run -s ddor -- read report.pdf --as json > week.json
  npm run ddor -- read detainers.csv --as columns --to detainers.columns.gz
  npm run -s ddor -- read list.xlsx --mapping list.mapping.json --as csv > list.csv`,
  files: 1,
  texts: ["as", "mapping", "to"],
  flags: [],
  async run({ files, texts }, terminal) {
    const [path = ""] = files;
    const write = WRITERS[texts["as"] ?? ""];
    if (write === undefined) {
      throw new NotDone(
        `read: --as expects csv, json or columns, got "${texts["as"] ?? ""}".`,
        MISTYPED,
      );
    }
    terminal.progress(`Reading ${path} …`);
    const mapping = await mappingOf(texts["mapping"]);
    const { editions, found } = await openAny(path, terminal, async () => NONE_KNOWN, mapping);
    const written = write(editions);
    const to = texts["to"];
    if (to === undefined) terminal.write(written);
    else await writeNew(to, written);
    const lines = editions.reduce((sum, { part }) => sum + part.to - part.from, 0);
    const told = found?.issues ?? [];
    for (const { kind, severity, count, examples } of told) {
      terminal.say(`${severity}: ${kind}: ${plural(count, "time")}: ${examples[0] ?? ""}`);
    }
    const defects =
      editions.reduce((sum, { part }) => sum + part.frame.issues.length, 0) +
      told.reduce((sum, { count }) => sum + count, 0);
    terminal.say(
      `${plural(editions.length, "edition")}, ${plural(lines, "line")}, ${plural(defects, "issue")}.`,
    );
    return DONE;
  },
};

const WRITERS: Readonly<Record<string, (editions: readonly ReadEdition[]) => string | Uint8Array>> =
  {
    csv: (editions) => csvOf(rowsTable(editions)),
    json: (editions) => {
      const all = editions.map(({ edition }) => ({ format: EDITION_FORMAT, ...edition() }));
      return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`;
    },
    columns: (editions) => gzipSync(writePacked(editions.map(({ part }) => part)), { level: 9 }),
  };

/** Lines of Section II, each with its edition and the name of its agency. */
function rowsTable(editions: readonly ReadEdition[]): Table {
  const parts = editions.map(({ part }) => part);
  const { length, texts, numbers, perPart } = joinColumns(parts);
  const names = new Map(
    parts.flatMap(({ frame }) => frame.agencies.map(({ key, name }) => [key, name] as const)),
  );
  const agency = texts("agency");
  const week = perPart(({ frame }) => frame.week);
  const ordinal = numbers("ordinal");
  const at = (row: number) =>
    ordinal.values[ordinal.codes === undefined ? row : (ordinal.codes[row] ?? 0)];
  const weeks = { length, columns: { week } };
  const ids = Array.from({ length }, (_, row) => `${textAt(weeks, "week", row)}/II/${at(row)}`);
  const ofParts = (name: "revision" | "transcription") => ({
    ...numberColumn(parts.map(({ frame }) => frame[name])),
    codes: week.codes,
  });
  return {
    length,
    columns: {
      id: codeColumn(ids),
      week,
      revision: ofParts("revision"),
      transcription: ofParts("transcription"),
      count: numbers("count"),
      agencyName: { ...agency, dictionary: agency.dictionary.map((key) => names.get(key) ?? key) },
      ...Object.fromEntries(STORED_TEXTS.map((name) => [name, texts(name)])),
    },
  };
}
