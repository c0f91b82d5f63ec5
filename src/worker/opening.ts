import { makeCorpus } from "#data/adapters/corpus.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import { isPacked, partOf } from "#data/read/published.ts";
import type { ReadFile } from "#data/read/published.ts";
import type { Collection, EditionEntry } from "#domain/collection.ts";
import type { Fault } from "#domain/publication/fault.ts";
import type { Note } from "#domain/publication/note.ts";
import type { IsoDate } from "#domain/week.ts";
import type { Had } from "./desk.ts";
import { hold } from "./held-corpus.ts";
import type { HeldCorpus } from "./held-corpus.ts";

/** What to open, and how its files are had. */
export interface Opened {
  readonly collection: Collection;
  readonly asof: IsoDate;
  readonly chosen: readonly EditionEntry[];
  readonly editionsIn: (file: string) => Promise<Had<ReadFile>>;
  readonly notes: Promise<Had<readonly Note[]>>;
  /** False where the context cannot check files. */
  readonly hashed: boolean;
  /** Called where reading ended in an error that is no fault of a file: what is begun will never be whole. */
  readonly onLost: () => void;
}

/** A corpus that is read file by file. */
export interface Opening {
  /** What is held: the corpus of the files that were there when it was last asked for. */
  readonly held: () => Promise<HeldCorpus>;
  /** The corpus once more than so many files are there, or all. */
  readonly beyond: (files: number) => Promise<HeldCorpus>;
  /** Of files and notes that could not be had. */
  readonly faults: () => readonly Fault[];
  /** True where files hold many editions each. */
  readonly inParts: boolean;
}

/** Files asked for at a time: enough to hide the way there and back, few enough that the first is not held up by the rest. */
const AT_A_TIME = 2;

/**
 * Begins to read the files of chosen editions, the latest weeks first. Files of many editions are counted as they arrive;
 * where each file is one edition, the corpus is there when all are.
 */
export function open(opened: Opened): Opening {
  const { collection, chosen, editionsIn } = opened;
  const files = [...new Set(chosen.map(({ file }) => file).reverse())];
  const inParts = files.some((file) => isPacked(collection, file));
  const had = new Map<string, Had<ReadFile>>();
  const broken: Fault[] = [];
  let whole: HeldCorpus | null = null;
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
  const all = Promise.all(Array.from({ length: AT_A_TIME }, fetchOn));
  // Whoever waits for files meets the error too.
  all.catch(opened.onLost);

  async function settled(beyond: number): Promise<void> {
    const least = inParts ? Math.min(beyond + 1, files.length) : files.length;
    // oxlint-disable-next-line no-await-in-loop -- files arrive one by one
    while (whole === null && had.size < least) await Promise.race([arrival, all]);
  }

  let latest: Promise<HeldCorpus> | null = null;

  async function make(count: number): Promise<HeldCorpus> {
    await settled(count);
    const notes = await opened.notes;
    if (whole !== null) return whole;
    const held = corpusOf(opened, files, had, notes);
    if (had.size === files.length) {
      whole = held;
      // What was joined is as large as what came of it, and is not needed again.
      had.clear();
    }
    return held;
  }

  const beyond = (count: number): Promise<HeldCorpus> => {
    const stood = latest;
    const made = make(count);
    latest = made;
    // Where memory does not suffice for the next, the one that stood stays.
    made.catch(() => (latest = stood));
    return made;
  };
  let notesFault: Fault | null = null;
  void opened.notes.then((ledger) => {
    if (!ledger.ok) notesFault = ledger.fault;
  });
  return {
    beyond,
    held: () => latest ?? beyond(0),
    inParts,
    faults: () => (notesFault === null ? broken : [...broken, notesFault]),
  };
}

function corpusOf(
  { collection, asof, chosen, hashed }: Opened,
  files: readonly string[],
  had: ReadonlyMap<string, Had<ReadFile>>,
  notes: Had<readonly Note[]>,
): HeldCorpus {
  const parts: (EditionPart & { readonly file: string })[] = [];
  const faults: { week: string; fault: Fault }[] = [];
  for (const entry of chosen) {
    const found = had.get(entry.file);
    if (found?.ok === false) faults.push({ week: entry.week, fault: found.fault });
    const part = found?.ok === true ? partOf(found.value.parts, entry) : undefined;
    if (part !== undefined) parts.push({ ...part, file: entry.file });
  }
  const corpus = makeCorpus({
    collection,
    asof,
    chosen,
    parts,
    notes: notes.ok ? notes.value : [],
    arriving: new Set(files.filter((file) => !had.has(file))),
  });
  const lines = chosen.reduce((sum, { rows }) => sum + rows, 0);
  return hold(corpus, {
    editions: parts,
    faults,
    notesFault: notes.ok ? null : notes.fault,
    hashed,
    arriving:
      had.size < files.length ? { files: had.size, ofFiles: files.length, ofLines: lines } : null,
  });
}
