import { TABLE_READERS } from "./import-file.ts";
import { unpackFile } from "./packed-file.ts";
import { readFirstRows } from "#data/import/first-rows.ts";
import { ImportError } from "#data/errors/import-error.ts";
import type { Recognition } from "#domain/import/file-format.ts";
import type { ReadingAnswers } from "#domain/import/reading-question.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import { proposeMapping } from "#data/tabular/propose-mapping.ts";
import { buildTableSample } from "#data/tabular/sample-table.ts";

/** Rows that are looked at: 25 before the headings, and 1,000 under them. */
const MAX_ROWS = 1_025;

/** What the columns of a file's table are proposed to be. Throws `ImportError` where it has no table with headings. */
export async function proposeFileMapping(
  source: Blob,
  { container, packing }: Pick<Recognition, "container" | "packing">,
  answers: ReadingAnswers = {},
): Promise<MappingProposal> {
  const load = TABLE_READERS[container];
  if (load === undefined) throw new ImportError("Files of this kind hold no table.");
  return proposeMapping(
    buildTableSample(
      await readFirstRows(await load(), await unpackFile(source, packing), MAX_ROWS, answers),
    ),
  );
}
