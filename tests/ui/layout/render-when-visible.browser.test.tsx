import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { RenderWhenVisible } from "#ui/layout/render-when-visible.tsx";

/** Two parts, the second 5,000 px below the first. */
function Parts({ isHeld, count }: { readonly isHeld: boolean; readonly count: number }) {
  return (
    <div>
      <RenderWhenVisible isPaused={isHeld}>
        <p>seen {count}</p>
      </RenderWhenVisible>
      <div style={{ height: 5000 }} />
      <RenderWhenVisible isPaused={isHeld}>
        <p id="below">below {count}</p>
      </RenderWhenVisible>
    </div>
  );
}

const below = () => document.getElementById("below")?.textContent;

it("A panel in sight follows a drag, and one out of sight follows when the drag ends", async () => {
  const screen = await render(<Parts isHeld={false} count={1} />);
  await expect.poll(below).toBe("below 1");
  // The browser tells what is out of sight a frame later.
  await new Promise((done) => setTimeout(done, 100));
  await screen.rerender(<Parts isHeld count={2} />);
  await expect.element(screen.getByText("seen 2")).toBeVisible();
  expect(below()).toBe("below 1");
  await screen.rerender(<Parts isHeld={false} count={2} />);
  await expect.poll(below).toBe("below 2");
});

it("A panel that is scrolled into sight follows at once while the drag continues", async () => {
  const screen = await render(<Parts isHeld={false} count={1} />);
  await new Promise((done) => setTimeout(done, 100));
  await screen.rerender(<Parts isHeld count={3} />);
  expect(below()).toBe("below 1");
  document.getElementById("below")?.scrollIntoView();
  await expect.poll(below).toBe("below 3");
});
