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
