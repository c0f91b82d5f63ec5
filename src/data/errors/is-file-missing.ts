/** True where what was thrown says that a file was moved, changed or removed after it was chosen. */
export function isFileMissing(thrown: unknown): boolean {
  return thrown instanceof DOMException && /^Not(?:Readable|Found)Error$/u.test(thrown.name);
}
