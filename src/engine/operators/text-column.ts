import { narrowCodes } from "#domain/table/table.ts";
import type { CodeColumn } from "#domain/table/table.ts";

/** A column of text in the making, of a length told beforehand. */
export interface TextColumnBuilder {
  /** Puts one text so many times. */
  repeatText(text: string, times: number): void;
  /** Puts texts of a list, such as an axis' values: those at the indexes, or all in order where they are null. */
  addTexts(values: readonly string[], indexes: Uint32Array | null): void;
  build(): CodeColumn;
}

/** An empty column for `length` texts; each text of a list is looked up once, not each time that it is put. */
export function createTextColumn(length: number): TextColumnBuilder {
  const known = new Map<string, number>();
  const codes = new Uint32Array(length);
  let next = 0;

  function getCode(text: string): number {
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  }

  return {
    repeatText(text, times) {
      if (times > 0) codes.fill(getCode(text), next, next + times);
      next += times;
    },
    addTexts(values, indexes) {
      const codeByIndex = new Int32Array(values.length).fill(-1);
      const count = (indexes ?? values).length;
      for (let i = 0; i < count; i += 1) {
        const index = indexes === null ? i : (indexes[i] as number);
        let code = codeByIndex[index] as number;
        if (code < 0) {
          code = getCode(values[index] ?? "");
          codeByIndex[index] = code;
        }
        codes[next + i] = code;
      }
      next += count;
    },
    build: () => ({
      kind: "codes",
      dictionary: [...known.keys()],
      codes: narrowCodes(codes, known.size),
    }),
  };
}
