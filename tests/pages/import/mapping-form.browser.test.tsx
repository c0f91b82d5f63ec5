import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { createMapping } from "#domain/import/mapping.ts";
import type { Mapping } from "#domain/import/mapping.ts";
import type { RowsPreview } from "#domain/import/rows-preview.ts";
import type { MappingProposal } from "#domain/import/table-sample.ts";
import { MappingForm } from "#pages/import/mapping-form.tsx";
import "#ui/style/base.css";

const headings = ["Day", "Facility", "Land", "What", "Name"];

function proposalOf(dates: readonly string[]): MappingProposal {
  const rows = dates.map((date, i) => [date, "A JAIL", "TX", i === 0 ? "Not held" : "Lifted", "x"]);
  const empty = createMapping(headings);
  return {
    sample: { headings, headingRow: 3, rows },
    mapping: { ...empty, columns: { ...empty.columns, issued: "Day", agency: "Facility" } },
    reasons: { issued: "2 of its first 2 values are dates.", agency: "Its heading says so." },
    listed: [{ text: "Lifted", group: "other" }],
    questions: [],
  };
}

const preview: RowsPreview = {
  rows: [
    {
      row: 4,
      dateText: "3/2/2014",
      date: "2014-03-02",
      period: "2014-03-01",
      agency: "A JAIL",
      kind: "county jail",
      place: "Travis County",
      isPlaced: true,
      state: "TX",
      outcome: '"Not held"',
      group: "declined",
      count: 1200,
      isCounted: true,
    },
  ],
  problems: ["row 5: no date"],
  ignoredHeadings: ["Name"],
};

function Form({
  proposal = proposalOf(["3/2/2014", "4/5/2014"]),
  onChange: onMapping,
  ...rest
}: {
  readonly proposal?: MappingProposal;
  readonly onChange: (mapping: Mapping) => void;
  readonly onSave?: () => void;
  readonly onLoad?: (file: File) => void;
}) {
  const [value, setValue] = useState(proposal.mapping);
  return (
    <MappingForm
      proposal={proposal}
      value={value}
      preview={preview}
      loadError={null}
      onSave={() => undefined}
      onLoad={() => undefined}
      {...rest}
      onChange={(next) => {
        onMapping(next);
        setValue(next);
      }}
    />
  );
}

test("A proposed column is chosen, with its reason, and what is missing is named until it is there", async () => {
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  const screen = await render(<Form onChange={onMapping} />);
  const date = screen.getByRole("combobox", { name: "Date issued", exact: true });
  await expect.element(date).toHaveValue("column Day");
  await expect
    .element(date)
    .toHaveAccessibleDescription("Proposed. 2 of its first 2 values are dates.");
  const missing = screen.getByRole("status");
  await expect.element(missing).toHaveTextContent("Say whether the month or the day comes first");
  await userEvent.click(screen.getByRole("radio", { name: "The day comes first" }));
  await expect.element(missing).not.toHaveTextContent("comes first");
  await userEvent.click(screen.getByRole("radio", { name: "Declines only" }));
  await expect.element(missing).toHaveTextContent("");
  expect(onMapping.mock.lastCall?.[0]).toMatchObject({ order: "day-first", rows: "declines" });
});

test("A date that may be two days is asked about with both, and is not asked about where a value decides", async () => {
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  const screen = await render(<Form onChange={onMapping} />);
  const question = screen.getByRole("group", {
    name: "Does the month or the day come first in “Day”?",
  });
  const month = question.getByRole("radio", { name: "The month comes first" });
  await expect.element(month).not.toBeChecked();
  await expect.element(month).toHaveAccessibleDescription("“3/2/2014” is March 2, 2014.");
  await expect
    .element(question.getByRole("radio", { name: "The day comes first" }))
    .toHaveAccessibleDescription("“3/2/2014” is February 3, 2014.");
  await screen.unmount();
  const decided = await render(
    <Form onChange={onMapping} proposal={proposalOf(["3/2/2014", "3/22/2014"])} />,
  );
  await expect.element(decided.getByText("Which date sets the week?")).toBeVisible();
  expect(decided.getByRole("radio", { name: "The month comes first" }).elements()).toEqual([]);
  await expect
    .element(decided.getByRole("combobox", { name: "Dates such as 3/2/2014" }))
    .toHaveAccessibleDescription("Some dates of the first rows exist only with the month first.");
});

