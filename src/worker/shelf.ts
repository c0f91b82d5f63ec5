import { checkEdition } from "#data/check-edition.ts";
import { Unreadable } from "#data/read/faults.ts";
import { fetchFile, platformDigest, type Digest, type Fetching } from "#data/read/fetch.ts";
import { parseFile } from "#data/read/parse.ts";
import { EDITION_FORMAT, editionSchema } from "#data/schema/edition-schema.ts";
import { INDEX_FORMAT, indexSchema } from "#data/schema/index-schema.ts";
import { NOTES_FORMAT, notesSchema } from "#data/schema/notes-schema.ts";
import type { Collection, Index } from "#domain/collection.ts";
import type { Edition } from "#domain/edition.ts";
import type { Note } from "#domain/publication/note.ts";

/** Published files, each fetched and checked once; what could not be had is thrown as `Unreadable` and kept until `forget`. */
export class Shelf {
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #fetching: Fetching;
  readonly #digest: Digest | null;

  constructor(fetching: Fetching, digest: Digest | null = platformDigest()) {
    this.#fetching = fetching;
    this.#digest = digest;
  }

  /** True where files are checked against their SHA-256. */
  get hashed(): boolean {
    return this.#digest !== null;
  }

  index(base: string): Promise<Index> {
    return this.#once(`${base}index.json`, async () => {
      const { bytes } = await fetchFile(
        this.#fetching,
        `${base}index.json`,
        "index.json",
        null,
        this.#digest,
      );
      return parseFile(bytes, "index.json", INDEX_FORMAT, indexSchema);
    });
  }

  async collection(base: string, id: string): Promise<Collection> {
    const found = (await this.index(base)).collections.find((held) => held.id === id);
    if (found === undefined)
      throw new Unreadable("no-edition", "index.json", `there is no collection "${id}"`);
    return found;
  }

  edition(base: string, collection: Collection, path: string): Promise<Edition> {
    return this.#once(base + path, async () =>
      checkEdition(
        parseFile(await this.#bytes(base, collection, path), path, EDITION_FORMAT, editionSchema),
      ),
    );
  }

  notes(base: string, collection: Collection): Promise<readonly Note[]> {
    const path = collection.notes;
    if (path === null) return Promise.resolve([]);
    return this.#once(base + path, async () => {
      const bytes = await this.#bytes(base, collection, path);
      return parseFile(bytes, path, NOTES_FORMAT, notesSchema).notes;
    });
  }

  /** Lets everything go, so that the next call asks again. */
  forget(): void {
    this.#kept.clear();
  }

  async #bytes(base: string, collection: Collection, path: string) {
    const promised = collection.files.find((file) => file.path === path) ?? null;
    const file = await fetchFile(this.#fetching, base + path, path, promised, this.#digest);
    return file.bytes;
  }

  #once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const held = this.#kept.get(key) as Promise<T> | undefined;
    if (held !== undefined) return held;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }
}
