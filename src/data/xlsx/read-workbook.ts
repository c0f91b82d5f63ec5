import type { Epoch } from "#domain/import/mapping.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { ZipEntry } from "#data/zip/read-directory.ts";
import { explainPackedDocument } from "#data/zip/packed-document.ts";
import { isDateFormat } from "./is-date-format.ts";
import type { PartReader } from "./part-reader.ts";
import { readXmlTags } from "#data/xlsx/xml-tags.ts";

/** A sheet with cells, in the order of the workbook. */
export interface SheetPart {
  readonly name: string;
  /** Its place in the workbook, from 1, hidden sheets counted. */
  readonly number: number;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
  /** Path of its part, in small letters. */
  readonly path: string;
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly epoch: Epoch;
  readonly sheets: readonly SheetPart[];
  /** Paths of sheets that it holds and does not name; they are not read. */
  readonly unlistedSheets: readonly string[];
  /** Other files that it points to; none is opened. */
  readonly links: readonly string[];
  readonly texts: ZipEntry | null;
  /** For each format of cells, 1 where it shows a day or a time. */
  readonly isDate: Uint8Array;
}

type ZipParts = ReadonlyMap<string, ZipEntry>;

const MAX_FORMATS = 65_536;
/** Excel writes one row of totals; more are of no program. */
const MAX_TOTALS_ROWS = 10;
/** Sheets without rows of cells, by the types of their relations. */
const OTHER_SHEETS: ReadonlySet<string> = new Set([
  "chartsheet",
  "dialogsheet",
  "xlMacrosheet",
  "xlIntlMacrosheet",
]);

/**
 * Reads the workbook, its sheets by their relations and never by their file names. Throws `ImportError` where the ZIP holds
 * no workbook, one in another format, or one that contradicts itself.
 */
export async function readWorkbook(parts: ZipParts, reader: PartReader): Promise<Workbook> {
  const path = await findWorkbookPath(parts, reader);
  const entry = parts.get(path);
  if (entry === undefined) throw notWorkbookError(parts);
  const relations = await readRelations(path, parts, reader);
  const sheets: SheetPart[] = [];
  const named = new Set<string>();
  let epoch: Epoch = "1900";
  let isWorkbook = false;
  for (const { name, attributes } of readXmlTags(await reader.readText(entry))) {
    if (name === "workbook") isWorkbook = true;
    if (name === "workbookPr" && isTrue(attributes.get("date1904"))) epoch = "1904";
    if (name !== "sheet") continue;
    const title = attributes.get("name") ?? "";
    const relation = relations.get(attributes.get("id") ?? "");
    if (relation === undefined) {
      throw new ImportError(`The workbook names a sheet '${title}' that it does not hold.`);
    }
    if (named.has(relation.target)) {
      throw new ImportError(`The workbook names its sheet '${title}' twice: it is damaged.`);
    }
    named.add(relation.target);
    if (OTHER_SHEETS.has(relation.type) || relation.isExternal) continue;
    if (relation.type !== "worksheet") {
      throw new ImportError(`What the workbook names its sheet '${title}' is none: it is damaged.`);
    }
    sheets.push({
      name: title,
      number: sheets.length + 1,
      isHidden: /^(?:veryH|h)idden$/u.test(attributes.get("state") ?? ""),
      entry: getPart(parts, relation.target),
      path: relation.target,
    });
  }
  if (!isWorkbook) throw notWorkbookError(parts);
  const all = [...relations.values()];
  const ofType = (type: string): ZipEntry | null => {
    const relation = all.find((one) => one.type === type && !one.isExternal);
    return relation === undefined ? null : getPart(parts, relation.target);
  };
  const styles = ofType("styles");
  return {
    epoch,
    sheets,
    unlistedSheets: all.flatMap((one) =>
      one.type === "worksheet" && !one.isExternal && !named.has(one.target) ? [one.target] : [],
    ),
    links: all.flatMap(({ type, isExternal, target }) =>
      type === "externalLink" || isExternal ? [target] : [],
    ),
    texts: ofType("sharedStrings"),
    isDate: styles === null ? new Uint8Array(0) : findDateStyles(await reader.readText(styles)),
  };
}

/**
 * Numbers of the rows of a sheet that hold the totals of one of Excel's tables. Throws `ImportError` where a part that
 * describes a table is damaged.
 */
export async function readTotalsRows(
  { path }: SheetPart,
  parts: ZipParts,
  reader: PartReader,
): Promise<ReadonlySet<number>> {
  const rows = new Set<number>();
  for (const { type, target, isExternal } of (await readRelations(path, parts, reader)).values()) {
    const entry = parts.get(target);
    if (type !== "table" || isExternal || entry === undefined) continue;
    for (const { name, attributes } of readXmlTags(await reader.readText(entry))) {
      if (name !== "table") continue;
      const last = Number(/:[A-Z]{1,3}(\d{1,7})$/iu.exec(attributes.get("ref") ?? "")?.[1] ?? 0);
      const count = Math.min(Number(attributes.get("totalsRowCount") ?? "0"), MAX_TOTALS_ROWS);
      for (let row = last - count + 1; row <= last; row += 1) rows.add(row);
    }
  }
  return rows;
}

interface Relation {
  readonly type: string;
  /** Path of a part in small letters, or an address where it lies outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

async function findWorkbookPath(parts: ZipParts, reader: PartReader): Promise<string> {
  const relations = await readRelations("", parts, reader);
  const main = [...relations.values()].find(({ type }) => type === "officeDocument");
  return main?.target ?? "xl/workbook.xml";
}

async function readRelations(
  path: string,
  parts: ZipParts,
  reader: PartReader,
): Promise<ReadonlyMap<string, Relation>> {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const entry = parts.get(`${folder}_rels/${path.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (entry === undefined) return relations;
  for (const { name, attributes } of readXmlTags(await reader.readText(entry))) {
    if (name !== "Relationship") continue;
    const isOutside = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    const type = attributes.get("Type") ?? "";
    relations.set(attributes.get("Id") ?? "", {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isOutside ? target : resolvePath(folder, target),
      isExternal: isOutside,
    });
  }
  return relations;
}

/** The name of a part, to be looked up in the list of parts: `..` leads nowhere else. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}

function getPart(parts: ZipParts, target: string): ZipEntry {
  const entry = parts.get(target);
  if (entry !== undefined) return entry;
  throw new ImportError(`The part “${target}” of the workbook is missing in the file.`);
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}

function findDateStyles(styles: string): Uint8Array {
  const codes = new Map<number, string>();
  const isDate: number[] = [];
  let isOfCells = false;
  for (const { name, attributes } of readXmlTags(styles)) {
    const id = Number(attributes.get("numFmtId") ?? "0");
    if (name === "numFmt") codes.set(id, attributes.get("formatCode") ?? "");
    else if (name === "cellXfs") isOfCells = true;
    else if (name === "cellStyles" || name === "dxfs" || name === "cellStyleXfs") isOfCells = false;
    else if (name === "xf" && isOfCells && isDate.length < MAX_FORMATS) {
      isDate.push(isDateFormat(id, codes.get(id)) ? 1 : 0);
    }
  }
  return Uint8Array.from(isDate);
}

function notWorkbookError(parts: ZipParts): ImportError {
  return new ImportError(
    explainPackedDocument(parts) ?? "The file is a ZIP file, and no workbook is in it.",
  );
}
