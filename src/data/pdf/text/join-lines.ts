import type { Lexicon } from "./lexicon.ts";

/** Lines as one text. `joinedWords` are words that were put together across two lines; `uncertainWords` those of which nothing else says how they read. */
export interface JoinedText {
  readonly text: string;
  readonly joinedWords: readonly string[];
  readonly uncertainWords: readonly string[];
}

const HYPHEN = /[-\u2010\u2011]$/u;
const SOFT_HYPHEN = /\u00AD$/u;

/**
 * Lines of one cell or sentence as one text. A word that a break cut is put together where the lexicon knows the whole word
 * and not its parts; a hyphen at a break stays where the lexicon knows the word with it. A line that begins with a bullet
 * begins a line of the text.
 */
export function joinLines(lines: readonly string[], lexicon: Lexicon): JoinedText {
  let text = "";
  const breaks: string[] = [];
  const uncertainWords: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const pieces = text === "" ? 0 : countPieces(text, lines, at, lexicon);
    if (text === "") text = line;
    else if (line.startsWith("• ")) text += `\n${line}`;
    else if (pieces > 1) {
      const rest = lines.slice(at, at + pieces).join("");
      breaks.push(lastToken(text) + (/^\S*/u.exec(rest)?.[0] ?? ""));
      text += rest;
      at += pieces - 1;
    } else {
      const { before, isSpaced, isCertain } = breakBetween(text, line, lexicon);
      const isWhole = isSpaced && before === text;
      const start = lastToken(before);
      const rest = /^\S*/u.exec(line)?.[0] ?? "";
      if (!isWhole) breaks.push(start + rest);
      if (!isCertain) uncertainWords.push(isSpaced ? `${start} ${rest}` : start + rest);
      text = isSpaced ? `${before} ${line}` : before + line;
    }
  }
  return { text: plainHyphens(text).trim(), joinedWords: breaks, uncertainWords };
}

/** Soft hyphens out, hyphens of every kind plain. */
export function plainHyphens(text: string): string {
  return text.replaceAll("\u00AD", "").replace(/[\u2010\u2011]/gu, "-");
}

const MOST_PIECES = 6;

/**
 * How many lines from `at` on hold the rest of the last word of a text, where the lexicon knows the whole word and not its
 * beginning: all but the last hold nothing else. 0 where there is no such word.
 */
function countPieces(text: string, lines: readonly string[], at: number, lexicon: Lexicon): number {
  let word = /[\p{L}']*$/u.exec(text)?.[0] ?? "";
  if (word === "" || lexicon.hasWord(word)) return 0;
  for (let count = 1; count <= MOST_PIECES; count += 1) {
    const line = lines[at + count - 1] ?? "";
    const piece = /^[\p{L}']*/u.exec(line)?.[0] ?? "";
    word += piece;
    if (piece === "") return 0;
    if (lexicon.hasWord(word)) return count;
    if (piece !== line) return 0;
  }
  return 0;
}

interface Break {
  /** The text before the break, with or without its hyphen. */
  readonly before: string;
  readonly isSpaced: boolean;
  readonly isCertain: boolean;
}

function breakBetween(text: string, line: string, lexicon: Lexicon): Break {
  const token = lastToken(text);
  const next = /^\S*/u.exec(line)?.[0] ?? "";
  const b = /^[\p{L}\p{N}']*/u.exec(next)?.[0] ?? "";
  if (SOFT_HYPHEN.test(token))
    return { before: text.slice(0, -1), isSpaced: false, isCertain: true };
  if (/^[-–—\u2010]$/u.test(token)) return { before: text, isSpaced: true, isCertain: true };
  if (HYPHEN.test(token)) return hyphenBreak(text, b, next, lexicon);
  if (/[/(]$/u.test(token)) return { before: text, isSpaced: false, isCertain: true };
  const a = /[\p{L}\p{N}']*$/u.exec(token)?.[0] ?? "";
  if (a === "" || b === "") return punctuationBreak(text, token, next, lexicon);
  // Two numbers, or one that was cut: "20 / 17".
  if (/\d$/u.test(a) && /^\d/u.test(b))
    return { before: text, isSpaced: !lexicon.hasWord(a + b), isCertain: false };
  if (isWord(a, lexicon) && isWord(b, lexicon))
    return { before: text, isSpaced: true, isCertain: true };
  if (lexicon.hasWord(a + b)) return { before: text, isSpaced: false, isCertain: true };
  // A single letter is no word, and a word does not go on with a capital.
  const isLow = !/^\p{Lu}/u.test(b);
  const isFragment = isLow && (isStrayText(b) || isStrayText(a));
  const isUnknown = isLow && !isWord(a, lexicon) && !isWord(b, lexicon);
  return { before: text, isSpaced: !isFragment, isCertain: !isUnknown && !isFragment };
}

/** What follows the last space of a text. */
function lastToken(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(" "), text.lastIndexOf("\n")) + 1);
}

function isStrayText(part: string): boolean {
  return /^\p{L}$/u.test(part) && !/^[aA]$/u.test(part);
}

function isWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.hasWord(word) || /^\d{1,4}$/u.test(word);
}

/** The hyphen of a broken word goes, that of a word with a hyphen stays. */
function hyphenBreak(text: string, b: string, next: string, lexicon: Lexicon): Break {
  const token = lastToken(text);
  const base = /[\p{L}\p{N}']*(?=[-\u2010\u2011]$)/u.exec(token)?.[0] ?? "";
  const without = { before: text.slice(0, -1), isSpaced: false };
  const withHyphen = { before: text, isSpaced: false };
  const plain = plainHyphens(token);
  if (lexicon.hasToken(plain + next) || lexicon.hasToken(`${plain}${b}`))
    return { ...withHyphen, isCertain: true };
  const isWhole = lexicon.hasWord(base + b);
  const areWords = isWord(base, lexicon) && isWord(b, lexicon);
  if (isWhole && !areWords) return { ...without, isCertain: true };
  if (/^[\p{Lu}\d]/u.test(b)) return { ...withHyphen, isCertain: true };
  if (isWhole) return { ...without, isCertain: false };
  if (areWords) return { ...withHyphen, isCertain: true };
  return { ...without, isCertain: false };
}

/** Between brackets, points and other signs: together where the report prints them together elsewhere. */
function punctuationBreak(text: string, token: string, next: string, lexicon: Lexicon): Break {
  if (lexicon.hasToken(token + next)) return { before: text, isSpaced: false, isCertain: true };
  const isOpen =
    /[).\]]$/u.test(token) && /^[([\d]/u.test(next) && !/^\((?:charge|convict)/iu.test(next);
  return { before: text, isSpaced: true, isCertain: !isOpen };
}

/** A text without spaces, hyphens and other signs, in lower case. */
export function removeSpacesAndSigns(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** True where lines are the text, spaces aside: each break may stand for a space, for nothing, or have brought a hyphen. */
export function canJoinTo(lines: readonly string[], text: string): boolean {
  return canMatchText(
    lines.map((line) => line.replaceAll(" ", "")),
    text.replaceAll(" ", ""),
  );
}

function canMatchText([first, ...others]: readonly string[], text: string): boolean {
  if (first === undefined) return text === "";
  const withHyphen = plainHyphens(first);
  const starts =
    HYPHEN.test(first) && others.length > 0 ? [withHyphen, withHyphen.slice(0, -1)] : [withHyphen];
  return starts.some(
    (start) => text.startsWith(start) && canMatchText(others, text.slice(start.length)),
  );
}
