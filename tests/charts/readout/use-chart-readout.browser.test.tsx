import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { OutcomeBars } from "#charts/outcomes/outcome-bars.tsx";
import { createPlaceRevisionModel } from "#charts/revisions/place-revision-model.ts";
import { RevisionChart } from "#charts/revisions/revision-chart.tsx";
import { answer, facts } from "#tests/charts/answers.ts";
import "#ui/style/base.css";

const ROW = {
  value: "2014",
  label: "2014",
  counts: {
    declined: 25,
    "insufficient notice": 0,
    "taken into custody": 0,
    other: 0,
    "open or not recorded": 75,
  },
  all: 100,
  recorded: 25,
  isOpen: false,
  part: null,
};

function Outcomes() {
  return (
    <OutcomeBars
      caption="Outcomes"
      hasShares
      model={{
        segments: [
          { key: "declined", label: "Declined", swatch: "first" },
          { key: "none", label: "None recorded", swatch: "not-on-record" },
        ],
        bars: [{ row: ROW, counts: [25, 75] }],
        totals: [25, 75],
        all: 100,
        recorded: 25,
      }}
    />
  );
}

function Revisions() {
  const model = createPlaceRevisionModel(
    answer("change", {
      state: ["CA", "TX"],
      left: [11, 149],
      right: [12, 142],
      leftCell: ["count", "count"],
      rightCell: ["count", "count"],
    }),
    "state",
    facts(),
  );
  return (
    <RevisionChart
      rows={model.rows}
      maximum={model.maximum}
      caption="Places"
      nowTitle="now"
      marks={new Map()}
      notes={[]}
      asof="2017-04-06"
      createActions={() => []}
    />
  );
}

const readout = () => page.getByRole("dialog");

function findMark(key: string): Element {
  const mark = document.querySelector(`[data-mark="${key}"]`);
  if (mark === null) throw new Error(`no mark ${key}`);
  return mark;
}

/** The pointer comes to a mark and moves on it, as it does at the start of a finger's scroll. */
function movePointer(mark: Element, pointerType: string): void {
  for (const type of ["pointerover", "pointermove"]) {
    mark.dispatchEvent(new PointerEvent(type, { pointerType, bubbles: true }));
  }
}

describe.each([
  ["the bars of outcomes", Outcomes, "0.1", "0.0"],
  ["the chart of first and current values", Revisions, "TX", "CA"],
])("%s", (_, Chart, key, other) => {
  it("A finger that scrolls over a mark opens nothing, and a pen or a mouse over it does", async () => {
    await render(<Chart />);
    movePointer(findMark(key), "touch");
    // The page is drawn twice before anything is said to be absent.
    for (let at = 0; at < 2; at++) await new Promise(requestAnimationFrame);
    expect(document.querySelector("[data-current]")).toBeNull();
    movePointer(findMark(other), "mouse");
    await expect.element(readout()).toBeVisible();
    expect(findMark(other).hasAttribute("data-current")).toBe(true);
    movePointer(findMark(key), "pen");
    await expect.poll(() => findMark(key).hasAttribute("data-current")).toBe(true);
  });

  it("A second click on a mark closes what the first opened", async () => {
    await render(
      <div style={{ marginTop: 300 }}>
        <Chart />
      </div>,
    );
    await page.elementLocator(findMark(key)).click();
    await expect.element(readout()).toBeVisible();
    await page.elementLocator(findMark(key)).click();
    await expect.element(readout()).not.toBeInTheDocument();
  });
});
