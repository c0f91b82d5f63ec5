import { UNKNOWN } from "#domain/detainer/row.ts";

/** The forms on which ICE asked agencies, by key, with the form's number as ICE writes it; in the order in which they came. */
export const FORM_TITLES = {
  "i-247-before-march-2013": "I-247 (before March 2013)",
  "i-247": "I-247",
  "i-247d": "I-247D",
  "i-247n": "I-247N",
  "i-247x": "I-247X",
  "i-247a": "I-247A",
} as const;

/** The key of a form. */
export type FormKey = keyof typeof FORM_TITLES;

/** The keys of all forms. */
export const FORM_KEYS = Object.keys(FORM_TITLES) as readonly FormKey[];

/** What a form is called; the key itself where it is in no list. */
export function getFormTitle(key: string): string {
  return FORM_KEYS.includes(key as FormKey) ? FORM_TITLES[key as FormKey] : key;
}

/** The form that words of a release name ("I247A - Immigration Detainer - …"); `unknown` where they name none. */
export function parseForm(text: string): FormKey | typeof UNKNOWN {
  const found = /\bI-?247\s*-?([A-Z])?\b/iu.exec(text);
  if (found === null) return UNKNOWN;
  const letter = (found[1] ?? "").toLowerCase();
  if (letter === "" && /before march 2013/iu.test(text)) return "i-247-before-march-2013";
  return FORM_KEYS.find((key) => key === `i-247${letter}`) ?? UNKNOWN;
}
