/**
 * Small letters and digits, with `-` between words, `.` before a reading, and `,` between the parts of a combination.
 */
const COLLECTION_ID = /^[a-z0-9]+(?:[-.,][a-z0-9]+)*$/u;

/** True of a text that may be the identity of a collection or of a combination. */
export function isCollectionId(text: string): boolean {
  return COLLECTION_ID.test(text);
}
