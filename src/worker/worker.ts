import { expose, transfer } from "comlink";
import type { PartRead } from "#data/pieces/crew.ts";
import { platformDigest } from "#data/read/fetch.ts";
import { createDesk } from "./create-desk.ts";
import { keptIn } from "./files/kept-later.ts";
import { knownPlaces } from "./files/known-places.ts";
import type { FileReading } from "./files/reader.ts";
import type { CrewMember } from "./files/start-crew.ts";
import type { HashingMember } from "./files/start-hashing.ts";
import { sending } from "./wire.ts";

// Files are asked for again by their tag, so that a retry never meets a broken copy kept by the browser.
const fetching = (address: string): Promise<Response> => fetch(address, { cache: "no-cache" });

const openStore = async () => (await import("#data/kept/kept-store.ts")).openKeptStore();
const kept = keptIn(openStore);
const desk = createDesk(fetching, platformDigest(), kept);

let reading: Promise<FileReading> | null = null;

/** What reads files comes when the first of them does. */
function reader(): Promise<FileReading> {
  reading ??= import("./files/reader.ts").then(({ createFileReading }) =>
    createFileReading({
      known: (base) => knownPlaces(desk, base),
      // Where the browser keeps nothing, a table is mapped anew each time.
      mapping: (headings) =>
        openStore()
          .then((store) => store.mapping(headings))
          .catch(() => undefined),
      putMapping: (mapping) =>
        openStore()
          .then((store) => store.putMapping(mapping))
          .catch(() => undefined),
    }),
  );
  return reading;
}

const fileReading: FileReading = {
  recognise: async (source, name) => (await reader()).recognise(source, name),
  propose: async (source, name, recognition) => (await reader()).propose(source, name, recognition),
  preview: async (mapping, opened) => (await reader()).preview(mapping, opened),
  readMapping: async (source, name) => (await reader()).readMapping(source, name),
  read: async (request, onProgress) => (await reader()).read(request, onProgress),
  hand: async (port) => (await reader()).hand(port),
};

const member: CrewMember = {
  readPart: async (part) => {
    const { readPart } = await import("#data/pieces/read-part.ts");
    const read = await readPart(part);
    return transfer(read, [...buffersOf(read)]);
  },
};

/** Memory of a part that was read, each once. */
function buffersOf({ pieces, bytes: given }: PartRead): Set<ArrayBuffer> {
  const views = (pieces ?? []).flatMap(({ bytes, starts, ends, codes }) => [
    bytes,
    starts,
    ends,
    codes,
  ]);
  if (given !== null) views.push(given);
  return new Set(views.map(({ buffer }) => buffer as ArrayBuffer));
}

let hashing: Promise<HashingMember> | null = null;

/** What hashes comes when the first bytes do. */
function hasher(): Promise<HashingMember> {
  hashing ??= import("./files/start-hashing.ts").then(({ createHashingMember }) =>
    createHashingMember(),
  );
  return hashing;
}

expose({
  ...sending(desk),
  ...fileReading,
  ...member,
  beginHash: async (size: number) => (await hasher()).beginHash(size),
  addToHash: async (bytes: Uint8Array<ArrayBuffer>, length: number) =>
    (await hasher()).addToHash(bytes, length),
  endHash: async () => (await hasher()).endHash(),
});
