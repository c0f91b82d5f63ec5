/** Ligatures as letters, curly quotation marks straight, spaces of every kind plain, marks without width left out. */
export function normalizeText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u3400-\u9FFF]/gu, fixSwappedBytes)
    .replace(/[\uFB00-\uFB06\uFF01-\uFF5E]/gu, (letters) => letters.normalize("NFKC"))
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C-\u201F\u2033]/gu, '"')
    .replace(SPACES, " ")
    .replace(/\p{Cc}/gu, (sign) => String.fromCodePoint(CONTROL_SIGNS + sign.charCodeAt(0)))
    .replace(/[\u200B-\u200D\u2060\uFEFF]/gu, "");
}

/** Spaces of every kind. The controls from line tab to return are none: fonts without names give them for ligatures. */
const SPACES = /[ \t\n\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;

/** True for a text of spaces alone, or of none. */
export function isBlankText(text: string): boolean {
  return text.replace(SPACES, "") === "";
}

/** Where control characters stand, which fonts without names for their letters give for ligatures: in plane 15, for private use. */
const CONTROL_SIGNS = 0xf0000;

/** Ghostscript writes the letters of a ligature with their two bytes exchanged: "ti" as U+7400 U+6900. */
function fixSwappedBytes(sign: string): string {
  const code = sign.charCodeAt(0);
  const letter = String.fromCharCode(code >> 8);
  return (code & 0xff) === 0 && /[A-Za-z]/u.test(letter) ? letter : sign;
}
