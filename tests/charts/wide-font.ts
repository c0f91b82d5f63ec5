import fontFile from "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url";

/** The font of the product. */
export const PRODUCT_FONT = "Public Sans Variable";

/** A font half as wide again, on every machine. */
export const WIDE_FONT = "Wide Test Font";

/** Adds the rule of the wide font; the browser loads its file once a text is drawn in it. Returns what removes the rule. */
export function addWideFont(): () => void {
  const rule = document.createElement("style");
  rule.textContent = `@font-face {
    font-family: "${WIDE_FONT}";
    font-weight: 100 900;
    size-adjust: 150%;
    src: url("${fontFile}") format("woff2-variations");
  }`;
  document.head.append(rule);
  return () => rule.remove();
}

/** Draws the page in fonts, given as in a style sheet; without any, in those of the product's own style sheet. */
export function setFonts(families: string | null): void {
  document.documentElement.style.setProperty("--text", families);
}
