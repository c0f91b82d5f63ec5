import { buildDataset } from "#data/dataset/build-dataset.ts";
import type { EditionTable } from "#data/native/edition-table.ts";
import { isColumnsFile, findEditionTable } from "#data/native/report-source.ts";
import type { EditionFile } from "#data/native/report-source.ts";
import type { Collection, EditionEntry } from "#domain/report/collection.ts";
import type { FetchFailure } from "#domain/report/fetch-failure.ts";
import type { Note } from "#domain/note/note.ts";
import type { IsoDate } from "#domain/calendar/week.ts";
import type { Result } from "#worker/api/result.ts";
import { createLoadedDataset } from "./loaded-dataset.ts";
import type { LoadedDataset } from "./loaded-dataset.ts";

/** What to open, and how its files are fetched. */
export interface LoaderOptions {
  readonly collection: Collection;
  readonly asof: IsoDate;
  readonly entries: readonly EditionEntry[];
  readonly loadFile: (file: string) => Promise<Result<EditionFile>>;
  readonly notes: Promise<Result<readonly Note[]>>;
  /** False where the context cannot check files. */
  readonly isHashChecked: boolean;
  /** A number that is greater than each before. */
  readonly createVersion: () => number;
  /** Called where reading ended in an error that is no fault of a file: what is begun will never be whole. */
  readonly onError: () => void;
}

/** A dataset that is read file by file: each state of it has a version of its own. */
export interface DatasetLoader {
  /** The newest state, once there is one. */
  readonly getLatest: () => Promise<LoadedDataset>;
  /** The state after a version, once another file is there; the newest where that is another already, or is whole. */
  readonly loadNext: (version: number) => Promise<LoadedDataset>;
  /** The newest state or the one before, by its version; undefined where it is neither. */
  readonly findVersion: (version: number) => LoadedDataset | undefined;
  /** Gives back the memory of the states before a version. */
  readonly dropBefore: (version: number) => void;
  /** The failures of files and notes that could not be loaded. */
  readonly listFaults: () => readonly FetchFailure[];
  /** True where files hold many editions each. */
  readonly isPacked: boolean;
}

/** Files fetched at a time: enough to hide the way there and back, few enough that the first does not wait for the rest. */
const CONCURRENT_FILES = 2;

/**
 * Begins to read the files of chosen editions, the latest weeks first. Files of many editions are counted as they arrive;
 * where each file is one edition, the dataset is there when all are.
 */
export function createDatasetLoader(options: LoaderOptions): DatasetLoader {
  const { collection, entries, loadFile } = options;
  const files = [...new Set(entries.map(({ file }) => file).reverse())];
  const isPacked = files.some((file) => isColumnsFile(collection, file));
  const results = new Map<string, Result<EditionFile>>();
  const faults: FetchFailure[] = [];
  let next = 0;
  let wake = (): void => undefined;
  let arrival = new Promise<void>((resolve) => (wake = resolve));

  async function fetchFiles(): Promise<void> {
    for (let file = files[next]; file !== undefined; file = files[next]) {
      next += 1;
      // oxlint-disable-next-line no-await-in-loop -- one file after another
      const result = await loadFile(file);
      if (!result.ok) faults.push(result.fault);
      results.set(file, result);
      wake();
      arrival = new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const all = Promise.all(Array.from({ length: CONCURRENT_FILES }, fetchFiles));
  // A caller that waits for files meets the error, too.
  all.catch(options.onError);

  async function waitForFiles(beyond: number): Promise<void> {
    const least = isPacked ? Math.min(beyond + 1, files.length) : files.length;
    // oxlint-disable-next-line no-await-in-loop -- files arrive one by one
    while (results.size < least) await Promise.race([arrival, all]);
  }

  /** At most two: the newest, and the one before it, of which questions may still be on their way. */
  let states: readonly LoadedDataset[] = [];

  async function build(beyond: number): Promise<LoadedDataset> {
    await waitForFiles(beyond);
    const state = joinFiles(options, files, results, await options.notes);
    // What was joined is as large as what came of it, and is not needed again.
    if (state.info.progress === null) results.clear();
    states = [...states.slice(-1), state];
    return state;
  }

  let latest = build(0);
  latest.catch(options.onError);

  let notesFault: FetchFailure | null = null;
  void options.notes.then((notes) => {
    if (!notes.ok) notesFault = notes.fault;
  });
  return {
    getLatest: () => latest,
    loadNext(version) {
      const before = latest;
      const built = before.then((state) => {
        const { progress } = state.info;
        return progress === null || state.info.version !== version ? state : build(progress.files);
      });
      latest = built;
      // Where memory does not suffice for the next, the one before stays.
      built.catch(() => (latest = before));
      return built;
    },
    findVersion: (version) => states.find(({ info }) => info.version === version),
    dropBefore: (version) => {
      states = states.filter(({ info }) => info.version >= version);
    },
    isPacked,
    listFaults: () => (notesFault === null ? faults : [...faults, notesFault]),
  };
}

function joinFiles(
  { collection, asof, entries, isHashChecked, createVersion }: LoaderOptions,
  files: readonly string[],
  results: ReadonlyMap<string, Result<EditionFile>>,
  notes: Result<readonly Note[]>,
): LoadedDataset {
  const parts: (EditionTable & { readonly file: string })[] = [];
  const faults: { week: string; fault: FetchFailure }[] = [];
  for (const entry of entries) {
    const result = results.get(entry.file);
    if (result?.ok === false) faults.push({ week: entry.week, fault: result.fault });
    const part = result?.ok === true ? findEditionTable(result.value.parts, entry) : undefined;
    if (part !== undefined) parts.push({ ...part, file: entry.file });
  }
  const dataset = buildDataset({
    collection,
    asof,
    chosen: entries,
    parts,
    notes: notes.ok ? notes.value : [],
    arriving: new Set(files.filter((file) => !results.has(file))),
  });
  const rows = entries.reduce((sum, entry) => sum + entry.rows, 0);
  return createLoadedDataset(dataset, {
    version: createVersion(),
    editions: parts,
    faults,
    notesFault: notes.ok ? null : notes.fault,
    isHashChecked,
    progress:
      results.size < files.length
        ? { files: results.size, ofFiles: files.length, ofLines: rows }
        : null,
  });
}
