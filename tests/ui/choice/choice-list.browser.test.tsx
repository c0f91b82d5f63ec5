import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { ChoiceList } from "#ui/choice/choice-list.tsx";

const NAMES = [
  "Alma",
  "Birch",
  "Cedar",
  "Delta",
  "Elm",
  "Fir",
  "Grove",
  "Hazel",
  "Iris",
  "Juniper",
];

function Facet({ names }: { readonly names: readonly string[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isExcluded, setLeaveOut] = useState(false);
  const set = (values: readonly string[], out: boolean) => {
    setChosen(values);
    setLeaveOut(out);
  };
  return (
    <ChoiceList
      legend="Agency"
      items={names.map((value, i) => ({
        value,
        label: value,
        cell: { state: "count", count: names.length - i, open: null },
      }))}
      selected={chosen}
      isExcluding={isExcluded}
      onToggle={(value) => set([...chosen, value], false)}
      onOnly={(value) => set([value], false)}
      onExclude={(value) => set([value], true)}
      onClear={() => set([], false)}
    />
  );
}

test("A value can be chosen alone, left out and cleared", async () => {
  const screen = await render(<Facet names={NAMES.slice(0, 3)} />);
  await screen.getByRole("button", { name: "only Birch" }).click({ force: true });
  await expect.element(screen.getByRole("checkbox", { name: /^Birch/u })).toBeChecked();
  await screen.getByRole("button", { name: "leave out Cedar" }).click({ force: true });
  await expect.element(screen.getByRole("checkbox", { name: /^Cedar, left out/u })).toBeVisible();
  await screen.getByRole("button", { name: "clear Agency" }).click();
  await expect.element(screen.getByRole("checkbox", { name: /^Cedar, 1/u })).not.toBeChecked();
});

test("A value of a long facet is found by typing and chosen with Enter", async () => {
  const screen = await render(<Facet names={NAMES} />);
  const box = screen.getByRole("combobox", { name: "Find in Agency" });
  await box.click();
  await userEvent.keyboard("juni{ArrowDown}{Enter}");
  await expect.element(screen.getByRole("checkbox", { name: /^Juniper/u })).toBeChecked();
});

test("A picker has the signs of the list: what is not transcribed is no 0, and a value that is left out has none", async () => {
  const cells = NAMES.map((_, i) =>
    i === 0
      ? ({ state: "not-transcribed", count: null, open: null } as const)
      : i === 1
        ? ({ state: "not-selected", count: null, open: null } as const)
        : i === 2
          ? ({ state: "reported-zero", count: 0, open: 79 } as const)
          : ({ state: "count", count: i, open: null } as const),
  );
  const ignore = () => undefined;
  const screen = await render(
    <ChoiceList
      legend="Agency"
      items={NAMES.map((value, i) => ({ value, label: value, cell: cells[i] ?? null }))}
      selected={["Alma", "Birch", "Cedar"]}
      isExcluding={false}
      onToggle={ignore}
      onOnly={ignore}
      onExclude={ignore}
      onClear={ignore}
    />,
  );
  const expected = [
    ["Alma", "not on record; not a zero"],
    ["Birch", "not selected: the filter leaves it out"],
    ["Cedar", "0 detainers, 79 detainers with no outcome recorded"],
    ["Juniper", "9 detainers"],
  ] as const;
  for (const [name, words] of expected) {
    await expect
      .element(screen.getByRole("checkbox", { name: `${name}, ${words}` }))
      .toBeInTheDocument();
  }
  await screen.getByRole("combobox", { name: "Find in Agency" }).click();
  for (const [name, words] of expected) {
    await expect
      .element(screen.getByRole("option", { name: new RegExp(`${name}.*${words}`, "u") }))
      .toBeVisible();
  }
});
