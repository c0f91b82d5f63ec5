import { basename } from "node:path";
import type { Terminal } from "#cli/command.ts";
import { editionOf } from "#data/adapters/edition-of.ts";
import { editionPart } from "#data/adapters/edition-part.ts";
import { hashOf } from "#data/open/hash.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import { openFile as openRecognised } from "#data/open/open-file.ts";
import { recognise } from "#data/open/recognise.ts";
import type { KnownAgencies } from "#data/places/known-agencies.ts";
import type { Format } from "#domain/opening/format.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import { importedId } from "#domain/opening/opened-file.ts";
import type { Found } from "#domain/opening/found.ts";
import type { OpenedFile as NamedFile } from "#domain/opening/opened-file.ts";
import { DECLINED } from "#domain/outcome.ts";
import type { Outcome } from "#domain/outcome.ts";
import { weekInWords } from "#domain/week.ts";
import { formatCount } from "#domain/words/count.ts";
import { onDisk } from "./disk-words.ts";
import { NotRead, openInput } from "./input-file.ts";
import { openFile } from "./open-file.ts";
import type { OpenedFile } from "./open-file.ts";
import type { ReadEdition } from "./readers.ts";

/** What lines cite in place of their file's name: they are the same whatever it is called. */
const CITED: Readonly<Partial<Record<Format, string>>> = {
  foia: "Row-level release",
  export: "Table exported from the page",
  table: "Table",
};

/** A file of any format that the page opens, with its editions. */
export interface AnyFile extends OpenedFile {
  readonly outcomes: readonly Outcome[];
  /** What was found in a file that is not of editions; null for those, which say it themselves. */
  readonly found: Pick<Found, "checks" | "unplacedText" | "sentences" | "issues"> | null;
}

/**
 * Opens a file as the page does, by what it is recognised as, or as a table by a mapping: null where none was typed, left out
 * where the command takes none. `known` are agencies that keep their keys. Throws `NotRead`, `NotDone` where the file cannot
 * be reached, and `Unreadable` for editions.
 */
export async function openAny(
  path: string,
  terminal: Terminal,
  known: () => Promise<KnownAgencies>,
  mapping?: Mapping | null,
): Promise<AnyFile> {
  try {
    return await onDisk(path, "read", () => openedAs(path, terminal, known, mapping));
  } catch (thrown) {
    if (thrown instanceof NotReadable) throw new NotRead(path, thrown.message);
    throw thrown;
  }
}

async function openedAs(
  path: string,
  terminal: Terminal,
  known: () => Promise<KnownAgencies>,
  mapping: Mapping | null | undefined,
): Promise<AnyFile> {
  const source = await openInput(path);
  const recognised = await recognise(source);
  const { container, choices, why } = recognised;
  const isMapped = mapping !== null && mapping !== undefined;
  if (isMapped && !choices.includes("table")) {
    throw new NotReadable(`A mapping is for tables, and this is none. ${why}`);
  }
  const format = isMapped ? "table" : recognised.format;
  if (format === "editions" && container !== "zip") {
    return { ...(await openFile(path)), outcomes: [DECLINED], found: null };
  }
  if (format === "table" && !isMapped) {
    const how =
      mapping === null
        ? "Say with --mapping which column holds what."
        : `Make editions of it first: npm run ddor -- read ${path} --mapping FILE --as json --to NEW-FILE.`;
    throw new NotReadable(`${why} ${how}`);
  }
  const sha256 = await hashOf(source, null);
  const at = `${terminal.today}T00:00:00Z`;
  const name = CITED[format] ?? basename(path);
  const file: NamedFile = { name, bytes: source.size, sha256, at };
  const options = {
    known: await known(),
    onProgress: ({ rows }: { readonly rows: number }) =>
      terminal.progress(`Reading ${path}: ${formatCount(rows)} …`),
  };
  if (format === "report") return reportFile(source, file, options);
  const { collection, parts, found } = await openRecognised(
    source,
    file,
    recognised,
    format,
    isMapped ? { ...options, mapping } : options,
  );
  const editions = parts.map((part) => readOf(part, format === "foia"));
  return { format, editions, outcomes: collection.outcomes, found };
}

/** A report's edition is the reader's own: columns do not hold why a charge has its category. */
async function reportFile(
  source: Blob,
  file: NamedFile,
  options: { readonly known: KnownAgencies },
): Promise<AnyFile> {
  const { readReportEdition } = await import("#data/open/report-collection.ts");
  const {
    edition: read,
    checks,
    unplaced,
    sentences,
  } = await readReportEdition(source, file, options);
  // Two files of one report differ in their names, and that is no difference of what they say.
  const citation = `ICE, Weekly Declined Detainer Outcome Report, ${weekInWords(read.week)}, as PDF`;
  const edition = { ...read, sources: read.sources.map((each) => ({ ...each, citation })) };
  return {
    format: "report",
    editions: [{ part: editionPart(edition, [DECLINED]), edition: () => edition, recorded: 0 }],
    outcomes: [DECLINED],
    found: { checks, unplacedText: unplaced, sentences, issues: [] },
  };
}

/** Records that ICE released are of the agency's own files, wherever they are published. */
function readOf(part: ReadEdition["part"], isRelease: boolean): ReadEdition {
  const { frame } = part;
  const made = isRelease ? { ...part, frame: { ...frame, origin: "official" as const } } : part;
  return { part: made, edition: () => editionOf(made), recorded: 0 };
}

/** True for the identity of a file of its own, which is of no collection. */
export function isOfNoCollection(id: string): boolean {
  return id.startsWith(importedId(""));
}
