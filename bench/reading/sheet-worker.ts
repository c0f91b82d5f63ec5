import { readSheet } from "read-excel-file/web-worker";
import { COUNTED, descending } from "./reader.ts";
import type { Counted, Counts } from "./reader.ts";

const HEADINGS: Readonly<Record<Counted, string>> = {
  state: "Facility State",
  agency: "Detainer Facility",
  week: "Detainer Prepare Date",
  outcome: "Detainer Lift Reason",
  citizenship: "Citizenship Country",
  charge: "MSC Charge Code",
};
/** By whose texts one of several rows with one identifier and day is counted, where one of them has no reason alone. */
const DECIDING = [
  "Detainer Lift Reason",
  "Detainer Lift Reason Code",
  "Detainer Facility",
  "Facility City",
  "Facility State",
  "Facility AOR",
  "Detainer Type",
  "Citizenship Country",
  "MSC Charge",
  "MSC Charge Code",
  "Detainer Criminality",
];
const FIRST_SATURDAY = Date.UTC(1970, 0, 3);
const WEEK = 7 * 86_400_000;

/** One row of each identifier and day, the one that ours takes, counted by a map a column. */
self.addEventListener("message", ({ data }: MessageEvent<File>) => {
  void answer(data).then(
    (counts) => self.postMessage(counts),
    (thrown: unknown) => self.postMessage({ failed: String(thrown) }),
  );
});

async function answer(file: File): Promise<Counts> {
  const begun = performance.now();
  const rows: unknown[][] = await readSheet(file);
  const read = performance.now();
  const heading = rows.findIndex((row) => row.includes(HEADINGS.week));
  const places = COUNTED.map((name) => rows[heading]?.indexOf(HEADINGS[name]) ?? -1);
  const who = rows[heading]?.indexOf("Anonymized Identifier") ?? -1;
  const sums = COUNTED.map(() => new Map<unknown, number>());
  const deciding = DECIDING.map((name) => rows[heading]?.indexOf(name) ?? -1);
  const chosen = new Map<string, unknown[]>();
  const day = places[COUNTED.indexOf("week")] ?? -1;
  for (const row of rows.slice(heading + 1)) {
    const date = row[day];
    const key = `${String(row[who])} ${date instanceof Date ? date.getTime() : String(date)}`;
    const before = chosen.get(key);
    if (before === undefined || isBetter(row, before, deciding)) chosen.set(key, row);
  }
  for (const row of chosen.values()) {
    places.forEach((place, at) => {
      const value = row[place] instanceof Date ? weekOf(row[place]) : row[place];
      sums[at]?.set(value, (sums[at]?.get(value) ?? 0) + 1);
    });
  }
  const counts = COUNTED.map((name, at) => [name, descending(sums[at]?.values() ?? [])] as const);
  return {
    rows: chosen.size,
    counts: Object.fromEntries(counts) as Record<Counted, readonly number[]>,
    stages: { read: read - begun, "six counts": performance.now() - read },
  };
}

/** A row with a reason before one without, then the one whose first other text is less. */
function isBetter(row: unknown[], than: unknown[], deciding: readonly number[]): boolean {
  const [reason = -1] = deciding;
  if ((row[reason] === null) !== (than[reason] === null)) return row[reason] !== null;
  for (const place of deciding) {
    const [one, other] = [row[place], than[place]].map((cell) => JSON.stringify(cell ?? ""));
    if (one === undefined || other === undefined) continue;
    if (one !== other) return one < other;
  }
  return false;
}

function weekOf(date: Date): number {
  return Math.floor((date.getTime() - FIRST_SATURDAY) / WEEK);
}
