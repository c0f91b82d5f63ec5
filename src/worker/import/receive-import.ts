import type { ImportedCollection } from "#data/tabular/table-reader.ts";

/** What a reading thread sends through a port, once; the port is closed after it. */
export function receiveImport(port: MessagePort): Promise<ImportedCollection> {
  return new Promise((resolve) => {
    port.addEventListener("message", ({ data }: MessageEvent<ImportedCollection>) => {
      port.close();
      resolve(data);
    });
    port.start();
  });
}
