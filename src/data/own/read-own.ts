import { NotReadable } from "#data/open/not-readable.ts";
import type { ReadCollection, ReadingOptions } from "#data/open/reading.ts";
import { Unreadable } from "#data/read/faults.ts";
import { MOST_BYTES, megabytes } from "#data/read/gunzip.ts";
import { isGzip } from "#data/read/is-gzip.ts";
import { faultSentence } from "#data/read/fault-sentence.ts";
import type { FoundIssue } from "#domain/opening/found.ts";
import type { OpenedFile } from "#domain/opening/opened-file.ts";
import { archiveEditions } from "./archive-editions.ts";
import type { FoundEditions } from "./archive-editions.ts";
import { archiveFiles } from "./archive-files.ts";
import { editionsIn, kindOf, outcomesIn } from "./file-editions.ts";
import { ownCollection } from "./own-collection.ts";
import { limitAlone, unpacked } from "./unpacked.ts";

/**
 * Editions in our own formats as a collection: `ddor-edition/1`, one or a list; `ddor-columns/1`; either packed by gzip; or a
 * ZIP of such files, with or without the index of their folder. Throws `NotReadable` with a sentence, and the reason of the
 * signal.
 */
export async function readOwn(
  source: Blob,
  file: OpenedFile,
  options: ReadingOptions = {},
): Promise<ReadCollection> {
  try {
    const { parts, collection, passedOver } = await editionsOf(source, file, options);
    return ownCollection(parts, file, {
      what: "Editions in this page’s own format",
      weekBy: "The week that each edition is of",
      from: collection,
      outcomes: collection?.outcomes ?? outcomesIn(parts),
      title: null,
      issues: passedIssue(passedOver),
    });
  } catch (thrown) {
    if (thrown instanceof Unreadable) throw new NotReadable(faultSentence(thrown.fault));
    throw thrown;
  }
}

async function editionsOf(
  source: Blob,
  { name }: OpenedFile,
  { signal = null, onProgress }: { signal?: AbortSignal | null } & Omit<ReadingOptions, "signal">,
): Promise<FoundEditions> {
  const progress = (bytes: number): void => onProgress?.({ bytes, rows: 0 });
  const start = new Uint8Array(await source.slice(0, 2).arrayBuffer());
  const [a, b] = start;
  if (a === 0x50 && b === 0x4b) {
    const found = await archiveEditions(await archiveFiles(source, signal, progress), signal);
    if (found.parts.length > 0) return found;
    throw new NotReadable("The archive holds no edition in this page’s own format.");
  }
  if (source.size > MOST_BYTES) {
    throw new NotReadable(
      `The file has more than ${megabytes(MOST_BYTES)}, which is more than a file of editions has.`,
    );
  }
  const bytes = isGzip(start)
    ? await unpacked(source, limitAlone(source.size), signal)
    : new Uint8Array(await source.arrayBuffer());
  signal?.throwIfAborted();
  progress(source.size);
  const one = { path: name, bytes };
  const kind = kindOf(one);
  if (kind === "index") {
    throw new NotReadable(
      "The file is the index of a folder: it lists editions and holds none. Open their files, or the folder as a ZIP.",
    );
  }
  if (kind === "notes") {
    throw new NotReadable("The file holds notes on editions, and no edition.");
  }
  return { parts: editionsIn(one), collection: null, passedOver: [] };
}

function passedIssue(names: readonly string[]): readonly FoundIssue[] {
  if (names.length === 0) return [];
  return [
    {
      kind: "file of the archive that is not read, such as notes",
      severity: "warning",
      count: names.length,
      examples: names.slice(0, 5),
    },
  ];
}
