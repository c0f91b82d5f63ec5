const ENGLISH = new Intl.Collator("en");

/** Orders texts as an English index does: A to Z, accents and case aside at first. */
export const alphabetical = (a: string, b: string): number => ENGLISH.compare(a, b);
