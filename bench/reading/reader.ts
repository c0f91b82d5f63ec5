/** Six columns by which the rows of a release are counted. */
export const COUNTED = ["state", "agency", "week", "outcome", "citizenship", "charge"] as const;
export type Counted = (typeof COUNTED)[number];

/** What a system read: of each column how many rows each of its values has, the greatest number first. */
export interface Counts {
  readonly rows: number;
  readonly counts: Readonly<Record<Counted, readonly number[]>>;
  /** Milliseconds of what was done, by name. */
  readonly stages: Readonly<Record<string, number>>;
}

/** One way to read a file and count its rows. */
export interface Reader {
  /** Begins what needs no file; not timed. */
  open(): Promise<void>;
  read(file: File): Promise<Counts>;
}

/** Numbers of rows, the greatest first, without those that are 0. */
export function descending(counts: Iterable<number>): readonly number[] {
  return [...counts].filter((count) => count > 0).sort((a, b) => b - a);
}
