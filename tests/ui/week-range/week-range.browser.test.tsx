import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { addWeeks, type WeekStart } from "#domain/calendar/week.ts";
import { WeekRange } from "#ui/week-range/week-range.tsx";

type Ends = readonly [from: WeekStart | null, to: WeekStart | null];

/** Saturdays from January 28, 2017 on, and what was chosen and previewed, in words. */
function Weeks({ length }: { readonly length: number }) {
  const [[from, to], setEnds] = useState<Ends>([null, null]);
  const [preview, setPreview] = useState<Ends>([null, null]);
  const format = (ends: Ends) => ends.map((end) => end ?? "none").join(" to ");
  return (
    <div style={{ width: 248 }}>
      <WeekRange
        weeks={Array.from({ length }, (_, index) => addWeeks("2017-01-28", index))}
        from={from}
        to={to}
        counts={new Map([["2017-01-28", { shown: 189, notOnRecord: 17 }]])}
        unit="Detainers recorded as declined"
        hasHeading
        hasSlider
        onMove={(first, last) => setPreview([first, last])}
        onChange={(first, last) => setEnds([first, last])}
      />
      <output aria-label="chosen">{format([from, to])}</output>
      <output aria-label="preview">{format(preview)}</output>
    </div>
  );
}

test("A thumb moves by arrows, Page Down, Home and End, and its value is the week in words", async () => {
  const screen = await render(<Weeks length={20} />);
  const chosen = screen.getByLabelText("chosen");
  const from = screen.getByRole("slider", { name: "From week" });
  await expect.element(from).toHaveAttribute("aria-valuetext", "January 28 to February 3, 2017");
  (from.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(chosen).toHaveTextContent("2017-02-04 to none");
  await expect.element(from).toHaveAttribute("aria-valuetext", "February 4 to 10, 2017");
  await expect.element(screen.getByText("19 of 20")).toBeVisible();
  await userEvent.keyboard("{PageUp}");
  await expect.element(chosen).toHaveTextContent("2017-05-06 to none");
  await userEvent.keyboard("{Home}");
  await expect.element(chosen).toHaveTextContent("none to none");
  await userEvent.keyboard("{End}");
  await expect.element(chosen).toHaveTextContent("2017-06-10 to none");
  const to = screen.getByRole("slider", { name: "To week" });
  (to.element() as HTMLElement).focus();
  await userEvent.keyboard("{Home}");
  await expect.element(to).toHaveAttribute("aria-valuenow", "19");
});

test("A dragged thumb is previewed while it moves, and chosen when it is let go", async () => {
  const screen = await render(<Weeks length={20} />);
  const thumb = screen.getByRole("slider", { name: "From week" });
  await expect.element(thumb).toBeInTheDocument();
  const target = thumb.element().parentElement;
  if (target === null) throw new Error("the thumb has no target around it");
  const box = target.getBoundingClientRect();
  const point = (x: number) => ({
    clientX: x,
    clientY: box.top + 12,
    pointerId: 1,
    button: 0,
    buttons: 1,
    bubbles: true,
    cancelable: true,
  });
  target.dispatchEvent(new PointerEvent("pointerdown", point(box.left + 12)));
  document.dispatchEvent(new PointerEvent("pointermove", point(box.left + 112)));
  document.dispatchEvent(new PointerEvent("pointermove", point(box.left + 130)));
  await expect.element(screen.getByLabelText("preview")).not.toHaveTextContent("none to none");
  await expect.element(screen.getByLabelText("chosen")).toHaveTextContent("none to none");
  document.dispatchEvent(new PointerEvent("pointerup", { ...point(box.left + 130), buttons: 0 }));
  const previewed = screen.getByLabelText("preview").element().textContent;
  await expect.element(screen.getByLabelText("chosen")).toHaveTextContent(previewed);
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
});

test("Up to sixty weeks are chosen from two lists, called by their first and last days", async () => {
  const screen = await render(<Weeks length={3} />);
  await screen.getByLabelText("From", { exact: true }).selectOptions("2");
  await expect.element(screen.getByLabelText("chosen")).toHaveTextContent("2017-02-11 to none");
  await screen.getByLabelText("To", { exact: true }).selectOptions("0");
  // A last week before the first one moves the first with it.
  await expect.element(screen.getByLabelText("chosen")).toHaveTextContent("none to 2017-01-28");
});

test("Of more than sixty weeks both ends are dates that are typed, and a day without an edition is reported", async () => {
  const screen = await render(<Weeks length={61} />);
  const from = screen.getByLabelText("From", { exact: true });
  await expect.element(from).toHaveAttribute("type", "date");
  await from.fill("2017-02-08");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText("chosen")).toHaveTextContent("2017-02-04 to none");
  await from.fill("2019-01-01");
  await expect.element(screen.getByText("No edition holds this day.")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByLabelText("chosen")).toHaveTextContent("2017-02-04 to none");
});

test("The bars of weeks outside the range are quiet, and what was reported beyond the records is hatched", async () => {
  const screen = await render(<Weeks length={3} />);
  const bars = screen.getByRole("img", { name: "Detainers recorded as declined by week" });
  // Hatched, outside the range, inside it. Only the first of the three weeks has a count.
  const countBars = () =>
    [...bars.element().querySelectorAll(":scope > path")].map(
      (path) => path.getAttribute("d")?.match(/M/gu)?.length ?? 0,
    );
  expect(countBars()).toEqual([1, 0, 1]);
  await screen.getByLabelText("From", { exact: true }).selectOptions("1");
  await expect.poll(countBars).toEqual([1, 1, 0]);
});
