import { addText } from "#data/xml/add-text.ts";
import type { TextArena } from "#data/xml/text-arena.ts";
import { emptyTag, readTag } from "#data/xml/xml-bytes.ts";

const LT = 60;
const tag = emptyTag();
/** Tags that are not closed yet. */
const open: string[] = [];

/** Thrown where what stands in a part is not what a workbook has there. */
export const ILL_FORMED = new Error("ill-formed");

/**
 * Appends the text of a shared or inline string, whose first tag ends before `from`: its runs joined, without the phonetic
 * ones, and every space kept, whatever `xml:space` says. Returns where the bytes after its closing tag begin, or -1 where
 * it is not whole before `to`; what was appended by then is to be taken back. Throws `ILL_FORMED`.
 */
export function scanTexts(
  bytes: Uint8Array,
  from: number,
  to: number,
  arena: TextArena,
  closing: "si" | "is",
): number {
  let at = from;
  let isText = false;
  open.length = 0;
  let phonetic = 0;
  for (;;) {
    let next = at;
    while (next < to && bytes[next] !== LT) next += 1;
    if (next >= to) return -1;
    if (isText && phonetic === 0) addText(arena, bytes, at, next);
    at = readTag(bytes, next, to, tag);
    if (at < 0) return -1;
    const { name, isClosing, isEmpty } = tag;
    if (name === closing && isClosing && open.length === 0) return at;
    if (name !== "") {
      // A tag that is damaged would lose its text, or take in the cells that follow.
      if (isClosing ? open.pop() !== name : isText) throw ILL_FORMED;
      if (!isClosing && !isEmpty) open.push(name);
    }
    if (name === "t") isText = !isClosing && !isEmpty;
    else if (name === "rPh" && !isEmpty) phonetic += isClosing ? -1 : 1;
    else if (tag.dataTo > tag.dataFrom && isText && phonetic === 0) {
      addText(arena, bytes, tag.dataFrom, tag.dataTo, true);
    }
  }
}
