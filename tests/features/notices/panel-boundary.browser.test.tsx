import { expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { PanelBoundary } from "#features/notices/panel-boundary.tsx";

test("A panel that stops is named in its place, the panel beside it stays, and a retry draws it again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let isBroken = true;
  function BrokenPanel() {
    if (isBroken) throw new RangeError("no such day");
    return <p>The days</p>;
  }
  const screen = await render(
    <>
      <PanelBoundary fallback={null}>
        <BrokenPanel />
      </PanelBoundary>
      <PanelBoundary fallback={null}>
        <p>The weeks</p>
      </PanelBoundary>
    </>,
  );
  const notice = screen.getByRole("alert", { name: "This part of the page stopped" });
  await expect.element(notice).toHaveTextContent("RangeError: no such day");
  await expect.element(screen.getByText("The weeks")).toBeVisible();
  isBroken = false;
  await screen.getByRole("button", { name: "Try again" }).click();
  await expect.element(screen.getByText("The days")).toBeVisible();
});
