import { expose } from "comlink";
import { platformDigest } from "#data/read/fetch.ts";
import { createDesk } from "./create-desk.ts";
import { keptIn } from "./files/kept-later.ts";
import type { FileReading } from "./files/reader.ts";
import type { Help, Helping } from "./files/help.ts";
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
      known: async (base) => (await import("./files/known-places.ts")).knownPlaces(desk, base),
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

let help: Promise<Help> | null = null;

/** What a thread does that helps another to read comes with the first that it is asked. */
function helper(): Promise<Help> {
  help ??= import("./files/help.ts").then(({ createHelp }) => createHelp());
  return help;
}

const helping: Helping = {
  readPart: async (part) => (await helper()).readPart(part),
  beginHash: async (size) => (await helper()).beginHash(size),
  addToHash: async (bytes, length) => (await helper()).addToHash(bytes, length),
  endHash: async () => (await helper()).endHash(),
};

expose({ ...sending(desk), ...fileReading, ...helping });
