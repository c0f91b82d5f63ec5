import type { Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { MISSING } from "#tests/shared-data.ts";
import { openFile, realFile } from "./opened.ts";

const FILE = realFile("ice-foia-2015-pennsylvania.csv");

/** Opens the file as a reader does, and goes to a page of it with what the address chooses besides. */
export async function openPennsylvania(page: Page, path: string, search = ""): Promise<void> {
  if (FILE === null) throw new Error(MISSING);
  const id = await openFile(page, FILE);
  if (path !== "/" || search !== "") await page.goto(`${path}?data=${id}${search}`);
}

/** A detainer of the file, as another reader reads it. */
export interface Detainer {
  /** The day issued, `YYYY-MM-DD`. */
  readonly day: string;
  /** The lift reason, empty where none is recorded. */
  readonly reason: string;
  readonly facility: string;
}

/** Every row of the file, read apart from the application. */
export function detainers(): readonly Detainer[] {
  return csvParse(FILE?.buffer.toString("utf8") ?? "").map((row) => ({
    day: (row["date"] ?? "").slice(0, 10),
    reason: row["lift_reason"] === "NA" ? "" : (row["lift_reason"] ?? ""),
    facility: row["det_facility"] ?? "",
  }));
}
