import { useState } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import type { ColumnSort } from "#charts/rows/rows-header.tsx";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import { WeekChart } from "#charts/week/week-chart.tsx";
import { createWeekModel } from "#charts/week/week-model.ts";
import { facts, note, totals } from "#tests/charts/answers.ts";

it("arrow keys move through the weeks, each is said, and Enter picks one", async () => {
  const picked: string[] = [];
  const model = createWeekModel({ totals: totals([189, 22, 48]), facts: facts(), filtered: false });
  const screen = await render(
    <WeekChart
      model={model}
      measure="declined"
      notes={[]}
      asof="2017-04-06"
      isDragging={false}
      onPick={(period) => picked.push(period)}
    />,
  );
  await userEvent.tab();
  await expect.element(screen.getByText(/189 in this file, 206 reported, 1 of 3/u)).toBeVisible();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(screen.getByText(/22 in this file, 47 reported, 2 of 3/u)).toBeVisible();
  await userEvent.keyboard("{Enter}{Escape}");
  expect(picked).toEqual(["2017-02-04"]);
  await expect.element(screen.getByText(/2 of 3/u)).not.toBeInTheDocument();
  await expect
    .poll(() =>
      document.querySelector('[data-layer="bars"] path:nth-of-type(2)')?.getAttribute("d"),
    )
    .toMatch(/^(M[^Z]+Z){3}$/u);
});

it("a week that has none has low hatching and words for it where its sign has no room", async () => {
  const model = createWeekModel({ totals: totals([5, 0, 0]), facts: facts(), filtered: true });
  const screen = await render(
    <div style={{ width: 70 }}>
      <WeekChart
        model={model}
        measure="declined"
        notes={[]}
        asof="2017-04-06"
        isDragging={false}
        onPick={() => undefined}
      />
    </div>,
  );
  await expect
    .element(screen.getByText(/low hatching: none among transcribed rows/u))
    .toBeVisible();
  await expect
    .poll(() =>
      document.querySelector('[data-layer="bars"] path:nth-of-type(1)')?.getAttribute("d"),
    )
    .toMatch(/^(M[^Z]+Z){2}$/u);
});

it("a note opens in place at its words and closes with Escape", async () => {
  const screen = await render(
    <NoteBadge
      lines={[{ noteId: "n1", count: 142, words: "142 of these 154 are disputed" }]}
      notes={[note("n1", "disputed by the agency", null)]}
      asof="2017-04-06"
    />,
  );
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(/date not recorded/u)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByText(/date not recorded/u)).not.toBeVisible();
});

it("the note with the largest part has its own words, and the others open behind one button", async () => {
  const lines = [142, 2, 1].map((count, at) => ({
    noteId: `n${at + 1}`,
    count,
    words: `${count} of these 189 are disputed`,
  }));
  const notes = lines.map(({ noteId }) => note(noteId, "disputed by the agency", null));
  const screen = await render(<NoteBadge lines={lines} notes={notes} asof="2017-04-06" />);
  await expect.element(screen.getByText("142 of these 189 are disputed")).toBeVisible();
  await expect
    .element(screen.getByText("2 of these 189 are disputed", { exact: true }))
    .not.toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: /^2 more notes/u }));
  await expect
    .element(screen.getByText("2 of these 189 are disputed", { exact: true }))
    .toBeVisible();
  await expect
    .element(screen.getByText("1 of these 189 are disputed", { exact: true }))
    .toBeVisible();
});

const LINES = Array.from({ length: 150 }, (_, at) => ({
  id: `2017-01-28/II/${at + 1}`,
  week: "2017-01-28",
  count: at + 1,
}));

function Sorted() {
  const [sort, setSort] = useState<ColumnSort>([]);
  return (
    <RowsTable
      caption="Lines"
      columns={["week", "count"]}
      lineAt={(index) => LINES[index] ?? null}
      facts={facts()}
      sort={sort}
      onSort={(column, additive) =>
        setSort((held) => [...(additive ? held : []), { column, descending: true }])
      }
      lines={150}
      declines={11_325}
      measure="declined"
      renderDetail={(row) => <p>Source of {row.id}</p>}
    />
  );
}

it("a long table says its sort, size and position, and opens a row under itself", async () => {
  const screen = await render(<Sorted />);
  await expect.element(screen.getByText(/150 lines stand for 11,325 declines/u)).toBeVisible();
  await expect.element(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "151");
  await userEvent.click(screen.getByRole("button", { name: "Count" }));
  await expect
    .element(screen.getByRole("columnheader", { name: /Count/u }))
    .toHaveAttribute("aria-sort", "descending");
  await expect.poll(() => document.querySelector('tr[aria-rowindex="2"]')).not.toBeNull();
  expect(document.querySelectorAll("tr[aria-rowindex]").length).toBeLessThan(120);
  await userEvent.click(screen.getByRole("button", { name: /wording of 2017-01-28\/II\/1,/u }));
  await expect.element(screen.getByText("Source of 2017-01-28/II/1")).toBeVisible();
});
