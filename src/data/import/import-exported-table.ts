import { countDeclines } from "#data/native/count-declines.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { createIssueList, addCutOffIssue } from "#data/tabular/issue-list.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ImportedCollection, ImportOptions, TableReader } from "#data/tabular/table-reader.ts";
import { ROW_ONLY_EDITION } from "#data/native/row-only-edition.ts";
import { checkEditionTable } from "#data/native/check-edition-table.ts";
import { BASES, ORIGINS } from "#domain/report/collection.ts";
import type { Collection } from "#domain/report/collection.ts";
import { getImportDay, makeImportedId } from "#domain/report/imported-file.ts";
import type { PendingFile } from "#domain/report/imported-file.ts";
import { MEASURE_UNITS } from "#domain/detainer/outcome.ts";
import { PERIOD_GRAINS } from "#domain/calendar/gathered-grains.ts";
import { isDate } from "#domain/calendar/week.ts";
import { EXPORTED_HEADINGS, PERIOD_HEADINGS } from "./exported-table-headings.ts";
import type { ExportedColumn } from "./exported-table-headings.ts";
import { listExportedEntities, listExportedOutcomes } from "./exported-table-entities.ts";
import { buildExportedPlace } from "#domain/view/exported-weeks.ts";
import {
  describeExportedWeek,
  hasAllOutcomes,
  readExportedDescription,
  type ExportedDescription,
} from "./exported-table-description.ts";
import { orderExportedRows } from "./exported-row-order.ts";
import type { ExportedEdition, ExportedRowOrder } from "./exported-row-order.ts";
import { createExportedTableReader } from "./exported-table-reader.ts";
import type { ExportedRows } from "./exported-table-reader.ts";
import { buildExportedTable } from "./exported-table-columns.ts";
import type { NativeEditionTable } from "#data/native/read-edition-file.ts";
import { buildNativeCollection } from "./native-collection.ts";

/** Columns whose absence tells nothing: of declines alone, of no line, or of files exported before they had it. */
const OPTIONAL_COLUMNS: ReadonlySet<ExportedColumn> = new Set([
  "outcome",
  "outcomeKey",
  "outcomeGroup",
  "minimum",
  "wording",
  "filters",
  "noteTexts",
  "grain",
  "weeks",
  "completePlaces",
  "namedPlaces",
  "lines",
  "match",
  "unknown",
  "untranscribed",
  "address",
]);

/**
 * A table that was exported from this page, with its lines as they were: an edition for each week, revision and transcription
 * that has one. Invented and reconstructed lines stay so. Throws `ImportError` with a sentence, and the reason of the signal.
 */
export async function importExportedTable(
  readRows: TableReader,
  source: Blob,
  arriving: PendingFile,
  options: ImportOptions = {},
): Promise<ImportedCollection> {
  const issues = createIssueList();
  const consumer = createExportedTableReader(issues);
  const { isComplete, issues: containerIssues } = await readRows(source, consumer, options);
  const rows = consumer.end();
  const file = { ...arriving, sha256: await arriving.sha256 };
  if (!isComplete) addCutOffIssue(issues, "error");
  const basis = readConstantValue(BASES, rows, "basis");
  const origin = readConstantValue(ORIGINS, rows, "origin");
  const asof = readConstantColumn(rows, "asof");
  if (!isDate(asof)) throw new ImportError(`The column “as of” says “${asof}”, which is no date.`);
  if (rows.column("count") === null) {
    throw new ImportError(
      "The table was exported without the column “Count”, so nothing in it can be counted.",
    );
  }
  assertHasOutcomes(rows);
  const absent = (Object.keys(EXPORTED_HEADINGS) as ExportedColumn[]).filter(
    (name) => rows.column(name) === null && !OPTIONAL_COLUMNS.has(name),
  );
  for (const name of absent) {
    issues.add(
      "column that the export does not have",
      "warning",
      `“${EXPORTED_HEADINGS[name]}”: unknown`,
    );
  }
  const grain =
    rows.column("grain") === null ? undefined : readConstantValue(PERIOD_GRAINS, rows, "grain");
  const order = orderExportedRows(rows, grain, issues);
  const { unreadable } = rows;
  const lost = unreadable + order.skippedRows;
  const described = readExportedDescription(rows, order, lost, grain, issues);
  const { outcomes, keys } = listExportedOutcomes(rows, issues);
  const table = buildExportedTable(rows, order, keys, issues);
  const lists = addExportedPlaces(listExportedEntities(rows, order, table), described);
  const importDay = getImportDay(file);
  const info = {
    collection: makeImportedId(file.sha256),
    basis,
    origin,
    published: { date: asof, exact: false },
    transcribed: importDay,
    ...ROW_ONLY_EDITION,
    ...lists,
    sources: [{ id: "file", citation: file.name, address: null }],
    transcribedDeclines: 0,
  };
  const parts = [...order.editions, ...listEmptyEditions(order, described)].map(
    ({ from, to, ...numbers }) => {
      const printed = describeExportedWeek(described, numbers.week);
      const lines = to - from;
      return checkEditionTable({
        table,
        from,
        to,
        info: { ...info, ...printed, ...numbers, lines },
      });
    },
  );
  const collection = buildNativeCollection(
    parts.map((part) => addDeclines(part, outcomes)),
    basis === "issued" && hasAllOutcomes(described) ? { ...file, lost: 0 } : file,
    {
      what: "A table exported from this page",
      grain,
      weekBy: (grain === undefined ? EXPORTED_HEADINGS : PERIOD_HEADINGS).week,
      sourceCollection: null,
      outcomes,
      title: file.name,
      issues: [...containerIssues, ...issues.all()],
    },
  );
  return {
    ...collection,
    collection: {
      ...collection.collection,
      exported: described.view,
      suspended: findSeriesEnd(described),
    },
    found: { ...collection.found, rows: collection.found.rows + lost, unreadable: lost },
  };
}

