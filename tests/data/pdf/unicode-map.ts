import { PDFDict, PDFName } from "pdf-lib";
import type { PDFDocument, PDFFont } from "pdf-lib";

const FIRST_CODE = 0x80;

/** Codes of their own for signs. */
export function codesOf(signs: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(Object.keys(signs).map((sign, i) => [sign, FIRST_CODE + i]));
}

/** Makes fonts tell the text of signs, once all is drawn. */
export async function tellSigns(
  pdf: PDFDocument,
  fonts: readonly PDFFont[],
  signs: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.values(signs).map(
    (text, i) => `<${hex(FIRST_CODE + i, 2)}> <${utf16(text)}>`,
  );
  const map = pdf.context.register(
    pdf.context.flateStream(
      [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Told def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
        `${lines.length} beginbfchar`,
        ...lines,
        "endbfchar endcmap end end",
      ].join("\n"),
    ),
  );
  await pdf.flush();
  for (const font of fonts) pdf.context.lookup(font.ref, PDFDict).set(PDFName.of("ToUnicode"), map);
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}

function utf16(text: string): string {
  return text
    .split("")
    .map((unit) => hex(unit.charCodeAt(0), 4))
    .join("");
}
