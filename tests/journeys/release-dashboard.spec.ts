import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { csvParse } from "d3-dsv";
import { expect, test } from "@playwright/test";
import { readPanel } from "./panel.ts";
import { choose } from "./import.ts";
import { MISSING } from "#tests/shared-data.ts";
import { PENNSYLVANIA_ROWS, type Detainer } from "./pennsylvania.ts";
import { skipJourney } from "./skip-journey.ts";

/* ICE's own rows of Pennsylvania by the week in which each detainer was issued, 103 of them declined. */

const DECLINED = "Detainer Declined by LEA";

/** The Saturday that begins the week of a day. */
function saturday(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 1) % 7));
  return date;
}

/** The year and quarter of a day: 2014 and 2. */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function countedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1;
  return counts;
}

/** The column of the table of outcomes in which a reason is counted. */
function columnOf(reason: string): string {
  if (reason === "") return "Open or not recorded";
  if (reason === DECLINED) return "Declined";
  return reason === "Booked into Detention" ? "Taken into custody" : "Other";
}

/** A share as the page writes it: of fewer than 20 as the pair of counts. */
function shareOf(count: number, of: number): string {
  if (of < 20) return `${count} of ${of}`;
  const share = (100 * count) / of;
  return count > 0 && share < 0.05 ? "<0.1%" : `${share.toFixed(1)}%`;
}

const COLUMNS = ["Declined", "Taken into custody", "Other", "Open or not recorded"];

/** Counts by outcome and their sum, as a line of the table writes them. */
function lineOf(rows: readonly Detainer[]): string[] {
  const counts = countedBy(rows, ({ reason }) => columnOf(reason));
  return [...COLUMNS.map((column) => counts[column] ?? 0), rows.length].map((count) =>
    count.toLocaleString("en-US"),
  );
}

