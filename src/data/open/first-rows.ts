import { cellText } from "#data/csv/csv-record.ts";
import type { ReadRows } from "./reading.ts";

const ENOUGH = new Error("enough rows");

/** The first rows of a table as texts, at most `most`, of every sheet that begins within them. Throws as `readRows` does. */
export async function firstRows(
  readRows: ReadRows,
  source: Blob,
  most: number,
): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  try {
    await readRows(
      source,
      {
        take: (record) => {
          rows.push(Array.from({ length: record.cells }, (_, cell) => cellText(record, cell)));
          if (rows.length >= most) throw ENOUGH;
        },
      },
      {},
    );
  } catch (thrown) {
    if (thrown !== ENOUGH) throw thrown;
  }
  return rows;
}
