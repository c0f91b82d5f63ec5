import { CommandError } from "#cli/command/command.ts";
import { readMapping } from "#data/native/mapping-file.ts";
import { formatFetchError, FetchError } from "#data/errors/fetch-error.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import { readInputFile } from "./input-file.ts";

/** What `--help` says of the option. */
export const MAPPING_HELP = `  --mapping FILE       which column of a table holds what, as saved from the page that opens files`;

/** The mapping in a file that was typed; null where none was. Throws `CommandError` where it is no mapping. */
export async function readMappingFile(path: string | undefined): Promise<Mapping | null> {
  if (path === undefined) return null;
  const bytes = await readInputFile(path);
  try {
    return readMapping(bytes, path);
  } catch (thrown) {
    if (thrown instanceof FetchError) throw new CommandError(formatFetchError(thrown.failure));
    throw thrown;
  }
}
