import { STORED_NUMBERS, STORED_TEXTS } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { joinColumns } from "#data/native/join-columns.ts";
import type { Agency, Jurisdiction } from "#domain/place/place.ts";
import { joinBlocks, encodePlanes } from "./encode-numbers.ts";
import { COLUMNS_FORMAT, COLUMNS_MAGIC } from "./columns-format.ts";
import type { ColumnsHead } from "./columns-format.ts";
import { compactColumn } from "./compact-column.ts";
import { encodeDates, encodeNumbers, encodeTexts } from "./encode-column.ts";
import type { EncodedColumn } from "./encode-column.ts";

/** Columns of dates, and what each is counted from. */
const DATE_COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    declinedText: "week",
    issuedText: "declinedText",
  }),
);

/**
 * Editions as the bytes of a file in `ddor-columns/1`, not yet compressed. Rows stand as they stand in the parts: sorted by
 * agency they take least. Of a place or agency that several editions describe, the last one's words are kept. The same
 * parts give the same bytes.
 */
export function writeColumnsFile(parts: readonly EditionTable[]): Uint8Array<ArrayBuffer> {
  const editionInfos = parts.map(({ info }) => info);
  const { length, joinTexts: texts, joinNumbers: numbers } = joinColumns(parts);
  const table = {
    length,
    columns: Object.fromEntries([
      ...STORED_TEXTS.map((name) => [name, compactColumn(texts(name))] as const),
      ...STORED_NUMBERS.map((name) => [name, numbers(name)] as const),
    ]),
  };
  const columns: EncodedColumn[] = [];
  const before: string[] = [];
  for (const name of STORED_TEXTS) {
    const writing = { table, editions: editionInfos, before };
    const leaderName = DATE_COLUMNS.get(name);
    columns.push(
      leaderName === undefined
        ? encodeTexts(name, writing)
        : encodeDates(name, leaderName, writing),
    );
    if (leaderName === undefined) before.push(name);
  }
  for (const name of STORED_NUMBERS) {
    columns.push(encodeNumbers(name, { table, editions: editionInfos, before }));
  }
  const head: ColumnsHead = {
    format: COLUMNS_FORMAT,
    jurisdictions: keepLastOfEach(editionInfos.map(({ jurisdictions }) => jurisdictions)),
    agencies: keepLastOfEach(editionInfos.map(({ agencies }) => agencies)),
    editions: editionInfos.map(
      ({ jurisdictions: _places, agencies: _agencies, transcribedDeclines: _sum, ...info }) => info,
    ),
    columns: columns.map(({ coding }) => coding),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const magic = new TextEncoder().encode(COLUMNS_MAGIC);
  return joinBlocks([
    magic,
    encodePlanes([text.length], 4),
    text,
    ...columns.map(({ block }) => block),
  ]);
}

function keepLastOfEach<T extends Agency | Jurisdiction>(lists: readonly (readonly T[])[]): T[] {
  const found = new Map<string, T>();
  for (const list of new Set(lists)) for (const one of list) found.set(one.key, one);
  return [...found.values()];
}
