import type { Corpus } from "#domain/publication/coverage.ts";
import { codesOf, narrow } from "#domain/table.ts";
import type { CodeColumn } from "#domain/table.ts";
import { KNOWN_BY } from "./whereabouts.ts";

/** Rows by all that says where they lie: rows of one code agree in each of these columns. */
export interface PlaceCodes {
  readonly codes: CodeColumn["codes"];
  /** A row of each code. */
  readonly examples: readonly number[];
}

/** Numbers the places of a corpus's rows, in order of first appearance. */
export function placeCodes(corpus: Corpus): PlaceCodes {
  const { codes: agency, dictionary } = codesOf(corpus.table, "agency");
  const others = [...KNOWN_BY.filter((name) => name !== "agency"), "jurisdiction"].map(
    (name) => codesOf(corpus.table, name).codes,
  );
  const places = new Map<string, number>();
  const examples: number[] = [];
  const codes = new Uint32Array(corpus.table.length);
  // Most rows of an agency lie where the one before them lies: only others are looked up.
  const latest = new Int32Array(dictionary.length).fill(-1);

  const agrees = (row: number, example: number): boolean => {
    for (const other of others) if (other[row] !== other[example]) return false;
    return true;
  };
  const lookUp = (row: number): number => {
    const name = [agency[row], ...others.map((other) => other[row])].join();
    const found = places.get(name) ?? examples.length;
    if (found === examples.length) {
      places.set(name, found);
      examples.push(row);
    }
    return found;
  };

  for (let row = 0; row < codes.length; row += 1) {
    const by = agency[row] as number;
    let place = latest[by] as number;
    if (place < 0 || !agrees(row, examples[place] as number)) {
      place = lookUp(row);
      latest[by] = place;
    }
    codes[row] = place;
  }
  return { codes: narrow(codes, examples.length), examples };
}
