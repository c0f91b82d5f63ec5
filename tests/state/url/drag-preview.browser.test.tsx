import { afterEach, expect, it } from "vitest";
import { render } from "vitest-browser-react";
import {
  acknowledgeFrame,
  previewWeeks,
  usePointerWeeks,
  usePreviewWeeks,
} from "#state/url/drag-preview.ts";

function Shown() {
  const hand = usePointerWeeks();
  const shown = usePreviewWeeks();
  return (
    <p>
      hand {hand?.from ?? "none"}, figures {shown?.from ?? "none"}
    </p>
  );
}

const from = (week: string) => ({ from: week, to: null });

afterEach(() => previewWeeks(null));

it("shows the first step at once and the newest after the figures have followed", async () => {
  const screen = await render(<Shown />);
  previewWeeks(from("2017-01-28"));
  await expect.element(screen.getByText("hand 2017-01-28, figures 2017-01-28")).toBeVisible();
  previewWeeks(from("2017-02-04"));
  previewWeeks(from("2017-02-11"));
  await expect.element(screen.getByText("hand 2017-02-11, figures 2017-01-28")).toBeVisible();
  acknowledgeFrame(from("2017-01-28"));
  await expect.element(screen.getByText("hand 2017-02-11, figures 2017-02-11")).toBeVisible();
});

it("goes on though nobody says that the figures have followed", async () => {
  const screen = await render(<Shown />);
  previewWeeks(from("2017-01-28"));
  previewWeeks(from("2017-02-04"));
  await expect.element(screen.getByText("hand 2017-02-04, figures 2017-02-04")).toBeVisible();
});

it("lets go at once", async () => {
  const screen = await render(<Shown />);
  previewWeeks(from("2017-01-28"));
  previewWeeks(null);
  await expect.element(screen.getByText("hand none, figures none")).toBeVisible();
});
