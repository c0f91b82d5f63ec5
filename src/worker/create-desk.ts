import { makeCorpus } from "#data/adapters/corpus.ts";
import { declinesOf } from "#data/adapters/week-coverage.ts";
import { Unreadable } from "#data/read/faults.ts";
import type { Digest, Fetching } from "#data/read/fetch.ts";
import { INDEX_FILE, readEdition, readIndex, readNotes } from "#data/read/published.ts";
import type { Collection, EditionEntry, Index } from "#domain/collection.ts";
import type { Edition, EditionFrame } from "#domain/edition.ts";
import type { FaultCause } from "#domain/publication/fault.ts";
import type { Note } from "#domain/publication/note.ts";
import { chooseEditions, publicationDates } from "#domain/revision.ts";
import { createAnswering } from "#engine/create-answering.ts";
import type { Ask, CorpusName, Desk, Had, Outcome } from "./desk.ts";
import { hold, isWhole } from "./held-corpus.ts";
import type { HeldCorpus } from "./held-corpus.ts";
import { Memory, valueOf } from "./memory.ts";

interface ReadEdition {
  readonly edition: Edition;
  readonly hashed: boolean;
}

const NOT_ARRIVED: ReadonlySet<FaultCause> = new Set(["missing", "server-error", "offline"]);

/**
 * A desk over a fetch and a hash (null where the context has none). Files and corpora are kept, and what answering read of
 * a corpus with it; answers are not.
 */
export function createDesk(fetching: Fetching, digest: Digest | null): Desk {
  const indexes = new Memory<Index>();
  const editions = new Memory<ReadEdition>();
  const ledgers = new Memory<readonly Note[]>();
  const corpora = new Memory<HeldCorpus>(isWhole);
  const { answer, prepare } = createAnswering();
  let isPreparing = false;

  /** Works on between requests, a slice at a time, so that a request never waits for more than one. */
  function prepareOn(): void {
    isPreparing = !prepare();
    if (isPreparing) setTimeout(prepareOn);
  }

  const shelf = (base: string) => ({ base, fetching, digest });

  const index = (base: string) => indexes.get(base, () => readIndex(shelf(base)));

  async function collectionOf(base: string, id: string): Promise<Had<Collection>> {
    const had = await index(base);
    if (!had.ok) return had;
    const value = had.value.collections.find((collection) => collection.id === id);
    if (value !== undefined) return { ok: true, value };
    const detail = `the index lists no collection "${id}"`;
    return { ok: false, fault: { cause: "no-edition", file: INDEX_FILE, detail } };
  }

  const notesOf = (base: string, id: string) =>
    ledgers.get(JSON.stringify([base, id]), async () =>
      readNotes(shelf(base), valueOf(await collectionOf(base, id))),
    );

  const editionOf = (base: string, collection: Collection, entry: EditionEntry) =>
    editions.get(JSON.stringify([base, collection.id, entry.file]), () =>
      readEdition(shelf(base), collection, entry),
    );

  async function load(base: string, name: CorpusName): Promise<HeldCorpus> {
    const collection = valueOf(await collectionOf(base, name.collection));
    const asof = name.asof ?? publicationDates(collection.editions).at(-1);
    if (asof === undefined) {
      throw new Unreadable("no-edition", INDEX_FILE, `"${collection.id}" lists no edition`);
    }
    const chosen = chooseEditions(collection.editions, asof, name.reading);
    const notes = notesOf(base, collection.id);
    const all = await Promise.all(
      chosen.map(async (entry) => ({ entry, had: await editionOf(base, collection, entry) })),
    );
    const ledger = await notes;
    const had = all.flatMap(({ entry, had: each }) =>
      each.ok ? [{ file: entry.file, ...each.value }] : [],
    );
    const corpus = makeCorpus({
      collection,
      asof,
      chosen,
      editions: had.map(({ edition }) => edition),
      notes: ledger.ok ? ledger.value : [],
    });
    return hold(corpus, {
      editions: had,
      faults: all.flatMap(({ entry, had: each }) =>
        each.ok ? [] : [{ week: entry.week, fault: each.fault }],
      ),
      notesFault: ledger.ok ? null : ledger.fault,
      hashed: digest !== null,
    });
  }

  const held = (base: string, name: CorpusName) =>
    corpora.get(JSON.stringify([base, name.collection, name.asof, name.reading]), () =>
      load(base, name),
    );

  async function outcomeOf({ base, names, questions }: Ask): Promise<Outcome> {
    try {
      const asked = await Promise.all(names.map((name) => held(base, name)));
      const fault = asked.find((had) => !had.ok);
      if (fault !== undefined && !fault.ok) return fault;
      const tables = asked.map((had) => valueOf(had).corpus);
      return { ok: true, value: questions.map((question) => answer(tables, question)) };
    } catch (thrown) {
      return { thrown };
    }
  }

  return {
    index,
    notes: notesOf,
    async edition(base, id, file) {
      const found = await collectionOf(base, id);
      if (!found.ok) return found;
      const entry = found.value.editions.find((each) => each.file === file);
      if (entry === undefined) {
        return { ok: false, fault: { cause: "missing", file, detail: "not in the index" } };
      }
      const had = await editionOf(base, found.value, entry);
      return had.ok ? { ok: true, value: frameOf(had.value.edition, found.value) } : had;
    },
    async corpus(base, name) {
      const had = await held(base, name);
      return had.ok ? { ok: true, value: had.value.frame } : had;
    },
    async answer({ version, asks }) {
      const outcomes = await Promise.all(asks.map(outcomeOf));
      if (!isPreparing) {
        isPreparing = true;
        setTimeout(prepareOn);
      }
      return { version, outcomes };
    },
    async retry() {
      // A file that arrived and is wrong may be mended only together with an index that promises it; one that did not
      // arrive says nothing against the index, which then stays, so that a retry without a line loses no week.
      const faults = [editions, ledgers, corpora].flatMap((memory) => memory.faults());
      if (faults.some(({ cause }) => !NOT_ARRIVED.has(cause))) indexes.clear();
      for (const memory of [indexes, editions, ledgers, corpora]) memory.forgetBroken();
    },
    async ping() {},
  };
}

/** An edition without its rows. */
function frameOf({ rows, ...frame }: Edition, { outcomes }: Collection): EditionFrame {
  const transcribedDeclines = declinesOf(rows, outcomes);
  return { ...frame, lines: rows.length, transcribedDeclines };
}
