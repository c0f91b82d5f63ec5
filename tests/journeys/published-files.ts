import { readFile } from "node:fs/promises";
import { join } from "node:path";

/* What the tests read of the published files, written apart from the application. */

interface Place {
  key: string;
  level: string;
  state: string;
  county: string | null;
  covers: string[];
  name: string;
}
interface Agency {
  key: string;
  name: string;
  kind: string;
  state: string;
  county: string | null;
  jurisdiction: string;
}
export interface Line {
  count: number;
  agency: string;
  jurisdiction: string | null;
  state: string;
  county: string;
  aor: string;
  request: string;
  outcome: string;
  citizenship: string;
  issued: string | null;
  declined: string | null;
  charge: { text: string | null; category: string; status: string };
}
export interface Edition {
  week: string;
  revision: number;
  published: { date: string };
  totals: { declined: number | null };
  jurisdictions: Place[];
  agencies: Agency[];
  rows: Line[];
  placeTotals: { jurisdiction: string; withdrawn: boolean }[];
}

/** Every edition of the first collection in a folder of published files. */
export async function readPublished(folder: string): Promise<Edition[]> {
  const read = async (path: string) => JSON.parse(await readFile(join(folder, path), "utf8"));
  const [collection] = (await read("index.json")).collections;
  return Promise.all(collection.editions.map((entry: { file: string }) => read(entry.file)));
}
