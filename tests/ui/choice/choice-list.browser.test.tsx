import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { ChoiceItem } from "#ui/choice/choice-item.ts";
import { ChoiceList, type ChoiceAppendix } from "#ui/choice/choice-list.tsx";

const NAMES = "Alma Birch Cedar Delta Elm Fir Grove Hazel Iris Juniper Kale Larch Maple".split(" ");

interface FacetProps {
  readonly items: readonly ChoiceItem[];
  readonly appendix?: ChoiceAppendix;
}

/** A facet as a page has it: choosing goes on, "only" and "leave out" replace, "open page" is noted. */
function Facet({ items, appendix }: FacetProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isExcluded, setExcluded] = useState(false);
  const [page, setPage] = useState("");
  const set = (values: readonly string[], isOut: boolean) => {
    setChosen(values);
    setExcluded(isOut);
  };
  return (
    <>
      <ChoiceList
        noun="an agency"
        items={items}
        appendix={appendix ?? null}
        selected={chosen}
        isExcluding={isExcluded}
        onToggle={(value) =>
          set(
            chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
            false,
          )
        }
        createMenu={({ value, label }) => [
          {
            key: "value",
            items: [
              { key: "only", label: `Only ${label}`, onSelect: () => set([value], false) },
              { key: "without", label: "Leave out", onSelect: () => set([value], true) },
              { key: "page", label: "Open page", onSelect: () => setPage(value) },
            ],
          },
        ]}
        onClear={() => set([], false)}
      />
      <output aria-label="page">{page}</output>
    </>
  );
}

const createItems = (names: readonly string[]): readonly ChoiceItem[] =>
  names.map((value, i) => ({
    value,
    label: value,
    cell: { state: "count", count: names.length - i, open: null },
  }));

test("The menu of a value opens with the right arrow: only this, leave out and open page are chosen by keys, and the focus comes back", async () => {
  const screen = await render(<Facet items={createItems(NAMES.slice(0, 3))} />);
  const birch = screen.getByRole("checkbox", { name: /^Birch/u });
  (birch.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByRole("menuitem", { name: "Only Birch" })).toBeVisible();
  await expect.poll(() => document.activeElement?.closest("[role=menu]")).not.toBeNull();
  await userEvent.keyboard("{Home}{Enter}");
  await expect.element(birch).toBeChecked();
  await expect.element(birch).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => document.activeElement?.closest("[role=menu]")).not.toBeNull();
  await userEvent.keyboard("{Home}{ArrowDown}{Enter}");
  await expect.element(screen.getByRole("checkbox", { name: /^Birch, left out/u })).toBeVisible();
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => document.activeElement?.closest("[role=menu]")).not.toBeNull();
  await userEvent.keyboard("{End}{Enter}");
  await expect.element(screen.getByLabelText("page")).toHaveTextContent("Birch");
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => document.activeElement?.closest("[role=menu]")).not.toBeNull();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByRole("checkbox", { name: /^Birch/u })).toHaveFocus();
  await screen.getByRole("button", { name: "Clear" }).click();
  await expect.element(screen.getByRole("checkbox", { name: /^Birch, 2/u })).not.toBeChecked();
});

test("The menu of a value opens by a click on its dots, and the dots are no tab stop", async () => {
  const screen = await render(<Facet items={createItems(NAMES.slice(0, 3))} />);
  const dots = screen.getByRole("button", { name: "More for Cedar" });
  await expect.element(dots).toHaveAttribute("tabindex", "-1");
  await dots.click();
  await screen.getByRole("menuitem", { name: "Leave out" }).click();
  await expect.element(screen.getByRole("checkbox", { name: /^Cedar, left out/u })).toBeVisible();
});

test("A value of a long facet is found by typing, and Enter chooses the only one", async () => {
  const screen = await render(<Facet items={createItems(NAMES)} />);
  await screen.getByRole("searchbox", { name: "Find an agency" }).fill("apl");
  await expect.element(screen.getByText("1 found. Enter chooses it.")).toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: /^Alma/u })).not.toBeInTheDocument();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("checkbox", { name: /^Maple/u })).toBeChecked();
  await screen.getByRole("searchbox").fill("oak");
  await expect.element(screen.getByText("Nothing of that name.")).toBeVisible();
});

test("Twelve rows of thirteen are shown until a reader asks for all, and twelve again after", async () => {
  const screen = await render(<Facet items={createItems(NAMES)} />);
  expect(screen.getByRole("checkbox").all()).toHaveLength(12);
  await screen.getByRole("button", { name: "Show all 13" }).click();
  expect(screen.getByRole("checkbox").all()).toHaveLength(13);
  await screen.getByRole("button", { name: "Show 12" }).click();
  expect(screen.getByRole("checkbox").all()).toHaveLength(12);
});

test("Values named without a number stand behind one line, and typing finds them", async () => {
  const named: readonly ChoiceItem[] = [
    { value: "oak", label: "Oak", cell: { state: "named-only", count: null, open: null } },
  ];
  const screen = await render(
    <Facet
      items={createItems(NAMES.slice(0, 12))}
      appendix={{ lead: "Named without a number:", label: "1 agency", items: named }}
    />,
  );
  const oak = screen.getByRole("checkbox", { name: "Oak, named, number not known" });
  await expect.element(oak).not.toBeInTheDocument();
  await screen.getByRole("button", { name: "1 agency" }).click();
  await expect.element(oak).toBeVisible();
  await screen.getByRole("button", { name: "1 agency" }).click();
  await expect.element(oak).not.toBeInTheDocument();
  await screen.getByRole("searchbox").fill("oa");
  await expect.element(oak).toBeVisible();
});

test("The signs are those of the list: what is not on record is no 0, and a value that is left out has none", async () => {
  const cells = NAMES.map((_, i) =>
    i === 0
      ? ({ state: "not-transcribed", count: null, open: null } as const)
      : i === 1
        ? ({ state: "not-selected", count: null, open: null } as const)
        : i === 2
          ? ({ state: "reported-zero", count: 0, open: 79 } as const)
          : ({ state: "count", count: i, open: null } as const),
  );
  const items = NAMES.map((value, i) => ({ value, label: value, cell: cells[i] ?? null }));
  const screen = await render(<Facet items={items} />);
  const expected = [
    ["Alma", "not on record; not a zero", "?"],
    ["Birch", "not selected: the filter leaves it out", ""],
    ["Cedar", "0 detainers, 79 detainers with no outcome recorded", "79 open0"],
    ["Juniper", "9 detainers", "9"],
  ] as const;
  for (const [name, words, sign] of expected) {
    const box = screen.getByRole("checkbox", { name: `${name}, ${words}` });
    await expect.element(box).toBeInTheDocument();
    const label = (box.element() as HTMLInputElement).labels?.[0];
    expect(label?.textContent).toBe(`${name}${sign}`);
  }
});
