import type { ZipEntry } from "./read-directory.ts";

const PACKED_DOCUMENTS: readonly (readonly [part: RegExp, name: string])[] = [
  [/^xl\/workbook\.bin$/u, "a binary workbook (XLSB)"],
  [/^word\/document\.xml$/u, "a Word document"],
  [/^ppt\/presentation\.xml$/u, "a presentation"],
  [/^content\.xml$/u, "an OpenDocument file (such as ODS)"],
  [/^index\/document\.iwa$/u, "a document of Apple’s Numbers or Pages"],
];

/** Why a ZIP file that is a document of another program cannot be read; null where it is none that is known. */
export function explainPackedDocument(parts: ReadonlyMap<string, ZipEntry>): string | null {
  const found = PACKED_DOCUMENTS.find(([part]) =>
    [...parts.keys()].some((name) => part.test(name)),
  );
  return found === undefined
    ? null
    : `The file is ${found[1]}, not an XLSX workbook. Saved as XLSX or CSV it can be read.`;
}
