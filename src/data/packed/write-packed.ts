import { STORED_NUMBERS, STORED_TEXTS } from "#data/adapters/edition-part.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { joinColumns } from "#data/adapters/join-columns.ts";
import type { Agency, Jurisdiction } from "#domain/place.ts";
import { joined, planes } from "./bytes-out.ts";
import { COLUMNS_FORMAT, MAGIC } from "./layout.ts";
import type { Head } from "./layout.ts";
import { occurring } from "./occurring.ts";
import { writeDates, writeNumbers, writeTexts } from "./write-column.ts";
import type { Written } from "./write-column.ts";

/** Columns of dates, and what each is counted from. */
const DATES: Readonly<Record<string, string>> = {
  declinedText: "week",
  issuedText: "declinedText",
};

/**
 * Editions as the bytes of a file in `ddor-columns/1`, not yet compressed. Rows stand as they stand in the parts: sorted by
 * agency they take least. Of a place or agency that several editions describe, the last one's words are kept. The same
 * parts give the same bytes.
 */
export function writePacked(parts: readonly EditionPart[]): Uint8Array<ArrayBuffer> {
  const frames = parts.map(({ frame }) => frame);
  const { length, texts, numbers } = joinColumns(parts);
  const table = {
    length,
    columns: Object.fromEntries([
      ...STORED_TEXTS.map((name) => [name, occurring(texts(name))] as const),
      ...STORED_NUMBERS.map((name) => [name, numbers(name)] as const),
    ]),
  };
  const columns: Written[] = [];
  const before: string[] = [];
  for (const name of STORED_TEXTS) {
    const writing = { table, editions: frames, before };
    const of = DATES[name];
    columns.push(of === undefined ? writeTexts(name, writing) : writeDates(name, of, writing));
    if (of === undefined) before.push(name);
  }
  for (const name of STORED_NUMBERS) {
    columns.push(writeNumbers(name, { table, editions: frames, before }));
  }
  const head: Head = {
    format: COLUMNS_FORMAT,
    jurisdictions: lastOfEach(frames.map(({ jurisdictions }) => jurisdictions)),
    agencies: lastOfEach(frames.map(({ agencies }) => agencies)),
    editions: frames.map(
      ({ jurisdictions: _places, agencies: _agencies, transcribedDeclines: _sum, ...frame }) =>
        frame,
    ),
    columns: columns.map(({ coding }) => coding),
  };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const magic = new TextEncoder().encode(MAGIC);
  return joined([magic, planes([text.length], 4), text, ...columns.map(({ block }) => block)]);
}

function lastOfEach<T extends Agency | Jurisdiction>(lists: readonly (readonly T[])[]): T[] {
  const found = new Map<string, T>();
  for (const list of new Set(lists)) for (const one of list) found.set(one.key, one);
  return [...found.values()];
}
