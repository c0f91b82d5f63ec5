import type { Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { PENNSYLVANIA, PENNSYLVANIA_FILE } from "#tests/known-releases.ts";
import { openFile, type Chosen } from "./import.ts";

/** A detainer of the file, as another reader reads it. */
export interface Detainer {
  /** The day issued, `YYYY-MM-DD`. */
  readonly day: string;
  /** The lift reason, empty where none is recorded. */
  readonly reason: string;
  readonly facility: string;
}

/** ICE's own rows of Pennsylvania as journeys open them. */
export interface PennsylvaniaRows {
  /** What stands in the title of a journey. */
  readonly which: string;
  readonly isMissing: boolean;
  readonly file: Chosen;
  readonly rows: number;
  readonly repeats: number;
  /** Opens the file as a reader does, and goes to a page of it with what the address chooses besides. */
  readonly open: (page: Page, path: string, search?: string) => Promise<void>;
  /** Every row of the file, read apart from the application. */
  readonly detainers: () => readonly Detainer[];
}

/** The extract, and the whole file where it is there. */
export const PENNSYLVANIA_ROWS: readonly PennsylvaniaRows[] = PENNSYLVANIA.map(
  ({ which, bytes, rows, repeats }) => {
    const buffer = Buffer.from(bytes ?? []);
    const file = { name: PENNSYLVANIA_FILE, mimeType: "text/csv", buffer };
    return {
      which,
      isMissing: bytes === null,
      file,
      rows,
      repeats,
      open: async (page, path, search = "") => {
        const id = await openFile(page, file);
        if (path !== "/" || search !== "") await page.goto(`${path}?data=${id}${search}`);
      },
      detainers: () =>
        csvParse(buffer.toString("utf8")).map((row) => ({
          day: (row["date"] ?? "").slice(0, 10),
          reason: row["lift_reason"] === "NA" ? "" : (row["lift_reason"] ?? ""),
          facility: row["det_facility"] ?? "",
        })),
    };
  },
);
