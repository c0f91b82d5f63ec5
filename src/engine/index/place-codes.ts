import type { Dataset } from "#domain/report/dataset.ts";
import type { CodeColumn } from "#domain/table/table.ts";
import { getCodeColumn } from "#domain/table/table.ts";

/** Rows by all that says where they lie: rows of one code agree in each of these columns. */
export interface PlaceCodes {
  readonly codes: CodeColumn["codes"];
  /** A row of each code. */
  readonly exampleRows: readonly number[];
}

/** The number of places that two bytes a row can distinguish; more take four. */
const MAX_SHORT_CODES = 65_536;

/** Numbers the places of a dataset's rows, in order of first appearance. */
export function createPlaceCodes({ table }: Dataset): PlaceCodes {
  const { codes: agency, dictionary } = getCodeColumn(table, "agency");
  const state = getCodeColumn(table, "state").codes;
  const county = getCodeColumn(table, "county").codes;
  const aor = getCodeColumn(table, "aor").codes;
  const home = getCodeColumn(table, "jurisdiction").codes;
  const places = new Map<string, number>();
  const examples: number[] = [];
  let codes: CodeColumn["codes"] = new Uint16Array(table.length);
  // Most rows of an agency lie where the one before them lies: only others are looked up.
  const latest = new Int32Array(dictionary.length).fill(-1);
  const last = new Uint32Array(dictionary.length);

  const lookUp = (row: number): number => {
    const name = [agency, state, county, aor, home].map((column) => column[row]).join();
    const found = places.get(name) ?? examples.length;
    if (found === examples.length) {
      places.set(name, found);
      examples.push(row);
      if (found === MAX_SHORT_CODES) codes = Uint32Array.from(codes);
    }
    return found;
  };

  for (let row = 0; row < table.length; row += 1) {
    const by = agency[row] as number;
    const before = last[by] as number;
    let place = latest[by] as number;
    if (
      place < 0 ||
      state[row] !== state[before] ||
      county[row] !== county[before] ||
      aor[row] !== aor[before] ||
      home[row] !== home[before]
    ) {
      place = lookUp(row);
      latest[by] = place;
      last[by] = row;
    }
    codes[row] = place;
  }
  return { codes, exampleRows: examples };
}
