const OUT_OF_MEMORY_MESSAGE =
  /array buffer allocation failed|invalid (array buffer length|typed array length: \d)|out of memory/iu;

/**
 * True where what was thrown, or the words of an error event, say that the browser had no memory for a table. A typed
 * array of a length below zero is a bug of ours and no want of memory.
 */
export function isOutOfMemory(thrown: unknown): boolean {
  return OUT_OF_MEMORY_MESSAGE.test(String(thrown));
}

/** True where what was thrown says that a file was moved, changed or removed after it was chosen. */
export function isFileMissing(thrown: unknown): boolean {
  return thrown instanceof DOMException && /^Not(?:Readable|Found)Error$/u.test(thrown.name);
}
