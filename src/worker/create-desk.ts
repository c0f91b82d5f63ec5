import { Unreadable } from "#data/read/faults.ts";
import type { Digest, Fetching } from "#data/read/fetch.ts";
import {
  INDEX_FILE,
  isPacked,
  partOf,
  readEditions,
  readIndex,
  readNotes,
} from "#data/read/published.ts";
import type { ReadFile } from "#data/read/published.ts";
import type { EditionPart } from "#data/adapters/edition-part.ts";
import type { Collection, EditionEntry, Index } from "#domain/collection.ts";
import { hashIn } from "#domain/opening/opened-file.ts";
import type { FaultCause } from "#domain/publication/fault.ts";
import type { Note } from "#domain/publication/note.ts";
import { chooseEditions, publicationDates } from "#domain/revision.ts";
import type { Changing } from "#engine/change/change.ts";
import { createAnswering } from "#engine/create-answering.ts";
import type { Ask, CorpusName, Desk, Had, Outcome } from "./desk.ts";
import { keptIn } from "./files/kept-later.ts";
import type { KeptFiles } from "./files/kept-files.ts";
import { ownEditions } from "./files/own-editions.ts";
import { received } from "./files/received.ts";
import { Memory, asHad, valueOf } from "./memory.ts";
import { open } from "./opening.ts";
import type { Opening } from "./opening.ts";

const NOT_ARRIVED: ReadonlySet<FaultCause> = new Set(["missing", "server-error", "offline"]);

/** Corpora of millions of rows that are held at a time: enough for two to be put beside each other. */
const MOST_LARGE = 2;

function partNamed({ parts }: ReadFile, entry: EditionEntry): EditionPart {
  const part = partOf(parts, entry);
  if (part !== undefined) return part;
  throw new Unreadable("missing", entry.file, "no such edition");
}

/**
 * A desk over a fetch and a hash (null where the context has none). Files and corpora are kept, and what answering read of
 * a corpus with it; answers are not.
 */
