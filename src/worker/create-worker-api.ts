import { FetchError } from "#data/errors/fetch-error.ts";
import type { Digest, Fetch } from "#data/fetch/fetch-file.ts";
import {
  INDEX_FILE,
  isColumnsFile,
  findEditionTable,
  readSourceEditions,
  readIndex,
  readNotes,
} from "#data/native/report-source.ts";
import type { EditionFile } from "#data/native/report-source.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import type { Collection, EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import { parseImportedHash } from "#domain/report/imported-file.ts";
import type { FetchFailureCause } from "#domain/report/fetch-failure.ts";
import type { Note } from "#domain/note/note.ts";
import { chooseEditions, listPublicationDates } from "#domain/report/choose-editions.ts";
import type { ComputeChange } from "#engine/operators/change.ts";
import { createQueryEngine } from "#engine/query-engine.ts";
import type {
  QueryRequest,
  DatasetId,
  WorkerApi,
  Result,
  RequestOutcome,
} from "#worker/api/worker-api.ts";
import { openStoredFiles } from "#worker/storage/lazy-stored-files.ts";
import type { StoredFiles } from "#worker/storage/stored-files.ts";
import { readImportedEditions } from "#worker/storage/imported-editions.ts";
import { receiveImport } from "#worker/import/receive-import.ts";
import { Cache, toResult, unwrapResult } from "#worker/loading/cache.ts";
import { createDatasetLoader } from "#worker/loading/dataset-loader.ts";
import type { DatasetLoader } from "#worker/loading/dataset-loader.ts";

const TRANSIENT_CAUSES: ReadonlySet<FetchFailureCause> = new Set([
  "missing",
  "server-error",
  "offline",
]);

/** Corpora of millions of rows that are held at a time: enough for two to be put beside each other. */
const MAX_LARGE_DATASETS = 2;

function getEditionPart({ parts }: EditionFile, entry: EditionEntry): EditionTable {
  const part = findEditionTable(parts, entry);
  if (part !== undefined) return part;
  throw new FetchError("missing", entry.file, "no such edition");
}

/**
 * A desk over a fetch and a hash (null where the context has none). Files and datasets are kept, and what answering read of
 * a dataset with it; answers are not.
 */
