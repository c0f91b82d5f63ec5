/** What a reader can do with a table in a format that is not read here. */
const SAVE_AS_TABLE =
  "Open it in the program that it comes from, save it as XLSX or CSV, and open that file here.";
const SAVE_FROM_SPREADSHEET =
  "Open it in a spreadsheet program, save it as XLSX or CSV, and open that file here.";
const UNPACK = "Unpack it, and open the table in it.";

/** First bytes of the files of Office before 2007, and of any that it locks. */
const OLE_SIGNATURE = "\u00D0\u00CF\u0011\u00E0";

/** Formats by their first characters, each with its name and what to do. */
const FORMATS: readonly (readonly [start: RegExp, name: string, remedy: string])[] = [
  [
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|table|style)\b/iu,
    "a web page (HTML)",
    SAVE_FROM_SPREADSHEET,
  ],
  [
    /^\s*<\?xml\b[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/iu,
    "an XML workbook of Excel 2003",
    SAVE_FROM_SPREADSHEET,
  ],
  [/^\s*<\?xml\b[\s\S]*<html\b/iu, "a web page (HTML)", SAVE_FROM_SPREADSHEET],
  [
    /^\s*<\?xml\b[\s\S]*\boffice:document\b/iu,
    "an OpenDocument file (FODS)",
    SAVE_FROM_SPREADSHEET,
  ],
  [/^\s*<\?xml\b/iu, "an XML file", SAVE_FROM_SPREADSHEET],
  [/^MIME-Version:/iu, "a web page saved as one file (MHTML)", SAVE_FROM_SPREADSHEET],
  [/^\s*\{\\rtf/u, "a text document (RTF)", SAVE_AS_TABLE],
  [/^SQLite format 3/u, "a database (SQLite)", SAVE_AS_TABLE],
  [/^.{4}Standard (?:Jet|ACE) DB/su, "a database (Access)", SAVE_AS_TABLE],
  [/^\$FL[23]/u, "a data file of SPSS", SAVE_AS_TABLE],
  [/^<stata_dta>/u, "a data file of Stata", SAVE_AS_TABLE],
  [/^RDX[23]\n|^RD[ABX]\d/u, "a data file of R", SAVE_AS_TABLE],
  [/^ARROW1|^FEA1/u, "an Arrow or Feather file", SAVE_AS_TABLE],
  [/^7z\u00BC\u00AF/u, "a 7z archive", UNPACK],
  [/^Rar!/u, "a RAR archive", UNPACK],
  [/^BZh[1-9]/u, "a file packed by bzip2", UNPACK],
  [/^\u00FD7zXZ/u, "a file packed by xz", UNPACK],
  [/^\u0028\u00B5\u002F\u00FD/u, "a file packed by zstd", UNPACK],
];

/**
 * Why a file cannot be read, as sentences, where its first bytes (as Latin-1) are those of a format that is none of a table
 * here; null for any other. A name such as `.xls` says nothing of it.
 */
export function explainForeignFormat(start: string): string | null {
  // Text in UTF-16 has a NUL beside each letter.
  const plain = start.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, "");
  const letters =
    plain.includes("<\0") || plain.includes("\0<") ? plain.replaceAll("\0", "") : plain;
  if (start.startsWith(OLE_SIGNATURE)) {
    return "The file is a workbook locked with a password, or in Excel’s format before 2007. Saved as XLSX without a password it can be read.";
  }
  const format = FORMATS.find(([signature]) => signature.test(letters));
  if (format === undefined) return null;
  const [, name, remedy] = format;
  return `The file is ${name}, whatever its name ends with. ${remedy}`;
}
