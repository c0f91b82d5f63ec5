import { bypass, delay, http, HttpResponse, type HttpHandler } from "msw";
import {
  buildPackedResponse,
  buildResponse,
  applyFault,
  type FaultName,
  type MockResponse,
} from "./faults.ts";
import type { CollectionIndex } from "#domain/report/collection.ts";
import { RECORDS_PATH } from "./make-records.ts";
import { addCollections } from "./pack-report.ts";
import type { FileTexts, RecordsFiles } from "./pack-report.ts";

/** Handlers that publish files under any `reports/` folder, with a fault or without; files of columns are no text, see `createLargeHandler`. */
export function createHandlers(files: FileTexts, fault: FaultName | null): readonly HttpHandler[] {
  const published = applyFault(files, fault);
  const reports = http.get(/\/reports\/(.+\.json)$/u, async ({ request }) => {
    const path = new URL(request.url).pathname.replace(/^.*\/reports\//u, "");
    return toHttpResponse(buildResponse(await published, path, fault));
  });
  return fault === "insecure" ? [reports, WORKER_WITHOUT_HASHING] : [reports];
}

/** A handler of the packed file of records, with a fault or without. */
export function createRecordsHandler(
  { bytes }: RecordsFiles,
  fault: FaultName | null,
): HttpHandler {
  return http.get(`*/reports/${RECORDS_PATH}`, () =>
    toHttpResponse(buildPackedResponse(bytes, fault)),
  );
}

/** A handler that has files of the collection of a million lines from where development makes them. */
export function createLargeHandler(): HttpHandler {
  return http.get(/\/reports\/(.+\.columns\.gz)$/u, ({ request }) =>
    fetch(bypass(new URL(request.url).pathname.replace(/^.*\/reports\//u, LARGE_PATH))),
  );
}

/** Where development serves the collection of a million lines. */
const LARGE_PATH = "/reports-large/";

/** The published files with the collection of a million lines in their index; it is made at the first time, which takes a while. */
export async function addLargeCollection(files: FileTexts): Promise<FileTexts> {
  const response = await fetch(`${LARGE_PATH}index.json`);
  if (!response.ok) throw new Error(`the large collection: status ${response.status}`);
  const { collections } = (await response.json()) as CollectionIndex;
  return addCollections(files, collections);
}

/** The worker's script as the development server sends it, with a flag that its context is not secure and cannot hash. */
const WORKER_WITHOUT_HASHING = http.get(/\/src\/worker\/worker\.ts/u, async ({ request }) => {
  const original = await fetch(bypass(request));
  return HttpResponse.text(`${INSECURE_CONTEXT_SCRIPT}\n${await original.text()}`, {
    headers: { "Content-Type": "text/javascript" },
  });
});

const INSECURE_CONTEXT_SCRIPT = [
  'Object.defineProperty(globalThis.crypto, "subtle", { value: undefined });',
  'Object.defineProperty(globalThis, "isSecureContext", { value: false });',
].join("\n");

async function toHttpResponse(
  reply: MockResponse<string> | MockResponse<Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  if (reply.offline) return HttpResponse.error();
  if (reply.delayMs > 0) await delay(reply.delayMs);
  return new HttpResponse(reply.body, {
    status: reply.status,
    headers: {
      "Content-Type": typeof reply.body === "string" ? "application/json" : "application/gzip",
    },
  });
}
