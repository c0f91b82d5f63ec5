import { afterEach, expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { DumbbellChart } from "#charts/comparison/dumbbell-chart.tsx";
import type { Dot, DumbbellModel } from "#charts/comparison/dumbbell-model.ts";
import { addWideFont, PRODUCT_FONT, setFonts, WIDE_FONT } from "#tests/charts/wide-font.ts";
import styles from "#charts/comparison/dumbbell-chart.module.css";
import "#ui/style/base.css";

const dot = (count: number): Dot => ({
  position: count / 2_000_000,
  count,
  cell: "count",
  isWhole: true,
});

const model: DumbbellModel = {
  top: 2_000_000,
  panels: 1,
  rows: [
    [1, 2],
    [1_234_567, 1_765_432],
  ].map(([left = 0, right = 0]) => ({
    value: String(left),
    label: `Place ${left}`,
    pairs: [{ first: dot(left), second: dot(right), change: right - left }],
    description: "",
  })),
};

let removeWideFont = () => {};
afterEach(() => {
  setFonts(null);
  removeWideFont();
});

it.each([PRODUCT_FONT, WIDE_FONT])(
  "The column of counts has room for the counts of both periods in %s",
  async (family) => {
    removeWideFont = addWideFont();
    if (family === WIDE_FONT) setFonts(`"${WIDE_FONT}"`);
    expect(await document.fonts.load(`1em "${family}"`)).not.toEqual([]);
    const { container } = await render(
      <div style={{ width: 900 }}>
        <DumbbellChart
          model={model}
          label="Declined by place"
          names={["2016", "2017"]}
          highlighted={null}
          onHighlight={() => undefined}
          onOpen={null}
        />
      </div>,
    );
    const columns = [...container.querySelectorAll(`.${styles.values}`)].map((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      const [column, drawn] = [cell.getBoundingClientRect(), text.getBoundingClientRect()];
      expect(drawn.left).toBeGreaterThanOrEqual(column.left);
      return [column.left, column.right];
    });
    expect(columns).toHaveLength(model.rows.length);
    expect(new Set(columns.map(String)).size).toBe(1);
  },
);
