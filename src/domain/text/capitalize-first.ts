/** Words with a capital letter at their beginning. */
export function capitalizeFirst(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
