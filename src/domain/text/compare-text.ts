const ENGLISH_COLLATOR = new Intl.Collator("en");

/** Orders texts as an English index does: A to Z, accents and case aside at first. */
export const compareText = (a: string, b: string): number => ENGLISH_COLLATOR.compare(a, b);
