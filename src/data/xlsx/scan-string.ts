import { appendXmlText } from "#data/xlsx/append-xml-text.ts";
import type { TextBuffer } from "#data/xlsx/text-buffer.ts";
import { createTag, readByteTag } from "#data/xlsx/xml-byte-tag.ts";

const LT = 60;
const currentTag = createTag();
/** Tags that are not closed yet. */
const openTags: string[] = [];

/** Thrown where what stands in a part is not what a workbook has there. */
export const ILL_FORMED_ERROR = new Error("ill-formed");

/**
 * Appends the text of a shared or inline string, whose first tag ends before `from`: its runs joined, without the phonetic
 * ones, and every space kept, whatever `xml:space` says. Returns where the bytes after its closing tag begin, or -1 where
 * it is not whole before `to`; what was appended by then is to be taken back. Throws `ILL_FORMED_ERROR`.
 */
export function scanString(
  bytes: Uint8Array,
  from: number,
  to: number,
  arena: TextBuffer,
  closing: "si" | "is",
): number {
  let at = from;
  let isText = false;
  openTags.length = 0;
  let phonetic = 0;
  for (;;) {
    let next = at;
    while (next < to && bytes[next] !== LT) next += 1;
    if (next >= to) return -1;
    if (isText && phonetic === 0) appendXmlText(arena, bytes, at, next);
    at = readByteTag(bytes, next, to, currentTag);
    if (at < 0) return -1;
    const { name, isClosing, isEmpty } = currentTag;
    if (name === closing && isClosing && openTags.length === 0) return at;
    if (name !== "") {
      // A tag that is damaged would lose its text, or take in the cells that follow.
      if (isClosing ? openTags.pop() !== name : isText) throw ILL_FORMED_ERROR;
      if (!isClosing && !isEmpty) openTags.push(name);
    }
    if (name === "t") isText = !isClosing && !isEmpty;
    else if (name === "rPh" && !isEmpty) phonetic += isClosing ? -1 : 1;
    else if (currentTag.dataTo > currentTag.dataFrom && isText && phonetic === 0) {
      appendXmlText(arena, bytes, currentTag.dataFrom, currentTag.dataTo, true);
    }
  }
}
