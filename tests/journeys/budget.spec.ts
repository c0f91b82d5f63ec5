import { gzipSync } from "node:zlib";
import { expect, test, type Response } from "@playwright/test";

test("At most 280 kB of JavaScript (gzip) is loaded when the week chart is drawn", async ({
  page,
}) => {
  const responses = new Map<string, Response>();
  const order: string[] = [];
  page.on("request", (request) => order.push(new URL(request.url()).pathname));
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith(".js")) responses.set(pathname, response);
  });
  // The figures that come after the chart are held up. What is asked for with them or later is theirs: were
  // anything of it needed for the chart, the chart would have asked for it before.
  const AFTER =
    /\/(field-panels|charge-panel|state-panel|map-panel|agency-panel|place-panel)-[^/]*\.js$/u;
  await page.route(AFTER, () => undefined);
  await page.goto("/");
  await page.locator('[data-layer="bars"] path').first().waitFor({ state: "attached" });
  const first = order.findIndex((path) => AFTER.test(path));
  const before = new Set(first < 0 ? order : order.slice(0, first));
  const counted = await Promise.all(
    [...responses]
      .filter(([path]) => before.has(path))
      .map(async ([path, response]) => {
        const size = gzipSync(await response.body(), { level: 9 }).length;
        return [path, size] as const;
      }),
  );
  expect(counted.some(([path]) => path.includes("week-chart"))).toBe(true);
  expect(counted.length).toBeGreaterThan(5);
  expect(counted.some(([path]) => path.includes("worker"))).toBe(true);
  const total = counted.reduce((sum, [, size]) => sum + size, 0);
  expect(total, counted.map(([path, size]) => `${path} ${size}`).join(", ")).toBeLessThanOrEqual(
    280_000,
  );
});

test("The week chart is asked for while the numbers are on their way, before the slider of weeks", async ({
  page,
}) => {
  const order: string[] = [];
  page.on("request", (request) => order.push(new URL(request.url()).pathname));
  await page.route("**/reports/**", () => undefined);
  await page.goto("/");
  await expect.poll(() => order.some((path) => path.includes("/week-chart-"))).toBe(true);
  expect(order.some((path) => path.includes("/week-slider-"))).toBe(false);
});
