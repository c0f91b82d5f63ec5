import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { WeekChart } from "#charts/week/week-chart.tsx";
import { createWeekModel, type WeekInput } from "#charts/week/week-model.ts";
import { addWeeks } from "#domain/calendar/week.ts";
import { answer, facts, note, periodCounts, weekAnswers } from "#tests/charts/answers.ts";
import { LISTED_WEEKS, RECORDS } from "#tests/charts/week/record-weeks.ts";
import "#ui/style/base.css";

const NOTES = [note("n1", "disputed by the agency", null)];

/** The three weeks of 2017 with the time after them, and a note on 142 of the first. */
const REPORTS: WeekInput = {
  ...weekAnswers([189, 22, 48]),
  facts: facts(),
  filtered: false,
  notes: NOTES,
  marks: answer("marks", { period: ["2017-01-28"], note: ["n1"], count: [142] }),
  suspended: { after: "2017-02-11", words: "suspended" },
  editions: ["2017-03-20", "2017-03-29", "2017-04-06"].map((date, at) => ({
    week: addWeeks("2017-01-28", at),
    published: { date, exact: true },
  })),
};

/** Forty-three weeks of records: 278 in the third, 100 in others, of which the newest 26 are not final. */
const ISSUED: WeekInput = {
  totals: LISTED_WEEKS,
  counts: periodCounts(
    Array.from({ length: 43 }, (_, at) => [addWeeks("2014-09-27", at), at === 2 ? 278 : 100]),
  ),
  facts: RECORDS,
  filtered: false,
  open: [{ from: "2015-01-24", to: "2015-07-18" }],
};

async function draw(input: WeekInput, width: number): Promise<void> {
  await render(
    <div style={{ width, marginTop: 200 }}>
      <WeekChart
        model={createWeekModel(input)}
        measure="declined"
        axisTitle="Detainers recorded as declined"
        notes={NOTES}
        asof="2017-04-06"
        isDragging={false}
        readoutTerms={{ onSelect: () => undefined }}
      />
    </div>,
  );
  await expect.poll(() => document.querySelectorAll("[data-label]").length).toBeGreaterThan(0);
}

const texts = () => [...document.querySelectorAll("svg text")];
const words = () => texts().map(({ textContent }) => textContent);

it("Beside each bar of a wide chart stand what is on record, what is not, and the place that is most of it", async () => {
  await draw(REPORTS, 900);
  for (const label of [
    "206",
    "17 not on record",
    "189 on record",
    "25 not on record",
    "22 on record",
    "17 not on record",
    "48 on record",
    "142 in TravisCounty, Texas",
    "Jan 28 – Feb 3published March 20",
    "Feb 11 – 17published April 6",
    "No edition afterFebruary\u00a017(suspended)",
  ]) {
    await expect.poll(words).toContain(label);
  }
});

it("In the bars of a narrow chart stands what is on record, and beside a low bar", async () => {
  await draw(REPORTS, 360);
  for (const label of ["206", "189", "47", "22", "65", "48"]) {
    await expect.poll(words).toContain(label);
  }
  expect(words().join(" ")).not.toContain("on record");
});

it("A note is a small number after the number that it touches, and opens beside it", async () => {
  await draw(REPORTS, 900);
  const badge = page.getByRole("button", { name: /^Note 1: 142 of these 189 are disputed/u });
  await expect.element(badge).toBeVisible();
  const label = texts().find(({ textContent }) => textContent === "189 on record");
  const [number, place] = [badge.element(), label].map(
    (each) => each?.getBoundingClientRect() ?? new DOMRect(),
  );
  expect(number && place && Math.abs(number.left - place.right)).toBeLessThan(6);
  expect(number && place && number.top < place.bottom && number.bottom > place.top).toBe(true);
  expect(number?.width).toBeGreaterThanOrEqual(24);
  expect(number?.height).toBeGreaterThanOrEqual(24);
  await badge.click();
  await expect.element(page.getByRole("dialog")).toHaveTextContent("disputes the number");
  await userEvent.keyboard("{Escape}");
  await expect.element(badge).toHaveFocus();
});

it("Of many weeks the highest alone has its number, and a bracket says which are not final", async () => {
  await draw(ISSUED, 900);
  await expect.poll(words).toContain("278");
  await expect.poll(words).toContain("Not final: outcomes may still be open");
  expect(words().filter((each) => each === "100")).toEqual(["100"]);
  for (const label of ["Oct 2014", "Nov", "Dec", "Jan 2015", "Jul"])
    expect(words()).toContain(label);
});

it.each([288, 360, 640, 908, 1200])(
  "No words pass the drawing, lie askew or are smaller than 12 px at %i px",
  async (width) => {
    for (const input of [REPORTS, ISSUED]) {
      await draw(input, width);
      const svg = document.querySelectorAll("svg.recharts-surface");
      const area = [...svg].at(-1)?.getBoundingClientRect() ?? new DOMRect();
      await expect
        .poll(() =>
          [...([...svg].at(-1)?.querySelectorAll("text") ?? [])]
            .filter((text) => {
              const box = text.getBoundingClientRect();
              const isInside =
                box.left >= area.left - 0.5 &&
                box.right <= area.right + 0.5 &&
                box.top >= area.top - 0.5 &&
                box.bottom <= area.bottom + 0.5;
              return (
                !isInside ||
                Number.parseFloat(getComputedStyle(text).fontSize) < 12 ||
                text.hasAttribute("transform")
              );
            })
            .map(({ textContent }) => textContent),
        )
        .toEqual([]);
    }
  },
);
