import type { Page } from "@playwright/test";
import { csvParse } from "d3-dsv";
import { openFile, realFile } from "./opened.ts";

const FILE = await realFile("ice-foia-2015-pennsylvania.csv");

/** Why journeys over real rows are left out; empty where the rows are there. */
export const MISSING = FILE === null ? "the folder of shared data is missing" : "";

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
