/** A text without case and marks on letters; whatever is neither letter nor digit becomes a space. */
export function normalizeText(text: string): string {
  return normalizeLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function normalizeLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a text, without case and marks. */
export function splitWords(text: string): readonly string[] {
  return normalizeText(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** A piece of a text, and whether it is one of the words looked for. */
export interface TextPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts a text where the words occur in it, without regard to case and marks. */
export function markWords(text: string, words: readonly string[]): readonly TextPiece[] {
  const letters = text.normalize("NFC").split("");
  // Where each letter of the plain text stands in the text itself.
  const places = letters.flatMap((letter, at) => Array.from(normalizeLetters(letter), () => at));
  const plain = letters.map(normalizeLetters).join("");
  const marked = new Set<number>();
  for (const word of words) {
    const found = findWord(plain, word);
    for (let at = found; found >= 0 && at < found + word.length; at += 1)
      marked.add(places[at] ?? -1);
  }
  const pieces: { text: string; isMatch: boolean }[] = [];
  letters.forEach((letter, at) => {
    const last = pieces.at(-1);
    if (last?.isMatch === marked.has(at)) last.text += letter;
    else pieces.push({ text: letter, isMatch: marked.has(at) });
  });
  return pieces;
}

/** Where a word begins another, otherwise where it occurs first; -1 where it does not. */
function findWord(text: string, word: string): number {
  const start = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(([found]) => found.startsWith(word));
  return start?.index ?? text.indexOf(word);
}
