/** A sentence with a small first letter, to stand after a colon. */
export function lowercaseFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
