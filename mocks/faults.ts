import type { CollectionIndex } from "#domain/report/collection.ts";
import type { Edition } from "#domain/report/edition.ts";
import type { Row } from "#domain/detainer/row.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { INDEX_PATH, replaceFile, type FileTexts } from "./pack-report.ts";

/** Every fault of loading that a page has words for, by the name used in `?fault=`. */
export const FAULT_NAMES = [
  "index-missing",
  "server-error",
  "not-json",
  "index-wrong-shape",
  "edition-missing",
  "cut-off",
  "hash-differs",
  "edition-wrong-shape",
  "newer-format",
  "slow",
  "offline",
  "duplicate-id",
  "out-of-week",
  "negative-count",
  "unknown-state",
  "notes-missing",
  "no-edition",
  "insecure",
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

/** True where the text names a fault. */
export function isFaultName(text: string | null): text is FaultName {
  return FAULT_NAMES.some((name) => name === text);
}

/** What the pretend server answers: nothing at all (`offline`), or a status and a body after a delay. */
export type MockResponse<Body extends string | Uint8Array = string> =
  | { readonly offline: true }
  | {
      readonly offline: false;
      readonly status: number;
      readonly body: Body;
      readonly delayMs: number;
    };

/** Longer than the 10 s after which a page says that it is late. */
export const SLOW_MS = 12_000;

/** Path of the edition that an edition's fault strikes: the latest week's, so that other weeks stand. */
export function findFaultyPath(files: FileTexts): string {
  const path = parseIndex(files).collections[0]?.editions.at(-1)?.file;
  if (path === undefined) throw new Error("there is no edition to strike");
  return path;
}

/** The published files with a fault in what they say; the same files where the fault is in the answering. */
export async function applyFault(files: FileTexts, fault: FaultName | null): Promise<FileTexts> {
  switch (fault) {
    case "index-wrong-shape":
      return new Map([...files, [INDEX_PATH, '{"format":"ddor-index/1","collections":{}}']]);
    case "no-edition":
      return new Map([...files, [INDEX_PATH, emptyRows(files)]]);
    case "edition-wrong-shape":
      return changeEdition(files, (edition) => ({ ...edition, rows: "none" }));
    case "newer-format":
      return changeEdition(files, (edition) => ({ ...edition, format: "ddor-edition/9" }));
    case "duplicate-id":
      return changeSecondRow(files, (row, before) => ({ ...row, id: before.id }));
    case "out-of-week":
      return changeSecondRow(files, (row) => ({
        ...row,
        declined: addWeeks(row.id.slice(0, 10), 3),
        declinedAsPrinted: addWeeks(row.id.slice(0, 10), 3),
      }));
    case "negative-count":
      return changeSecondRow(files, (row) => ({ ...row, count: -3 }));
    case "unknown-state":
      return changeSecondRow(files, (row) => ({ ...row, state: "QQ" }));
    default:
      return files;
  }
}

/** The answer to a request for a path below the reports folder, of files that went through `applyFault`. */
export function buildResponse(
  files: FileTexts,
  path: string,
  fault: FaultName | null,
): MockResponse {
  const text = files.get(path);
  if (text === undefined) return createResponse(404, "Not found");
  const struck = path === findFaultyPathOrNull(files);
  switch (fault) {
    case "offline":
      return { offline: true };
    case "slow":
      return createResponse(200, text, SLOW_MS);
    case "index-missing":
      return path === INDEX_PATH ? createResponse(404, "Not found") : createResponse(200, text);
    case "server-error":
      return path === INDEX_PATH
        ? createResponse(500, "Synthetic server error")
        : createResponse(200, text);
    case "not-json":
      return createResponse(
        200,
        path === INDEX_PATH ? "<!doctype html><title>Not JSON</title>" : text,
      );
    case "edition-missing":
      return struck ? createResponse(404, "Not found") : createResponse(200, text);
    case "cut-off":
      return createResponse(200, struck ? text.slice(0, Math.floor(text.length / 2)) : text);
    case "hash-differs":
      return createResponse(200, struck ? swapOneDigit(text) : text);
    case "notes-missing":
      return path.endsWith("notes.json")
        ? createResponse(404, "Not found")
        : createResponse(200, text);
    default:
      return createResponse(200, text);
  }
}

/** The answer to a request for a packed file: cut, changed, late or not at all where the fault says so. */
export function buildPackedResponse(
  bytes: Uint8Array<ArrayBuffer>,
  fault: FaultName | null,
): MockResponse<Uint8Array<ArrayBuffer>> {
  switch (fault) {
    case "offline":
      return { offline: true };
    case "slow":
      return createResponse(200, bytes, SLOW_MS);
    case "edition-missing":
      return createResponse(404, new Uint8Array(0));
    case "cut-off":
      return createResponse(200, bytes.slice(0, Math.floor(bytes.length / 2)));
    case "hash-differs":
      return createResponse(
        200,
        bytes.map((byte, i) => (i === bytes.length - 1 ? byte ^ 1 : byte)),
      );
    default:
      return createResponse(200, bytes);
  }
}

function createResponse<Body extends string | Uint8Array>(
  status: number,
  body: Body,
  delayMs = 0,
): MockResponse<Body> {
  return { offline: false, status, body, delayMs };
}

function parseIndex(files: FileTexts): CollectionIndex {
  return JSON.parse(files.get(INDEX_PATH) ?? "") as CollectionIndex;
}

/** The struck path where the index can be read, otherwise none. */
function findFaultyPathOrNull(files: FileTexts): string | null {
  const { collections } = parseIndex(files);
  return Array.isArray(collections) ? (collections[0]?.editions.at(-1)?.file ?? null) : null;
}

function emptyRows(files: FileTexts): string {
  const index = parseIndex(files);
  const collections = index.collections.map((collection) => ({
    ...collection,
    files: [],
    editions: [],
    notes: null,
  }));
  return JSON.stringify({ ...index, collections });
}

/** The same length, so that only the hash tells: the last digit of the text becomes another. */
function swapOneDigit(text: string): string {
  const at = text.search(/\d(?=\D*$)/u);
  return text.slice(0, at) + (text[at] === "1" ? "2" : "1") + text.slice(at + 1);
}

async function changeEdition(
  files: FileTexts,
  change: (edition: Edition) => unknown,
): Promise<FileTexts> {
  const path = findFaultyPath(files);
  const edition = JSON.parse(files.get(path) ?? "") as Edition;
  return replaceFile(files, path, JSON.stringify(change(edition), null, 1));
}

/** Changes the second row of the struck edition; throws where it has fewer than two. */
async function changeSecondRow(
  files: FileTexts,
  change: (row: Row, before: Row) => Row,
): Promise<FileTexts> {
  return changeEdition(files, (edition) => {
    const [first, second] = edition.rows;
    if (first === undefined || second === undefined) throw new Error("the fault needs two rows");
    return { ...edition, rows: edition.rows.with(1, change(second, first)) };
  });
}
