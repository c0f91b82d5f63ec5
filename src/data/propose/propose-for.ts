import { TABLES } from "#data/open/containers.ts";
import { firstRows } from "#data/open/first-rows.ts";
import { NotReadable } from "#data/open/not-readable.ts";
import type { Recognition } from "#domain/opening/format.ts";
import type { MappingProposal } from "#domain/opening/table-sample.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { sampleOf } from "./sample-of.ts";

/** Rows that are looked at: 25 before the headings, and 1,000 under them. */
const MOST_ROWS = 1_025;

/** What the columns of a file's table are proposed to be. Throws `NotReadable` where it has no table with headings. */
export async function proposeFor(
  source: Blob,
  { container }: Pick<Recognition, "container">,
): Promise<MappingProposal> {
  const load = TABLES[container];
  if (load === undefined) throw new NotReadable("Files of this kind hold no table.");
  return proposeMapping(sampleOf(await firstRows(await load(), source, MOST_ROWS)));
}
