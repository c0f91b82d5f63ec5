import { expose } from "comlink";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import { createWorkerApi } from "./create-worker-api.ts";
import { openStoredFiles } from "#worker/storage/lazy-stored-files.ts";
import type { FileImporter } from "#worker/import/file-importer.ts";
import type { RemoteWorkerTasks } from "#worker/pool/worker-tasks.ts";
import { createReplyEncoder } from "#worker/api/reply-encoding.ts";
import { toResult, unwrapResult, type Result } from "#worker/api/result.ts";

// Files are requested again by their tag, so that a retry never meets a broken copy in the browser's cache.
const fetchFresh = (address: string): Promise<Response> => fetch(address, { cache: "no-cache" });

const getStore = createLoader(async () =>
  (await import("#worker/storage/file-store.ts")).createFileStore(),
);
const storedFiles = openStoredFiles(getStore);
const workerApi = createWorkerApi(fetchFresh, platformDigest(), storedFiles);

/** Loads a part of the worker once, and again after a failure. */
function createLoader<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((thrown: unknown) => {
      loading = null;
      throw thrown;
    });
    return loading;
  };
}

/** What reads files is loaded with the first of them. */
const getImporter = createLoader(async (): Promise<FileImporter> => {
  const { createFileImporter } = await import("#worker/import/file-importer.ts");
  return createFileImporter({
    getKnownAgencies: async (base) =>
      (await import("#worker/import/known-agencies.ts")).getKnownAgencies(workerApi, base),
    // Where the browser stores nothing, a table is mapped anew each time.
    listFiles: () =>
      getStore()
        .then((store) => store.listFiles())
        .catch(() => []),
  });
});

/** A part of what reads that cannot be loaded is a failure, as what it says of a file is. */
const callImporter = <T>(call: (importer: FileImporter) => Promise<Result<T>>) =>
  toResult(async () => unwrapResult(await call(await getImporter())));

const lazyImporter: FileImporter = {
  recognize: (source, name) => callImporter((importer) => importer.recognize(source, name)),
  proposeMapping: (source, name, recognition, answers) =>
    callImporter((importer) => importer.proposeMapping(source, name, recognition, answers)),
  previewRows: async (...preview) => (await getImporter()).previewRows(...preview),
  readMapping: (source, name) => callImporter((importer) => importer.readMapping(source, name)),
  readFile: (request, onProgress) =>
    callImporter((importer) => importer.readFile(request, onProgress)),
  transfer: async (port) => (await getImporter()).transfer(port),
};

/** What a thread of the pool does is loaded with its first task. */
const getTasks = createLoader(async () =>
  (await import("#worker/pool/worker-tasks.ts")).createWorkerTasks(),
);

const lazyTasks: RemoteWorkerTasks = {
  readPart: async (part) => (await getTasks()).readPart(part),
  beginHash: async (size) => (await getTasks()).beginHash(size),
  addToHash: async (bytes, length) => (await getTasks()).addToHash(bytes, length),
  endHash: async () => (await getTasks()).endHash(),
  beginUnpacking: async (source, entry) => (await getTasks()).beginUnpacking(source, entry),
  unpackNext: async () => (await getTasks()).unpackNext(),
};

expose({ ...createReplyEncoder(workerApi), ...lazyImporter, ...lazyTasks });
