import { declinesIn } from "#data/adapters/declines-in.ts";
import { STORED_NUMBERS, STORED_TEXTS } from "#data/adapters/edition-part.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { parseFile } from "#data/read/parse.ts";
import type { Outcome } from "#domain/outcome.ts";
import { numbersOf } from "#domain/table.ts";
import type { Column, Table } from "#domain/table.ts";
import { checkPart } from "./check-part.ts";
import { cursorOf } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { COLUMNS_FORMAT, headSchema, MAGIC } from "./layout.ts";
import type { Head } from "./layout.ts";
import { readColumn } from "./read-column.ts";

/**
 * The editions of a file in `ddor-columns/1`, decompressed, in the order of the file, with defects of value as Issues.
 * Throws `Unreadable`: not-json or wrong-shape of the head, newer-format, or wrong-shape with the byte, counted from 0, at
 * which the file is not what the head says.
 */
export function readPacked(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  outcomes: readonly Outcome[],
): readonly EditionPart[] {
  const cursor = cursorOf(bytes, file);
  const head = readHead(cursor, file);
  const { jurisdictions, agencies } = head;
  const table = readTable(cursor, head);
  let from = 0;
  return head.editions.map((edition) => {
    const to = from + edition.lines;
    const frame = { ...edition, jurisdictions, agencies, transcribedDeclines: 0 };
    const part = checkPart({ frame, table, from, to });
    from = to;
    const transcribedDeclines = declinesIn(part, outcomes);
    return { ...part, frame: { ...part.frame, transcribedDeclines } };
  });
}

/** The head of a file in `ddor-columns/1`, as it was written. Throws `Unreadable`. */
export function headOf(bytes: Uint8Array<ArrayBuffer>, file: string): Head {
  return readHead(cursorOf(bytes, file), file);
}

function readHead(cursor: Cursor, file: string): Head {
  const magic = String.fromCharCode(...cursor.take(MAGIC.length));
  if (magic !== MAGIC) cursor.fail(`expected "${MAGIC}"`, 0);
  const [length = 0] = cursor.planes(1, 4);
  return parseFile(cursor.take(length), file, COLUMNS_FORMAT, headSchema);
}

function readTable(cursor: Cursor, { editions, columns: codings }: Head): Table {
  const length = editions.reduce((sum, { lines }) => sum + lines, 0);
  const before = new Map<string, Column>();
  const zeros = new Uint8Array(length);
  for (const coding of codings) {
    const from = cursor.at();
    const column = readColumn(coding, { cursor, length, editions, before, zeros });
    const read = cursor.at() - from;
    if (read !== coding.bytes) {
      cursor.fail(`expected ${coding.bytes} bytes of "${coding.name}", got ${read}`, from);
    }
    before.set(coding.name, column);
  }
  cursor.end();
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
function checkOrdinals(cursor: Cursor, table: Table, editions: Head["editions"]): void {
  const ordinal = numbersOf(table, "ordinal");
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
