import { readCsvRows } from "#data/csv/csv-rows.ts";
import { readMapped } from "#data/mapped/read-mapped.ts";
import { firstRows } from "#data/open/first-rows.ts";
import type { ReadCollection } from "#data/open/reading.ts";
import { proposeMapping } from "#data/propose/propose-mapping.ts";
import { sampleOf } from "#data/propose/sample-of.ts";
import { emptyMapping } from "#domain/opening/mapping.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { MappingProposal, TableSample } from "#domain/opening/table-sample.ts";
import { numberAt, textAt } from "#domain/table.ts";

function blobOf(content: string | Uint8Array): Blob {
  return new Blob([typeof content === "string" ? content : Uint8Array.from(content)]);
}

/** A mapping of some columns in which every row is a decline, dates have the month first, and the day issued sets the week. */
export function mappingOf(
  columns: Partial<Mapping["columns"]>,
  more: Partial<Omit<Mapping, "columns">> = {},
): Mapping {
  const empty = emptyMapping(Object.values(columns).flatMap((heading) => heading ?? []));
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
): Promise<ReadCollection> {
  const source = blobOf(content);
  const at = "2026-03-31T12:00:00Z";
  const file = { name: "mine.csv", bytes: source.size, sha256: "00", at };
  return readMapped(readCsvRows, source, file, mapping);
}

/** Values of the rows read, in their order. */
export function valuesOf(
  { parts }: ReadCollection,
  ...names: readonly string[]
): readonly (readonly (string | number | null)[])[] {
  return parts.flatMap(({ table, from, to }) =>
    Array.from({ length: to - from }, (_, i) =>
      names.map((name) =>
        table.columns[name]?.kind === "codes"
          ? textAt(table, name, from + i)
          : numberAt(table, name, from + i),
      ),
    ),
  );
}

/** Headings and first rows of a CSV. */
export async function sampleTable(content: string): Promise<TableSample> {
  return sampleOf(await firstRows(readCsvRows, blobOf(content), 1_025));
}

/** What a CSV's columns are proposed to be. */
export async function proposed(content: string): Promise<MappingProposal> {
  return proposeMapping(await sampleTable(content));
}
