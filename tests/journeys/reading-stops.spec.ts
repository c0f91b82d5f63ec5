import { expect, test, type Page } from "@playwright/test";
import { choose, textFile } from "./import.ts";

const FILE = textFile(
  "own.csv",
  "date,lift_reason,det_facility,city,state,detainer_type\n" +
    "2010-01-04,Detainer Declined by LEA,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n",
);
/** Nothing says what its columns hold. */
const TABLE = textFile("table.csv", "when,where,what\n2010-01-04,Norristown,declined\n");

const openButton = (page: Page) => page.getByRole("button", { name: `Open ${FILE.name}` });

/** Throws inside the thread that reads what nobody catches there. */
async function stopReader(page: Page): Promise<void> {
  const names = await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.name)));
  const reader = page.workers()[names.indexOf("ddor-import")];
  if (reader === undefined) throw new Error("no thread reads");
  await reader.evaluate(() => {
    setTimeout(() => {
      throw new Error("struck");
    });
  });
}

test("A file is read again by a button after the thread that reads has stopped, and what was open stays", async ({
  page,
}) => {
  await choose(page, FILE);
  await expect(openButton(page)).toBeEnabled();
  await stopReader(page);
  await expect(page.getByRole("alert", { name: `Reading ${FILE.name} has stopped` })).toBeVisible();
  await expect(openButton(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Read it again" }).click();
  await openButton(page).click();
  await expect(page).toHaveURL(/[?&]data=sha256-/u);
});

test("A table whose columns are being chosen is read again after a stop", async ({ page }) => {
  await choose(page, TABLE);
  const read = page.getByRole("button", { name: `Read ${TABLE.name}` });
  await expect(read).toBeVisible();
  await stopReader(page);
  await expect(
    page.getByRole("alert", { name: `Reading ${TABLE.name} has stopped` }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Read it again" }).click();
  await expect(read).toBeVisible();
});

test("A file that is chosen offline says so, and is read by a retry once the network is back", async ({
  page,
  context,
}) => {
  await page.goto("/open");
  await expect(page.getByText("None yet.")).toBeVisible();
  await context.setOffline(true);
  await page.route("**/assets/file-importer-*.js", (route) => route.abort("internetdisconnected"));
  await choose(page, FILE);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await context.setOffline(false);
  await page.unroute("**/assets/file-importer-*.js");
  await page.getByRole("button", { name: /Try again|Read it again/u }).click();
  await expect(openButton(page)).toBeEnabled();
});
