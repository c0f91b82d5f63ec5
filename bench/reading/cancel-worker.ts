import { ImportError } from "../../src/data/errors/import-error.ts";
import { importFile } from "../../src/data/import/import-file.ts";
import { recognizeFile } from "../../src/data/import/recognize-file.ts";

/** Reads a file until it is told to stop; answers how far it is, and when its promise has ended. */
const stop = new AbortController();
self.addEventListener("message", ({ data }: MessageEvent<File | "stop">) => {
  if (data === "stop") stop.abort();
  else void read(data);
});

async function read(source: File): Promise<void> {
  const file = { name: source.name, bytes: source.size, sha256: "", at: "2026-04-01T00:00:00Z" };
  const recognition = await recognizeFile(source);
  try {
    await importFile(source, file, recognition, recognition.format, {
      signal: stop.signal,
      onProgress: ({ bytes }) => self.postMessage({ share: bytes / source.size }),
    });
    self.postMessage({ end: "read" });
  } catch (thrown) {
    self.postMessage({ end: thrown instanceof ImportError ? thrown.message : "stopped" });
  }
}
