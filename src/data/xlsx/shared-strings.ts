import { createGrowing } from "#data/csv/growing.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { ILL_FORMED, scanTexts } from "./scan-texts.ts";
import type { TextArena } from "#data/xml/text-arena.ts";
import { emptyTag, readTag } from "#data/xml/xml-bytes.ts";

/** The texts that cells of a workbook point to: text `i` stands in the arena from `ends[i - 1]` (1 for the first) to `ends[i]`. */
export interface SharedStrings {
  /** Takes whole texts from `from` to before `to`; returns where the first that is not whole begins. Throws `NotReadable`. */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => number;
  /** Throws `NotReadable` where the list broke off. */
  readonly end: () => Uint32Array;
}

const LT = 60;

/** A reader of the list of shared texts, into an arena in which nothing else is written meanwhile. */
export function createSharedStrings(arena: TextArena): SharedStrings {
  const ends = createGrowing();
  const tag = emptyTag();
  let isClosed = false;

  function scan(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    for (;;) {
      const start = bytes.subarray(0, to).indexOf(LT, at);
      if (start < 0) return to;
      const next = readTag(bytes, start, to, tag);
      if (next < 0) return start;
      at = next;
      // A text outside of the list, or of what begins one, would be lost, and others be taken for it.
      const isStray = tag.name === "t" || (tag.name === "si" && tag.isClosing);
      if (isStray || (isClosed && tag.name !== "")) throw ILL_FORMED;
      if (tag.name === "sst" && (tag.isClosing || tag.isEmpty)) isClosed = true;
      if (tag.name !== "si" || tag.isClosing) continue;
      if (!tag.isEmpty) {
        const { used } = arena;
        at = scanTexts(bytes, next, to, arena, "si");
        if (at < 0) {
          arena.used = used;
          return start;
        }
      }
      ends.push(arena.used);
    }
  }

  return {
    scan: (bytes, from, to) => {
      try {
        return scan(bytes, from, to);
      } catch (thrown) {
        if (thrown !== ILL_FORMED) throw thrown;
        const after = ends.values().length.toLocaleString("en-US");
        throw new NotReadable(`The list of texts of the workbook is damaged after text ${after}.`);
      }
    },
    end: () => {
      if (!isClosed) throw new NotReadable("The list of texts of the workbook breaks off.");
      return ends.values();
    },
  };
}
