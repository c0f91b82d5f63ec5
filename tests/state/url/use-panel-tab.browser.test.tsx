import { MemoryRouter, useLocation } from "react-router";
import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { chooseTab, usePanelTab } from "#state/url/use-panel-tab.ts";

function TabGroup({ panel, tabs }: { readonly panel: string; readonly tabs: readonly string[] }) {
  const [open, showTab] = usePanelTab(panel, tabs);
  return tabs.map((tab) => (
    <button key={tab} type="button" aria-pressed={tab === open} onClick={() => showTab(tab)}>
      {`${panel} ${tab}`}
    </button>
  ));
}

function Address() {
  return <output>{useLocation().search}</output>;
}

const renderAt = (search: string) =>
  render(
    <MemoryRouter initialEntries={[`/${search}`]}>
      <TabGroup panel="states" tabs={["chart", "map", "table"]} />
      <TabGroup panel="weeks" tabs={["chart", "table"]} />
      <Address />
    </MemoryRouter>,
  );

it("A panel shows the tab that the address names, and its first where it names none", async () => {
  const screen = await renderAt("?view=states:map");
  await expect
    .element(screen.getByRole("button", { name: "states map" }))
    .toHaveAttribute("aria-pressed", "true");
  await expect
    .element(screen.getByRole("button", { name: "weeks chart" }))
    .toHaveAttribute("aria-pressed", "true");
});

it("A tab that is chosen stands in the address, and the first tab of a panel does not", async () => {
  const screen = await renderAt("?state=TX");
  await screen.getByRole("button", { name: "states map" }).click();
  await screen.getByRole("button", { name: "weeks table" }).click();
  await expect
    .element(screen.getByRole("status"))
    .toHaveTextContent("?state=TX&view=states:map,weeks:table");
  await screen.getByRole("button", { name: "states chart" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("?state=TX&view=weeks:table");
});

it("A tab alone in the address is of every panel that has it, until one is shown otherwise", async () => {
  const screen = await renderAt("?view=table");
  await expect
    .element(screen.getByRole("button", { name: "states table" }))
    .toHaveAttribute("aria-pressed", "true");
  await expect
    .element(screen.getByRole("button", { name: "weeks table" }))
    .toHaveAttribute("aria-pressed", "true");
  expect(chooseTab(["table"], "weeks", "chart", "chart")).toEqual(["table", "weeks:chart"]);
});
