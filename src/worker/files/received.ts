import type { ReadCollection } from "#data/open/reading.ts";

/** What a reading thread sends through a port, once; the port is closed after it. */
export function received(port: MessagePort): Promise<ReadCollection> {
  return new Promise((resolve) => {
    port.addEventListener("message", ({ data }: MessageEvent<ReadCollection>) => {
      port.close();
      resolve(data);
    });
    port.start();
  });
}
