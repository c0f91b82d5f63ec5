import { afterEach, expect, it } from "vitest";
import { render } from "vitest-browser-react";
import {
  acknowledgeFrame,
  previewWeeks,
  usePointerWeeks,
  usePreviewWeeks,
} from "#state/url/drag-preview.ts";

function Shown() {
  const preview = usePointerWeeks();
  const shown = usePreviewWeeks();
  return (
    <p>
      hand {preview?.from ?? "none"}, figures {shown?.from ?? "none"}
    </p>
  );
}

const from = (week: string) => ({ from: week, to: null });

afterEach(() => previewWeeks(null));

it("A drag shows its first step at once and the newest step after the panels have drawn", async () => {
  const screen = await render(<Shown />);
  previewWeeks(from("2017-01-28"));
  await expect.element(screen.getByText("hand 2017-01-28, figures 2017-01-28")).toBeVisible();
  previewWeeks(from("2017-02-04"));
  previewWeeks(from("2017-02-11"));
  await expect.element(screen.getByText("hand 2017-02-11, figures 2017-01-28")).toBeVisible();
  acknowledgeFrame(from("2017-01-28"));
  await expect.element(screen.getByText("hand 2017-02-11, figures 2017-02-11")).toBeVisible();
});

it("A drag continues although no panel reports that it has drawn", async () => {
  const screen = await render(<Shown />);
  previewWeeks(from("2017-01-28"));
  previewWeeks(from("2017-02-04"));
  await expect.element(screen.getByText("hand 2017-02-04, figures 2017-02-04")).toBeVisible();
});

it("The preview of a drag ends at once when the drag ends", async () => {
  const screen = await render(<Shown />);
  previewWeeks(from("2017-01-28"));
  previewWeeks(null);
  await expect.element(screen.getByText("hand none, figures none")).toBeVisible();
});
