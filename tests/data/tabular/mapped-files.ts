import { readCsvRows } from "#data/csv/read-csv.ts";
import { importMappedTable } from "#data/tabular/import-mapped-table.ts";
import { readFirstSheets } from "#data/import/first-rows.ts";
import { placeRows } from "#data/tabular/place-rows.ts";
import type { ImportedCollection } from "#data/tabular/table-reader.ts";
import { proposeMapping } from "#data/tabular/propose-mapping.ts";
import { buildTableSample } from "#data/tabular/sample-table.ts";
import { createMapping } from "#domain/import/mapping.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappingProposal, TableSample } from "#domain/import/table-sample.ts";
import { getNumber, getText } from "#domain/table/table.ts";

function blobOf(content: string | Uint8Array): Blob {
  return new Blob([typeof content === "string" ? content : Uint8Array.from(content)]);
}

/** A mapping of some columns in which every row is a decline, dates have the month first, and the day issued sets the week. */
export function mappingOf(
  columns: Partial<Mapping["columns"]>,
  more: Partial<Omit<Mapping, "columns">> = {},
): Mapping {
  const empty = createMapping(Object.values(columns).flatMap((heading) => heading ?? []));
  return {
    ...empty,
    order: "month-first",
    rows: "declines",
    ...more,
    columns: { ...empty.columns, ...columns },
  };
}

/** A CSV read by a mapping, opened on March 31, 2026. */
export async function readTable(
  content: string | Uint8Array,
  mapping: Mapping,
  answers: ReadingAnswers = {},
): Promise<ImportedCollection> {
  const source = blobOf(content);
  const at = "2026-03-31T12:00:00Z";
  const file = { name: "mine.csv", bytes: source.size, sha256: "00", at };
  return importMappedTable(readCsvRows, source, file, mapping, { answers });
}

/** Values of the rows read, in their order. */
export function valuesOf(
  { parts }: ImportedCollection,
  ...names: readonly string[]
): readonly (readonly (string | number | null)[])[] {
  return parts.flatMap(({ table, from, to }) =>
    Array.from({ length: to - from }, (_, i) =>
      names.map((name) =>
        table.columns[name]?.kind === "codes"
          ? getText(table, name, from + i)
          : getNumber(table, name, from + i),
      ),
    ),
  );
}

/** Headings and first rows of a CSV. */
export async function sampleTable(content: string): Promise<TableSample> {
  const { sheets } = await readFirstSheets(readCsvRows, blobOf(content), 1_025);
  return buildTableSample(placeRows(sheets[0]?.rows ?? [], 1_025));
}

/** What a CSV's columns are proposed to be. */
export async function proposed(content: string): Promise<MappingProposal> {
  return proposeMapping(await sampleTable(content));
}
