import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { DragPause } from "#ui/layout/drag-pause.tsx";

/** Two panels, the second 5,000 px below the first. */
function Panels({ isPaused, count }: { readonly isPaused: boolean; readonly count: number }) {
  return (
    <div>
      <DragPause isPaused={isPaused}>
        <p>seen {count}</p>
      </DragPause>
      <div style={{ height: 5000 }} />
      <DragPause isPaused={isPaused}>
        <p id="below">below {count}</p>
      </DragPause>
    </div>
  );
}

const below = () => document.getElementById("below")?.textContent;

/** Waits until an observer that begins now is told that the second panel is out of sight. */
function observeBelow(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === true) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.getElementById("below") ?? document.body);
  });
}

/**
 * Waits until the panel knows that it is out of sight. Observers are told in the order in which they began, and that of the
 * panel begins in an effect: a second one of the test is told after it.
 */
async function belowIsOutOfSight(screen: Awaited<ReturnType<typeof render>>): Promise<void> {
  await observeBelow();
  await observeBelow();
  await screen.rerender(<Panels isPaused={false} count={1} />);
}

it("A panel in sight follows a drag, and one out of sight follows when the drag ends", async () => {
  const screen = await render(<Panels isPaused={false} count={1} />);
  await expect.poll(below).toBe("below 1");
  await belowIsOutOfSight(screen);
  await screen.rerender(<Panels isPaused count={2} />);
  await expect.element(screen.getByText("seen 2")).toBeVisible();
  expect(below()).toBe("below 1");
  await screen.rerender(<Panels isPaused={false} count={2} />);
  await expect.poll(below).toBe("below 2");
});

it("A panel that is scrolled into sight follows at once while the drag continues", async () => {
  const screen = await render(<Panels isPaused={false} count={1} />);
  await belowIsOutOfSight(screen);
  await screen.rerender(<Panels isPaused count={3} />);
  expect(below()).toBe("below 1");
  document.getElementById("below")?.scrollIntoView();
  await expect.poll(below).toBe("below 3");
});