export function createWorkerApi(
  fetching: Fetch,
  digest: Digest | null,
  kept: StoredFiles = openStoredFiles(null),
): WorkerApi {
  const indexes = new Cache<CollectionIndex>();
  const files = new Cache<EditionFile>();
  const ledgers = new Cache<readonly Note[]>();
  const openings = new Cache<DatasetLoader>((opening) => opening.listFaults().length === 0);
  /** What answers "change" comes with the first such question: most readers never compare. */
  let change: ComputeChange | null = null;
  const {
    answer,
    prefetchDimension: settle,
    prefetchSlice: prepare,
  } = createQueryEngine(() => {
    if (change === null) throw new Error("a change is asked before what answers it is here");
    return change;
  });
  let isPreparing = false;
  /** What was thrown between requests: the next request throws it, so that the page is told. */
  let failed: { readonly thrown: unknown } | null = null;

  /** Works on between requests, a slice at a time, so that a request never waits for more than one. */
  function prepareOn(): void {
    try {
      isPreparing = !prepare();
    } catch (thrown) {
      failed = { thrown };
      isPreparing = false;
    }
    if (isPreparing) setTimeout(prepareOn);
  }

  function beginToPrepare(): void {
    if (isPreparing) return;
    isPreparing = true;
    setTimeout(prepareOn);
  }

  const shelf = (base: string) => ({ base, fetching, digest });

  const published = (base: string) => indexes.get(base, () => readIndex(shelf(base)));

  /** What is published, and after it the reader's own. */
  async function index(base: string): Promise<Result<CollectionIndex>> {
    const [had] = await Promise.all([published(base), kept.listFiles()]);
    if (!had.ok) return had;
    const own = await kept.listCollections(had.value);
    return { ok: true, value: { collections: [...had.value.collections, ...own] } };
  }

  async function collectionOf(base: string, id: string): Promise<Result<Collection>> {
    const had = await index(base);
    if (!had.ok) return had;
    const value = had.value.collections.find((collection) => collection.id === id);
    if (value !== undefined) return { ok: true, value };
    const hash = parseImportedHash(id);
    if (hash !== null) return { ok: false, fault: { cause: "not-here", file: "", detail: hash } };
    const detail = `the index lists no collection "${id}"`;
    return { ok: false, fault: { cause: "no-edition", file: INDEX_FILE, detail } };
  }

  const notesOf = (base: string, id: string) =>
    ledgers.get(JSON.stringify([base, id]), async () =>
      readNotes(shelf(base), unwrapResult(await collectionOf(base, id))),
    );

  /** The editions of a file of a collection of the reader's own. */
  async function ownFile(base: string, own: Collection, file: string): Promise<EditionFile> {
    return readImportedEditions(own, file, unwrapResult(await published(base)), kept, shelf(base));
  }

  /** Files of many editions are as large as what is made of them: they are not kept. */
  const editionsIn = (base: string, collection: Collection, file: string) => {
    if (collection.imported !== undefined) return toResult(() => ownFile(base, collection, file));
    const read = () => readSourceEditions(shelf(base), collection, file);
    if (isColumnsFile(collection, file)) return toResult(read);
    return files.get(JSON.stringify([base, collection.id, file]), read);
  };

  async function listedFile(
    base: string,
    collection: Collection,
    file: string,
  ): Promise<EditionFile> {
    if (collection.editions.some((each) => each.file === file)) {
      return unwrapResult(await editionsIn(base, collection, file));
    }
    throw new FetchError("missing", file, "not in the index");
  }

  async function begin(base: string, name: DatasetId, key: string): Promise<DatasetLoader> {
    const collection = unwrapResult(await collectionOf(base, name.collection));
    const asof = name.asof ?? listPublicationDates(collection.editions).at(-1);
    if (asof === undefined) {
      throw new FetchError("no-edition", INDEX_FILE, `"${collection.id}" lists no edition`);
    }
    const chosen = chooseEditions(collection.editions, asof, name.transcription, name.revision);
    if (chosen.some(({ file }) => isColumnsFile(collection, file))) {
      openings.deleteOldest(({ isPacked: inParts }) => inParts, MAX_LARGE_DATASETS - 1);
    }
    return createDatasetLoader({
      collection,
      asof,
      entries: chosen,
      loadFile: (file) => editionsIn(base, collection, file),
      notes: notesOf(base, collection.id),
      isHashChecked: digest !== null,
      onError: () => openings.deleteEntry(key),
    });
  }

  function opening(base: string, name: DatasetId): Promise<Result<DatasetLoader>> {
    const key = JSON.stringify([
      base,
      name.collection,
      name.asof,
      name.transcription,
      name.revision,
    ]);
    return openings.get(key, () => begin(base, name, key));
  }

  /** What was made of a reader's file may be another than before: it is made anew. */
  async function changed<T>(change: Promise<T>): Promise<T> {
    const value = await change;
    openings.deleteWhere(
      (name) => parseImportedHash((JSON.parse(name) as string[])[1] ?? "") !== null,
    );
    return value;
  }

  async function outcomeOf({
    base,
    datasets: names,
    questions,
  }: QueryRequest): Promise<RequestOutcome> {
    if (failed !== null) return failed;
    try {
      const asked = await Promise.all(names.map((name) => opening(base, name)));
      const fault = asked.find((had) => !had.ok);
      if (fault !== undefined && !fault.ok) return fault;
      const held = await Promise.all(asked.map((had) => unwrapResult(had).getLatest()));
      const tables = held.map(({ dataset }) => dataset);
      if (questions.some(({ kind }) => kind === "change")) {
        ({ computeChange: change } = await import("#engine/operators/change.ts"));
      }
      return { ok: true, value: questions.map((question) => answer(tables, question)) };
    } catch (thrown) {
      return { thrown };
    }
  }

  return {
    getIndex: index,
    getNotes: notesOf,
    getEdition: (base, id, entry) =>
      toResult(async () => {
        const collection = unwrapResult(await collectionOf(base, id));
        return getEditionPart(await listedFile(base, collection, entry.file), entry).frame;
      }),
    getDifference: (base, id, left, right, onProgress) =>
      toResult(async () => {
        const collection = unwrapResult(await collectionOf(base, id));
        const before = await listedFile(base, collection, left.file);
        const isOneFile = left.file === right.file;
        const after = isOneFile ? before : await listedFile(base, collection, right.file);
        const { computeDifference: differing } =
          await import("#worker/loading/compute-difference.ts");
        return differing(getEditionPart(before, left), getEditionPart(after, right), onProgress);
      }),
    async getDatasetInfo(base, name, count) {
      const had = await opening(base, name);
      if (!had.ok) return had;
      const { info: frame } = await had.value.loadBeyond(count);
      return { ok: true, value: frame };
    },
    async answer({ version, requests: asks }) {
      const outcomes = await Promise.all(asks.map(outcomeOf));
      beginToPrepare();
      return { version, outcomes };
    },
    async prefetchDimension(column) {
      settle(column);
      beginToPrepare();
    },
    listFiles: () => toResult(kept.listFiles),
    adopt: (port) => toResult(async () => changed(kept.adopt(await receiveImport(port)))),
    updateFile: (id, change) =>
      toResult(async () => {
        await changed(kept.updateFile(id, change));
        return null;
      }),
    removeFile: (id) =>
      toResult(async () => {
        await changed(kept.removeFile(id));
        return null;
      }),
    async retry() {
      // A file that arrived and is wrong may be mended only together with an index that promises it; one that did not
      // arrive says nothing against the index, which then stays, so that a retry without a line loses no week.
      const faults = [files, ledgers, openings].flatMap((memory) => memory.listFaults());
      faults.push(...openings.listValues().flatMap((opening) => opening.listFaults()));
      if (faults.some(({ cause }) => !TRANSIENT_CAUSES.has(cause))) indexes.clear();
      for (const memory of [indexes, files, ledgers, openings]) memory.deleteFailed();
    },
    async ping() {},
  };
}
