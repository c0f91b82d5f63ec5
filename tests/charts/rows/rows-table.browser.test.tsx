import { useState } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { ColumnSort } from "#charts/rows/rows-header.tsx";
import { RowsTable } from "#charts/rows/rows-table.tsx";
import { facts } from "#tests/charts/answers.ts";

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
        setSort((current) => [...(additive ? current : []), { column, descending: true }])
      }
      lines={150}
      declines={11_325}
      measure="declined"
      renderDetail={(row) => <p>Source of {row.id}</p>}
    />
  );
}

it("A long table gives sort, size and position, and opens a row under itself", async () => {
  const screen = await render(<Sorted />);
  await expect.element(screen.getByText(/150 rows, 11,325 detainers/u)).toBeVisible();
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

it("A cell of 300 letters takes two lines at most, and the opened row has all of it", async () => {
  const words = "Possession of a controlled substance. ".repeat(8).trim();
  expect(words.length).toBeGreaterThan(300);
  const lines = [
    { id: "2017-01-28/II/1", week: "2017-01-28", count: 1, chargeText: words },
    { id: "2017-01-28/II/2", week: "2017-01-28", count: 1, chargeText: "Theft" },
  ];
  const screen = await render(
    <RowsTable
      caption="Rows"
      columns={["week", "count", "chargeText"]}
      lineAt={(index) => lines[index] ?? null}
      facts={facts()}
      sort={[]}
      onSort={() => undefined}
      lines={2}
      declines={2}
      measure="declined"
      renderDetail={() => null}
    />,
  );
  const cell = screen.getByTitle(words);
  await expect.element(cell).toBeVisible();
  const { height } = cell.element().getBoundingClientRect();
  expect(height).toBe(2 * Number.parseFloat(getComputedStyle(cell.element()).lineHeight));
  await userEvent.click(screen.getByRole("button", { name: /wording of 2017-01-28\/II\/1,/u }));
  const whole = screen.getByRole("definition");
  await expect.element(whole).toHaveTextContent(words);
  expect(whole.element().scrollHeight).toBeLessThanOrEqual(whole.element().clientHeight + 1);
});

it("The first column and the head stay in sight while the table is scrolled, and a shadow stands where more columns are", async () => {
  const screen = await render(
    <div style={{ width: 300 }}>
      <RowsTable
        caption="Rows"
        columns={["week", "count", "agency", "county", "state", "source"]}
        lineAt={(index) => LINES[index] ?? null}
        facts={facts()}
        sort={[]}
        onSort={() => undefined}
        lines={150}
        declines={11_325}
        measure="declined"
        renderDetail={() => null}
      />
    </div>,
  );
  const box = screen.getByRole("region", { name: "Rows" }).element();
  const frame = box.parentElement;
  const head = screen.getByRole("columnheader", { name: "Week" });
  await expect.poll(() => frame?.dataset["moreEnd"]).toBe("true");
  expect(frame?.dataset["moreStart"]).toBe("false");
  box.scrollTo(box.scrollWidth, 600);
  await expect.poll(() => frame?.dataset["moreStart"]).toBe("true");
  await expect.poll(() => frame?.dataset["moreEnd"]).toBe("false");
  const { left } = box.getBoundingClientRect();
  // Only the buttons that open rows stand before it.
  const distance = head.element().getBoundingClientRect().left - left;
  expect(distance).toBeGreaterThan(0);
  expect(distance).toBeLessThan(50);
  expect(head.element().getBoundingClientRect().top).toBeCloseTo(
    box.getBoundingClientRect().top,
    0,
  );
});
