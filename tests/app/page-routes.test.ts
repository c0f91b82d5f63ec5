import { expect, test } from "vitest";
import { PAGE_ROUTES } from "#app/page-routes.tsx";
import { EARLIER_PATHS, EVERY_PAGE } from "#tests/journeys/routes.ts";

test("Every page of the application is among the addresses that the journeys open, or an earlier one that leads to it", () => {
  const paths = [...EVERY_PAGE.map((address) => address.split("?")[0]), ...EARLIER_PATHS];
  for (const { path } of PAGE_ROUTES) expect(paths).toContain(path);
});
