import { FetchError } from "#data/errors/fetch-error.ts";
import type { Digest, Fetch } from "#data/fetch/fetch-file.ts";
import { INDEX_FILE, isColumnsFile, findEditionTable } from "#data/native/report-source.ts";
import type { EditionFile } from "#data/native/report-source.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import type { EditionEntry } from "#domain/report/collection.ts";
import { listPartIds, parseImportedId } from "#domain/report/imported-file.ts";
import type { Dataset } from "#domain/report/dataset.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import { createLazyQueryEngine } from "#worker/lazy-query-engine.ts";
import { toResult } from "#worker/api/result.ts";
import type {
  QueryRequest,
  DatasetId,
  DatasetRef,
  WorkerApi,
  RequestOutcome,
} from "#worker/api/worker-api.ts";
import { openStoredFiles } from "#worker/storage/lazy-stored-files.ts";
import type { StoredFiles } from "#worker/storage/stored-files.ts";
import { receiveImport } from "#worker/import/receive-import.ts";
import { Cache } from "#worker/loading/cache.ts";
import { createCollectionSource } from "#worker/loading/collection-source.ts";
import { createDatasetLoader } from "#worker/loading/dataset-loader.ts";
import type { DatasetLoader } from "#worker/loading/dataset-loader.ts";
import { createGrowthReporter } from "#worker/loading/report-growth.ts";

/** Datasets of millions of rows that stay in memory: enough for two to be compared. */
const MAX_LARGE_DATASETS = 2;

function getEditionPart({ parts }: EditionFile, entry: EditionEntry): EditionTable {
  const part = findEditionTable(parts, entry);
  if (part !== undefined) return part;
  throw new FetchError("missing", entry.file, "no such edition");
}

/**
 * The interface over a fetch and a hash (null where the context has none). Files and datasets stay in memory, and what
 * answering made of a dataset with it; answers do not.
 */
