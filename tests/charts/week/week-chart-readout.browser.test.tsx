import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { WeekChart } from "#charts/week/week-chart.tsx";
import { createWeekModel } from "#charts/week/week-model.ts";
import { facts, weekAnswers } from "#tests/charts/answers.ts";
import "#ui/style/base.css";

const model = createWeekModel({ ...weekAnswers([189, 22, 48]), facts: facts(), filtered: false });

async function draw(picked: string[] = [], isDragging = false) {
  const screen = await render(
    <>
      <div style={{ width: 600, marginTop: 300 }}>
        <WeekChart
          model={model}
          measure="declined"
          notes={[]}
          asof="2017-04-06"
          isDragging={isDragging}
          axisTitle="Detainers recorded as declined"
          readoutTerms={{ onSelect: ({ period }) => picked.push(period) }}
        />
      </div>
      <button type="button">Elsewhere</button>
    </>,
  );
  await expect.poll(() => document.querySelectorAll('[data-layer="bars"] path').length).not.toBe(0);
  return screen;
}

const chart = () => page.getByRole("application");
const readout = () => page.getByRole("dialog");
const readoutButton = () => page.getByRole("button", { name: "Show only this week" });
const FIRST = "Jan 28 – Feb 3, 2017";
const SECOND = "Feb 4 – 10, 2017";

/** The middle of a bar of the three, from the left and the top of the chart. */
function placeOfBar(at: number): { x: number; y: number } {
  const layer = document.querySelector('[data-layer="bars"] > rect:last-child');
  const area = layer?.getBoundingClientRect() ?? new DOMRect();
  const whole = chart().element().getBoundingClientRect();
  return {
    x: area.left - whole.left + (area.width * (at + 0.5)) / 3,
    y: area.bottom - whole.top - 10,
  };
}

it("Pointing at a bar opens its readout at the bar, with what is on record, what is not and what was reported", async () => {
  await draw();
  await chart().hover({ position: placeOfBar(1) });
  await expect.element(readout()).toHaveAccessibleName(SECOND);
  await expect.element(readout()).toHaveTextContent("on record22");
  await expect.element(readout()).toHaveTextContent("not on record25");
  await expect.element(readout()).toHaveTextContent("reported by ICE47");
  const frame = document.querySelector("[data-current]")?.getBoundingClientRect();
  const box = readout().element().getBoundingClientRect();
  expect(frame && Math.abs(frame.left + frame.width / 2 - (box.left + box.width / 2))).toBeLessThan(
    2,
  );
  expect(frame && box.bottom <= frame.top).toBe(true);
});

it("The readout moves with the pointer from bar to bar, and stays while the pointer is on it", async () => {
  await draw();
  await chart().hover({ position: placeOfBar(0) });
  await expect.element(readout()).toHaveAccessibleName(FIRST);
  const before = readout().element().getBoundingClientRect().left;
  await chart().hover({ position: placeOfBar(1) });
  await expect.element(readout()).toHaveAccessibleName(SECOND);
  await expect
    .poll(() => readout().element().getBoundingClientRect().left)
    .toBeGreaterThan(before + 100);
  await readoutButton().hover();
  await expect.element(readout()).toHaveAccessibleName(SECOND);
  await page.getByRole("button", { name: "Elsewhere" }).hover();
  await expect.element(readout()).not.toBeInTheDocument();
});

it("Arrow keys open the readout of each week, and the live line reads it with its place among the weeks", async () => {
  await draw();
  await userEvent.tab();
  await expect.element(readout()).toHaveAccessibleName(FIRST);
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(readout()).toHaveAccessibleName(SECOND);
  const live = document.querySelector("[aria-live]");
  expect(live?.textContent).toBe(
    `${SECOND}: 22 on record, 25 not on record, 47 reported by ICE. 2 of 3`,
  );
  await expect.element(chart()).toHaveFocus();
});

it("Enter moves the focus to the readout's button, which shows only that week", async () => {
  const picked: string[] = [];
  await draw(picked);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{Enter}");
  await expect.element(readoutButton()).toHaveFocus();
  expect(picked).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(picked).toEqual(["2017-02-04"]);
  await expect.element(readout()).not.toBeInTheDocument();
});

it("Escape in the readout gives the focus back to the chart, at the same week", async () => {
  await draw();
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}{Enter}");
  await expect.element(readoutButton()).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(readout()).not.toBeInTheDocument();
  await expect.element(chart()).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(readout()).toHaveAccessibleName("Feb 11 – 17, 2017");
});

it("Escape on the chart closes the readout first, and then leaves the chart", async () => {
  await draw();
  await userEvent.tab();
  await expect.element(readout()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(readout()).not.toBeInTheDocument();
  await expect.element(chart()).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(chart()).not.toHaveFocus();
});

it("Tab leaves the chart with one press, and nothing stays open", async () => {
  await draw();
  await userEvent.tab();
  await expect.element(readout()).toBeVisible();
  await userEvent.tab();
  await expect.element(readout()).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "Elsewhere" })).toHaveFocus();
});

it("A click opens the readout and shows no other weeks; a second click or a click elsewhere closes it", async () => {
  const picked: string[] = [];
  await draw(picked);
  await chart().click({ position: placeOfBar(1) });
  await expect.element(readout()).toHaveAccessibleName(SECOND);
  await page.getByRole("button", { name: "Elsewhere" }).click();
  await expect.element(readout()).not.toBeInTheDocument();
  await chart().click({ position: placeOfBar(1) });
  await expect.element(readout()).toBeVisible();
  await chart().click({ position: placeOfBar(1) });
  await expect.element(readout()).not.toBeInTheDocument();
  expect(picked).toEqual([]);
});

it("After a click the keys go on from the bar that was clicked", async () => {
  await draw();
  await chart().click({ position: placeOfBar(1) });
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(readout()).toHaveAccessibleName("Feb 11 – 17, 2017");
});

it("No readout opens while the weeks are being dragged", async () => {
  await draw([], true);
  await chart().hover({ position: placeOfBar(1) });
  await expect.poll(() => document.querySelector("[data-current]")).not.toBeNull();
  await expect.element(readout()).not.toBeInTheDocument();
});
