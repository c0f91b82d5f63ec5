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
const FIRST_SATURDAY = Date.UTC(1970, 0, 3);
const WEEK = 7 * 86_400_000;

/** The rows whose identifier and day no earlier row has, as ours leaves the others out, counted by a map a column. */
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
  const seen = new Set<string>();
  const day = places[COUNTED.indexOf("week")] ?? -1;
  for (const row of rows.slice(heading + 1)) {
    const date = row[day];
    const key = `${String(row[who])} ${date instanceof Date ? date.getTime() : String(date)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    places.forEach((place, at) => {
      const value = row[place] instanceof Date ? weekOf(row[place]) : row[place];
      sums[at]?.set(value, (sums[at]?.get(value) ?? 0) + 1);
    });
  }
  const counts = COUNTED.map((name, at) => [name, descending(sums[at]?.values() ?? [])] as const);
  return {
    rows: seen.size,
    counts: Object.fromEntries(counts) as Record<Counted, readonly number[]>,
    stages: { read: read - begun, "six counts": performance.now() - read },
  };
}

function weekOf(date: Date): number {
  return Math.floor((date.getTime() - FIRST_SATURDAY) / WEEK);
}
