import { fixture, sharedFile } from "./shared-data.ts";

/*
 * Releases of ICE with what is right of them. The numbers are counted apart from the project, by Python's reader of CSV:
 * tests/fixtures/README.md says how.
 */

/** A release that may not be there, and what is right of it. */
interface KnownRelease {
  /** What stands in the title of a test. */
  readonly which: string;
  /** Null where the whole file is missing. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly rows: number;
}

interface Pennsylvania extends KnownRelease {
  /** Rows that agree with an earlier one in every column. */
  readonly repeats: number;
  /** Rows of Moshannon Valley's prison, which has a contract with the federal government. */
  readonly moshannonValley: number;
  /** Rows whose agency's county its name says (with a word for County), a list of facilities, its city, or nothing. */
  readonly rowsByCountyBasis: Readonly<Record<"name" | "list" | "city" | "none", number>>;
}

interface Minnesota extends KnownRelease {
  readonly charged: number;
  readonly convicted: number;
  readonly citizenships: number;
}

export const PENNSYLVANIA_FILE = "ice-foia-2015-pennsylvania.csv";
const MINNESOTA_FILE = "ice-foia-2026-minnesota-declined.csv";

/** The extract has every decline, so that these are right of both. */
export const PENNSYLVANIA_DECLINES = { all: 103, philadelphia: 89, philadelphiaNames: 10 } as const;

/** Detainers of Pennsylvania from 2007-10-02 to 2014-06-30: an extract, and all. */
export const PENNSYLVANIA: readonly Pennsylvania[] = [
  {
    which: "an extract of 353",
    bytes: fixture(PENNSYLVANIA_FILE),
    rows: 353,
    repeats: 42,
    moshannonValley: 59,
    rowsByCountyBasis: { name: 104, list: 136, city: 112, none: 1 },
  },
  {
    which: "all 30,297",
    bytes: sharedFile(PENNSYLVANIA_FILE),
    rows: 30_297,
    repeats: 10_435,
    moshannonValley: 6892,
    rowsByCountyBasis: { name: 10_630, list: 15_299, city: 4364, none: 4 },
  },
];

/** Declines of Minnesota of 2026, each of one state prison: an extract, and all. */
export const MINNESOTA: readonly Minnesota[] = [
  {
    which: "an extract of 8",
    bytes: fixture(MINNESOTA_FILE),
    rows: 8,
    charged: 1,
    convicted: 7,
    citizenships: 5,
  },
  {
    which: "all 22",
    bytes: sharedFile(MINNESOTA_FILE),
    rows: 22,
    charged: 3,
    convicted: 19,
    citizenships: 10,
  },
];
