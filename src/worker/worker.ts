import { expose } from "comlink";
import { platformDigest } from "#data/read/fetch.ts";
import { createDesk } from "./create-desk.ts";
import { createKeptFiles } from "./files/kept-files.ts";
import { knownPlaces } from "./files/known-places.ts";
import type { FileReading } from "./files/reader.ts";
import { sending } from "./wire.ts";

// Files are asked for again by their tag, so that a retry never meets a broken copy kept by the browser.
const fetching = (address: string): Promise<Response> => fetch(address, { cache: "no-cache" });

const kept = createKeptFiles(async () =>
  (await import("#data/kept/kept-store.ts")).openKeptStore(),
);
const desk = createDesk(fetching, platformDigest(), kept);

let reading: Promise<FileReading> | null = null;

/** What reads files comes when the first of them does. */
function reader(): Promise<FileReading> {
  reading ??= import("./files/reader.ts").then(({ createFileReading }) =>
    createFileReading((base) => knownPlaces(desk, base)),
  );
  return reading;
}

const fileReading: FileReading = {
  recognise: async (source, name) => (await reader()).recognise(source, name),
  read: async (request, onProgress) => (await reader()).read(request, onProgress),
  hand: async (port) => (await reader()).hand(port),
};

expose({ ...sending(desk), ...fileReading });
