import { buildDataset } from "#data/dataset/build-dataset.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { isColumnsFile, findEditionTable } from "#data/native/report-source.ts";
import type { EditionFile } from "#data/native/report-source.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Result } from "#worker/api/worker-api.ts";
import { createLoadedDataset } from "./loaded-dataset.ts";
import type { LoadedDataset } from "./loaded-dataset.ts";

/** What to open, and how its files are had. */
export interface LoaderOptions {
  readonly collection: Collection;
  readonly asof: IsoDate;
  readonly entries: readonly EditionEntry[];
  readonly loadFile: (file: string) => Promise<Result<EditionFile>>;
  readonly notes: Promise<Result<readonly Note[]>>;
  /** False where the context cannot check files. */
  readonly isHashChecked: boolean;
  /** Called where reading ended in an error that is no fault of a file: what is begun will never be whole. */
  readonly onError: () => void;
}

/** A dataset that is read file by file. */
export interface DatasetLoader {
  /** What is held: the dataset of the files that were there when it was last asked for. */
  readonly getLatest: () => Promise<LoadedDataset>;
  /** The dataset once more than so many files are there, or all. */
  readonly loadBeyond: (files: number) => Promise<LoadedDataset>;
  /** Of files and notes that could not be had. */
  readonly listFaults: () => readonly FetchFailure[];
  /** True where files hold many editions each. */
  readonly isPacked: boolean;
}

/** Files asked for at a time: enough to hide the way there and back, few enough that the first is not held up by the rest. */
const CONCURRENT_FILES = 2;

/**
 * Begins to read the files of chosen editions, the latest weeks first. Files of many editions are counted as they arrive;
 * where each file is one edition, the dataset is there when all are.
 */
export function createDatasetLoader(opened: LoaderOptions): DatasetLoader {
  const { collection, entries: chosen, loadFile: editionsIn } = opened;
  const files = [...new Set(chosen.map(({ file }) => file).reverse())];
  const inParts = files.some((file) => isColumnsFile(collection, file));
  const had = new Map<string, Result<EditionFile>>();
  const broken: FetchFailure[] = [];
  let whole: LoadedDataset | null = null;
  let next = 0;
  let wake = (): void => undefined;
  let arrival = new Promise<void>((done) => (wake = done));

  async function fetchOn(): Promise<void> {
    for (let file = files[next]; file !== undefined; file = files[next]) {
      next += 1;
      // oxlint-disable-next-line no-await-in-loop -- one file after another
      const read = await editionsIn(file);
      if (!read.ok) broken.push(read.fault);
      had.set(file, read);
      wake();
      arrival = new Promise<void>((done) => (wake = done));
    }
  }
  const all = Promise.all(Array.from({ length: CONCURRENT_FILES }, fetchOn));
  // Whoever waits for files meets the error too.
  all.catch(opened.onError);

  async function settled(beyond: number): Promise<void> {
    const least = inParts ? Math.min(beyond + 1, files.length) : files.length;
    // oxlint-disable-next-line no-await-in-loop -- files arrive one by one
    while (whole === null && had.size < least) await Promise.race([arrival, all]);
  }

  let latest: Promise<LoadedDataset> | null = null;

  async function make(count: number): Promise<LoadedDataset> {
    await settled(count);
    const notes = await opened.notes;
    if (whole !== null) return whole;
    const held = joinFiles(opened, files, had, notes);
    if (had.size === files.length) {
      whole = held;
      // What was joined is as large as what came of it, and is not needed again.
      had.clear();
    }
    return held;
  }

  const beyond = (count: number): Promise<LoadedDataset> => {
    const stood = latest;
    const made = make(count);
    latest = made;
    // Where memory does not suffice for the next, the one that stood stays.
    made.catch(() => (latest = stood));
    return made;
  };
  let notesFault: FetchFailure | null = null;
  void opened.notes.then((ledger) => {
    if (!ledger.ok) notesFault = ledger.fault;
  });
  return {
    loadBeyond: beyond,
    getLatest: () => latest ?? beyond(0),
    isPacked: inParts,
    listFaults: () => (notesFault === null ? broken : [...broken, notesFault]),
  };
}

function joinFiles(
  { collection, asof, entries: chosen, isHashChecked: hashed }: LoaderOptions,
  files: readonly string[],
  had: ReadonlyMap<string, Result<EditionFile>>,
  notes: Result<readonly Note[]>,
): LoadedDataset {
  const parts: (EditionTable & { readonly file: string })[] = [];
  const faults: { week: string; fault: FetchFailure }[] = [];
  for (const entry of chosen) {
    const found = had.get(entry.file);
    if (found?.ok === false) faults.push({ week: entry.week, fault: found.fault });
    const part = found?.ok === true ? findEditionTable(found.value.parts, entry) : undefined;
    if (part !== undefined) parts.push({ ...part, file: entry.file });
  }
  const dataset = buildDataset({
    collection,
    asof,
    chosen,
    parts,
    notes: notes.ok ? notes.value : [],
    arriving: new Set(files.filter((file) => !had.has(file))),
  });
  const lines = chosen.reduce((sum, { rows }) => sum + rows, 0);
  return createLoadedDataset(dataset, {
    editions: parts,
    faults,
    notesFault: notes.ok ? null : notes.fault,
    isHashChecked: hashed,
    progress:
      had.size < files.length ? { files: had.size, ofFiles: files.length, ofLines: lines } : null,
  });
}
