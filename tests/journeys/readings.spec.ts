import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { choose, openFile, removeFile, textFile, type Chosen } from "./import.ts";

/** Two rows that stand for five detainers recorded as declined, by the column Number. */
const LIST = textFile(
  "county list.csv",
  "Booked;Jail;St;Number\n2024-03-04;Wren Hollow County Jail;OH;2\n2024-05-06;Lark River City Jail;OH;3\n",
);
const COUNTED = "weeks by “Booked”, counted by the column “Number”, every row a decline";
const BY_ROWS = "weeks by “Booked”, every row a decline";

/** Two records of March 2024, of which one is marked as a likely duplicate of the other. */
const MARKED = textFile(
  "marked.csv",
  [
    "detainer_prepare_date,detention_facility,facility_city,facility_state,detainer_lift_reason,detainer_lift_reason_code,duplicate_likely",
    "2024-03-04,WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,Detainer Declined by LEA,A,FALSE",
    "2024-03-04,WREN HOLLOW CO JAIL,WREN HOLLOW,OHIO,Detainer Declined by LEA,A,TRUE",
    "",
  ].join("\n"),
);

const declines = (page: Page) =>
  page.getByRole("status", { name: "Detainers recorded as declined" });
const source = (page: Page) => page.getByRole("region", { name: "What the numbers rest on" });
const dataOf = (page: Page) => new URL(page.url()).searchParams.get("data") ?? "";

/** Opens the list with or without its column of counts, and answers the identity. */
async function openList(page: Page, file: Chosen, count: "Number" | "No column"): Promise<string> {
  await page.goto("/open");
  await choose(page, file);
  const card = page.getByRole("region", { name: file.name });
  await card.getByLabel("Count of detainers in the row").selectOption({ label: count });
  await card.getByRole("radio", { name: "Declines only" }).check();
  await card.getByRole("button", { name: `Read ${file.name}` }).click();
  if (count === "No column") {
    await card.getByRole("radio", { name: "Each row is one detainer" }).check();
  }
  await page.getByRole("button", { name: `Open ${file.name}` }).click();
  await expect(page).toHaveURL(/[?&]data=sha256-[0-9a-f]{64}\.[0-9a-f]{16}/u);
  return dataOf(page);
}

test("Two readings of one table are two collections, each with its own address, number and words on how it was read", async ({
  page,
}) => {
  const counted = await openList(page, LIST, "Number");
  await expect(declines(page)).toContainText("5");
  await expect(source(page)).toContainText(COUNTED);
  const rows = await openList(page, LIST, "No column");
  expect(rows).not.toBe(counted);
  expect(rows.slice(0, 71)).toBe(counted.slice(0, 71));
  await expect(declines(page)).toContainText("2");
  await expect(source(page)).toContainText(BY_ROWS);
  await page.getByRole("button", { name: /^Collection: / }).click();
  const menu = page.getByRole("menu");
  await expect(menu).toContainText(`county list.csv (${COUNTED}, as its reader said)`);
  await expect(menu).toContainText(
    `county list.csv (${BY_ROWS}, as its reader said; each row is one detainer)`,
  );
  await page.goto("/open");
  const files = page.getByRole("article");
  await expect(files).toHaveCount(2);
  await expect(page.getByRole("article", { name: COUNTED })).toContainText(
    `How it is read: ${COUNTED}`,
  );
  await page.goto(`/?data=${counted}`);
  await expect(declines(page)).toContainText("5");
});

test("The table's file says by which column it was counted", async ({ page }) => {
  const id = await openList(page, LIST, "Number");
  await page.goto(`/table?data=${id}`);
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const stream = await (await waiting).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString("utf8")).toContain("counted by the column “Number”");
});

test("The address of a reading whose answers are not kept says so, and fits once they are given again", async ({
  page,
}) => {
  await choose(page, MARKED);
  const card = page.getByRole("region", { name: MARKED.name });
  const both = card.getByRole("checkbox", { name: "Count the 1 likely duplicate too" });
  await both.check();
  await expect(card).toContainText("Rows2Counted2");
  await page.getByRole("button", { name: `Open ${MARKED.name}` }).click();
  await expect(page).toHaveURL(/data=sha256-[0-9a-f]{64}\.[0-9a-f]{16}/u);
  const id = dataOf(page);
  await page.goto("/open");
  await removeFile(page, MARKED.name);
  await expect(page.getByText("None yet.")).toBeVisible();
  const address = `/place?data=${id}&measure=all&key=oh&with=pa`;
  await page.goto(address);
  await expect(
    page.getByRole("note", { name: "This address is of a file that is not in this browser" }),
  ).toContainText(`${id.slice(7, 71)} (reading ${id.slice(72)})`);
  await page.getByRole("link", { name: "Open the file" }).click();
  await expect(page.getByText("that this browser does not keep. Give the same")).toBeVisible();
  await choose(page, MARKED);
  const other = page.getByRole("note", { name: "The address names another reading of this file" });
  await expect(other).toBeVisible();
  await both.check();
  await expect(card).toContainText("Rows2Counted2");
  await expect(other).toHaveCount(0);
  await both.uncheck();
  await expect(other).toBeVisible();
  await both.check();
  await page.getByRole("button", { name: `Open ${MARKED.name}` }).click();
  await expect(page).toHaveURL(address);
});

