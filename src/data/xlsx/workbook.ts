import type { Epoch } from "#domain/opening/mapping.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { ZipEntry } from "#data/zip/central-directory.ts";
import { isDateFormat } from "./date-format.ts";
import type { PartReader } from "./part-bytes.ts";
import { xmlTags } from "#data/xml/xml-tags.ts";

/** A sheet with cells, in the order of the workbook. */
export interface SheetPart {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly epoch: Epoch;
  /** Sheets that a reader of the workbook sees. */
  readonly sheets: readonly SheetPart[];
  /** Names of sheets with cells that are hidden; they are not read. */
  readonly hidden: readonly string[];
  /** Paths of sheets that it holds and does not name; they are not read. */
  readonly unnamed: readonly string[];
  /** Other files that it points to; none is opened. */
  readonly links: readonly string[];
  readonly texts: ZipEntry | null;
  /** For each format of cells, 1 where it shows a day or a time. */
  readonly isDate: Uint8Array;
}

type Parts = ReadonlyMap<string, ZipEntry>;

const MOST_FORMATS = 65_536;
/** Sheets without rows of cells, by the types of their relations. */
const OTHER_SHEETS: ReadonlySet<string> = new Set([
  "chartsheet",
  "dialogsheet",
  "xlMacrosheet",
  "xlIntlMacrosheet",
]);

/**
 * Reads the workbook, its sheets by their relations and never by their file names. Throws `NotReadable` where the ZIP holds
 * no workbook, one in another format, or one that contradicts itself.
 */
export async function readWorkbook(parts: Parts, reader: PartReader): Promise<Workbook> {
  const path = await workbookPath(parts, reader);
  const entry = parts.get(path);
  if (entry === undefined) throw notOne(parts);
  const relations = await relationsOf(path, parts, reader);
  const sheets: SheetPart[] = [];
  const hidden: string[] = [];
  const named = new Set<string>();
  let epoch: Epoch = "1900";
  let isWorkbook = false;
  for (const { name, attributes } of xmlTags(await reader.text(entry))) {
    if (name === "workbook") isWorkbook = true;
    if (name === "workbookPr" && isTrue(attributes.get("date1904"))) epoch = "1904";
    if (name !== "sheet") continue;
    const title = attributes.get("name") ?? "";
    const relation = relations.get(attributes.get("id") ?? "");
    if (relation === undefined) {
      throw new NotReadable(`The workbook names a sheet '${title}' that it does not hold.`);
    }
    if (named.has(relation.target)) {
      throw new NotReadable(`The workbook names its sheet '${title}' twice: it is damaged.`);
    }
    named.add(relation.target);
    if (OTHER_SHEETS.has(relation.type) || relation.isOutside) continue;
    if (relation.type !== "worksheet") {
      throw new NotReadable(`What the workbook names its sheet '${title}' is none: it is damaged.`);
    }
    if (/^(?:veryH|h)idden$/u.test(attributes.get("state") ?? "")) hidden.push(title);
    else sheets.push({ name: title, entry: partAt(parts, relation.target) });
  }
  if (!isWorkbook) throw notOne(parts);
  const all = [...relations.values()];
  const ofType = (type: string): ZipEntry | null => {
    const relation = all.find((one) => one.type === type && !one.isOutside);
    return relation === undefined ? null : partAt(parts, relation.target);
  };
  const styles = ofType("styles");
  return {
    epoch,
    sheets,
    hidden,
    unnamed: all.flatMap((one) =>
      one.type === "worksheet" && !one.isOutside && !named.has(one.target) ? [one.target] : [],
    ),
    links: all.flatMap(({ type, isOutside, target }) =>
      type === "externalLink" || isOutside ? [target] : [],
    ),
    texts: ofType("sharedStrings"),
    isDate: styles === null ? new Uint8Array(0) : dateStyles(await reader.text(styles)),
  };
}

interface Relation {
  readonly type: string;
  /** Path of a part in small letters, or an address where it lies outside of the file. */
  readonly target: string;
  readonly isOutside: boolean;
}

async function workbookPath(parts: Parts, reader: PartReader): Promise<string> {
  const relations = await relationsOf("", parts, reader);
  const main = [...relations.values()].find(({ type }) => type === "officeDocument");
  return main?.target ?? "xl/workbook.xml";
}

async function relationsOf(
  path: string,
  parts: Parts,
  reader: PartReader,
): Promise<ReadonlyMap<string, Relation>> {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const entry = parts.get(`${folder}_rels/${path.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (entry === undefined) return relations;
  for (const { name, attributes } of xmlTags(await reader.text(entry))) {
    if (name !== "Relationship") continue;
    const isOutside = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    const type = attributes.get("Type") ?? "";
    relations.set(attributes.get("Id") ?? "", {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isOutside ? target : resolved(folder, target),
      isOutside,
    });
  }
  return relations;
}

/** The name of a part, to be looked up in the list of parts: `..` leads nowhere else. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}

function partAt(parts: Parts, target: string): ZipEntry {
  const entry = parts.get(target);
  if (entry !== undefined) return entry;
  throw new NotReadable(`The part “${target}” of the workbook is missing in the file.`);
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}

function dateStyles(styles: string): Uint8Array {
  const codes = new Map<number, string>();
  const isDate: number[] = [];
  let isOfCells = false;
  for (const { name, attributes } of xmlTags(styles)) {
    const id = Number(attributes.get("numFmtId") ?? "0");
    if (name === "numFmt") codes.set(id, attributes.get("formatCode") ?? "");
    else if (name === "cellXfs") isOfCells = true;
    else if (name === "cellStyles" || name === "dxfs" || name === "cellStyleXfs") isOfCells = false;
    else if (name === "xf" && isOfCells && isDate.length < MOST_FORMATS) {
      isDate.push(isDateFormat(id, codes.get(id)) ? 1 : 0);
    }
  }
  return Uint8Array.from(isDate);
}

function notOne(parts: Parts): NotReadable {
  const [words] =
    [
      ["xl/workbook.bin", "a binary workbook (XLSB)"],
      ["word/document.xml", "a Word document"],
      ["ppt/presentation.xml", "a presentation"],
      ["content.xml", "an OpenDocument file"],
    ].flatMap(([name = "", what]) => (parts.has(name) ? [what] : [])) ?? [];
  return new NotReadable(
    words === undefined
      ? "The file is a ZIP file, and no workbook is in it."
      : `The file is ${words}, not an XLSX workbook. Saved as XLSX or CSV it can be read.`,
  );
}
