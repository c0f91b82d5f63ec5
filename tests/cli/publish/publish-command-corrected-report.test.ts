import { readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { platformDigest } from "#data/fetch/fetch-file.ts";
import type { EditionEntry, CollectionIndex } from "#domain/report/collection.ts";
import { formatChangeTitle, formatDifference } from "#domain/text/format-difference.ts";
import type { EditionDifference } from "#domain/diff/edition-difference.ts";
import { collectEntityNames } from "#domain/text/entity-names.ts";
import { drawnReport } from "#tests/data/pdf/drawn-report.ts";
import { LAYOUTS } from "#tests/data/pdf/layouts.ts";
import type { PrintedReport } from "#tests/data/pdf/printed-report.ts";
import { syntheticReport } from "#tests/data/pdf/synthetic-report.ts";
import { createWorkerApi } from "#worker/create-worker-api.ts";
import { createTempFolder, publishArguments, run } from "#tests/cli/run-command.ts";

const BASE = "http://localhost/reports/";
const REPORT = syntheticReport(12, 3);

/** As it was printed again: the third line has another offense, and the ninth is not there any more. */
const CORRECTED: PrintedReport = {
  ...REPORT,
  declined: REPORT.declined
    .map((line, i) => (i === 2 ? { ...line, activity: "Larceny" } : line))
    .filter((_, i) => i !== 8),
};

async function pdf(name: string, report: PrintedReport): Promise<string> {
  const [layout] = Object.values(LAYOUTS);
  if (layout === undefined) throw new Error("there is no layout");
  const path = join(createTempFolder(), name);
  writeFileSync(path, await drawnReport(report, layout));
  return path;
}

/** A folder to which the report was published, and then the corrected one as told. */
async function publishedTwice(...as: readonly string[]): Promise<string> {
  const folder = createTempFolder();
  const [first, second] = [await pdf("report.pdf", REPORT), await pdf("report (2).pdf", CORRECTED)];
  await run(...publishArguments(first, folder, "--published", "2017-03-20"));
  const { status, err } = await run(...publishArguments(second, folder, ...as));
  expect([status, err]).toEqual([0, ""]);
  return folder;
}

function entries(folder: string): readonly EditionEntry[] {
  const { collections } = JSON.parse(
    readFileSync(join(folder, "index.json"), "utf8"),
  ) as CollectionIndex;
  return collections.flatMap(({ editions }) => editions);
}

/** What the page says of the two files: its worker reads the folder as a server sends it. */
async function onThePage(folder: string): Promise<EditionDifference> {
  const api = createWorkerApi(
    async (address) => new Response(await readFile(join(folder, address.slice(BASE.length)))),
    platformDigest(),
  );
  const [earlier, later] = entries(folder);
  if (earlier === undefined || later === undefined) throw new Error("expected two editions");
  const result = await api.getDifference(BASE, "ddor-2017", earlier, later, () => undefined);
  if (!result.ok) throw new Error(result.fault.detail);
  return result.value;
}

describe("a PDF report that is published and then corrected", () => {
  it.each([
    [
      "what ICE changed",
      ["--revision", "--published", "2017-03-29"],
      "2017-01-28.r2.t1.json",
      "Revision 1, then revision 2: ICE changed",
      ["ICE changed 1 line that stands for", "ICE took out 1 line that stood for 1 decline."],
    ],
    [
      "what we read otherwise",
      ["--transcription"],
      "2017-01-28.r1.t2.json",
      "Transcription 1, then transcription 2 of revision 1: we read more",
      ["We read otherwise 1 line that", "Not in this reading: 1 line that stood for 1 decline."],
    ],
  ])(
    "The index lists a published PDF report and its correction, and the page says %s",
    async (_, as, second, title, sentences) => {
      const folder = await publishedTwice(...as);
      expect(entries(folder).map(({ file, rows }) => [file, rows])).toEqual([
        ["ddor-2017/2017-01-28.r1.t1.json", 12],
        [`ddor-2017/${second}`, 11],
      ]);
      const difference = await onThePage(folder);
      expect(formatChangeTitle(difference)).toBe(title);
      const words = formatDifference(difference, collectEntityNames(), "recorded").join(" ");
      for (const sentence of sentences) expect(words).toContain(sentence);
      const { changed, removed, added } = difference.rows;
      expect(changed.map(({ before, after }) => [before.id, after.id, after.charge.text])).toEqual([
        ["2017-01-28/II/3", "2017-01-28/II/3", "Larceny"],
      ]);
      expect(removed.map(({ id }) => id)).toEqual(["2017-01-28/II/9"]);
      expect(added).toEqual([]);
    },
  );
});
