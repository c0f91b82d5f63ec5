import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { SeriesChart } from "#charts/comparison/series-chart.tsx";
import { createSeriesModel } from "#charts/comparison/series-model.ts";
import { createWeekReadout } from "#charts/week/week-readout.ts";
import "#ui/style/base.css";
import { IOWA, TEXAS } from "./series-of-2017.ts";

const model = createSeriesModel([IOWA, TEXAS]);

async function draw(chosen: string[] = []) {
  await render(
    <div style={{ width: 320, marginTop: 300 }}>
      {model.series.map((series) => (
        <SeriesChart
          key={series.key}
          model={model}
          series={series}
          label={`Detainers recorded as declined by week, ${series.name}`}
          title={series.name}
          helpId="help"
          getReadout={(bar) =>
            createWeekReadout(bar, series.weeks, {
              measure: "declined",
              onSelect: ({ period }) => chosen.push(period),
            })
          }
        />
      ))}
      <p id="help">← → read the bars</p>
    </div>,
  );
}

const chart = (name: string) => page.getByRole("application", { name });

function measureBars(name: string): readonly number[] {
  const bars = chart(name).element().querySelectorAll("[data-anchor] > i");
  return [...bars].map((bar) => bar.getBoundingClientRect().height);
}

it("The bars of two states have one scale: 142 of Texas is 71 times 2 of Iowa", async () => {
  await draw();
  // 120 px are 150: 142 is 113.6 px; what is too small to be seen is 2 px.
  expect(measureBars("Texas")[0]).toBeCloseTo(113.6, 0);
  expect(measureBars("Iowa")[0]).toBe(2);
});

it("Each week has its number, and a week that is not on record its sign", async () => {
  await draw();
  const signs = (name: string) =>
    [...chart(name).element().querySelectorAll("[data-anchor] > b")].map(
      (each) => each.firstChild?.textContent,
    );
  await expect.poll(() => signs("Texas")).toEqual(["142", "2", "10"]);
  expect(signs("Iowa")).toEqual(["2", "?", "1"]);
});

it("Each chart is one tab stop, arrow keys read its weeks, and Enter leads to what can be done", async () => {
  const chosen: string[] = [];
  await draw(chosen);
  await userEvent.tab();
  expect(document.activeElement).toBe(chart("Iowa").element());
  await userEvent.tab();
  expect(document.activeElement).toBe(chart("Texas").element());
  await userEvent.keyboard("{Home}{ArrowRight}");
  await expect.element(page.getByRole("dialog")).toHaveTextContent("match2");
  await expect.element(page.getByText(/2 of 3$/u)).toBeInTheDocument();
  await userEvent.keyboard("{Enter}");
  const action = page.getByRole("button", { name: "Show only this week" });
  await expect.element(action).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(chosen).toEqual(["2017-02-04"]);
});

it("A week without a number says why", async () => {
  await draw();
  (chart("Iowa").element() as HTMLElement).focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  await expect.element(page.getByRole("dialog")).toHaveTextContent(/not|None/u);
  await expect.element(page.getByRole("dialog")).not.toHaveTextContent("match0");
});
