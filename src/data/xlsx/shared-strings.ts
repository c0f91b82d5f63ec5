import { createNumberList } from "#data/tabular/number-list.ts";
import { ImportError } from "#data/errors/import-error.ts";
import { ILL_FORMED_ERROR, scanString } from "./scan-string.ts";
import type { TextBuffer } from "#data/xlsx/text-buffer.ts";
import { createTag, readByteTag } from "#data/xlsx/xml-byte-tag.ts";
import { formatCount } from "#domain/text/format-count.ts";

/** The texts that cells of a workbook point to: text `i` stands in the arena from `ends[i - 1]` (1 for the first) to `ends[i]`. */
export interface SharedStrings {
  /** Takes whole texts from `from` to before `to`; returns where the first that is not whole begins. Throws `ImportError`. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => number;
  /** Throws `ImportError` where the list broke off. */
  readonly end: () => Uint32Array;
}

const LT = 60;

/** A reader of the list of shared texts, into an arena in which nothing else is written meanwhile. */
export function createSharedStrings(arena: TextBuffer): SharedStrings {
  const ends = createNumberList();
  const tag = createTag();
  let isClosed = false;

  function scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    for (;;) {
      const start = bytes.subarray(0, to).indexOf(LT, at);
      if (start < 0) return to;
      const next = readByteTag(bytes, start, to, tag);
      if (next < 0) return start;
      at = next;
      // A text outside of the list, or of what begins one, would be lost, and others be taken for it.
      const isStray = tag.name === "t" || (tag.name === "si" && tag.isClosing);
      if (isStray || (isClosed && tag.name !== "")) throw ILL_FORMED_ERROR;
      if (tag.name === "sst" && (tag.isClosing || tag.isEmpty)) isClosed = true;
      if (tag.name !== "si" || tag.isClosing) continue;
      if (!tag.isEmpty) {
        const { length: used } = arena;
        at = scanString(bytes, next, to, arena, "si");
        if (at < 0) {
          arena.length = used;
          return start;
        }
      }
      ends.push(arena.length);
    }
  }

  return {
    scan: (bytes, from, to) => {
      try {
        return scan(bytes, from, to);
      } catch (thrown) {
        if (thrown !== ILL_FORMED_ERROR) throw thrown;
        const after = formatCount(ends.values().length);
        throw new ImportError(`The list of texts of the workbook is damaged after text ${after}.`);
      }
    },
    end: () => {
      if (!isClosed) throw new ImportError("The list of texts of the workbook breaks off.");
      return ends.values();
    },
  };
}
