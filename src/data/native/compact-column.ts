import { createIntegerArray } from "#domain/table/table.ts";
import type { CodeColumn } from "#domain/table/table.ts";

/** The column with only those values that occur, in the order of code units. */
export function compactColumn({ dictionary, codes }: CodeColumn): CodeColumn {
  const used = new Uint8Array(dictionary.length);
  for (let row = 0; row < codes.length; row += 1) used[codes[row] as number] = 1;
  const values = dictionary.filter((_, code) => used[code] === 1).sort();
  const places = new Map(values.map((value, place) => [value, place]));
  const into = Uint32Array.from(dictionary, (value) => places.get(value) ?? 0);
  const placed = createIntegerArray(codes.length, values.length - 1);
  for (let row = 0; row < codes.length; row += 1)
    placed[row] = into[codes[row] as number] as number;
  return { kind: "codes", dictionary: values, codes: placed };
}
