import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import styles from "#charts/week/week-chart.module.css";
import { WeekChart } from "#charts/week/week-chart.tsx";
import { createWeekModel } from "#charts/week/week-model.ts";
import { LISTED_WEEKS, RECORDS } from "#tests/charts/week/record-weeks.ts";
import { facts, periodCounts, weekAnswers } from "#tests/charts/answers.ts";

/** The outline of the bars that are painted with a color or a pattern whose name ends so. */
const barsFilledWith = (paint: string) =>
  document.querySelector(`[data-layer="bars"] path[fill$="${paint}"]`);

it("Low hatching is drawn and explained where a week has no decline and its sign has no room", async () => {
  const model = createWeekModel({ ...weekAnswers([5, 0, 0]), facts: facts(), filtered: true });
  const screen = await render(
    <div style={{ width: 60 }}>
      <WeekChart
        model={model}
        measure="declined"
        notes={[]}
        asof="2017-04-06"
        isDragging={false}
        axisTitle="Detainers recorded as declined"
        readoutTerms={{ onSelect: () => undefined }}
      />
    </div>,
  );
  await expect.element(screen.getByText(/low hatching: none on record/u)).toBeVisible();
  await expect.poll(() => barsFilledWith("gap)")?.getAttribute("d")).toMatch(/^(M[^Z]+Z){2}$/u);
});

it("Where the sign of a week without a number has room, it stands alone and the key names no hatching", async () => {
  const model = createWeekModel({ ...weekAnswers([5, 0, 0]), facts: facts(), filtered: true });
  const screen = await render(
    <div style={{ width: 600 }}>
      <WeekChart
        model={model}
        measure="declined"
        notes={[]}
        asof="2017-04-06"
        isDragging={false}
        axisTitle="Detainers recorded as declined"
        readoutTerms={{ onSelect: () => undefined }}
      />
    </div>,
  );
  await expect.element(screen.getByText(/^\?.*: none on record/u)).toBeVisible();
  await expect.element(screen.getByText("or low hatching")).not.toBeVisible();
  expect(barsFilledWith("gap)")?.getAttribute("d")).toBe("");
});

it("A week that is covered in part has a star, which the key explains, and its readout names its days", async () => {
  const model = createWeekModel({
    totals: LISTED_WEEKS,
    counts: periodCounts([
      ["2014-09-27", 40],
      ["2014-10-04", 60],
      ["2015-07-18", 1],
    ]),
    facts: RECORDS,
    filtered: false,
  });
  const screen = await render(
    <WeekChart
      model={model}
      measure="declined"
      notes={[]}
      asof="2015-07-26"
      isDragging={false}
      axisTitle="Detainers recorded as declined"
      readoutTerms={{ onSelect: () => undefined }}
    />,
  );
  await expect.element(screen.getByText("* part of a week")).toBeVisible();
  const numbers = () =>
    [...document.querySelectorAll(`[data-layer="bars"] .${styles.value}`)].map(
      ({ textContent }) => textContent,
    );
  await expect.poll(numbers).toEqual(["40*", "60", "1*"]);
  await userEvent.tab();
  await expect
    .element(screen.getByRole("dialog"))
    .toHaveTextContent("Covered in part: October 1 to 3, 2014.");
});
