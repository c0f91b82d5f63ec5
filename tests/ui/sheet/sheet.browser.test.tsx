import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Sheet } from "#ui/sheet/sheet.tsx";

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Filters
      </button>
      <Sheet
        title="Filters"
        open={isOpen}
        onClose={() => setOpen(false)}
        foot={<button type="button">Show 154 detainers</button>}
      >
        <p>Texas</p>
      </Sheet>
    </>
  );
}

test("A sheet opens over the page with its foot in sight, closes by its cross and by Escape, and gives the focus back", async () => {
  const screen = await render(<Page />);
  const button = screen.getByRole("button", { name: "Filters" });
  for (const close of [
    () => screen.getByRole("button", { name: "Close" }).click(),
    () => userEvent.keyboard("{Escape}"),
  ]) {
    await button.click();
    await expect.element(screen.getByRole("dialog", { name: "Filters" })).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Show 154 detainers" })).toBeVisible();
    await close();
    await expect.element(screen.getByText("Texas")).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  }
});