test("The address of a reading that this browser keeps is read by it without a question", async ({
  page,
}) => {
  const id = await openList(page, LIST, "Number");
  const next = textFile(LIST.name, LIST.buffer.toString("utf8").replace(";3", ";4"));
  const hash = createHash("sha256").update(next.buffer).digest("hex");
  const address = `/?data=sha256-${hash}${id.slice(71)}`;
  await page.goto(address);
  await page.getByRole("link", { name: "Open the file" }).click();
  await expect(page.getByText("it is read by the same again")).toBeVisible();
  await choose(page, next);
  await page.getByRole("button", { name: `Open ${next.name}` }).click();
  await expect(page).toHaveURL(address);
  await expect(declines(page)).toContainText("6");
});

test("An address of a table that says nothing of its columns takes the table as its reader reads it", async ({
  page,
}) => {
  const hash = createHash("sha256").update(LIST.buffer).digest("hex");
  await page.goto(`/table?data=sha256-${hash}&state=OH`);
  await page.getByRole("link", { name: "Open the file" }).click();
  await choose(page, LIST);
  await page.getByRole("radio", { name: "Declines only" }).check();
  await page.getByRole("button", { name: `Read ${LIST.name}` }).click();
  await page.getByRole("button", { name: `Open ${LIST.name}` }).click();
  await expect(page).toHaveURL(
    new RegExp(`/table\\?data=sha256-${hash}\\.[0-9a-f]{16}&state=OH$`, "u"),
  );
});

test("Remove asks once, Keep keeps the file, and Undo brings it back with how it is read until the page is closed", async ({
  page,
}) => {
  const id = await openList(page, LIST, "Number");
  await page.goto("/open");
  await page.getByRole("button", { name: `Remove ${LIST.name}` }).click();
  const question = page.getByRole("group", { name: `Remove ${LIST.name}?` });
  await expect(question).toContainText("What you said on how it is read goes with it.");
  await expect(question.getByRole("button", { name: "Keep" })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Remove ${LIST.name}` })).toBeFocused();
  await removeFile(page, LIST.name);
  const undo = page.getByRole("button", { name: `Undo the removal of ${LIST.name}` });
  await expect(undo).toBeFocused();
  await expect(page.getByRole("article")).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await undo.click();
  await expect(page.getByRole("article", { name: LIST.name })).toContainText(COUNTED);
  await page.getByRole("link", { name: `Dashboard of ${LIST.name}` }).click();
  await expect(page).toHaveURL(new RegExp(`data=${id.replace(".", "\\.")}$`, "u"));
  await expect(declines(page)).toContainText("5");
  await page.goto("/open");
  await removeFile(page, LIST.name);
  await expect(undo).toBeVisible();
  await page.reload();
  await expect(page.getByText("None yet.")).toBeVisible();
  await expect(undo).toHaveCount(0);
});

test("A file that was removed is mapped anew: what was said on its columns went with it", async ({
  page,
}) => {
  await openList(page, LIST, "No column");
  await page.goto("/open");
  await choose(page, LIST);
  const count = page.getByLabel("Count of detainers in the row");
  await expect(count).toHaveValue("none");
  await page.goto("/open");
  await removeFile(page, LIST.name);
  await choose(page, LIST);
  await expect(count).toHaveValue("column Number");
});

test("An address of the file as it stands is still the one that it had before", async ({
  page,
}) => {
  const hash = createHash("sha256").update(MARKED.buffer).digest("hex");
  expect(await openFile(page, MARKED)).toBe(`sha256-${hash}`);
});

test("Files that the page before this one stored are still there, and mappings that it stored beside them are not", async ({
  page,
}) => {
  const id = await openFile(page, MARKED);
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto("/blank");
  await page.evaluate(storeAsBefore);
  await page.goto("/open");
  await expect(page.getByRole("article", { name: MARKED.name })).toBeVisible();
  await page.goto(`/?data=${id}`);
  await expect(declines(page)).toContainText("1");
  await page.goto("/blank");
  const stores = await page.evaluate(async () => {
    const request = indexedDB.open("ddor-files");
    await new Promise((resolve) => request.addEventListener("success", resolve));
    return [...request.result.objectStoreNames];
  });
  expect(stores).toEqual(["listed", "read"]);
});

/** Stores what the database has as version 2 of it did: with a store of mappings beside the files. Runs in the page. */
async function storeAsBefore(): Promise<void> {
  const finish = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("the database is not there")));
    });
  const now = await finish(indexedDB.open("ddor-files"));
  const reading = now.transaction(["listed", "read"]);
  const [files, keys, tables] = await Promise.all([
    finish(reading.objectStore("listed").getAll()),
    finish(reading.objectStore("read").getAllKeys()),
    finish(reading.objectStore("read").getAll()),
  ]);
  now.close();
  await finish(indexedDB.deleteDatabase("ddor-files"));
  const opening = indexedDB.open("ddor-files", 2);
  opening.addEventListener("upgradeneeded", () => {
    opening.result.createObjectStore("listed", { keyPath: "id" });
    opening.result.createObjectStore("read");
    opening.result.createObjectStore("mappings", { keyPath: "headings" });
  });
  const before = await finish(opening);
  const writing = before.transaction(["listed", "read", "mappings"], "readwrite");
  for (const file of files) writing.objectStore("listed").put(file);
  for (const [at, key] of keys.entries()) writing.objectStore("read").put(tables[at], key);
  writing.objectStore("mappings").put({ headings: "0123456789abcdef" });
  await new Promise((resolve) => writing.addEventListener("complete", resolve));
  before.close();
}
