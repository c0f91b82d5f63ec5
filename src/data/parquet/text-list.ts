/** Texts of a page or a dictionary: where each stands in `bytes`, as UTF-8. Code 0 is a missing value. */
export interface TextList {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Room for so many texts in these bytes, and for the missing one before them. */
export function createTextList(bytes: Uint8Array, count: number): TextList {
  return { bytes, starts: new Int32Array(count + 1), ends: new Int32Array(count + 1) };
}

/** Texts where they stand in bytes that have the length of each, in four bytes, before it. Throws where one leads beyond the end. */
export function readLengthPrefixedTexts(bytes: Uint8Array, from: number, count: number): TextList {
  // Each has a length at least, so that a false count is detected before there is room made for it.
  if (count * 4 > bytes.length - from) throw new Error("fewer texts than said");
  const texts = createTextList(bytes, count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  for (let i = 1; i <= count; i += 1) {
    const length = view.getUint32(at, true);
    at += 4;
    texts.starts[i] = at;
    at += length;
    if (at > bytes.length) throw new Error("a text leads beyond its page");
    texts.ends[i] = at;
  }
  return texts;
}

/** Texts after one another. */
export function joinTexts(parts: readonly Uint8Array[]): TextList {
  const texts = createTextList(
    new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0)),
    parts.length,
  );
  let at = 0;
  parts.forEach((part, i) => {
    texts.bytes.set(part, at);
    texts.starts[i + 1] = at;
    at += part.length;
    texts.ends[i + 1] = at;
  });
  return texts;
}
