import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { NoteBadge } from "#charts/notes/note-badge.tsx";
import { note } from "#tests/charts/answers.ts";

it("A note is opened in place at its mark and closed with Escape", async () => {
  const screen = await render(
    <NoteBadge
      lines={[{ noteId: "n1", count: 142, words: "142 of these 154 are disputed" }]}
      notes={[note("n1", "disputed by the agency", null)]}
      asof="2017-04-06"
    />,
  );
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText(/date not recorded/u)).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(screen.getByText(/date not recorded/u)).not.toBeVisible();
});

it("The note that touches most is shown, and the others are gathered behind one button", async () => {
  const lines = [142, 2, 1].map((count, at) => ({
    noteId: `n${at + 1}`,
    count,
    words: `${count} of these 189 are disputed`,
  }));
  const notes = lines.map(({ noteId }) => note(noteId, "disputed by the agency", null));
  const screen = await render(<NoteBadge lines={lines} notes={notes} asof="2017-04-06" />);
  await expect.element(screen.getByText("142 of these 189 are disputed")).toBeVisible();
  await expect
    .element(screen.getByText("2 of these 189 are disputed", { exact: true }))
    .not.toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: /^2 more notes/u }));
  await expect
    .element(screen.getByText("2 of these 189 are disputed", { exact: true }))
    .toBeVisible();
  await expect
    .element(screen.getByText("1 of these 189 are disputed", { exact: true }))
    .toBeVisible();
});
