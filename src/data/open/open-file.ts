import type { Format, Recognition } from "#domain/opening/format.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import type { ArrivingFile } from "#domain/opening/opened-file.ts";
import { TABLES } from "./containers.ts";
import { NotReadable } from "./not-readable.ts";
import type { ReadCollection } from "./reading.ts";
import type { ReportOptions } from "./report-collection.ts";

/** How a reader wants a file to be read. */
export interface OpenOptions extends ReportOptions {
  /** Whether rows that stand for a detainer already counted are counted too; left out where not given. */
  readonly duplicates?: "leave-out" | "count";
  /** How a table of the reader's own is read; without it such a table is not. */
  readonly mapping?: Mapping;
}

/** Reads a file in a format that was recognised or chosen. Throws `NotReadable`, and the reason of the signal. */
export async function openFile(
  source: Blob,
  arriving: ArrivingFile,
  { container }: Pick<Recognition, "container">,
  format: Format,
  options: OpenOptions = {},
): Promise<ReadCollection> {
  const load = TABLES[container];
  if (format === "foia" && load !== undefined) {
    const { readFoia } = await import("#data/foia/read-foia.ts");
    return readFoia(await load(), source, arriving, options);
  }
  if (load !== undefined && format === "export") {
    const { readExport } = await import("#data/own/read-export.ts");
    return readExport(await load(), source, arriving, options);
  }
  if (load !== undefined && format === "table") {
    if (options.mapping === undefined) {
      throw new NotReadable("Say first which columns of the table hold what.");
    }
    const { readMapped } = await import("#data/mapped/read-mapped.ts");
    return readMapped(await load(), source, arriving, options.mapping, options);
  }
  // The others make what they read under the file's identity from the start.
  const file = { ...arriving, sha256: await arriving.sha256 };
  if (format === "report") {
    const { readReport } = await import("./report-collection.ts");
    return readReport(source, file, options);
  }
  if (format === "editions") {
    const { readOwn } = await import("#data/own/read-own.ts");
    return readOwn(source, file, options);
  }
  throw new NotReadable("Files of this kind are not read here.");
}
