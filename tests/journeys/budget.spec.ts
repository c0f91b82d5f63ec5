import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

test("at most 260 kB of JavaScript (gzip) has come when the week chart is drawn", async ({
  page,
}) => {
  const sizes = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith(".js")) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  // The boxes and figures that come after the chart are held up with what they need, so that their time does not depend
  // on the machine. Were anything of it needed for the chart, the chart would not come.
  await page.route(
    /\/(choice-combobox|field-figures|place-figure|profile-address|download|figure-file|file-name)-[^/]*\.js$/u,
    () => undefined,
  );
  await page.goto("/");
  await page.locator(".week-bars path").first().waitFor({ state: "attached" });
  const counted = await Promise.all(
    [...sizes].map(async ([path, size]) => [path, await size] as const),
  );
  expect(counted.length).toBeGreaterThan(5);
  expect(counted.some(([path]) => path.includes("worker"))).toBe(true);
  const total = counted.reduce((sum, [, size]) => sum + size, 0);
  expect(total, counted.map(([path, size]) => `${path} ${size}`).join(", ")).toBeLessThanOrEqual(
    260_000,
  );
});

test("the boxes for finding values and the last figures are asked for only after the week chart is drawn", async ({
  page,
}) => {
  const order: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("choice-combobox")) order.push("boxes asked for");
    if (request.url().includes("/field-figures-")) order.push("figures asked for");
  });
  await page.route("**/week-chart-*.js", async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    order.push("chart sent");
    await route.continue();
  });
  await page.goto("/");
  await expect(page.getByLabel("Find in State")).toBeVisible();
  await expect(page.getByRole("region", { name: "Citizenship", exact: true })).toBeVisible();
  expect(order[0]).toBe("chart sent");
  expect(order.slice(1).toSorted()).toEqual(["boxes asked for", "figures asked for"]);
});