export function createDesk(
  fetching: Fetching,
  digest: Digest | null,
  kept: KeptFiles = keptIn(null),
): Desk {
  const indexes = new Memory<Index>();
  const files = new Memory<ReadFile>();
  const ledgers = new Memory<readonly Note[]>();
  const openings = new Memory<Opening>((opening) => opening.faults().length === 0);
  /** What answers "change" comes with the first such question: most readers never compare. */
  let change: Changing | null = null;
  const { answer, settle, prepare } = createAnswering(() => {
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
  async function index(base: string): Promise<Had<Index>> {
    const [had] = await Promise.all([published(base), kept.list()]);
    if (!had.ok) return had;
    const own = await kept.collections(had.value);
    return { ok: true, value: { collections: [...had.value.collections, ...own] } };
  }

  async function collectionOf(base: string, id: string): Promise<Had<Collection>> {
    const had = await index(base);
    if (!had.ok) return had;
    const value = had.value.collections.find((collection) => collection.id === id);
    if (value !== undefined) return { ok: true, value };
    const hash = hashIn(id);
    if (hash !== null) return { ok: false, fault: { cause: "not-here", file: "", detail: hash } };
    const detail = `the index lists no collection "${id}"`;
    return { ok: false, fault: { cause: "no-edition", file: INDEX_FILE, detail } };
  }

  const notesOf = (base: string, id: string) =>
    ledgers.get(JSON.stringify([base, id]), async () =>
      readNotes(shelf(base), valueOf(await collectionOf(base, id))),
    );

  /** The editions of a file of a collection of the reader's own. */
  async function ownFile(base: string, own: Collection, file: string): Promise<ReadFile> {
    return ownEditions(own, file, valueOf(await published(base)), kept, shelf(base));
  }

  /** Files of many editions are as large as what is made of them: they are not kept. */
  const editionsIn = (base: string, collection: Collection, file: string) => {
    if (collection.imported !== undefined) return asHad(() => ownFile(base, collection, file));
    const read = () => readEditions(shelf(base), collection, file);
    if (isPacked(collection, file)) return asHad(read);
    return files.get(JSON.stringify([base, collection.id, file]), read);
  };

  async function listedFile(base: string, collection: Collection, file: string): Promise<ReadFile> {
    if (collection.editions.some((each) => each.file === file)) {
      return valueOf(await editionsIn(base, collection, file));
    }
    throw new Unreadable("missing", file, "not in the index");
  }

  async function begin(base: string, name: CorpusName, key: string): Promise<Opening> {
    const collection = valueOf(await collectionOf(base, name.collection));
    const asof = name.asof ?? publicationDates(collection.editions).at(-1);
    if (asof === undefined) {
      throw new Unreadable("no-edition", INDEX_FILE, `"${collection.id}" lists no edition`);
    }
    const chosen = chooseEditions(collection.editions, asof, name.reading, name.revision);
    if (chosen.some(({ file }) => isPacked(collection, file))) {
      openings.forgetOldest(({ inParts }) => inParts, MOST_LARGE - 1);
    }
    return open({
      collection,
      asof,
      chosen,
      editionsIn: (file) => editionsIn(base, collection, file),
      notes: notesOf(base, collection.id),
      hashed: digest !== null,
      onLost: () => openings.forget(key),
    });
  }

  function opening(base: string, name: CorpusName): Promise<Had<Opening>> {
    const key = JSON.stringify([base, name.collection, name.asof, name.reading, name.revision]);
    return openings.get(key, () => begin(base, name, key));
  }

  /** What was made of a reader's file may be another than before: it is made anew. */
  async function changed<T>(change: Promise<T>): Promise<T> {
    const value = await change;
    openings.forgetWhere((name) => hashIn((JSON.parse(name) as string[])[1] ?? "") !== null);
    return value;
  }

  async function outcomeOf({ base, names, questions }: Ask): Promise<Outcome> {
    if (failed !== null) return failed;
    try {
      const asked = await Promise.all(names.map((name) => opening(base, name)));
      const fault = asked.find((had) => !had.ok);
      if (fault !== undefined && !fault.ok) return fault;
      const held = await Promise.all(asked.map((had) => valueOf(had).held()));
      const tables = held.map(({ corpus }) => corpus);
      if (questions.some(({ kind }) => kind === "change")) {
        ({ change } = await import("#engine/change/change.ts"));
      }
      return { ok: true, value: questions.map((question) => answer(tables, question)) };
    } catch (thrown) {
      return { thrown };
    }
  }

  return {
    index,
    notes: notesOf,
    edition: (base, id, entry) =>
      asHad(async () => {
        const collection = valueOf(await collectionOf(base, id));
        return partNamed(await listedFile(base, collection, entry.file), entry).frame;
      }),
    difference: (base, id, left, right, onProgress) =>
      asHad(async () => {
        const collection = valueOf(await collectionOf(base, id));
        const before = await listedFile(base, collection, left.file);
        const isOneFile = left.file === right.file;
        const after = isOneFile ? before : await listedFile(base, collection, right.file);
        const { differing } = await import("./differing.ts");
        return differing(partNamed(before, left), partNamed(after, right), onProgress);
      }),
    async corpus(base, name, count) {
      const had = await opening(base, name);
      if (!had.ok) return had;
      const { frame } = await had.value.beyond(count);
      return { ok: true, value: frame };
    },
    async answer({ version, asks }) {
      const outcomes = await Promise.all(asks.map(outcomeOf));
      beginToPrepare();
      return { version, outcomes };
    },
    async settle(column) {
      settle(column);
      beginToPrepare();
    },
    files: () => asHad(kept.list),
    take: (port) => asHad(async () => changed(kept.take(await received(port)))),
    relist: (id, change) =>
      asHad(async () => {
        await changed(kept.relist(id, change));
        return null;
      }),
    remove: (id) =>
      asHad(async () => {
        await changed(kept.remove(id));
        return null;
      }),
    async retry() {
      // A file that arrived and is wrong may be mended only together with an index that promises it; one that did not
      // arrive says nothing against the index, which then stays, so that a retry without a line loses no week.
      const faults = [files, ledgers, openings].flatMap((memory) => memory.faults());
      faults.push(...openings.values().flatMap((opening) => opening.faults()));
      if (faults.some(({ cause }) => !NOT_ARRIVED.has(cause))) indexes.clear();
      for (const memory of [indexes, files, ledgers, openings]) memory.forgetBroken();
    },
    async ping() {},
  };
}