export function createWorkerApi(
  fetching: Fetch,
  digest: Digest | null,
  storedFiles: StoredFiles = openStoredFiles(null),
): WorkerApi {
  const source = createCollectionSource(fetching, digest, storedFiles);
  const { findCollection, loadFile } = source;
  const { reportGrowth, noteAnswer } = createGrowthReporter();
  const loaders = new Cache<DatasetLoader>((loader) => loader.listFaults().length === 0);
  // Counted on from the start of this thread, so that a page never takes a version of a thread that stopped for one of this.
  let lastVersion = Math.floor(performance.timeOrigin);
  const engine = createLazyQueryEngine();
  let isPrefetching = false;
  /** An error that was thrown between requests: the next request throws it, so that the page learns of it. */
  let failed: { readonly thrown: unknown } | null = null;

  /** Works on between requests, a slice at a time, so that a request never waits for more than one. */
  function continuePrefetching(): void {
    try {
      isPrefetching = !engine.prefetchSlice();
    } catch (thrown) {
      failed = { thrown };
      isPrefetching = false;
    }
    if (isPrefetching) setTimeout(continuePrefetching);
  }

  function beginPrefetching(): void {
    if (isPrefetching) return;
    isPrefetching = true;
    setTimeout(continuePrefetching);
  }

  async function createLoader(base: string, id: DatasetId, key: string): Promise<DatasetLoader> {
    const collection = await findCollection(base, id.collection);
    const asof = id.asof ?? listPublicationDates(collection.editions).at(-1);
    if (asof === undefined) {
      throw new FetchError("no-edition", INDEX_FILE, `"${collection.id}" lists no edition`);
    }
    const entries = chooseEditions(collection.editions, asof, id.transcription, id.revision);
    if (entries.some(({ file }) => isColumnsFile(collection, file))) {
      loaders.deleteOldest(({ isPacked }) => isPacked, MAX_LARGE_DATASETS - 1);
    }
    engine.prepare(entries.reduce((sum, { rows }) => sum + rows, 0));
    return createDatasetLoader({
      collection,
      asof,
      entries,
      loadFile: (file) => toResult(() => loadFile(base, collection, file)),
      notes: toResult(() => source.getNotes(base, collection.id)),
      isHashChecked: digest !== null,
      createVersion: () => (lastVersion += 1),
      onError: () => loaders.deleteEntry(key),
    });
  }

  function getLoader(base: string, id: DatasetId): Promise<DatasetLoader> {
    const key = JSON.stringify([base, id.collection, id.asof, id.transcription, id.revision]);
    return loaders.get(key, () => createLoader(base, id, key));
  }

  /** What was made of a reader's file may differ from before: it is made anew. */
  async function dropImported<T>(change: Promise<T>): Promise<T> {
    const value = await change;
    loaders.deleteWhere((name) =>
      listPartIds((JSON.parse(name) as string[])[1] ?? "").some(
        (id) => parseImportedId(id) !== null,
      ),
    );
    return value;
  }

  async function answerRequest({
    base,
    datasets,
    questions,
  }: QueryRequest): Promise<RequestOutcome> {
    if (failed !== null) return failed;
    try {
      return await toResult(async () => {
        const tables = await Promise.all(datasets.map((ref) => findDataset(base, ref)));
        const answer = await engine.loadAnswerFunction(tables, questions);
        const answers = questions.map((question) => answer(tables, question));
        for (const { version } of datasets) noteAnswer(version);
        return answers;
      });
    } catch (thrown) {
      return { thrown };
    }
  }

  async function findDataset(base: string, { id, version }: DatasetRef): Promise<Dataset> {
    const loader = await getLoader(base, id);
    const loaded = loader.findVersion(version);
    if (loaded === undefined) throw new FetchError("outdated", "", `version ${version}`);
    return loaded.dataset;
  }

  return {
    getIndex: (base, combinations) => toResult(() => source.getIndex(base, combinations)),
    getNotes: (base, id) => toResult(() => source.getNotes(base, id)),
    getEdition: (base, id, entry) =>
      toResult(async () => {
        const collection = await findCollection(base, id);
        return getEditionPart(await loadFile(base, collection, entry.file), entry).info;
      }),
    getDifference: (base, id, first, second, onProgress) =>
      toResult(async () => {
        const collection = await findCollection(base, id);
        const before = await loadFile(base, collection, first.file);
        const isOneFile = first.file === second.file;
        const after = isOneFile ? before : await loadFile(base, collection, second.file);
        const { computeDifference } = await import("#worker/loading/compute-difference.ts");
        return computeDifference(
          getEditionPart(before, first),
          getEditionPart(after, second),
          onProgress,
        );
      }),
    getDatasetInfo: (base, id, onGrowth) =>
      toResult(async () => {
        const loader = await getLoader(base, id);
        const { info } = await loader.getLatest();
        if (info.progress !== null) {
          // No request waits for it: only an error that nobody catches tells the page.
          reportGrowth(loader, info, onGrowth).catch((thrown: unknown) =>
            setTimeout(() => {
              throw thrown;
            }),
          );
        }
        return info;
      }),
    async answer({ version, requests }) {
      engine.beginBatch();
      const outcomes = await Promise.all(requests.map(answerRequest));
      beginPrefetching();
      return { version, outcomes };
    },
    async prefetchDimension(column) {
      engine.prefetchDimension(column);
      beginPrefetching();
    },
    listFiles: () => toResult(storedFiles.listFiles),
    adopt: (port) =>
      toResult(async () => dropImported(storedFiles.adopt(await receiveImport(port)))),
    updateFile: (id, fileChange) =>
      toResult(async () => {
        await dropImported(storedFiles.updateFile(id, fileChange));
        return null;
      }),
    removeFile: (id) =>
      toResult(async () => {
        await dropImported(storedFiles.removeFile(id));
        return null;
      }),
    listRemovedFiles: () => toResult(storedFiles.listRemovedFiles),
    restoreFile: (id) =>
      toResult(async () => {
        await dropImported(storedFiles.restoreFile(id));
        return null;
      }),
    async retry() {
      await dropImported(storedFiles.forgetCombinations());
      const failures = [
        ...source.listFailures(),
        ...loaders.listFailures(),
        ...loaders.listValues().flatMap((loader) => loader.listFaults()),
      ];
      source.deleteFailed(failures);
      loaders.deleteFailed();
    },
    async ping() {},
  };
}
