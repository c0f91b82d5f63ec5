import { getCodeColumn, getNumberReader, createIntegerArray } from "#domain/table/table.ts";
import type { CodeColumn, NumberColumn, Table } from "#domain/table/table.ts";
import type { EditionTable } from "./edition-table.ts";

/** Columns of parts, joined one after another. */
export interface JoinedColumns {
  readonly length: number;
  /** A column of text with the values that rows have; that of the table itself where the parts are the whole of one. */
  readonly joinTexts: (name: string) => CodeColumn;
  /** A column of whole numbers from 0. */
  readonly joinNumbers: (name: string) => NumberColumn;
  /** A column with one text for all rows of a part, a code a part; parts with the same text are not gathered. */
  readonly repeatPerPart: (textOf: (part: EditionTable) => string) => CodeColumn;
}

/**
 * Joins columns of parts. Columns in which all rows are alike share one array of zeros. Throws a RangeError where memory
 * does not suffice.
 */
export function joinColumns(parts: readonly EditionTable[]): JoinedColumns {
  const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  const whole = findWholeTable(parts);
  let alike: Uint8Array<ArrayBuffer> | null = null;
  const zeros = (): Uint8Array<ArrayBuffer> => (alike ??= new Uint8Array(length));

  function texts(name: string): CodeColumn {
    const wholeColumn = whole === null ? null : getCodeColumn(whole, name);
    if (wholeColumn !== null && wholeColumn.dictionary.length > 1 && hasEveryValue(wholeColumn)) {
      return wholeColumn;
    }
    const columns = new Set(parts.map(({ table }) => getCodeColumn(table, name)));
    const values = new Set([...columns].flatMap(({ dictionary }) => dictionary));
    if (values.size === 1) return { kind: "codes", dictionary: [...values], codes: zeros() };
    const codes = createIntegerArray(length, values.size - 1);
    const known = new Map<string, number>();
    // Editions of one file share their columns: what a text is joined to is found once.
    const found = new Map<CodeColumn, Int32Array>();
    let at = 0;
    for (const { table, from, to } of parts) {
      const column = getCodeColumn(table, name);
      const joined = found.get(column) ?? new Int32Array(column.dictionary.length).fill(-1);
      found.set(column, joined);
      for (let row = from; row < to; row += 1) {
        const code = column.codes[row] as number;
        let into = joined[code] as number;
        if (into < 0) {
          const text = column.dictionary[code] ?? "";
          into = known.get(text) ?? known.size;
          known.set(text, into);
          joined[code] = into;
        }
        codes[at] = into;
        at += 1;
      }
    }
    return { kind: "codes", dictionary: [...known.keys()], codes };
  }

  function numbers(name: string): NumberColumn {
    let greatest = 0;
    const all = parts.map(({ table, from, to }) => ({
      number: getNumberReader(table, name),
      from,
      to,
    }));
    let isOne = true;
    for (const { number, from, to } of all) {
      for (let row = from; row < to; row += 1) {
        const value = number(row);
        if (value !== 1) isOne = false;
        if (value > greatest) greatest = value;
      }
    }
    if (isOne) return { kind: "numbers", values: Uint8Array.of(1), codes: zeros() };
    const values =
      greatest < 2 ** 32 ? createIntegerArray(length, greatest) : new Float64Array(length);
    let at = 0;
    for (const { number, from, to } of all) {
      for (let row = from; row < to; row += 1) {
        values[at] = number(row);
        at += 1;
      }
    }
    return { kind: "numbers", values };
  }

  function perPart(textOf: (part: EditionTable) => string): CodeColumn {
    const dictionary = parts.map(textOf);
    const codes = createIntegerArray(length, dictionary.length - 1);
    let at = 0;
    parts.forEach(({ from, to }, part) => {
      codes.fill(part, at, at + to - from);
      at += to - from;
    });
    return { kind: "codes", dictionary, codes };
  }

  return { length, joinTexts: texts, joinNumbers: numbers, repeatPerPart: perPart };
}

/** The table of which the parts are all rows, in its order; null where there is none. */
function findWholeTable(parts: readonly EditionTable[]): Table | null {
  const table = parts[0]?.table ?? null;
  let next = 0;
  for (const part of parts) {
    if (part.table !== table || part.from !== next) return null;
    next = part.to;
  }
  return next === table?.length ? table : null;
}

/** True where every value of the dictionary stands in some row. */
function hasEveryValue({ dictionary, codes }: CodeColumn): boolean {
  const used = new Uint8Array(dictionary.length);
  for (let row = 0; row < codes.length; row += 1) used[codes[row] as number] = 1;
  return !used.includes(0);
}