function findSeriesEnd({ weeks, isEndOfSeries }: ExportedDescription): Collection["suspended"] {
  const last = weeks.at(-1);
  return isEndOfSeries && last !== undefined
    ? { after: last.week, words: "no further weekly edition, as the exported table says" }
    : null;
}

/** Weeks of the view of which no row is in the file. */
function listEmptyEditions(
  { editions }: ExportedRowOrder,
  { weeks }: ExportedDescription,
): readonly ExportedEdition[] {
  const filled = new Set(editions.map(({ week }) => week));
  return weeks
    .filter(({ week }) => !filled.has(week))
    .map(({ week, revision, transcription }) => ({
      week,
      revision,
      transcription,
      from: 0,
      to: 0,
    }));
}

/** The lists with the places that the description names and no row does. */
function addExportedPlaces(
  { agencies, jurisdictions }: ReturnType<typeof listExportedEntities>,
  { places }: ExportedDescription,
): ReturnType<typeof listExportedEntities> {
  const byKey = new Map([
    ...places.map(
      ({ jurisdiction }) => [jurisdiction.key, buildExportedPlace(jurisdiction)] as const,
    ),
    ...jurisdictions.map((place) => [place.key, place] as const),
  ]);
  return { agencies, jurisdictions: [...byKey.values()] };
}

function addDeclines(
  part: EditionTable,
  outcomes: Parameters<typeof countDeclines>[1],
): NativeEditionTable {
  return {
    ...part,
    recorded: 0,
    info: { ...part.info, transcribedDeclines: countDeclines(part, outcomes) },
  };
}

/** What all rows say in a column that has one value a file. */
function readConstantColumn({ column }: ExportedRows, name: ExportedColumn): string {
  const texts = column(name)?.texts ?? [];
  const [text, other] = texts;
  if (text === undefined) throw new ImportError("The table holds headings and no line.");
  if (other === undefined) return text;
  throw new ImportError(
    `The column “${EXPORTED_HEADINGS[name]}” says both “${text}” and “${other}”: the file joins several exports, which are not counted together.`,
  );
}

function readConstantValue<T extends string>(
  values: readonly T[],
  rows: ExportedRows,
  name: ExportedColumn,
): T {
  const text = readConstantColumn(rows, name);
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new ImportError(
    `The column “${EXPORTED_HEADINGS[name]}” says “${text}”, which is none of ${values.join(", ")}.`,
  );
}

/** A file without a column of outcomes can only be of declines. */
function assertHasOutcomes(rows: ExportedRows): void {
  if (
    rows.column("outcome") === null &&
    readConstantColumn(rows, "unit") !== MEASURE_UNITS.declined
  ) {
    throw new ImportError(
      "The table holds other detainers than those recorded as declined, and was exported without the column “Outcome”: what became of them is not told. Export it again with that column.",
    );
  }
}
