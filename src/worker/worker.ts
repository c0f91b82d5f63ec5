import { expose } from "comlink";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { createWorkerApi } from "./create-worker-api.ts";
import { openStoredFiles } from "#worker/storage/lazy-stored-files.ts";
import type { FileImporter } from "#worker/import/file-importer.ts";
import type { WorkerTasks, RemoteWorkerTasks } from "#worker/pool/worker-tasks.ts";
import { createReplyEncoder } from "#worker/api/reply-encoding.ts";

// Files are asked for again by their tag, so that a retry never meets a broken copy kept by the browser.
const fetchFresh = (address: string): Promise<Response> => fetch(address, { cache: "no-cache" });

const openStorage = async () => (await import("#worker/storage/file-store.ts")).openFileStore();
const storedFiles = openStoredFiles(openStorage);
const workerApi = createWorkerApi(fetchFresh, platformDigest(), storedFiles);

let importer: Promise<FileImporter> | null = null;

/** What reads files comes when the first of them does. */
function getImporter(): Promise<FileImporter> {
  importer ??= import("#worker/import/file-importer.ts").then(
    ({ createFileImporter: createFileReading }) =>
      createFileReading({
        getKnownAgencies: async (base) =>
          (await import("#worker/import/known-agencies.ts")).getKnownAgencies(workerApi, base),
        // Where the browser keeps nothing, a table is mapped anew each time.
        getMapping: (headings) =>
          openStorage()
            .then((store) => store.readMapping(headings))
            .catch(() => undefined),
        putMapping: (mapping) =>
          openStorage()
            .then((store) => store.putMapping(mapping))
            .catch(() => undefined),
      }),
  );
  return importer;
}

const lazyImporter: FileImporter = {
  recognize: async (source, name) => (await getImporter()).recognize(source, name),
  proposeMapping: async (source, name, recognition) =>
    (await getImporter()).proposeMapping(source, name, recognition),
  previewRows: async (mapping, opened) => (await getImporter()).previewRows(mapping, opened),
  readMapping: async (source, name) => (await getImporter()).readMapping(source, name),
  readFile: async (request, onProgress) => (await getImporter()).readFile(request, onProgress),
  transfer: async (port) => (await getImporter()).transfer(port),
};

let tasks: Promise<WorkerTasks> | null = null;

/** What a thread does that helps another to read comes with the first that it is asked. */
function getTasks(): Promise<WorkerTasks> {
  tasks ??= import("#worker/pool/worker-tasks.ts").then(({ createWorkerTasks: createHelp }) =>
    createHelp(),
  );
  return tasks;
}

const lazyTasks: RemoteWorkerTasks = {
  readPart: async (part) => (await getTasks()).readPart(part),
  beginHash: async (size) => (await getTasks()).beginHash(size),
  addToHash: async (bytes, length) => (await getTasks()).addToHash(bytes, length),
  endHash: async () => (await getTasks()).endHash(),
};

expose({ ...createReplyEncoder(workerApi), ...lazyImporter, ...lazyTasks });
