import { declinesIn } from "#data/adapters/declines-in.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { createIssueList, tellCutEnd } from "#data/detainer/issue-list.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ReadCollection, ReadingOptions, ReadRows } from "#data/open/reading.ts";
import { ROWS_ALONE } from "#data/rows/rows-alone.ts";
import { checkPart } from "#data/packed/check-part.ts";
import { BASES, ORIGINS } from "#domain/collection.ts";
import { dayOpened, importedId } from "#domain/opening/opened-file.ts";
import type { ArrivingFile } from "#domain/opening/opened-file.ts";
import { UNIT } from "#domain/outcome.ts";
import { isDate } from "#domain/week.ts";
import { EXPORT_HEADINGS } from "./export-headings.ts";
import type { ExportColumn } from "./export-headings.ts";
import { exportLists, exportOutcomes } from "./export-lists.ts";
import { exportOrder } from "./export-order.ts";
import { createExportTaker } from "./export-rows.ts";
import type { ExportRows } from "./export-rows.ts";
import { exportTable } from "./export-table.ts";
import type { OwnPart } from "./file-editions.ts";
import { ownCollection } from "./own-collection.ts";

/** Columns whose absence tells nothing: of declines alone, of no line, or of files exported before they had it. */
const OPTIONAL: ReadonlySet<ExportColumn> = new Set([
  "outcome",
  "outcomeKey",
  "outcomeGroup",
  "minimum",
  "wording",
]);

/**
 * A table that was exported from this page, with its lines as they were: an edition for each week, revision and transcription
 * that has one. Invented and reconstructed lines stay so. Throws `NotReadable` with a sentence, and the reason of the signal.
 */
export async function readExport(
  readRows: ReadRows,
  source: Blob,
  arriving: ArrivingFile,
  options: ReadingOptions = {},
): Promise<ReadCollection> {
  const issues = createIssueList();
  const taker = createExportTaker(issues);
  const { isEnded, issues: ofContainer } = await readRows(source, taker, options);
  const rows = taker.end();
  const file = { ...arriving, sha256: await arriving.sha256 };
  if (!isEnded) tellCutEnd(issues, "error");
  const basis = among(BASES, rows, "basis");
  const origin = among(ORIGINS, rows, "origin");
  const asof = alike(rows, "asof");
  if (!isDate(asof)) throw new NotReadable(`The column “as of” says “${asof}”, which is no date.`);
  if (rows.column("count") === null) {
    throw new NotReadable(
      "The table was exported without the column “Count”, so nothing in it can be counted.",
    );
  }
  assertOutcomesTold(rows);
  const absent = (Object.keys(EXPORT_HEADINGS) as ExportColumn[]).filter(
    (name) => rows.column(name) === null && !OPTIONAL.has(name),
  );
  for (const name of absent) {
    issues.add(
      "column that the export does not have",
      "warning",
      `“${EXPORT_HEADINGS[name]}”: unknown`,
    );
  }
  const order = exportOrder(rows, issues);
  const { outcomes, keys } = exportOutcomes(rows, issues);
  const table = exportTable(rows, order, keys, issues);
  const lists = exportLists(rows, order, table);
  const opened = dayOpened(file);
  const frame = {
    collection: importedId(file.sha256),
    basis,
    origin,
    published: { date: asof, exact: false },
    transcribed: opened,
    ...ROWS_ALONE,
    ...lists,
    sources: [{ id: "file", citation: file.name, address: null }],
    transcribedDeclines: 0,
  };
  const parts = order.editions.map(({ from, to, ...numbers }) =>
    checkPart({ table, from, to, frame: { ...frame, ...numbers, lines: to - from } }),
  );
  const read = ownCollection(
    parts.map((part) => withDeclines(part, outcomes)),
    file,
    {
      what: "A table exported from this page",
      weekBy: EXPORT_HEADINGS.week,
      from: null,
      outcomes,
      title: file.name,
      issues: [...ofContainer, ...issues.all()],
    },
  );
  const { unreadable } = rows;
  const lost = unreadable + order.leftOut;
  return { ...read, found: { ...read.found, rows: read.found.rows + lost, unreadable: lost } };
}

function withDeclines(part: EditionPart, outcomes: Parameters<typeof declinesIn>[1]): OwnPart {
  return {
    ...part,
    recorded: 0,
    frame: { ...part.frame, transcribedDeclines: declinesIn(part, outcomes) },
  };
}

/** What all rows say in a column that has one value a file. */
function alike({ column }: ExportRows, name: ExportColumn): string {
  const texts = column(name)?.texts ?? [];
  const [text, other] = texts;
  if (text === undefined) throw new NotReadable("The table holds headings and no line.");
  if (other === undefined) return text;
  throw new NotReadable(
    `The column “${EXPORT_HEADINGS[name]}” says both “${text}” and “${other}”: the file joins several exports, which are not counted together.`,
  );
}

function among<T extends string>(values: readonly T[], rows: ExportRows, name: ExportColumn): T {
  const text = alike(rows, name);
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new NotReadable(
    `The column “${EXPORT_HEADINGS[name]}” says “${text}”, which is none of ${values.join(", ")}.`,
  );
}

/** A file without a column of outcomes can only be of declines. */
function assertOutcomesTold(rows: ExportRows): void {
  if (rows.column("outcome") === null && alike(rows, "unit") !== UNIT.declined) {
    throw new NotReadable(
      "The table holds other detainers than those recorded as declined, and was exported without the column “Outcome”: what became of them is not told. Export it again with that column.",
    );
  }
}
