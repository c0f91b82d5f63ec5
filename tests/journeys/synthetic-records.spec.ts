import { expect, test, type Page } from "@playwright/test";
import type { Row } from "#domain/detainer/row.ts";
import { buildPackedResponse, buildResponse, type FaultName } from "#mocks/faults.ts";
import { RECORDS_PATH, makeRecords } from "#mocks/make-records.ts";
import { makeReport } from "#mocks/make-report.ts";
import { addCollections, packRecords, packReport } from "#mocks/pack-report.ts";
import { waitUntilDrawn } from "./drawn-page.ts";

/* The pages on an invented collection of all outcomes, as development serves it, and nothing from anywhere else. */

const DATA = "data=synthetic-records";
const records = makeRecords({ seed: 7, weeks: 40, agencies: 80, rowsPerWeek: 150 });
const rows = records.editions.flatMap((edition) => edition.rows);
const agencies = records.editions[0]?.agencies ?? [];

const isDeclined = ({ outcome }: Row) => outcome === "declined";
const format = (count: number) => count.toLocaleString("en-US");

/** Serves the invented collections with a fault or without; resolves to the addresses asked for elsewhere. A slow file arrives once it is released. */
async function serve(
  page: Page,
  fault: FaultName | null = null,
  released: Promise<void> = Promise.resolve(),
): Promise<readonly string[]> {
  const report = makeReport({ seed: 7, weeks: 3, agencies: 10, rowsPerWeek: 20, complete: 0.5 });
  const { collection, bytes } = await packRecords(records);
  const files = addCollections(await packReport(report), [collection]);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") elsewhere.push(request.url());
  });
  await page.route("**/reports/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/reports\//u, "");
    const isPacked = path === RECORDS_PATH;
    const reply = isPacked ? buildPackedResponse(bytes, fault) : buildResponse(files, path, null);
    if (reply.offline) return route.abort("internetdisconnected");
    if (reply.delayMs > 0) await released;
    const { status, body } = reply;
    return route.fulfill({ status, body: typeof body === "string" ? body : Buffer.from(body) });
  });
  return elsewhere;
}

const total = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined", exact: true });

const synthetic = (page: Page) =>
  page.getByText("Synthetic data: every agency and number here is invented.");

/** The agency with most rows, and its rows. */
function findLargestAgency() {
  const found = agencies
    .map((agency) => ({ agency, rows: rows.filter((row) => row.agency === agency.key) }))
    .sort((a, b) => b.rows.length - a.rows.length)[0];
  if (found === undefined) throw new Error("expected an agency");
  return found;
}

test("The dashboard counts the invented records and says that they are synthetic", async ({
  page,
}) => {
  const elsewhere = await serve(page);
  await page.goto(`/?${DATA}`);
  await expect(total(page)).toHaveText(format(rows.filter(isDeclined).length));
  await expect(synthetic(page)).toBeVisible();
  await page.goto(`/?${DATA}&measure=all`);
  const issued = page.getByRole("status", { name: "Detainers issued", exact: true });
  await expect(issued).toHaveText(format(rows.length));
  expect(elsewhere).toEqual([]);
});

test("The table lists every invented row of an agency", async ({ page }) => {
  const elsewhere = await serve(page);
  const { agency, rows: its } = findLargestAgency();
  await page.goto(`/table?${DATA}&measure=all&agency=${agency.key}`);
  const table = page.locator("[aria-rowcount]").first();
  await expect(table).toHaveAttribute("aria-rowcount", String(its.length + 1));
  await expect(table.getByText(agency.name).first()).toBeVisible();
  await expect(synthetic(page)).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test("The comparison of two weeks has the invented declines of both", async ({ page }) => {
  const elsewhere = await serve(page);
  const [before = 0, after = 0] = [4, 5].map(
    (i) => records.editions[i]?.rows.filter(isDeclined).length ?? 0,
  );
  await page.goto(`/compare?${DATA}&p=2030-02-02&p=2030-02-09`);
  for (const count of [before, after]) {
    await expect(page.getByText(`${count} declined`, { exact: true }).first()).toBeVisible();
  }
  await expect(synthetic(page)).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test("The page of an invented agency says its name and how many of its detainers were declined", async ({
  page,
}) => {
  const elsewhere = await serve(page);
  const { agency, rows: its } = findLargestAgency();
  await page.goto(`/agency?${DATA}&key=${agency.key}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(agency.name);
  const declined = its.filter(isDeclined).length;
  await expect(page.getByText(new RegExp(`\\b${declined} `, "u")).first()).toBeVisible();
  await expect(synthetic(page)).toBeVisible();
  expect(elsewhere).toEqual([]);
});

for (const [fault, title] of [
  ["cut-off", "A file arrived incomplete"],
  ["hash-differs", "A file is not the one that was published"],
] as const) {
  test(`The fault ${fault} of the packed file gives a notice with its cause, and a retry brings the records`, async ({
    page,
  }) => {
    await serve(page, fault);
    await page.goto(`/?${DATA}`);
    // One notice for the one file, whatever the number of its weeks.
    await expect(page.getByText(title)).toHaveCount(1);
    await expect(
      page.getByText("40 weeks from January 5 to October 11, 2030 could not be loaded."),
    ).toBeVisible();
    await page.unroute("**/reports/**");
    await serve(page);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(total(page)).toHaveText(format(rows.filter(isDeclined).length));
    await expect(page.getByText(title)).toHaveCount(0);
  });
}

test("A packed file that is slow makes the page say after ten seconds that it goes on waiting", async ({
  page,
}) => {
  const slow = page.getByText("This is taking longer than ten seconds");
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.clock.install();
  await serve(page, "slow", released);
  await page.goto(`/?${DATA}`);
  await waitUntilDrawn(page);
  await page.clock.runFor(11_000);
  await expect(slow.filter({ visible: true })).not.toHaveCount(0);
  release();
  await expect(total(page)).toHaveText(format(rows.filter(isDeclined).length));
  await expect(slow).toHaveCount(0);
});
