import { expect, test, type Page } from "@playwright/test";
import { choose, openFile, removeFile, textFile } from "./import.ts";

const HEADINGS = "date,lift_reason,det_facility,city,state,detainer_type\n";
const ROW = "2010-01-04,Detainer Declined by LEA,MONTGOMERY CNTY JAIL,NORRISTOWN,PA,Detainer\n";
const FIRST = textFile("first.csv", HEADINGS + ROW);
const SECOND = textFile("second.csv", HEADINGS + ROW + ROW.replace("01-04", "01-05"));

const card = (page: Page, name: string) => page.getByRole("article", { name });

/** Lets the browser keep so many bytes of this site, for as long as the page is there. */
async function limitStorage(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(page.url()).origin,
    quotaSize,
  });
}

test("A file for which the browser has no room says so on every page, and a reload asks before it is lost", async ({
  page,
}) => {
  await page.goto("/open");
  await limitStorage(page, 1);
  await openFile(page, FIRST);
  const notice = page.getByRole("region", {
    name: "first.csv is gone when this page is reloaded or closed",
  });
  const words = page.getByText(/The browser has no more room to keep files/u);
  await expect(notice.or(words).first()).toBeVisible();
  await page.getByRole("link", { name: "Table", exact: true }).first().click();
  await expect(page.getByText("first.csv is gone when this page is reloaded")).toBeVisible();
  await expect(page.getByText(/private window/u)).toHaveCount(0);

  // Chromium shows its own question only after gestures that it counts; the page asks for it by this event.
  const asksFirst = () =>
    page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    });
  await expect.poll(asksFirst).toBe(true);
});

test("A file that the browser keeps is left by a reload without a question, and is there after it", async ({
  page,
}) => {
  await openFile(page, FIRST);
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.accept();
  });
  await page.reload();
  await page.goto("/open");
  await expect(card(page, FIRST.name)).toBeVisible();
  await expect(page.getByText(/is gone when this page/u)).toHaveCount(0);
  expect(dialogs).toBe(0);
});

for (const [how, lose] of [
  [
    "another tab deletes the database",
    (page: Page) =>
      page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase("ddor-files");
            request.addEventListener("success", () => resolve(null));
            request.addEventListener("error", () => reject(new Error("it was not deleted")));
          }),
      ),
  ],
  [
    "the reader clears the site's data",
    async (page: Page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Storage.clearDataForOrigin", {
        origin: new URL(page.url()).origin,
        storageTypes: "indexeddb",
      });
    },
  ],
] as const) {
  test(`After ${how} the next file is kept, without a reload`, async ({ page }) => {
    await openFile(page, FIRST);
    await lose(page);
    await page.getByRole("link", { name: "Open a file", exact: true }).first().click();
    await choose(page, SECOND);
    await page.getByRole("button", { name: `Open ${SECOND.name}` }).click();
    await expect(page).toHaveURL(/[?&]data=sha256-/u);
    await expect(page.getByText(/is gone when this page/u)).toHaveCount(0);
    await page.goto("/open");
    await expect(card(page, SECOND.name)).toBeVisible();
    await expect(card(page, FIRST.name)).toHaveCount(0);
  });
}

test("A file that is opened, renamed or removed in one tab is so in another", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto("/open");
  await expect(other.getByText("None yet.")).toBeVisible();
  const id = await openFile(page, FIRST);
  await expect(card(other, FIRST.name)).toBeVisible();
  // A tab that waits for the file has it, too.
  await other.goto(`/?data=${id}`);
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/open");
  await card(page, FIRST.name).getByLabel("Name").fill("Norristown");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(other.getByRole("button", { name: /Norristown/u }).first()).toBeVisible();
  await other.goto("/open");
  await expect(card(other, "Norristown")).toBeVisible();
  await removeFile(page, "Norristown");
  await expect(card(other, "Norristown")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo the removal of Norristown" }).click();
  await expect(card(other, "Norristown")).toBeVisible();
});

test("About lists all that the browser keeps, with sizes, and removes it", async ({ page }) => {
  await openFile(page, FIRST);
  await page.getByRole("button", { name: "Colors and shortcut" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.goto("/about");
  const stored = page.getByRole("region", { name: "Stored in this browser" });
  await expect(stored.getByText(FIRST.name)).toBeVisible();
  await expect(stored.getByText(/^\d+ (?:bytes|B|kB).*, until you remove it$/u)).toBeVisible();
  await expect(stored.getByText(/^dark, 18 (?:bytes|B), until you remove it$/u)).toBeVisible();
  await stored.getByRole("button", { name: "Remove all of it" }).click();
  await stored.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(stored.getByText("Nothing.")).toBeVisible();
  await page.reload();
  await expect(stored.getByText("Nothing.")).toBeVisible();
  const left = await page.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(left).toEqual([0, 0]);
  await page.goto("/open");
  await expect(page.getByText("None yet.")).toBeVisible();
});
