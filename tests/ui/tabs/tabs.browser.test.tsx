import { useState } from "react";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Tabs } from "#ui/tabs/tabs.tsx";

function Example() {
  const [value, setValue] = useState("chart");
  const tabs = ["chart", "map", "table"].map((key) => ({ key, label: key }));
  return (
    <>
      <Tabs name="How to see it" value={value} tabs={tabs} onChange={setValue}>
        {({ list, wrap }) => (
          <>
            {list}
            {wrap(<p>{value} is seen</p>)}
          </>
        )}
      </Tabs>
      <button type="button">After</button>
    </>
  );
}

const tab = (name: string) => page.getByRole("tab", { name });

it("Arrow keys move between tabs around both ends, and Enter opens the one that has the focus", async () => {
  await render(<Example />);
  await userEvent.tab();
  await expect.element(tab("chart")).toHaveFocus();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.element(tab("table")).toHaveFocus();
  await expect.element(page.getByText("chart is seen")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("table is seen")).toBeVisible();
  await expect.element(tab("table")).toHaveAttribute("aria-selected", "true");
  await expect.element(page.getByRole("tabpanel", { name: "table" })).toBeVisible();
});

it("The tabs are one tab stop, which is the open tab", async () => {
  await render(<Example />);
  await tab("map").click();
  await expect.element(page.getByText("map is seen")).toBeVisible();
  await userEvent.keyboard("{ArrowRight}");
  await userEvent.tab();
  await expect.element(page.getByRole("button", { name: "After" })).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(tab("map")).toHaveFocus();
});
