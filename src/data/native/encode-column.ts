import { getCodeColumn, getNumberReader } from "#domain/table/table.ts";
import type { CodeColumn, Table } from "#domain/table/table.ts";
import { joinBlocks, encodePlanes, pushVarint } from "./encode-numbers.ts";
import { computeBaseDays, parseExactDays } from "./date-base-days.ts";
import { compactColumn } from "./compact-column.ts";
import { findByteWidth } from "./columns-format.ts";
import type { ColumnCoding, EditionRows } from "./columns-format.ts";

/** A column as it is written: what the head says of it, and its block. */
export interface EncodedColumn {
  readonly coding: ColumnCoding;
  readonly block: Uint8Array<ArrayBuffer>;
}

/** Rows to write, with dictionaries of what occurs; and the names of the columns of text that stand before. */
export interface ColumnEncodingInput {
  readonly table: Table;
  readonly editions: readonly EditionRows[];
  readonly before: readonly string[];
}

const NO_BYTES = new Uint8Array(0);

/** A column of text in the shortest coding that it allows. */
export function encodeTexts(
  name: string,
  { table, editions, before }: ColumnEncodingInput,
): EncodedColumn {
  const column = getCodeColumn(table, name);
  const { codes } = column;
  const values = [...column.dictionary];
  const [value] = values;
  if (value !== undefined && values.length === 1) {
    return { coding: { name, bytes: 0, coding: "alike", value }, block: NO_BYTES };
  }
  const width = findByteWidth(values.length);
  for (const leaderName of before) {
    const into = mapLeaderCodes(getCodeColumn(table, leaderName), column);
    if (into === null) continue;
    const block = encodePlanes(into, width);
    return { coding: { name, bytes: block.length, coding: "by", of: leaderName, values }, block };
  }
  const steps = encodeSteps(codes, editions);
  if (steps !== null) {
    return { coding: { name, bytes: steps.length, coding: "steps", values }, block: steps };
  }
  const block = encodePlanes(codes, width);
  return { coding: { name, bytes: block.length, coding: "codes", values }, block };
}

/** For each code of a leader the one code of a column; null where rows of one differ in the other, or little is saved. */
function mapLeaderCodes(leader: CodeColumn, { codes }: CodeColumn): Uint32Array | null {
  if (leader.dictionary.length * 4 > codes.length) return null;
  const into = new Int32Array(leader.dictionary.length).fill(-1);
  for (let row = 0; row < codes.length; row += 1) {
    const leaderCode = leader.codes[row] as number;
    const code = codes[row] as number;
    if (into[leaderCode] === -1) into[leaderCode] = code;
    else if (into[leaderCode] !== code) return null;
  }
  return Uint32Array.from(into);
}

/** Steps from row to row; null where codes fall inside an edition. */
function encodeSteps(
  codes: CodeColumn["codes"],
  editions: readonly EditionRows[],
): Uint8Array<ArrayBuffer> | null {
  const bytes: number[] = [];
  let row = 0;
  for (const { lines } of editions) {
    let last = 0;
    for (const end = row + lines; row < end; row += 1) {
      const code = codes[row] as number;
      if (code < last) return null;
      pushVarint(bytes, code - last);
      last = code;
    }
  }
  return Uint8Array.from(bytes);
}

/** A column of dates, counted in days from another column's or, with `week`, from the first day of the week. */
export function encodeDates(
  name: string,
  leaderName: string,
  { table, editions }: ColumnEncodingInput,
): EncodedColumn {
  const column = getCodeColumn(table, name);
  const days = parseExactDays(column);
  const base = computeBaseDays(
    leaderName === "week" ? null : getCodeColumn(table, leaderName),
    editions,
    table.length,
  );
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.length; row += 1) {
    const day = days[column.codes[row] as number] ?? null;
    if (day === null) continue;
    least = Math.min(least, day - (base[row] as number));
    greatest = Math.max(greatest, day - (base[row] as number));
  }
  if (greatest < least) [least, greatest] = [0, 0];
  // The greatest number of the width stands for a text that is no day.
  const width = findByteWidth(greatest - least + 2);
  const steps = new Uint32Array(table.length).fill(256 ** width - 1);
  const others: number[] = [];
  for (let row = 0; row < table.length; row += 1) {
    const code = column.codes[row] as number;
    const day = days[code] ?? null;
    if (day === null) others.push(code);
    else steps[row] = day - (base[row] as number) - least;
  }
  const { dictionary, codes } = compactColumn({ ...column, codes: Uint32Array.from(others) });
  const values = [...dictionary];
  const block = joinBlocks([
    encodePlanes(steps, width),
    encodePlanes(codes, findByteWidth(values.length)),
  ]);
  return {
    coding: { name, bytes: block.length, coding: "days", of: leaderName, least, width, values },
    block,
  };
}

/** A column of numbers; throws a RangeError where one is not whole, below 0 or above 2^32 - 1. */
export function encodeNumbers(
  name: string,
  { table, editions }: ColumnEncodingInput,
): EncodedColumn {
  const number = getNumberReader(table, name);
  const numbers = new Uint32Array(table.length);
  let maxLines = 0;
  for (let row = 0; row < table.length; row += 1) {
    const value = number(row);
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** 32) {
      throw new RangeError(`${name} is ${value} in row ${row}: not a whole number below 2^32.`);
    }
    numbers[row] = value;
    maxLines = Math.max(maxLines, value);
  }
  if (numbers.every((value) => value === 1)) {
    return { coding: { name, bytes: 0, coding: "one" }, block: NO_BYTES };
  }
  const ordinals = editions.flatMap(({ lines }) => Array.from({ length: lines }, (_, i) => i + 1));
  if (numbers.every((value, row) => value === ordinals[row])) {
    return { coding: { name, bytes: 0, coding: "ordinals" }, block: NO_BYTES };
  }
  const width = findByteWidth(maxLines + 1);
  const block = encodePlanes(numbers, width);
  return { coding: { name, bytes: block.length, coding: "numbers", width }, block };
}