for (const { which, isMissing, file, rows, repeats, open, detainers } of PENNSYLVANIA_ROWS) {
  test.describe(`ICE's rows of Pennsylvania, ${which}`, () => {
    skipJourney(isMissing, MISSING);
    const total = rows.toLocaleString("en-US");

    test("Pennsylvania has 103 declines, Philadelphia 89 of them, and both are exported with their file", async ({
      page,
    }) => {
      const repeated = `${repeats.toLocaleString("en-US")} rows repeat an earlier row`;
      await choose(page, file);
      const card = page.getByRole("region", { name: file.name });
      await expect(card).toContainText(`Rows${total}`);
      await expect(card).toContainText("Recorded as declined103");
      await expect(card).toContainText(repeated);
      await page.getByRole("button", { name: `Open ${file.name}` }).click();
      const hash = createHash("sha256").update(file.buffer).digest("hex");
      await expect(page).toHaveURL(`/?data=sha256-${hash}`);
      const band = page.getByRole("region", { name: "What the numbers rest on" });
      const bytes = file.buffer.length;
      const size = bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
      await expect(band).toContainText(
        `${file.name}, ${size}, SHA-256 ${hash.slice(0, 12)}…, opened`,
      );
      await expect(band).toContainText(repeated);
      await expect(
        page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
      ).toHaveText("103");
      await page.goto(`/?data=sha256-${hash}&county=42101`);
      await expect(
        page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
      ).toHaveText("89");
      await page.goto(`/table?data=sha256-${hash}&county=42101`);
      await expect(page.getByText(/^89 rows, 89 detainers/u)).toBeVisible();
    });

    test("Pennsylvania opens by quarter, with 103 declines over 353 weeks, and nothing is said to be reported", async ({
      page,
    }) => {
      await open(page, "/");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Detainers recorded as declined",
      );
      await expect(page.getByRole("status", { name: "Detainers recorded as declined" })).toHaveText(
        "103",
      );
      const strip = page.getByRole("region", { name: "Totals", exact: true });
      await expect(strip).toContainText("103 declined");
      await expect(strip).toContainText(`of ${total} issued`);
      await expect(
        page.getByLabel(/^Philadelphia County, PA, 89 detainers recorded/u),
      ).toBeVisible();
      const shown = await readPanel(page, "By quarter", "On record");
      const declines = detainers().filter(({ reason }) => reason === DECLINED);
      const quarters = countedBy(declines, ({ day }) => quarterOf(day));
      expect(Object.values(quarters).reduce((sum, count) => sum + count, 0)).toBe(103);
      // The page names a quarter by its days, which follow each other as the quarters do.
      const inOrder = Object.entries(quarters).toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(Object.values(shown)).toEqual(inOrder.map(([, count]) => count));
      await expect(page.locator("main")).not.toContainText(/reported by ICE|weekly reports/u);
    });

    test(`The measure can be changed, and every title follows: ${total} are shown under “issued” alone`, async ({
      page,
    }) => {
      await open(page, "/");
      await page.getByRole("group", { name: "Count", exact: true }).getByText("All").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Detainers issued");
      await expect(page.getByRole("status", { name: "Detainers issued" })).toHaveText(total);
      await expect(page).toHaveURL(/measure=all/u);
      await expect(page.getByRole("region", { name: "Totals", exact: true })).toContainText(
        `${total} issued`,
      );
      // 353 rows over 353 weeks are too few for bars of weeks, 353 bars of 86 are too many: both open by month.
      const months = page.getByRole("region", { name: "By month", exact: true });
      await expect(months).toContainText("Detainers issued, by month of issue");
      await expect(months).toContainText(
        "Months in which ICE issued the detainer · places in this file",
      );
      await expect(months).not.toContainText("still open");
      await expect(page.locator("main")).not.toContainText(
        `${total} detainers recorded as declined`,
      );
    });

    test("The newest 26 weeks before the file ends are marked as open, or as many as the reader says", async ({
      page,
    }) => {
      await open(page, "/");
      const quarters = page.getByRole("region", { name: "By quarter", exact: true });
      await expect(quarters).toContainText(
        "Those from January 4, 2014, on, may have been open when the file was made.",
      );
      await quarters.getByRole("tab", { name: "Table", exact: true }).click();
      await expect(quarters.getByRole("rowheader", { name: /still open$/u })).toHaveCount(2);
      await page.getByLabel("Treat the last").fill("0");
      await expect(page).toHaveURL(/open=0/u);
      await expect(quarters.getByRole("rowheader", { name: /still open$/u })).toHaveCount(0);
    });

    test("Federal facilities are marked, and a link leaves them out", async ({ page }) => {
      await open(page, "/", "&measure=all");
      const words = page.locator("p").filter({ hasText: /^Federal facilities are included/u });
      const federal = Number(
        new RegExp(`: ([\\d,]+) of the ${total}`, "u")
          .exec(await words.innerText())?.[1]
          ?.replaceAll(",", ""),
      );
      expect(federal).toBeGreaterThan(0);
      await page.getByRole("link", { name: "Leave them out" }).click();
      await expect(page).toHaveURL(/kind=-federal/u);
      await expect(page.getByRole("status", { name: "Detainers issued" })).toHaveText(
        (rows - federal).toLocaleString("en-US"),
      );
    });

    test("What ICE recorded is shown by year and by agency as another reader counts it, with both shares of what is closed", async ({
      page,
    }) => {
      await open(page, "/");
      const all = detainers();
      const outcomes = page.getByRole("region", { name: `Outcomes of all ${total} detainers` });
      // A bar for each year, with both shares of what is closed.
      const closedIn = all.filter(({ day }) => day.startsWith("2011"));
      const declinedIn = closedIn.filter(({ reason }) => reason === DECLINED).length;
      const recordedIn = closedIn.filter(({ reason }) => reason !== "").length;
      for (const of of [recordedIn, closedIn.length])
        await expect(outcomes.getByRole("application")).toContainText(shareOf(declinedIn, of));
      await outcomes.getByRole("tab", { name: "Table", exact: true }).click();
      const line = (name: string) =>
        outcomes
          .getByRole("row")
          .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
          .getByRole("cell");
      const ofYear = (year: string) => all.filter(({ day }) => day.startsWith(year));
      await expect(line("2011")).toHaveText(lineOf(ofYear("2011")));
      await expect(
        line("2014 covered in part: January 1 to June 30, 2014 outcomes still open"),
      ).toHaveText(lineOf(ofYear("2014")));

      await outcomes.getByLabel("A line for each").selectOption("Agency");
      await expect(outcomes).toContainText(
        new RegExp(`These 40 lines hold [\\d,]+ of ${total}\\.`, "u"),
      );
      await outcomes.getByRole("button", { name: /^Show all/u }).click();
      const facility = "MONTGOMERY CNTY JAIL, PA";
      await expect(line(facility)).toHaveText(
        lineOf(all.filter((row) => row.facility === facility)),
      );

      await outcomes.getByLabel("A line for each").selectOption("State");
      await outcomes.getByRole("tab", { name: "Shares" }).click();
      const closed = all.filter(({ day }) => saturday(day) < new Date("2014-01-04T00:00:00Z"));
      const declined = closed.filter(({ reason }) => reason === DECLINED).length;
      const recorded = closed.filter(({ reason }) => reason !== "").length;
      const share = (of: number) => `${((100 * declined) / of).toFixed(1)}%`;
      await expect(line("Pennsylvania")).toHaveText([
        String(declined),
        recorded.toLocaleString("en-US"),
        share(recorded),
        closed.length.toLocaleString("en-US"),
        share(closed.length),
      ]);
      const whole = (of: number) => `${declined} of ${of.toLocaleString("en-US")} (${share(of)})`;
      await expect(outcomes).toContainText(
        `Declined: ${whole(recorded)} with an outcome recorded, and ${whole(closed.length)} in all, without those that may still be open.`,
      );
      const waiting = page.waitForEvent("download");
      await outcomes.getByRole("button", { name: /^Download CSV of/u }).click();
      const [state] = csvParse(await readFile(await (await waiting).path(), "utf8"));
      expect(state).toMatchObject({
        Declined: String(declined),
        "Share of those": share(recorded),
        "Share of all": share(closed.length),
      });
    });

    test("The table lists the rows that are counted, and says how many of the detainers are declines", async ({
      page,
    }) => {
      await open(page, "/table");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Records");
      await expect(page.getByText("103 rows, 103 detainers")).toBeVisible();
      await page.getByRole("group", { name: "Count", exact: true }).getByText("All").click();
      await expect(
        page.getByText(`${total} rows, ${total} detainers, 103 of them recorded as declined`),
      ).toBeVisible();
    });
  });
}
