import { useState } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ToggleGroup } from "#ui/toggle-group/toggle-group.tsx";

function Example() {
  const [value, setValue] = useState("Week");
  return (
    <>
      <ToggleGroup
        name="Show by"
        value={value}
        choices={["Week", "Month", "Quarter"].map((each) => ({ value: each, label: each }))}
        onChange={setValue}
      />
      <button type="button">After</button>
    </>
  );
}

const choice = (name: string) => page.getByRole("button", { name });

it("One choice is always chosen: a press chooses another, and a press on the chosen one leaves it", async () => {
  await render(<Example />);
  await choice("Month").click();
  await expect.element(choice("Month")).toHaveAttribute("aria-pressed", "true");
  await expect.element(choice("Week")).toHaveAttribute("aria-pressed", "false");
  await choice("Month").click();
  await expect.element(choice("Month")).toHaveAttribute("aria-pressed", "true");
});

it("The choices are one tab stop; arrow keys move inside, and Space chooses", async () => {
  await render(<Example />);
  await userEvent.tab();
  await expect.element(choice("Week")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight} ");
  await expect.element(choice("Quarter")).toHaveAttribute("aria-pressed", "true");
  await userEvent.tab();
  await expect.element(choice("After")).toHaveFocus();
});
