import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { PENNSYLVANIA_FILE } from "#tests/known-releases.ts";
import { sharedFile } from "#tests/shared-data.ts";
import { removeFile } from "./import.ts";
import { skipJourney } from "./skip-journey.ts";

const PACKED = `public/samples/${PENNSYLVANIA_FILE}.gz`;
const HASH = createHash("sha256")
  .update(gunzipSync(readFileSync(PACKED)))
  .digest("hex");
const whole = sharedFile(PENNSYLVANIA_FILE);

test("The sample is fetched only when a reader asks for it, shows what was found, and opens with 30,297 rows and 103 declined", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  await page.goto("/open");
  await expect(page.getByText("None yet.")).toBeVisible();
  expect(requests.filter((path) => path.includes("samples"))).toEqual([]);
  await page.getByRole("button", { name: "Try a sample" }).click();
  const card = page.getByRole("region", { name: PENNSYLVANIA_FILE });
  await expect(card.getByLabel("Recognized as")).toHaveValue("foia");
  const fact = (name: string) =>
    card.getByRole("definition").and(card.locator(`dt:text-is("${name}") + dd`));
  await expect(fact("Rows")).toHaveText("30,297");
  await expect(fact("Recorded as declined")).toHaveText("103");
  await expect(fact("Period")).toHaveText("October 2, 2007 to June 30, 2014");
  await expect(fact("Counties")).toContainText("by a list of facilities: 40 agencies, 15,299 rows");
  await expect(card.getByText("To look at: county that is doubtful (3)")).toBeVisible();
  await page.getByRole("button", { name: `Open ${PENNSYLVANIA_FILE}` }).click();
  await expect(page).toHaveURL(new RegExp(`[?&]data=sha256-${HASH}`, "u"));
  await expect(
    page.getByRole("status", { name: "Detainers recorded as declined", exact: true }),
  ).toContainText("103");
  await page.goto("/open");
  await removeFile(page, PENNSYLVANIA_FILE);
  await expect(page.getByText("None yet.")).toBeVisible();
});

test("A sample that cannot be fetched is told with its cause, and can be asked for again", async ({
  page,
}) => {
  await page.goto("/open");
  await page.route("**/samples/**", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: "Try a sample" }).click();
  const notice = page.getByRole("alert", { name: "A file is missing" });
  await expect(notice).toContainText(`samples/${PENNSYLVANIA_FILE}.gz is not on the server.`);
  await page.unroute("**/samples/**");
  await page.route("**/samples/**", (route) => route.abort());
  await notice.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert", { name: "You seem to be offline" })).toBeVisible();
  await page.unroute("**/samples/**");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: `Open ${PENNSYLVANIA_FILE}` })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("The published sample is ICE's file of Pennsylvania, byte for byte", () => {
  skipJourney(whole === null, "the folder of shared data is missing");
  expect(gunzipSync(readFileSync(PACKED)).equals(Buffer.from(whole ?? []))).toBe(true);
});
