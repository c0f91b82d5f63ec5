import { useState } from "react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { MenuButton } from "#ui/popup/menu-button.tsx";

function AsofMenu() {
  const [date, setDate] = useState("April 6");
  return (
    <MenuButton
      label={`As of ${date}`}
      title="Date of publication"
      sections={() => [
        {
          key: "dates",
          items: ["April 6", "March 29"].map((each) => ({
            key: each,
            label: each,
            isChosen: each === date,
            onSelect: () => setDate(each),
          })),
        },
      ]}
    />
  );
}

describe("A menu behind a button", () => {
  it("Enter opens it, an arrow key and Enter choose another entry, and the focus is back at the button", async () => {
    await render(<AsofMenu />);
    const button = page.getByRole("button", { name: "As of" });
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    const second = page.getByRole("menuitemradio", { name: "March 29" });
    await expect.element(second).toBeVisible();
    await expect
      .element(page.getByRole("menuitemradio", { name: "April 6" }))
      .toHaveAttribute("aria-checked", "true");
    await userEvent.keyboard("{ArrowDown}");
    if (document.activeElement !== second.element()) await userEvent.keyboard("{ArrowDown}");
    await userEvent.keyboard("{Enter}");
    await expect.element(button).toHaveTextContent("As of March 29");
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
  });

  it("Escape closes it without a choice, and the focus is back at the button", async () => {
    await render(<AsofMenu />);
    const button = page.getByRole("button", { name: "As of" });
    await button.click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveTextContent("As of April 6");
  });

  it("A second press of the button closes it", async () => {
    await render(<AsofMenu />);
    const button = page.getByRole("button", { name: "As of" });
    await button.click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    await button.click();
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  });
});
