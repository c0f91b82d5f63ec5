import { expect, type Page } from "@playwright/test";
import { htmlReport } from "#tests/data/pdf/html-report.ts";
import { LAYOUTS } from "#tests/data/pdf/layouts.ts";
import type { PrintedReport } from "#tests/data/pdf/printed-report.ts";

/* What journeys of /open need: files, and the way from a file to its overview. */

/** A file as a reader chooses it. */
export interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A text as a file. */
export function textFile(name: string, text: string): Chosen {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** A report as the browser prints it. */
export async function printedFile(
  page: Page,
  name: string,
  report: PrintedReport,
): Promise<Chosen> {
  const blank = await page.context().newPage();
  const [layout] = Object.values(LAYOUTS);
  if (layout === undefined) throw new Error("no layout");
  await blank.setContent(htmlReport(report, layout));
  const buffer = await blank.pdf({ format: "Letter" });
  await blank.close();
  return { name, mimeType: "application/pdf", buffer };
}

/** Goes to /open, or stays there, and chooses files. */
export async function choose(page: Page, ...files: readonly Chosen[]): Promise<void> {
  if (!new URL(page.url(), "http://localhost").pathname.startsWith("/open")) {
    await page.goto("/open");
  }
  await page.getByLabel("Files to open").setInputFiles([...files]);
}

/** From a file to its overview; answers the identity of its collection. */
export async function openFile(page: Page, file: Chosen): Promise<string> {
  await choose(page, file);
  await page.getByRole("button", { name: `Open ${file.name}` }).click();
  await expect(page).toHaveURL(/[?&]data=sha256-[0-9a-f]{64}/u);
  return new URL(page.url()).searchParams.get("data") ?? "";
}

/** Removes a file that was opened, by both words that it takes. */
export async function removeFile(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  const question = page.getByRole("group", { name: `Remove ${name}?` });
  await question.getByRole("button", { name: "Remove" }).click();
}
