import { createHash } from "node:crypto";
import type { Collection, CollectionFile } from "#domain/report/collection.ts";
import { smallCollection, smallEdition, smallEntry, SMALL_NOTE } from "./small-edition.ts";

/** Address of the folder of the published files of tests. */
export const BASE = "http://localhost/reports/";

/** Paths of the files of `smallReportFiles`. */
export const FIRST = "small/1.json";
export const SECOND = "small/2.json";
export const NOTES = "small/notes.json";

/** A text as the index promises it. */
export function promise(path: string, text: string): CollectionFile {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { path, format: "ddor-edition/1", bytes: Buffer.byteLength(text), sha256 };
}

/** Two weeks and a file of notes, by path; texts in `instead` are published in place of the true ones, index and all. */
export function smallReportFiles(
  instead: Readonly<Record<string, unknown>> = {},
): Map<string, string> {
  const first = smallEdition();
  const rows = [{ ...smallEdition().rows[0], id: "2017-02-04/II/1", declined: "2017-02-06" }];
  const second = { ...smallEdition({ week: "2017-02-04" }), rows };
  const values: Record<string, unknown> = {
    [FIRST]: { format: "ddor-edition/1", ...first },
    [SECOND]: { format: "ddor-edition/1", ...second },
    [NOTES]: { format: "ddor-notes/1", notes: [SMALL_NOTE] },
    ...instead,
  };
  const files = new Map(
    Object.entries(values).map(([path, value]) => [
      path,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
  const collection: Collection = {
    ...smallCollection([
      smallEntry(first, FIRST),
      smallEntry(smallEdition({ week: "2017-02-04" }), SECOND),
    ]),
    files: [...files].map(([path, text]) => promise(path, text)),
    notes: NOTES,
  };
  const index = { format: "ddor-index/1", collections: [collection] };
  return files.set(
    "index.json",
    typeof instead["index.json"] === "string" ? instead["index.json"] : JSON.stringify(index),
  );
}
