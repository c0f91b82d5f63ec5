import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { WeekChart } from "#charts/week/week-chart.tsx";
import { createWeekModel, type WeekModel } from "#charts/week/week-model.ts";
import { addWeeks, getPeriodKey, type Grain } from "#domain/calendar/week.ts";
import { answer, facts, periodCounts } from "#tests/charts/answers.ts";
import { addWideFont, PRODUCT_FONT, setFonts, WIDE_FONT } from "#tests/charts/wide-font.ts";
import styles from "#charts/week/week-chart.module.css";
import "#ui/style/base.css";

let removeWideFont = () => {};
afterEach(() => {
  setFonts(null);
  removeWideFont();
});

/** The given number of weeks, by the given grain, with counts of five digits and more. */
function model(weeks: number, grain: Grain, isSuspended = false): WeekModel {
  const starts = Array.from({ length: weeks }, (_, at) => addWeeks("2009-04-18", at));
  return createWeekModel({
    totals: answer("totals", {
      side: starts.map(() => 0),
      measure: starts.map(() => "declined"),
      week: starts,
      presence: starts.map(() => "present"),
      match: starts.map((_, at) => 12_000 + at),
      reported: starts.map(() => null),
    }),
    counts: periodCounts(countByPeriod(starts, grain)),
    facts: facts(),
    filtered: false,
    grain,
    suspended: isSuspended
      ? { after: starts.at(-1) ?? "", words: "no further weekly edition was published" }
      : null,
  });
}

/** The same counts by period, each week in that of its Saturday. */
function countByPeriod(starts: readonly string[], grain: Grain): readonly [string, number][] {
  const sums = new Map<string, number>();
  starts.forEach((start, at) => {
    const period = getPeriodKey(start, grain);
    sums.set(period, (sums.get(period) ?? 0) + 12_000 + at);
  });
  return [...sums];
}

async function draw(shown: WeekModel, width: number): Promise<Element> {
  const { container } = await render(
    <div style={{ width }}>
      <WeekChart
        model={shown}
        measure="declined"
        notes={[]}
        asof="2017-04-06"
        isDragging={false}
        axisTitle="Detainers recorded as declined"
        readoutTerms={{ onSelect: () => undefined }}
      />
    </div>,
  );
  await expect.poll(() => labels(container).length).toBeGreaterThan(0);
  return container;
}

function labels(container: Element): readonly Element[] {
  return [...container.querySelectorAll("[data-label] text")];
}

/** Texts that pass the left or right edge of the drawing, and texts side by side that overlap. */
function misplaced(container: Element): readonly string[] {
  const svg = container.querySelector("svg");
  if (svg === null) return ["nothing is drawn"];
  const edges = svg.getBoundingClientRect();
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const outside = [...svg.querySelectorAll("text")]
    .filter((text) => boxOf(text).left < edges.left || boxOf(text).right > edges.right)
    .map((text) => `${text.textContent} passes the edge`);
  const overlapping = [labels(container), [...svg.querySelectorAll(`.${styles.value}`)]].flatMap(
    (neighbors) =>
      neighbors
        .toSorted((a, b) => boxOf(a).left - boxOf(b).left)
        .filter((text, at, sorted) => {
          const next = sorted[at + 1];
          return next !== undefined && boxOf(text).right > boxOf(next).left;
        })
        .map((text) => `${text.textContent} overlaps the next`),
  );
  return [...outside, ...overlapping];
}

/** Fonts that the page is drawn in. The last two are the system's; a machine without DejaVu Sans has another in its place. */
const FONTS = [`"${PRODUCT_FONT}"`, `"${WIDE_FONT}"`, '"DejaVu Sans", sans-serif', "monospace"];

describe.each(FONTS)("in the font %s", (font) => {
  const useFont = async () => {
    removeWideFont = addWideFont();
    if (!font.includes(PRODUCT_FONT)) setFonts(font);
    await document.fonts.load(`1em ${font}`);
  };

  // 261 weeks are 61 months, 21 quarters and 6 years.
  it.each(
    [360, 1280].flatMap((width) =>
      (["week", "month", "quarter", "year"] as const).map((grain) => [grain, width] as const),
    ),
  )("Labels of a chart by %s stay within the chart and apart at %i px", async (grain, width) => {
    await useFont();
    const container = await draw(model(261, grain), width);
    await expect.poll(() => labels(container).length).toBeGreaterThan(1);
    await expect.poll(() => misplaced(container)).toEqual([]);
  });

  it.each([3, 8])(
    "Labels of %i weeks and of the time after them stay within the chart and apart",
    async (weeks) => {
      await useFont();
      const container = await draw(model(weeks, "week", true), 360);
      await expect.poll(() => misplaced(container)).toEqual([]);
    },
  );

  it("Labels stay within the chart and apart where the keys stand", async () => {
    await useFont();
    const container = await draw(model(3, "week"), 360);
    await userEvent.tab();
    for (const label of labels(container)) {
      await expect.poll(() => label.classList.contains(styles.currentTick ?? "")).toBe(true);
      await expect.poll(() => misplaced(container)).toEqual([]);
      await userEvent.keyboard("{ArrowRight}");
    }
  });
});

it("Labels move when their font arrives after they were drawn", async () => {
  setFonts(`"${WIDE_FONT}", "${PRODUCT_FONT}"`);
  await document.fonts.load(`1em "${PRODUCT_FONT}"`);
  const container = await draw(model(261, "quarter"), 360);
  const widthOfFirst = () => labels(container)[0]?.getBoundingClientRect().width ?? 0;
  const before = widthOfFirst();
  removeWideFont = addWideFont();
  await expect.poll(widthOfFirst).toBeGreaterThan(before);
  await expect.poll(() => misplaced(container)).toEqual([]);
});