test("The only date sets the week, until the reader says otherwise", async () => {
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  const screen = await render(<Form onChange={onMapping} />);
  const issued = screen.getByRole("combobox", { name: "Date issued" });
  await userEvent.selectOptions(issued, "No column");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Date declined" }), "Day");
  await expect.element(screen.getByRole("radio", { name: "Date declined" })).toBeChecked();
  expect(onMapping.mock.lastCall?.[0]).toMatchObject({ week: "declined", order: null });
  await userEvent.click(screen.getByRole("radio", { name: "Date issued" }));
  await expect
    .element(screen.getByRole("status"))
    .toHaveTextContent("Choose the column of the date on which the detainer was issued");
});

test("A state that no column has can be the same for every row", async () => {
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  const screen = await render(<Form onChange={onMapping} />);
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "State" }),
    "The same for every row",
  );
  await userEvent.fill(screen.getByRole("textbox", { name: "State, of every row" }), "Texas");
  expect(onMapping.mock.lastCall?.[0].same.state).toBe("Texas");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "State" }), "Land");
  expect(onMapping.mock.lastCall?.[0]).toMatchObject({
    same: { state: null },
    columns: { state: "Land" },
  });
});

test("Each outcome of the first rows has a group, which the reader can choose", async () => {
  const onMapping = vi.fn<(mapping: Mapping) => void>();
  const screen = await render(<Form onChange={onMapping} />);
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "Outcome or lift reason" }),
    "What",
  );
  expect(onMapping.mock.lastCall?.[0].rows).toBe("outcomes");
  const outcomeSelect = screen.getByRole("combobox", { name: "“Not held”" });
  await expect
    .element(outcomeSelect)
    .toHaveAccessibleDescription("1 row; in no list that is known here");
  await userEvent.selectOptions(outcomeSelect, "declined");
  expect(onMapping.mock.lastCall?.[0].outcomes).toEqual([{ text: "Not held", group: "declined" }]);
});

test("The first rows are a table, with what is wrong in them and what is dropped", async () => {
  const screen = await render(<Form onChange={() => undefined} />);
  const table = screen.getByRole("table", { name: "The first rows as they would be read" });
  await expect
    .element(table.getByRole("row", { name: /^4 3\/2\/2014 March 2, 2014/u }))
    .toBeVisible();
  await expect.element(table).toHaveTextContent("March 1 to 7, 2014");
  await expect.element(table).toHaveTextContent("1,200");
  await expect.element(screen.getByText("row 5: no date")).toBeVisible();
  await expect.element(screen.getByText("1 column not kept: Name.")).toBeVisible();
});

test("Choices are saved to a file and loaded from it", async () => {
  const onSave = vi.fn<() => void>();
  const onLoad = vi.fn<(file: File) => void>();
  const screen = await render(<Form onChange={() => undefined} onSave={onSave} onLoad={onLoad} />);
  await userEvent.click(screen.getByRole("button", { name: "Save these choices as JSON" }));
  expect(onSave).toHaveBeenCalledOnce();
  const file = new File(["{}"], "mine.json", { type: "application/json" });
  await userEvent.upload(
    page.elementLocator(screen.getByLabelText("Choices as JSON").element()),
    file,
  );
  expect(onLoad.mock.lastCall?.[0].name).toBe("mine.json");
});

test("No part of the form is cut off at 320 px", async () => {
  await page.viewport(320, 700);
  const screen = await render(<Form onChange={() => undefined} />);
  await expect.element(screen.getByRole("heading", { name: "Dates" })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.viewport(1280, 800);
});
