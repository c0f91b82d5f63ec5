import { useState } from "react";
import { ROW_TITLES } from "#charts/rows/row-columns.ts";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { RowColumn } from "#engine/query/question.ts";
import { ColumnList } from "#pages/table/column-chooser.tsx";

const SELECTABLE: readonly RowColumn[] = ["week", "state", "county", "count"];

function Chooser({
  onOrder,
}: {
  readonly onOrder: (columns: readonly RowColumn[] | null) => void;
}) {
  const [columns, setColumns] = useState<readonly RowColumn[]>(["week", "county", "count"]);
  return (
    <ColumnList
      getTitle={(column) => ROW_TITLES[column]}
      columns={columns}
      selectable={SELECTABLE}
      onChange={(next) => {
        onOrder(next);
        setColumns(next ?? ["week", "county", "count"]);
      }}
    />
  );
}

async function renderChooser() {
  const orders: (readonly RowColumn[] | null)[] = [];
  const screen = await render(<Chooser onOrder={(columns) => orders.push(columns)} />);
  return { screen, orders };
}

it("A column moves by its button, keeps the focus, and its new place is read out", async () => {
  const { screen, orders } = await renderChooser();
  await userEvent.click(screen.getByRole("button", { name: "Move Count up" }));
  expect(orders.at(-1)).toEqual(["week", "count", "county"]);
  await expect.element(screen.getByRole("button", { name: "Move Count up" })).toHaveFocus();
  await expect.element(screen.getByRole("status")).toHaveTextContent("Count: now 2 of 3");
  await userEvent.keyboard("{Enter}");
  expect(orders.at(-1)).toEqual(["count", "week", "county"]);
  // At the top there is no further up: the focus is on the way down.
  await expect.element(screen.getByRole("button", { name: "Move Count down" })).toHaveFocus();
});

it("A column moves with Alt and an arrow key from its checkbox", async () => {
  const { screen, orders } = await renderChooser();
  screen.getByRole("checkbox", { name: "Week" }).element().focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(orders.at(-1)).toEqual(["county", "week", "count"]);
  await expect.element(screen.getByRole("checkbox", { name: "Week" })).toHaveFocus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
  expect(orders.at(-1)).toEqual(["county", "count", "week"]);
});

it("A column that is dragged by its handle goes where it is dropped, in one step", async () => {
  const { screen, orders } = await renderChooser();
  const items = screen.getByRole("list", { name: "Columns shown, in order" }).element().children;
  const handle = items[2]?.querySelector("span");
  const first = items[0]?.getBoundingClientRect();
  if (!(handle instanceof HTMLElement) || first === undefined)
    throw new Error("the list has no three columns");
  const { left, top } = handle.getBoundingClientRect();
  const send = (type: string, clientY: number) =>
    handle.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: left + 4, clientY }),
    );
  // A pointer that no device has cannot be captured.
  handle.setPointerCapture = () => undefined;
  send("pointerdown", top + 4);
  send("pointermove", first.top + 4);
  await expect.poll(() => items[0]?.textContent).toContain("Count");
  expect(orders).toEqual([]);
  send("pointerup", first.top + 4);
  expect(orders).toEqual([["count", "week", "county"]]);
});

it("A column is shown and hidden by its checkbox, and the usual ones come back", async () => {
  const { screen, orders } = await renderChooser();
  await userEvent.click(screen.getByRole("checkbox", { name: "State" }));
  expect(orders.at(-1)).toEqual(["week", "county", "count", "state"]);
  await expect.element(screen.getByRole("status")).toHaveTextContent("State: shown last");
  await userEvent.click(screen.getByRole("checkbox", { name: "County" }));
  expect(orders.at(-1)).toEqual(["week", "count", "state"]);
  await userEvent.click(screen.getByRole("button", { name: "Usual columns" }));
  expect(orders.at(-1)).toBeNull();
});
