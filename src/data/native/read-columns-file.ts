import { countDeclines } from "#data/native/count-declines.ts";
import { STORED_NUMBERS, STORED_TEXTS } from "#data/native/edition-table.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { parseJsonFile } from "#data/native/parse-json-file.ts";
import type { Outcome } from "#domain/detainer/outcome.ts";
import { UNKNOWN } from "#domain/detainer/row.ts";
import { getNumberReader } from "#domain/table/table.ts";
import type { Column, Table } from "#domain/table/table.ts";
import { checkEditionTable } from "./check-edition-table.ts";
import { createByteCursor } from "./byte-cursor.ts";
import type { ByteCursor } from "./byte-cursor.ts";
import { COLUMNS_FORMAT, headSchema, COLUMNS_MAGIC } from "./columns-format.ts";
import type { ColumnsHead } from "./columns-format.ts";
import { decodeColumn } from "./decode-column.ts";

/**
 * The editions of a file in `ddor-columns/1`, decompressed, in the order of the file, with defects of value as Issues.
 * Throws `FetchError`: not-json or wrong-shape of the head, newer-format, or wrong-shape with the byte, counted from 0, at
 * which the file is not what the head says.
 */
export function readColumnsFile(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  outcomes: readonly Outcome[],
): readonly EditionTable[] {
  const cursor = createByteCursor(bytes, file);
  const head = parseHead(cursor, file);
  const { jurisdictions, agencies } = head;
  const table = readTable(cursor, head);
  let from = 0;
  return head.editions.map((edition) => {
    const to = from + edition.lines;
    const info = { ...edition, jurisdictions, agencies, transcribedDeclines: 0 };
    const part = checkEditionTable({ info, table, from, to });
    from = to;
    const transcribedDeclines = countDeclines(part, outcomes);
    return { ...part, info: { ...part.info, transcribedDeclines } };
  });
}

/** The head of a file in `ddor-columns/1`, as it was written. Throws `FetchError`. */
export function readColumnsHead(bytes: Uint8Array<ArrayBuffer>, file: string): ColumnsHead {
  return parseHead(createByteCursor(bytes, file), file);
}

function parseHead(cursor: ByteCursor, file: string): ColumnsHead {
  const magic = String.fromCharCode(...cursor.readBytes(COLUMNS_MAGIC.length));
  if (magic !== COLUMNS_MAGIC) cursor.fail(`expected "${COLUMNS_MAGIC}"`, 0);
  const [length = 0] = cursor.readPlanes(1, 4);
  return parseJsonFile(cursor.readBytes(length), file, COLUMNS_FORMAT, headSchema);
}

function readTable(cursor: ByteCursor, { editions, columns: codings }: ColumnsHead): Table {
  const length = editions.reduce((sum, { lines }) => sum + lines, 0);
  const before = new Map<string, Column>();
  const zeros = new Uint8Array(length);
  for (const coding of codings) {
    const from = cursor.position();
    const column = decodeColumn(coding, {
      cursor,
      length,
      editions,
      previousColumns: before,
      zeros,
    });
    const bytesRead = cursor.position() - from;
    if (bytesRead !== coding.bytes) {
      cursor.fail(`expected ${coding.bytes} bytes of "${coding.name}", got ${bytesRead}`, from);
    }
    before.set(coding.name, column);
  }
  cursor.expectEnd();
  // Files written before the form was a column do not tell it.
  if (!before.has("form")) {
    before.set("form", { kind: "codes", dictionary: [UNKNOWN], codes: zeros });
  }
  const table = { length, columns: Object.fromEntries(before) };
  for (const name of STORED_TEXTS) {
    if (before.get(name)?.kind !== "codes") cursor.fail(`expected a column of text "${name}"`);
  }
  for (const name of STORED_NUMBERS) {
    if (before.get(name)?.kind !== "numbers") cursor.fail(`expected a column of numbers "${name}"`);
  }
  checkOrdinals(cursor, table, editions);
  return table;
}

/** The ids of an edition's rows have to differ: what notes and revisions say of a row is found by its id. */
function checkOrdinals(cursor: ByteCursor, table: Table, editions: ColumnsHead["editions"]): void {
  const ordinal = getNumberReader(table, "ordinal");
  let row = 0;
  for (const { week, lines } of editions) {
    let last = 0;
    let seen: Set<number> | null = null;
    for (const from = row; row < from + lines; row += 1) {
      const number = ordinal(row);
      if (number <= last || seen !== null) {
        seen ??= new Set(Array.from({ length: row - from }, (_, i) => ordinal(from + i)));
        if (number === 0 || seen.has(number)) {
          cursor.fail(`expected rows of ${week} with an ordinal each, got ${number} in row ${row}`);
        }
        seen.add(number);
      }
      last = number;
    }
  }
}
