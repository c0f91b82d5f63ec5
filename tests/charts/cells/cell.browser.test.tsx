import { expect, it } from "vitest";
import { render } from "vitest-browser-react";
import { Cell, CellLegend } from "#charts/cells/cell.tsx";

it("Beside a zero stands how many detainers are still open, and in whole words for screen readers", async () => {
  const screen = await render(<Cell state="reported-zero" count={0} open={79} />);
  expect(screen.container.querySelector("[aria-hidden]")?.textContent).toBe("0");
  await expect.element(screen.getByText("79 open")).toBeVisible();
  await expect.element(screen.getByTitle("79 detainers with no outcome recorded")).toBeVisible();
});

it("A count, a place without detainers and a zero with nothing open have no such words", async () => {
  const screen = await render(
    <>
      <Cell state="count" count={3} open={79} />
      <Cell state="not-named" count={null} open={0} />
      <Cell state="reported-zero" count={0} open={0} />
    </>,
  );
  expect(screen.container.textContent).not.toContain("open");
});

it("A value that the filter leaves out has no sign on the page, and words for screen readers", async () => {
  const screen = await render(<Cell state="not-selected" count={null} />);
  expect(screen.container.querySelector("[aria-hidden]")?.textContent).toBe("");
  await expect
    .element(screen.getByText("not selected: the filter leaves it out"))
    .toBeInTheDocument();
});

it("The key names the signs that occur, and no sign that is blank", async () => {
  const screen = await render(
    <CellLegend states={["count", "not-transcribed", "not-selected", "not-transcribed"]} />,
  );
  expect([...screen.container.querySelectorAll("dt")].map((term) => term.textContent)).toEqual([
    "?",
  ]);
});
