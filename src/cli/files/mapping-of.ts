import { NotDone } from "#cli/command.ts";
import { readMapping } from "#data/mapped/mapping-json.ts";
import { faultSentence } from "#data/read/fault-sentence.ts";
import { Unreadable } from "#data/read/faults.ts";
import type { Mapping } from "#domain/opening/mapping.ts";
import { readInput } from "./input-file.ts";

/** What `--help` says of the option. */
export const MAPPING_HELP = `  --mapping FILE       which column of a table holds what, as saved from the page that opens files`;

/** The mapping in a file that was typed; null where none was. Throws `NotDone` where it is no mapping. */
export async function mappingOf(path: string | undefined): Promise<Mapping | null> {
  if (path === undefined) return null;
  const bytes = await readInput(path);
  try {
    return readMapping(bytes, path);
  } catch (thrown) {
    if (thrown instanceof Unreadable) throw new NotDone(faultSentence(thrown.fault));
    throw thrown;
  }
}
