import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { PageBoundary } from "#app/page-boundary.tsx";

function Broken(): never {
  throw new RangeError("no such day");
}

test("An unexpected exception is named on the page, the address stays, and a reload is offered", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const before = location.href;
  const screen = await render(
    <PageBoundary>
      <Broken />
    </PageBoundary>,
  );
  await expect.element(screen.getByText("RangeError: no such day")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Reload this page" })).toBeVisible();
  expect(location.href).toBe(before);
});
