import { narrow } from "#domain/table.ts";
import type { CodeColumn } from "#domain/table.ts";

/** A column of text in the making. */
export interface TextColumn {
  /** Takes values that stand in a list, as those of an axis do: what is returned puts the one at an index next. */
  from(values: readonly string[]): (index: number) => void;
  made(): CodeColumn;
}

/** An empty column; each text of a list is looked up once, not each time that it is put. */
export function textColumn(): TextColumn {
  const known = new Map<string, number>();
  const codes: number[] = [];
  return {
    from(values) {
      const own = new Int32Array(values.length).fill(-1);
      return (index) => {
        let code = own[index] ?? -1;
        if (code < 0) {
          const text = values[index] ?? "";
          code = known.get(text) ?? known.size;
          known.set(text, code);
          own[index] = code;
        }
        codes.push(code);
      };
    },
    made: () => ({
      kind: "codes",
      dictionary: [...known.keys()],
      codes: narrow(new Uint32Array(codes), known.size),
    }),
  };
}
