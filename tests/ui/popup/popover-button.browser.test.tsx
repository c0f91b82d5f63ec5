import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { PopoverButton } from "#ui/popup/popover-button.tsx";

function Example() {
  return (
    <>
      <PopoverButton label="Weekly reports, 2017" look="box" title="Collection">
        {(close) => (
          <>
            <p>Rebuilt from press accounts.</p>
            <button type="button" onClick={close}>
              Done
            </button>
          </>
        )}
      </PopoverButton>
      <p style={{ marginTop: 400 }}>Elsewhere</p>
    </>
  );
}

describe("A box behind a button", () => {
  it("It opens beside the button, inside the window, and says its name", async () => {
    await render(<Example />);
    await page.getByRole("button", { name: "Weekly reports, 2017" }).click();
    const box = page.getByRole("dialog", { name: "Collection" });
    await expect.element(box).toBeVisible();
    const { left, right, top } = box.element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.innerWidth);
    expect(top).toBeGreaterThanOrEqual(0);
  });

  it("Escape closes it, and the focus is back at the button", async () => {
    await render(<Example />);
    const button = page.getByRole("button", { name: "Weekly reports, 2017" });
    await button.click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });

  it("A press elsewhere closes it, and so does its own button", async () => {
    await render(<Example />);
    const button = page.getByRole("button", { name: "Weekly reports, 2017" });
    await button.click();
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await page.getByText("Elsewhere").click();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await button.click();
    await page.getByRole("button", { name: "Done" }).click();
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });
});
