import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { WeekChart } from "#charts/week/week-chart.tsx";
import { weekModel } from "#charts/week/week-model.ts";
import { addWeeks } from "#domain/week.ts";
import { answer, facts } from "./answers.ts";

it("keeps the label of the last bar within the chart", async () => {
  // 21 quarters: 360 px have room for five labels, so that every fifth bar has one, and so has the last.
  const weeks = Array.from({ length: 21 }, (_, at) => addWeeks("2009-04-18", at * 13));
  const each = weeks.map(() => 1);
  const model = weekModel({
    totals: answer("totals", {
      side: weeks.map(() => 0),
      measure: weeks.map(() => "declined"),
      week: weeks,
      presence: weeks.map(() => "present"),
      match: each,
      reported: weeks.map(() => null),
    }),
    facts: facts(),
    filtered: false,
    grain: "quarter",
  });
  const screen = await render(
    <div style={{ width: 360 }}>
      <WeekChart
        model={model}
        measure="declined"
        notes={[]}
        asof="2017-04-06"
        isHeld={false}
        onPick={() => undefined}
      />
    </div>,
  );
  const labels = () => [...screen.container.querySelectorAll(".week-tick")];
  await expect.poll(() => labels().at(-1)?.textContent).toBe("2014-Q2");
  const edge = screen.container.querySelector(".week-svg svg")?.getBoundingClientRect().right ?? 0;
  const right = labels().at(-1)?.getBoundingClientRect().right ?? Infinity;
  expect(right).toBeLessThanOrEqual(edge);
});
